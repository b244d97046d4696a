import {expect} from 'chai';
import fc from 'fast-check';
import type {OfCase} from '../../src/casework/case-kind.js';
import {riskLevels, type Goal, type RiskLevel} from '../../src/casework/case-kinds.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {closeCase, joinCase, readCase, takeStep} from '../../src/casework/case-rules.js';
import {caseOf, casesOf, caseworkFold} from '../../src/casework/casework-view.js';
import {setAction, setGoal, setRisk, writeNote} from '../../src/casework/plan-rules.js';
import {settle} from '../../src/casework/settle.js';
import type {Entry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {DeviceId} from '../../src/kernel/ids.js';
import {isRefusal, type Refusal} from '../../src/kernel/refusal.js';
import {allowed, CaseStory, flagKey, goalId, noteId, refusedAs, talk, today} from '../support/cases.js';
import {author, entryOf, written} from '../support/entries.js';
import {pupilKey, staffId} from '../support/school.js';

type Decide = (record: CaseRecord) => readonly Draft[] | Refusal;

const decisions: fc.Arbitrary<Decide> = fc.oneof(
  fc.record({level: fc.constantFrom(...riskLevels), reason: fc.constantFrom('one', 'two')}).map(
    (risk): Decide =>
      (record) =>
        setRisk(risk, record),
  ),
  fc.constantFrom('assessed', 'planned', 'in-progress', 'identified').map(
    (to): Decide =>
      (record) =>
        takeStep({to}, record, today),
  ),
  fc.constantFrom('Feels safe', 'Comes to school').map(
    (text): Decide =>
      (record) =>
        setGoal({goal: goalId('g1'), text}, record),
  ),
  fc.constantFrom('2026-12-01', '2026-12-08').map(
    (due): Decide =>
      (record) =>
        setAction(talk(due), record, today),
  ),
  fc.string({minLength: 1}).map(
    (text): Decide =>
      (record) =>
        writeNote({note: noteId(text), kind: 'assessment', text}, record),
  ),
  fc.constant<Decide>((record) => readCase(record.id, 'sitting')),
);

/** What one device adds to what it knows; refused decisions write nothing, as on a screen. */
function worked(known: readonly Entry[], id: CaseStory['id'], all: readonly Decide[], device: string) {
  let entries = known;
  for (const decide of all) {
    const decision = decide(caseOf(foldAll(caseworkFold, entries), id)!);
    if (!isRefusal(decision))
      entries = [...entries, ...written(decision, {...author, device: device as DeviceId})];
  }
  return entries;
}

const union = (...all: (readonly Entry[])[]): readonly Entry[] => [
  ...new Map(all.flat().map((entry) => [entry.id, entry])).values(),
];
const rank = (risk: RiskLevel | undefined): number => (risk ? riskLevels.indexOf(risk) : -1);
const recordIn = (entries: readonly Entry[]) => caseOf(foldAll(caseworkFold, entries), new CaseStory().id)!;

describe('the view of cases', () => {
  it('is the same for the same entries in any order', () => {
    const work = fc.array(decisions, {maxLength: 12});
    fc.assert(
      fc.property(work, work, fc.infiniteStream(fc.nat()), (one, other, numbers) => {
        const start = new CaseStory().planned().entries;
        const id = new CaseStory().id;
        const entries = union(worked(start, id, one, 'a'), worked(start, id, other, 'b'));
        const shuffled = entries
          .map((entry) => ({entry, place: numbers.next().value as number}))
          .sort((a, b) => a.place - b.place)
          .map(({entry}) => entry);
        expect(recordIn([...shuffled, ...shuffled])).to.deep.equal(recordIn(entries));
        expect(foldAll(caseworkFold, shuffled)).to.deep.equal(foldAll(caseworkFold, entries));
      }),
      {numRuns: 150},
    );
  });

  it('loses no entry of two devices that worked apart', () => {
    const work = fc.array(decisions, {maxLength: 12});
    fc.assert(
      fc.property(work, work, (one, other) => {
        const start = new CaseStory().planned().entries;
        const id = new CaseStory().id;
        const entries = union(worked(start, id, one, 'a'), worked(start, id, other, 'b'));
        const record = recordIn(entries);
        expect(record.log.length + record.reads.length).to.equal(entries.length);
      }),
      {numRuns: 100},
    );
  });

  it('never lowers a risk by a merge', () => {
    const level = fc.constantFrom(...riskLevels);
    fc.assert(
      fc.property(level, level, level, (before, a, b) => {
        const set = (to: RiskLevel) => (record: CaseRecord) => setRisk({level: to, reason: 'seen'}, record);
        const id = new CaseStory().id;
        const start = worked(new CaseStory().entries, id, [set(before)], 'a');
        const entries = union(worked(start, id, [set(a)], 'a'), worked(start, id, [set(b)], 'b'));
        expect(rank(recordIn(entries).risk)).to.equal(Math.max(rank(a), rank(b)));
      }),
    );
  });

  it('keeps both texts of a goal that two people edited, until a person chooses', () => {
    const start = new CaseStory().planned();
    const edit = (text: string) => written(allowed(setGoal({goal: goalId('g1'), text}, start.record)));
    const apart = [...start.entries, ...edit('Feels safe at break'), ...edit('Feels safe on the bus')];
    const [conflict] = recordIn(apart).conflicts;
    const textOf = ({body}: {readonly body: OfCase}) => (body as Goal).text;
    expect(conflict?.entries.map(textOf)).to.have.members(['Feels safe at break', 'Feels safe on the bus']);
    const chosen = conflict!.entries.find((entry) => textOf(entry).endsWith('bus'))!;
    const settled = recordIn([...apart, ...written(allowed(settle(chosen.id, conflict!)))]);
    expect(settled.conflicts).to.deep.equal([]);
    expect(settled.goals[0]?.value.text).to.equal('Feels safe on the bus');
    expect(settled.log.length).to.equal(apart.length + 1);
  });

  it('lets nothing that is filed under the risk, and says no risk, take it away', () => {
    const {entries, record} = new CaseStory().assessed('high');
    const [risk] = record.riskHeld!.entries;
    const misfiled = readCase(record.id, 's1').map((draft) => ({
      ...draft,
      about: record.riskHeld!.about,
      replaces: [risk!.id],
    }));
    expect(recordIn([...entries, ...written(misfiled)]).risk).to.equal('high');
  });

  it('settles only what is contested, with one of its values', () => {
    const {record} = new CaseStory().assessed();
    expect(refusedAs(settle(record.riskHeld!.entries[0]!.id, record.riskHeld!))).to.equal('no-conflict');
  });

  it('leaves a case open while one device closed it and another went on', () => {
    const start = new CaseStory().assessed();
    const closed = closeCase({outcome: 'better', reason: 'Done', leftOpen: {}}, start.record, today);
    const on = takeStep({to: 'assessed'}, start.record, today);
    const record = recordIn([...start.entries, ...written(allowed(closed)), ...written(allowed(on))]);
    expect(record).to.include({isOpen: true, step: 'assessed'});
    expect(record.conflicts).to.have.length(1);
  });

  it('takes equal values of two devices for one', () => {
    const start = new CaseStory();
    const risk = setRisk({level: 'high', reason: 'Hurt'}, start.record);
    const entries = [...start.entries, ...written(allowed(risk)), ...written(allowed(risk))];
    expect(recordIn(entries).conflicts).to.deep.equal([]);
  });

  it('shows a case whose opening is not here yet', () => {
    const [, ...rest] = new CaseStory().assessed().entries;
    expect(recordIn(rest)).to.include({pupil: undefined, risk: 'medium'});
  });

  it('finds a case by its pupil once its opening has come, however late', () => {
    const story = new CaseStory().assessed();
    const [opening, ...others] = story.entries;
    const state = foldAll(caseworkFold, others);
    expect(casesOf(state, pupilKey('p1'))).to.deep.equal([]);
    caseworkFold.add(state, opening!);
    expect(casesOf(state, pupilKey('p1')).map(({id}) => id)).to.deep.equal([story.id]);
  });

  it('lists an action whose goal is not here yet', () => {
    const entries = new CaseStory().planned().entries.filter(({kind}) => kind !== 'casework/goal-set');
    expect(recordIn(entries).goals).to.have.length(1);
    expect(recordIn(entries).goals[0]?.actions).to.have.length(1);
  });

  it('lets nothing unreadable lower a risk', () => {
    const story = new CaseStory().assessed('high');
    const odd = entryOf(
      'casework/risk-set',
      story.record.riskHeld!.about,
      {caseId: story.id, level: 'none'},
      [story.record.riskHeld!.entries[0]!.id],
    );
    expect(recordIn([...story.entries, odd]).risk).to.equal('high');
  });

  it('lets an entry about something else replace no risk, whatever comes first', () => {
    const story = new CaseStory().assessed('high');
    const body = {caseId: story.id, goal: goalId('g'), text: 'x'};
    const odd = entryOf('casework/goal-set', story.record.riskHeld!.about, body, [
      story.record.riskHeld!.entries[0]!.id,
    ]);
    expect(recordIn([odd, ...story.entries]).risk).to.equal('high');
    expect(recordIn([...story.entries, odd]).risk).to.equal('high');
  });

  it('finds the cases of a pupil, open ones first', () => {
    const closed = new CaseStory('a').add((record) =>
      closeCase({outcome: 'better', reason: 'Done', leftOpen: {}}, record, today),
    );
    const state = foldAll(caseworkFold, [
      ...closed.entries,
      ...new CaseStory('b').entries,
      ...new CaseStory('c', 'p2').entries,
    ]);
    expect(casesOf(state, pupilKey('p1')).map(({id}) => id)).to.deep.equal(['b', 'a']);
  });

  it('survives a structured clone', () => {
    const state = foldAll(caseworkFold, new CaseStory().assessed().planned().entries);
    expect(structuredClone(state)).to.deep.equal(state);
  });

  it('names the lead and the joined flags', () => {
    const flag = {flag: flagKey('flag/x'), replaces: [], concerns: [flagKey('concern/1')]};
    const story = new CaseStory().add((record) => joinCase({flags: [flag], note: ''}, record, today));
    expect(story.record.lead).to.equal(staffId('psychologist-1'));
    expect(story.record.concerns).to.deep.equal(['concern/1']);
  });
});
