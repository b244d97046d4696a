import {expect} from 'chai';
import type {Begun} from '../../../src/casework/impact/beside.js';
import {classClimates, type ClassSpan} from '../../../src/casework/impact/class-spans.js';
import {classesBeside, climateFigure, leastClasses} from '../../../src/casework/impact/climate-beside.js';
import type {WaveId} from '../../../src/kernel/ids.js';
import {addDays, day, type SchoolDay} from '../../../src/kernel/school-day.js';
import type {Release} from '../../../src/survey/release.js';
import {
  asked,
  askedAgain,
  begunIn,
  classAt,
  pupilIn,
  simulatedClasses,
} from '../../support/class-climates.js';
import {tallyOf, releaseOf} from '../../support/releases.js';
import {classKey} from '../../support/school.js';

/** Classes that were printed alike before, and this much better or worse after. */
function alike(rises: readonly number[], before = 0.5): readonly ClassSpan[] {
  const [first] = simulatedClasses({seed: 1, classes: 1}).spans;
  return rises.map((rise, at) => ({
    ...first!,
    classKey: classKey(`${before}-${at}`),
    before,
    after: before + rise,
  }));
}

const half = (count: number): readonly boolean[] => Array.from({length: 2 * count}, (_, at) => at < count);
const figureOf = (spans: readonly ClassSpan[], begun: readonly Begun[]) =>
  climateFigure(classesBeside(begun, spans, classAt));

describe('climate of classes in which help began', () => {
  const rises = half(leastClasses).map((isHelped) => (isHelped ? 0.2 : 0.05));

  it('is laid beside classes that were printed alike and had none', () => {
    const spans = alike(rises);
    const figure = figureOf(spans, begunIn(spans, half(leastClasses)));
    expect(figure).to.deep.include({is: 'shown', classes: 15, pupils: 30});
    expect(figure).to.have.nested.property('own.after', 0.7);
    expect(figure).to.have.nested.property('other.after', 0.55);
    expect(figure).to.have.nested.property('beside.value', 0.15);
  });

  it('is not shown of one class fewer, on either side', () => {
    const spans = alike(rises);
    const one = half(leastClasses).map((is, at) => is && at > 0);
    expect(figureOf(spans, begunIn(spans, one))).to.deep.equal({is: 'few'});
    const fewer = spans.slice(0, -1);
    expect(figureOf(fewer, begunIn(fewer, half(leastClasses)))).to.deep.equal({is: 'few'});
  });

  it('is not shown of fewer than 20 pupils, however many the classes', () => {
    const spans = alike(rises);
    const each = begunIn(spans, half(leastClasses)).filter(({pupil}) => pupil.endsWith('/1'));
    expect(figureOf(spans, each)).to.deep.equal({is: 'few'});
  });

  it('is not shown where fewer than half of the classes find one like them', () => {
    const strange = alike(
      Array.from({length: 16}, () => 0),
      0.1,
    );
    const spans = [...alike(rises), ...strange];
    const isHelped = [...half(leastClasses), ...strange.map(() => true)];
    expect(figureOf(spans, begunIn(spans, isHelped))).to.deep.equal({is: 'few'});
  });

  it('counts no help of the last two weeks, and lets no class stand beside that had any by then', () => {
    const spans = alike([0, 0]);
    const on = (when: SchoolDay): readonly Begun[] => [{pupil: pupilIn(spans[0]!, 1), day: when}];
    const found = (when: SchoolDay) => classesBeside(on(when), spans, classAt);
    expect(found(addDays(asked, 1))).to.have.property('begun', 1);
    expect(found(asked)).to.have.property('begun', 0);
    expect(found(addDays(askedAgain, -13))).to.have.property('begun', 0);
    const both = [...on(addDays(asked, 30)), {pupil: pupilIn(spans[1]!, 1), day: addDays(askedAgain, -3)}];
    expect(classesBeside(both, spans, classAt).pairs).to.deep.equal([]);
  });

  it('lets a class stand beside that was helped only afterwards: it may be helped since it got worse', () => {
    const spans = alike([0, 0]);
    const begun = [
      {pupil: pupilIn(spans[0]!, 1), day: addDays(asked, 30)},
      {pupil: pupilIn(spans[1]!, 1), day: addDays(askedAgain, 1)},
    ];
    expect(classesBeside(begun, spans, classAt).pairs).to.have.length(1);
  });

  it('says of help that does nothing that chance explains it, where before and after alone look like a success', function () {
    this.timeout(60_000);
    const schools = Array.from({length: 200}, (_, at) =>
      simulatedClasses({seed: at + 1, classes: 150, worstFirst: true}),
    );
    const figures = schools.map(({spans, isHelped}) => figureOf(spans, begunIn(spans, isHelped)));
    const shown = figures.flatMap((figure) => (figure.is === 'shown' ? [figure] : []));
    const gains = shown.filter(({own}) => own.after > own.before).length / shown.length;
    const claims = shown.filter(({beside: {low, high}}) => low > 0 || high < 0).length / shown.length;
    console.warn(
      `      of ${shown.length} schools ${Math.round(100 * gains)} % look better, ${Math.round(100 * claims)} % are claimed`,
    );
    expect(shown.length).to.be.above(100);
    expect(gains).to.be.above(0.7);
    expect(claims).to.be.at.most(0.05);
  });

  it('finds help that moves a class by half a point of four', function () {
    this.timeout(60_000);
    const schools = Array.from({length: 100}, (_, at) =>
      simulatedClasses({seed: at + 1, classes: 150, worstFirst: true, effect: 0.125}),
    );
    const figures = schools.map(({spans, isHelped}) => figureOf(spans, begunIn(spans, isHelped)));
    const shown = figures.flatMap((figure) => (figure.is === 'shown' ? [figure] : []));
    const found = shown.filter(({beside: {low}}) => low > 0).length / shown.length;
    console.warn(`      of ${shown.length} schools ${Math.round(100 * found)} % find it`);
    expect(found).to.be.above(0.8);
  });
});

describe('classes that two surveys show', () => {
  const year = {from: day('2026-09-01'), until: day('2027-06-30')};
  const never = (): boolean => false;
  const wave = (id: string, from: SchoolDay, mean = 2.4): Release =>
    releaseOf({
      wave: id as WaveId,
      day: addDays(from, 20),
      window: {from, until: addDays(from, 7)},
      tallies: [
        tallyOf('07', '7a', 24, {mean}),
        tallyOf('07', '7b', 28, {mean: 1.6}),
        tallyOf('08', '8a', 12),
        tallyOf('08', '8b', 25),
      ],
    });
  const [autumn, spring] = [wave('wave-1', day('2026-10-01')), wave('wave-2', day('2027-03-01'), 2.8)];

  it('are followed by what the releases print of the class itself, and of no year', () => {
    const climates = classClimates([spring, autumn], [year], never);
    expect(climates).to.deep.include({least: 0, most: 4});
    expect(climates?.spans.map(({classKey: key}) => key)).to.deep.equal(['7a', '7b']);
    expect(climates?.spans[0]).to.deep.include({
      ...{before: 0.6, after: 0.7, from: day('2026-10-08'), until: day('2027-03-01')},
    });
  });

  it('are not followed from one school year into the next, nor over fewer than six weeks', () => {
    const late = wave('wave-3', day('2027-10-01'));
    const next = {from: day('2027-09-01'), until: day('2028-06-30')};
    expect(classClimates([autumn, late], [year, next], never)?.spans ?? []).to.deep.equal([]);
    const soon = wave('wave-4', day('2026-11-15'));
    expect(classClimates([autumn, soon], [year], never)?.spans ?? []).to.deep.equal([]);
  });

  it('are not those that were asked in days that are left out', () => {
    const isOut = (from: SchoolDay, until: SchoolDay): boolean =>
      from <= day('2027-03-03') && day('2027-03-03') <= until;
    expect(classClimates([autumn, spring], [year], isOut)?.spans ?? []).to.deep.equal([]);
  });

  it('are of one questionnaire, the one that tells most', () => {
    const other = (release: Release): Release => ({
      ...release,
      wave: `${release.wave}-other` as WaveId,
      instrument: {id: 'other', version: 1},
      groups: release.groups.filter(({classes}) => classes[0] === '7a'),
    });
    const all = [other(autumn), other(spring), autumn, spring];
    expect(classClimates(all, [year], never)?.spans.map(({waves}) => waves[0])).to.deep.equal([
      'wave-1',
      'wave-1',
    ]);
  });
});
