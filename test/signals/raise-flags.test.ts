import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {CaseId, SubjectKey} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {flagSubject, type Flag, type TriageDecision} from '../../src/signals/flag.js';
import {flagsFold} from '../../src/signals/flags-view.js';
import {raiseFlags} from '../../src/signals/raise-flags.js';
import {written} from '../support/entries.js';
import {flagOf, raisedFlag, triageOf} from '../support/flags.js';
import {classKey, pupilKey} from '../support/school.js';

const case1 = 'case-1' as CaseId;
const noCases: ReadonlySet<CaseId> = new Set();

function run(from: string, until: string): Flag {
  return flagOf({rule: 'unexcused-run', window: {from: day(from), until: day(until)}});
}

const october = run('2026-10-05', '2026-10-07');
const november = run('2026-11-16', '2026-11-18');

function stateOf(...drafts: readonly Draft[]) {
  return foldAll(flagsFold, written(drafts));
}

function after(decision: TriageDecision, flag = october) {
  return stateOf(raisedFlag(flag), triageOf(flagSubject(flag), decision));
}

function raised(found: readonly Flag[], state = stateOf(), openCases = noCases): readonly SubjectKey[] {
  return raiseFlags(found, state, openCases).map(({about}) => about);
}

describe('raising flags', () => {
  it('names a story by rule, pupil and first day, and raises it once', () => {
    const subject = 'flag/unexcused-run/p1/2026-10-05';
    expect(raised([october])).to.deep.equal([subject]);
    expect(raised([run('2026-10-05', '2026-10-09')], stateOf(raisedFlag(october)))).to.deep.equal([]);
  });

  it('raises a later story only once the earlier one is decided', () => {
    expect(raised([november], stateOf(raisedFlag(october)))).to.deep.equal([]);
    expect(raised([november], after({kind: 'watched', until: day('2026-12-01')}))).to.deep.equal([]);
    expect(raised([november], after({kind: 'dismissed', reason: 'not-useful'}))).to.have.length(1);
  });

  it('names nobody anew at a lower level of absence in the same year', () => {
    const level = (rule: 'absence-pace' | 'absence-10' | 'absence-20') => flagOf({rule});
    const dismissed = after({kind: 'dismissed', reason: 'already-helped'}, level('absence-20'));
    expect(raised([level('absence-10')], dismissed)).to.deep.equal([]);
    expect(raised([level('absence-pace')], dismissed)).to.deep.equal([]);
    expect(raised([level('absence-20')], stateOf(raisedFlag(level('absence-pace'))))).to.have.length(1);
  });

  it('raises another weekday beside one that waits, and the same one anew only where no day is in both', () => {
    const weekday = (at: number, from: string) =>
      flagOf({
        rule: 'weekday-pattern',
        values: {weekday: at},
        window: {from: day(from), until: day('2026-11-20')},
      });
    const tuesdays = weekday(2, '2026-10-06');
    expect(raised([weekday(4, '2026-10-08')], stateOf(raisedFlag(tuesdays)))).to.have.length(1);
    const dismissed = after({kind: 'dismissed', reason: 'not-useful'}, tuesdays);
    expect(raised([weekday(2, '2026-09-29')], dismissed)).to.deep.equal([]);
    expect(raised([weekday(2, '2026-11-24')], dismissed)).to.have.length(1);
  });

  it('takes each place for a story of its own, and the same place anew only once it is decided', () => {
    const spot = (place: string, from: string, until: string) =>
      flagOf({
        rule: 'hot-spot',
        of: {school: true},
        place,
        window: {from: day(from), until: day(until)},
      });
    const toilets = spot('toilets', '2026-10-05', '2026-10-20');
    const waits = stateOf(raisedFlag(toilets));
    expect(raised([spot('yard', '2026-10-05', '2026-10-20')], waits)).to.deep.equal([
      'flag/hot-spot/school/yard/2026-10-05',
    ]);
    const later = spot('toilets', '2026-11-09', '2026-11-20');
    expect(raised([later], waits)).to.deep.equal([]);
    expect(raised([later], after({kind: 'dismissed', reason: 'already-helped'}, toilets))).to.have.length(1);
  });

  it('leaves a case at work alone, and speaks again after it was closed', () => {
    const state = after({kind: 'joined', caseId: case1});
    expect(raised([november], state, new Set([case1]))).to.deep.equal([]);
    expect(raised([november], state)).to.have.length(1);
  });

  it('holds back while two people decided differently', () => {
    const about = flagSubject(october);
    const contested = stateOf(
      raisedFlag(october),
      triageOf(about, {kind: 'dismissed', reason: 'not-useful'}),
      triageOf(about, {kind: 'opened', caseId: case1}),
    );
    expect(raised([november], contested)).to.deep.equal([]);
  });

  it('does not return with days that were dismissed, when a correction moves the first of them', () => {
    const dismissed = after({kind: 'dismissed', reason: 'wrong-data'});
    expect(raised([run('2026-10-06', '2026-10-08')], dismissed)).to.deep.equal([]);
  });

  it('raises a fifth after a tenth was dismissed, and not a tenth after a fifth', () => {
    const [tenth, fifth] = [flagOf({rule: 'absence-10'}), flagOf({rule: 'absence-20'})];
    const dismissed = {kind: 'dismissed', reason: 'already-helped'} as const;
    expect(raised([fifth], after(dismissed, tenth))).to.have.length(1);
    expect(raised([tenth], after(dismissed, fifth))).to.deep.equal([]);
  });

  it('raises every concern, whatever else is open', () => {
    const concern = (source: string) => flagOf({rule: 'concern', source: source as SubjectKey});
    const state = stateOf(raisedFlag(concern('concern/a')));
    expect(raised([concern('concern/a'), concern('concern/b')], state)).to.deep.equal([
      'flag/concern/p1/concern%2Fb',
    ]);
  });

  it('asks each rule and each pupil by themselves', () => {
    const state = stateOf(raisedFlag(october));
    const others = [
      flagOf({rule: 'unexcused-in-window'}),
      {...november, of: {pupil: pupilKey('p2')}},
      flagOf({rule: 'class-climate', of: {classKey: classKey('7b')}, source: 'wave/w/release' as SubjectKey}),
    ];
    expect(raised(others, state)).to.have.length(3);
  });

  it('raises the same, once, whatever the order of finding', () => {
    const found = [
      october,
      flagOf(),
      {...november, of: {pupil: pupilKey('p2')}},
      flagOf({rule: 'absence-20'}),
    ];
    const expected = raiseFlags(found, stateOf(), noCases);
    fc.assert(
      fc.property(fc.shuffledSubarray(found, {minLength: found.length}), (shuffled) => {
        expect(raiseFlags(shuffled, stateOf(), noCases)).to.deep.equal(expected);
        expect(raiseFlags(shuffled, stateOf(...expected), noCases)).to.deep.equal([]);
      }),
    );
  });
});
