import {expect} from 'chai';
import {day} from '../../src/kernel/school-day.js';
import type {WaveId} from '../../src/kernel/ids.js';
import type {Roster} from '../../src/roster/roster.js';
import {detectClimate} from '../../src/signals/detect-climate.js';
import {detectConcerns} from '../../src/signals/detect-concerns.js';
import {explain, explainInWords} from '../../src/signals/explain.js';
import en from '../../src/signals/messages/en.js';
import {flagRaised} from '../../src/signals/flag.js';
import {rules} from '../../src/signals/rules.js';
import {receivedConcern} from '../support/concerns.js';
import {releaseOf, tallyOf} from '../support/releases.js';
import {classKey, pupilKey, smallRoster} from '../support/school.js';

const roster: Roster = {
  ...smallRoster,
  classes: ['7a', '7b', '8a', '8b'].map((key) => ({
    key: classKey(key),
    sourcedId: key,
    title: key,
    year: `0${key[0] ?? ''}`,
    teachers: [],
  })),
};

describe('a concern', () => {
  it('flags those who may have been harmed or have harmed, once each, and no witness', () => {
    const received = receivedConcern('e1', {
      pupils: [
        {pupil: pupilKey('p1'), role: 'harmed'},
        {pupil: pupilKey('p2'), role: 'harming'},
        {pupil: pupilKey('p2'), role: 'harmed'},
        {pupil: pupilKey('p3'), role: 'witness'},
      ],
    });
    const flags = detectConcerns([received], rules);
    expect(flags.map(({of, values}) => ({...of, ...values}))).to.deep.equal([
      {pupil: 'p1', harmed: 1, harming: 0, lifeSafety: 0},
      {pupil: 'p2', harmed: 1, harming: 1, lifeSafety: 0},
    ]);
    expect(flags[0]).to.deep.include({urgency: 'soon', source: 'concern/e1', freshUntil: day('2026-11-20')});
    expect(flags.every(flagRaised.is)).to.equal(true);
  });

  it('comes first where a child is in danger', () => {
    expect(detectConcerns([receivedConcern('e1', {lifeSafety: true})], rules)[0]?.urgency).to.equal('now');
  });

  it('about sexual harm is for today, says so, and asks nobody to question the child', () => {
    const told = [{kind: 'violence', incident: 'sexual-harm'}, {kind: 'sexual-harm'}];
    for (const one of told) {
      const [flag] = detectConcerns([receivedConcern('e1', one)], rules);
      expect(flag).to.include({urgency: 'today', ruleVersion: 2});
      const words = explainInWords(flag!, en);
      expect(words.reason).to.include('about sexual harm: this pupil may have been harmed');
      expect(words.ask).to.include('do not question the child');
      const [inDanger] = detectConcerns([receivedConcern('e1', {...one, lifeSafety: true})], rules);
      expect(inDanger?.urgency).to.equal('now');
    }
  });

  it('flags the school where it names nobody, or only those who saw it: none is without a flag', () => {
    const nameless = receivedConcern('e1', {kind: 'other', incident: 'theft', pupils: [], lifeSafety: true});
    const seen = receivedConcern('e2', {pupils: [{pupil: pupilKey('p3'), role: 'witness'}]});
    const flags = detectConcerns([nameless, seen], rules);
    expect(flags.map(({of, urgency, values}) => [of, urgency, values['named']])).to.deep.equal([
      [{school: true}, 'now', 0],
      [{school: true}, 'soon', 1],
    ]);
    expect(flags.map((flag) => explain(flag).reason)).to.deep.include.members([
      {kind: 'concern', day: day('2026-11-20'), lifeSafety: true, part: 'nobody'},
      {kind: 'concern', day: day('2026-11-20'), lifeSafety: false, part: 'seen'},
    ]);
    expect(flags.every(flagRaised.is)).to.equal(true);
  });

  it('carries none of its words into the flag', () => {
    const [flag] = detectConcerns([receivedConcern('e1', {text: 'told in confidence'})], rules);
    expect(JSON.stringify(flag)).to.not.include('confidence');
  });
});

describe('a released climate', () => {
  it('flags the class whose climate is poor, and no pupil', () => {
    const flags = detectClimate([releaseOf()], roster, rules);
    expect(flags).to.have.length(1);
    expect(flags[0]).to.deep.include({
      rule: 'class-climate',
      of: {classKey: classKey('7b')},
      dates: [],
      freshUntil: day('2026-11-20'),
      source: 'wave/wave-1/release',
    });
    expect(flags[0]?.values).to.include({threshold: 2, own: 1});
    expect(flags.every(flagRaised.is)).to.equal(true);
  });

  it("takes the year's climate where a class is too small to be shown, and says so", () => {
    const tallies = [tallyOf('07', '7a', 24, {mean: 1.4}), tallyOf('07', '7b', 12, {mean: 1.5})];
    const flags = detectClimate([releaseOf({tallies})], roster, rules);
    expect(flags.map(({of, values}) => [of, values['own']])).to.deep.include([{classKey: '7b'}, 0]);
  });

  it('says nothing of a class that took no part, or of an instrument without a threshold', () => {
    const release = releaseOf();
    const other = {...release, instrument: {id: 'constructor', version: 1}};
    expect(detectClimate([other], roster, rules)).to.deep.equal([]);
    const absentees = {
      ...roster,
      classes: roster.classes.map((one) => ({...one, key: classKey(`x${one.key}`)})),
    };
    expect(detectClimate([release], absentees, rules)).to.deep.equal([]);
  });

  it('lets the latest wave speak', () => {
    const better = releaseOf({
      wave: 'wave-2' as WaveId,
      day: day('2027-04-20'),
      tallies: [tallyOf('07', '7a', 24, {mean: 3}), tallyOf('07', '7b', 28, {mean: 3, yes: 9})],
    });
    expect(detectClimate([releaseOf(), better], roster, rules)).to.deep.equal([]);
    expect(detectClimate([better, releaseOf()], roster, rules)).to.deep.equal([]);
  });
});
