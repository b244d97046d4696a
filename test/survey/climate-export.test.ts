import {expect} from 'chai';
import type {ClassKey} from '../../src/kernel/ids.js';
import {noHeads} from '../../src/journal/heads.js';
import {climateCsv, climateJson, fileName} from '../../src/survey/climate-export-work.js';
import terms from '../../src/survey/climate-messages/en.js';
import {mostNamed, placesIn, stepOf} from '../../src/survey/climate-places.js';
import {readingOf} from '../../src/survey/climate-reading-view.js';
import {measureIds} from '../../src/survey/climate-rows.js';
import {byTopic, topicOf} from '../../src/survey/climate-topics.js';
import {waveReleased, type Release, type ReleasedGroup} from '../../src/survey/release.js';
import {cyberInstrument} from '../../src/survey/instruments/cyber.js';
import {answeredReleases} from '../support/answered-release.js';
import {countedWave, releaseOf, tallyOf} from '../support/releases.js';
import {smallRoster} from '../support/school.js';

const evil = '=HYPERLINK("http://x")';
const roster = {
  ...smallRoster,
  classes: [{key: '7b' as ClassKey, sourcedId: '7b', title: evil, year: '07', teachers: []}],
};
const words = {t: terms, language: 'en', roster};

describe('what is saved of a release', () => {
  it('is a line for each printed number and for each that is withheld, and no formula', () => {
    const lines = climateCsv(read(releaseOf()), words).trim().split('\r\n');
    const numbers = releaseOf().groups.flatMap(({measures}) => measures);
    expect(lines).to.have.length(
      1 + numbers.length + 3 * numbers.filter(({kind}) => kind === 'groups').length,
    );
    expect(lines.filter((line) => line.includes('withheld'))).to.have.length(
      numbers.filter(({kind}) => kind === 'withheld').length,
    );
    expect(lines.find((line) => line.includes('HYPERLINK'))).to.contain(`"'=HYPERLINK`);
    expect(lines.find((line) => line.startsWith('Year,Year 7,') && line.includes('climate'))).to.contain(
      '0–4',
    );
  });

  it('is the release and its marks as data, and nothing besides', () => {
    const tallies = countedWave().tallies.map((tally) =>
      tally.classKey === '7b' ? tallyOf('07', '7b', 28, {mean: 0.9}) : tally,
    );
    const release = releaseOf({tallies});
    const saved = JSON.parse(climateJson(read(release))) as Omit<Release, 'groups'> & {
      readonly groups: readonly (ReleasedGroup & {readonly marked: readonly {readonly id: string}[]})[];
    };
    const bare: unknown = JSON.parse(JSON.stringify(saved), (key, value: unknown) =>
      key === 'marked' ? undefined : value,
    );
    expect(bare).to.deep.equal(release);
    expect(saved.groups[3]!.marked.map(({id}) => id)).to.deep.equal(['climate']);
  });

  it('has a name of questionnaire and day, never of a title', () => {
    const release = {...releaseOf(), title: 'Mrs Miller', instrument: {id: 'Өз/сауалнама 1', version: 1}};
    expect(fileName(release, 'csv')).to.equal('climate--1-2026-11-20.csv');
  });
});

describe('many measures', () => {
  const release = answeredReleases().staff;

  it('stand by topic, each once', () => {
    const ids = measureIds(release);
    const grouped = byTopic(ids).flatMap(([, own]) => own);
    expect([...grouped].sort()).to.deep.equal([...ids].sort());
    expect(ids.length).to.be.above(40);
    expect(
      ['where-online', 'bullied-online', 'safe-yard', 'bullied-answers', 'own'].map(topicOf),
    ).to.deep.equal(['where', 'online', 'climate', 'bullying', 'other']);
  });

  it('have a name, a meaning and, of every answer, the words of it', () => {
    for (const {id, kind} of release.groups[0]!.measures) {
      expect(terms.measures[id]?.meaning, id).to.be.a('string');
      if (kind === 'distribution') expect(terms.measures[id]?.answers).to.have.length(5);
    }
  });

  it('survive being stored, and damage to a distribution is not taken for it', () => {
    expect(waveReleased.is(structuredClone(release))).to.equal(true);
    const damaged = JSON.parse(JSON.stringify(release), (key, value: unknown) =>
      key === 'worth' ? 'many' : value,
    ) as unknown;
    expect(waveReleased.is(damaged)).to.equal(false);
  });

  it('tell of places in steps that are the same everywhere', () => {
    const places = placesIn(release);
    expect(places.map(({place}) => place)).to.include.members(['toilets', 'yard', 'online']);
    const [first, second] = mostNamed(places);
    const shareOf = (one: typeof first) => (one?.measure.kind === 'share' ? one.measure.share : 0);
    expect(shareOf(first)).to.be.at.least(shareOf(second));
    const at = (share: number) => stepOf({id: 'x', kind: 'share', share, low: 0, high: 1});
    expect([0, 0.09, 0.1, 0.25, 0.49, 0.5].map(at)).to.deep.equal([0, 0, 1, 2, 2, 3]);
    expect(stepOf({id: 'x', kind: 'withheld'})).to.equal(undefined);
    expect(placesIn(releaseOf())).to.deep.equal([]);
  });
});

describe('a release of garbled answers', () => {
  it('prints the share behind them, and leaves it out of every comparison', () => {
    const {staff} = answeredReleases({}, cyberInstrument);
    const cell = staff.groups[0]!.measures.find(({id}) => id === 'passed-on');
    expect(cell).to.include({kind: 'share', oneIn: 5});
    const reading = read(staff);
    expect(staff.groups.filter((group) => reading.differenceOf(group, 'passed-on'))).to.deep.equal([]);
  });
});

function read(release: Release) {
  return readingOf(release, [release], noHeads());
}
