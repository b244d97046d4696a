import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll, readingOf} from '../../src/journal/fold.js';
import type {Entry} from '../../src/journal/entry.js';
import type {CaseId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {
  flagRaised,
  flagSubject,
  flagTriaged,
  triageSubject,
  type TriageDecision,
} from '../../src/signals/flag.js';
import {
  flagBy,
  flagsFold,
  flagsOf,
  flagsOfCase,
  openFlags,
  triageHistory,
} from '../../src/signals/flags-view.js';
import {entryOf, written} from '../support/entries.js';
import {flagOf, raisedFlag, triageOf} from '../support/flags.js';
import {classKey, pupilKey} from '../support/school.js';

const today = day('2026-11-23');
const about = flagSubject(flagOf());
const case1 = 'case-1' as CaseId;

function stateOf(...entries: readonly Entry[]) {
  return foldAll(flagsFold, entries);
}

function afterDecision(decision: TriageDecision) {
  return stateOf(...written([raisedFlag(flagOf()), triageOf(about, decision)]));
}

describe('the list of flags', () => {
  it('shows danger to life first, then urgency, then what waits longest', () => {
    const flags = [
      flagOf({of: {pupil: pupilKey('p2')}}),
      flagOf({of: {pupil: pupilKey('p3')}, freshUntil: day('2026-10-01')}),
      flagOf({rule: 'unexcused-run', urgency: 'soon'}),
      flagOf({rule: 'concern', urgency: 'now'}),
    ];
    const listed = openFlags(stateOf(...written(flags.map(raisedFlag))), today);
    expect(listed.map(({flag}) => flag)).to.deep.equal([flags[3], flags[2], flags[1], flags[0]]);
  });

  it('holds a flag that nobody looked at, with nothing to replace', () => {
    const [standing] = openFlags(stateOf(...written([raisedFlag(flagOf())])), today);
    expect(standing).to.deep.include({about, contested: false, triageHeads: []});
    expect(standing?.triage).to.equal(undefined);
  });

  for (const decision of [
    {kind: 'dismissed', reason: 'already-helped'},
    {kind: 'opened', caseId: case1},
    {kind: 'joined', caseId: case1},
  ] as const) {
    it(`no longer holds a flag that was ${decision.kind}`, () => {
      expect(openFlags(afterDecision(decision), today)).to.deep.equal([]);
    });
  }

  it('brings a watched flag back on its day and not before', () => {
    const state = afterDecision({kind: 'watched', until: day('2026-11-30')});
    expect(openFlags(state, day('2026-11-29'))).to.have.length(0);
    expect(openFlags(state, day('2026-11-30'))).to.have.length(1);
  });

  it('keeps a flag open while two people decided differently, and lets one decision end it', () => {
    const decided = written([
      triageOf(about, {kind: 'dismissed', reason: 'wrong-data'}),
      triageOf(about, {kind: 'opened', caseId: case1}),
    ]);
    const entries = [...written([raisedFlag(flagOf())]), ...decided];
    const [standing] = openFlags(stateOf(...entries), today);
    expect(standing?.contested).to.equal(true);
    expect(standing?.triage).to.equal(undefined);
    expect(flagsOfCase(stateOf(...entries), case1)).to.have.length(1);
    const ended = triageOf(about, {kind: 'joined', caseId: case1}, standing?.triageHeads);
    const after = stateOf(...entries, ...written([ended]));
    expect(openFlags(after, today)).to.deep.equal([]);
    expect(triageHistory(after, about)).to.have.length(3);
  });

  it('takes the same decision with other notes for no conflict', () => {
    const dismissed = {kind: 'dismissed', reason: 'not-useful'} as const;
    const state = stateOf(
      ...written([
        raisedFlag(flagOf()),
        triageOf(about, dismissed, [], 'a'),
        triageOf(about, dismissed, [], 'b'),
      ]),
    );
    expect(openFlags(state, today)).to.deep.equal([]);
    expect(flagBy(state, about)?.triageHeads).to.have.length(2);
  });

  it('shows the fresher of two that devices raised alike, once and without a conflict', () => {
    const fresher = flagOf({freshUntil: day('2026-11-23'), values: {absent: 10, possible: 61}});
    const listed = openFlags(stateOf(...written([raisedFlag(flagOf()), raisedFlag(fresher)])), today);
    expect(listed.map(({flag}) => flag)).to.deep.equal([fresher]);
    expect(listed[0]?.contested).to.equal(false);
  });

  it('shows the more urgent of two that devices raised alike: an older one may find it less urgent', () => {
    const [older, newer] = [flagOf({urgency: 'soon'}), flagOf({urgency: 'today'})];
    for (const raised of [
      [older, newer],
      [newer, older],
    ])
      for (let tries = 0; tries < 8; tries += 1) {
        const listed = openFlags(stateOf(...written(raised.map(raisedFlag))), today);
        expect(listed.map(({flag}) => flag.urgency)).to.deep.equal(['today']);
      }
  });

  it('is not cleared by a decision that it cannot read or that is filed under another flag', () => {
    const unknown = entryOf(flagTriaged.name, triageSubject(about), {
      flag: about,
      decision: {kind: 'merged'},
      note: '',
    });
    const misfiled = entryOf(flagTriaged.name, triageSubject(flagSubject(flagOf({rule: 'absence-20'}))), {
      flag: about,
      decision: {kind: 'dismissed', reason: 'not-useful'},
      note: '',
    });
    expect(readingOf(flagsFold, unknown)).to.equal('unreadable');
    const state = stateOf(...written([raisedFlag(flagOf())]), unknown, misfiled);
    expect(openFlags(state, today)).to.have.length(1);
  });

  it('cannot read a flag about a pupil and a class at once', () => {
    const both = {...flagOf(), of: {pupil: pupilKey('p1'), classKey: classKey('7b')}};
    expect(readingOf(flagsFold, entryOf(flagRaised.name, about, both))).to.equal('unreadable');
  });

  it("gives a pupil's flags, the latest first, the decided ones too", () => {
    const earlier = flagOf({rule: 'concern', freshUntil: day('2026-10-01')});
    const state = stateOf(
      ...written([
        raisedFlag(earlier),
        raisedFlag(flagOf()),
        raisedFlag(flagOf({of: {pupil: pupilKey('p2')}})),
        raisedFlag(flagOf({of: {classKey: classKey('7b')}, rule: 'class-climate'})),
        triageOf(about, {kind: 'dismissed', reason: 'not-useful'}),
      ]),
    );
    expect(flagsOf(state, pupilKey('p1')).map(({flag}) => flag)).to.deep.equal([flagOf(), earlier]);
  });

  it('is the same whatever the order of entries', () => {
    const first = written([triageOf(about, {kind: 'watched', until: day('2026-11-25')})]);
    const entries = [
      ...written([raisedFlag(flagOf()), raisedFlag(flagOf({values: {absent: 8, possible: 60}}))]),
      ...written([raisedFlag(flagOf({freshUntil: day('2026-11-21')}))]),
      ...first,
      ...written([
        triageOf(
          about,
          {kind: 'opened', caseId: case1},
          first.map(({id}) => id),
        ),
      ]),
      ...written([
        triageOf(
          about,
          {kind: 'dismissed', reason: 'wrong-data'},
          first.map(({id}) => id),
        ),
      ]),
    ];
    const expected = stateOf(...entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, {minLength: entries.length}), (shuffled) => {
        expect(stateOf(...shuffled, ...shuffled.slice(0, 2))).to.deep.equal(expected);
      }),
    );
    expect(structuredClone(expected)).to.deep.equal(expected);
  });
});
