import {expect} from 'chai';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {CaseId, SubjectKey} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {cameAgain} from '../../src/signals/come-again.js';
import {flagSubject, type Flag, type TriageDecision} from '../../src/signals/flag.js';
import {flagsFold, openFlags} from '../../src/signals/flags-view.js';
import {raiseFlags} from '../../src/signals/raise-flags.js';
import {written} from '../support/entries.js';
import {flagOf, raisedFlag, triageOf} from '../support/flags.js';

const [case1, case2] = ['case-1', 'case-2'] as unknown as readonly [CaseId, CaseId];
const closedOn = day('2026-11-06');
const closed = new Map([[case1, closedOn]]);
const joined: TriageDecision = {kind: 'joined', caseId: case1};

/** A share of the year: it keeps its name until summer. */
function share(dates: readonly string[], more: Partial<Flag> = {}): Flag {
  return flagOf({dates: dates.map(day), ...more});
}

const before = ['2026-10-12', '2026-10-13', '2026-11-04'];
const early = share(before);
const onlyTwo = share([...before, '2026-11-09', '2026-11-10']);
const three = share([...before, '2026-11-09', '2026-11-10', '2026-11-17']);

function stateOf(...drafts: readonly Draft[]): ReturnType<typeof flagsFold.empty> {
  return foldAll(flagsFold, written(drafts));
}

function after(decision: TriageDecision, flag = early): readonly Draft[] {
  return [raisedFlag(flag), triageOf(flagSubject(flag), decision)];
}

function raised(
  flag: Flag,
  drafts: readonly Draft[],
  ended: ReadonlyMap<CaseId, typeof closedOn> = closed,
  open: readonly CaseId[] = [],
): readonly Draft[] {
  return raiseFlags([flag], stateOf(...drafts), new Set(open), ended);
}

describe('a story that a case took in', () => {
  it('is quiet while the case is open, and comes again when it goes on after the closing', () => {
    expect(raised(three, after(joined), new Map(), [case1])).to.deep.equal([]);
    const [again, ...others] = raised(three, after(joined));
    expect(others).to.deep.equal([]);
    expect(again?.about).to.equal('flag/absence-10/p1/case%2Fcase-1%2F2026-09-01');
    const state = stateOf(...after(joined), again!);
    const [standing] = openFlags(state, day('2026-11-23'));
    expect(standing?.about).to.equal(again?.about);
    expect(cameAgain(standing!.flag)).to.equal(true);
  });

  it('does not come back for a day or two: a share of the year is high for weeks after all is well', () => {
    expect(raised(early, after(joined))).to.deep.equal([]);
    expect(raised(onlyTwo, after(joined))).to.deep.equal([]);
  });

  it('comes again once for each case, on whichever device', () => {
    const again = raised(three, after(joined));
    expect(raised(three, after(joined))).to.deep.equal(again);
    expect(raised(three, [...after(joined), ...again])).to.deep.equal([]);
    const second = [...after(joined), ...again, triageOf(again[0]!.about, {kind: 'opened', caseId: case2})];
    const both = new Map([...closed, [case2, day('2026-11-18')]]);
    expect(raised(three, second, both)).to.deep.equal([]);
    const later = share([...three.dates, '2026-11-19', '2026-11-20', '2026-11-23']);
    expect(raised(later, second, both).map(({about}) => about)).to.deep.equal([
      'flag/absence-10/p1/case%2Fcase-2%2F2026-09-01',
    ]);
    expect(raised(later, second, closed, [case2])).to.deep.equal([]);
  });

  it('stays dismissed where a person dismissed it, and waits where nobody or two people decided', () => {
    expect(raised(three, after({kind: 'dismissed', reason: 'not-useful'}))).to.deep.equal([]);
    expect(raised(three, [raisedFlag(early)])).to.deep.equal([]);
    const contested = [
      ...after(joined),
      triageOf(flagSubject(early), {kind: 'watched', until: day('2026-12-01')}),
    ];
    expect(raised(three, contested)).to.deep.equal([]);
  });

  it('is told at its lower level too, where a case about the higher one was closed', () => {
    const fifth = share(before, {rule: 'absence-20'});
    expect(raised(onlyTwo, after(joined, fifth))).to.deep.equal([]);
    expect(raised(three, after(joined, fifth)).map(({about}) => about)).to.deep.equal([
      'flag/absence-10/p1/2026-09-01',
    ]);
    expect(raised(three, after({kind: 'dismissed', reason: 'wrong-data'}, fifth))).to.deep.equal([]);
  });

  it('never repeats what a person said', () => {
    const concern = share(three.dates, {rule: 'concern', source: 'concern/a' as SubjectKey});
    expect(raised(concern, after(joined, concern))).to.deep.equal([]);
    expect(cameAgain(concern)).to.equal(false);
  });
});
