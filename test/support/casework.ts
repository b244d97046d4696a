import type {School} from '../../src/host/school.js';
import type {Drafts} from '../../src/journal/journal.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import {day, weekdayOf} from '../../src/kernel/school-day.js';
import type {PupilKey} from '../../src/kernel/ids.js';
import {registerSubject, registerTaken} from '../../src/attendance/register.js';
import {answerApproval, approvalOf, askApproval} from '../../src/casework/approvals/approval-rules.js';
import {incidentIn} from '../../src/casework/people/incidents-view.js';
import type {AdultId, IncidentId} from '../../src/casework/people/people-kinds.js';
import {addChild, nameAdult, tellIncident} from '../../src/casework/people/people-rules.js';
import {approvable, setWays, usualWays} from '../../src/casework/ways/ways.js';
import {joinCase, openCase, takeStep} from '../../src/casework/case-rules.js';
import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {endCase} from '../../src/casework/closing/closing-rules.js';
import {setAction, setGoal, setRisk, writeNote} from '../../src/casework/plan-rules.js';
import type {Refusal} from '../../src/kernel/refusal.js';
import {schoolDays} from '../../src/roster/calendar.js';
import type {Roster} from '../../src/roster/roster.js';
import {flagSubject, ruleIds, type Flag} from '../../src/signals/flag.js';
import {actionId, allowed, caseId, goalId, noteId, talk, today} from './cases.js';
import {toldEnd} from './closing.js';
import {receivedConcern, receivedDraft} from './concerns.js';
import {flagOf, raisedFlag, triageOf} from './flags.js';
import {registerOf} from './registers.js';
import {autumnCalendar, classKey, pupilKey, pupilNamed, schoolOf, smallRoster, staffId} from './school.js';

/** A replica that stops answering when a test says so. */
export class BreakableReplica extends MemoryReplica {
  broken: 'blocked' | 'quota' | undefined;

  override async read(...given: Parameters<MemoryReplica['read']>): ReturnType<MemoryReplica['read']> {
    if (this.broken === 'blocked') throw new JournalError('blocked');
    return super.read(...given);
  }

  override async append(...given: Parameters<MemoryReplica['append']>): Promise<void> {
    if (this.broken === 'quota') throw new JournalError('quota');
    return super.append(...given);
  }
}

const names = [
  ['Aigerim', 'Abdikadyrkyzy-Nurmukhambetova'],
  ['<script>alert("x")</script>', '"O\'Brien" 🙂'],
  ['\u202eDaniyar', 'Bekov'],
  ['Өмірзақ', 'Құрманғалиев'],
  ['Жанна', 'Шевченко'],
  ['Ли', 'Ким'],
] as const;

/** 44 pupils in two classes; p1 to p3 as in the small school. */
export const careRoster: Roster = {
  ...smallRoster,
  classes: [
    ...smallRoster.classes,
    {key: classKey('8a'), sourcedId: 'c-8a', title: '8 А', year: '08', teachers: [staffId('teacher-1')]},
  ],
  pupils: [
    ...smallRoster.pupils,
    ...Array.from({length: 41}, (_, at) => {
      const [given, family] = names[at % names.length] ?? ['A', 'B'];
      return pupilNamed(
        `p${at + 4}`,
        given,
        at < names.length ? family : `${family} ${at}`,
        at % 2 ? '8a' : '7b',
      );
    }),
  ],
};

export async function careSchool(
  role: 'psychologist' | 'teacher' | 'office' = 'psychologist',
  replica = new BreakableReplica(),
): Promise<School> {
  const school = await schoolOf(role, {roster: careRoster, replica});
  await append(school, {school: registers()});
  return school;
}

/** Three weeks of 7b: p1 misses Mondays without an excuse, p2 is ill. */
function registers(): readonly Draft[] {
  return schoolDays(autumnCalendar, day('2026-11-02'), day('2026-11-20')).map((on) => {
    const first = weekdayOf(on) === 1 ? 'p1:absent/unexcused' : 'p1';
    const register = registerOf(on, [first, 'p2:absent/illness', 'p3', 'p4:late']);
    return draft(registerTaken, registerSubject(register), register);
  });
}

export async function append(school: School, drafts: Drafts): Promise<void> {
  await school.journal.append(drafts);
}

export async function raise(school: School, ...flags: readonly Flag[]): Promise<void> {
  await append(school, {care: flags.map(raisedFlag)});
}

const concern = receivedConcern('envelope-1', {
  lifeSafety: true,
  kind: 'self-harm',
  text: 'She said at the end of lesson 5 that she does not want to wake up tomorrow.\nShe asked me not to call home.',
});

/** Life safety first, several flags of one pupil, a class, and as many others as asked for. */
export function flagsFor(count: number): readonly Flag[] {
  const plain = Array.from({length: count}, (_, at) =>
    flagOf({
      rule: ruleIds[at % 4] ?? 'absence-10',
      of: {pupil: pupilKey(`p${(at % 30) + 2}`)},
      urgency: at % 4 === 1 ? 'soon' : 'routine',
      window: {from: day(at >= 30 ? '2026-09-02' : '2026-09-01'), until: day('2026-11-20')},
      values: {absent: 9 + at, possible: 60, threshold: 0.1, clearAfter: 31, days: 4, calendarDays: 45},
    }),
  );
  return [
    lifeSafetyFlag,
    flagOf(),
    flagOf({rule: 'unexcused-in-window', urgency: 'soon', values: {days: 4, threshold: 4, calendarDays: 45}}),
    climateFlag,
    ...plain,
  ];
}

const lifeSafetyFlag = flagOf({
  rule: 'concern',
  urgency: 'now',
  source: 'concern/envelope-1' as Flag['source'] & string,
  values: {lifeSafety: 1, harmed: 1},
  dates: [day('2026-11-20')],
  window: {from: day('2026-11-20'), until: day('2026-11-20')},
});

export const climateFlag = flagOf({
  rule: 'class-climate',
  of: {classKey: classKey('8a')},
  urgency: 'soon',
  values: {mean: 2.1, low: 1.8, high: 2.4, people: 20, own: 1, threshold: 2.5},
  dates: [],
});

export async function fullTriage(school: School, count = 38): Promise<void> {
  await append(school, {care: [receivedDraft(concern), ...flagsFor(count).map(raisedFlag)]});
  await openFor(school, 'open-case', 'p2');
}

/** Two people decided differently about the first flag of p1, each without knowing of the other. */
export async function contestTriage(school: School): Promise<void> {
  const about = flagSubject(flagOf());
  await append(school, {
    care: [
      triageOf(about, {kind: 'watched', until: day('2026-12-07')}, [], 'Mother rang: back on Monday'),
      triageOf(about, {kind: 'dismissed', reason: 'wrong-data'}),
    ],
  });
}

type Decide = (record: CaseRecord) => readonly Draft[] | Refusal;

/** Decides on a case as it stands and appends it, as a screen would. */
export async function work(school: School, id: string, ...all: readonly Decide[]): Promise<void> {
  for (const decide of all) {
    const state = await school.journal.read(caseworkFold);
    await append(school, {care: allowed(decide(caseOf(state, caseId(id))!))});
  }
}

export async function openFor(
  school: School,
  id: string,
  pupil: string,
  flags: readonly Flag[] = [],
): Promise<void> {
  const triaged = flags.map((flag) => ({flag: flagSubject(flag), replaces: []}));
  const command = {
    caseId: caseId(id),
    pupil: pupil as PupilKey,
    flags: triaged,
    lead: staffId('psychologist-1'),
    note: '',
  };
  await append(school, {care: allowed(openCase(command, undefined, today))});
}

const assess: readonly Decide[] = [
  (record) =>
    setRisk({level: 'high', reason: 'Said to two adults that she is afraid of the way home.'}, record),
  (record) =>
    writeNote(
      {
        note: noteId('assessment'),
        kind: 'assessment',
        text: 'Talked for half an hour, alone, in the library.\nShe names the way home and the stairs by the gym. She would like somebody to wait with her.',
      },
      record,
    ),
  (record) => takeStep({to: 'assessed'}, record, today),
];

const plan: readonly Decide[] = [
  (record) => setGoal({goal: goalId('g1'), text: 'Goes home without being afraid'}, record),
  (record) => setAction({...talk('2026-11-23'), action: actionId('a1')}, record, today),
  (record) =>
    setAction(
      {
        ...talk('2026-12-04'),
        action: actionId('a2'),
        text: 'Walk with her to the bus stop for two weeks',
        responsible: {name: 'Zh. Omarova', role: 'aunt'},
      },
      record,
      today,
    ),
  (record) =>
    setAction(
      {
        ...talk('2026-11-24'),
        action: actionId('a3'),
        status: 'done',
        text: 'Tell the duty teacher about the stairs',
        result: 'Two adults stand there now',
      },
      record,
      today,
    ),
  (record) => setGoal({goal: goalId('g2'), text: 'Has somebody to sit with at lunch'}, record),
];

/** A case in progress, with flags, a concern, a plan of two goals and notes. */
export async function fullCase(school: School, id = 'case-1', pupil = 'p1'): Promise<void> {
  const flags = [flagOf({of: {pupil: pupilKey(pupil)}})];
  await append(school, {
    care: [receivedDraft(concern), ...flags.map(raisedFlag), raisedFlag(lifeSafetyFlag)],
  });
  await openFor(school, id, pupil, flags);
  const joined = {
    flag: flagSubject(lifeSafetyFlag),
    replaces: [],
    concerns: ['concern/envelope-1' as Flag['source'] & string],
  };
  await work(
    school,
    id,
    (record) => joinCase({flags: [joined], note: ''}, record, today),
    ...assess,
    ...plan,
  );
  await work(
    school,
    id,
    (record) => takeStep({to: 'planned'}, record, today),
    (record) => takeStep({to: 'in-progress'}, record, today),
    (record) =>
      writeNote(
        {
          note: noteId('n2'),
          kind: 'correction',
          text: 'It was the hall, not the library.',
          corrects: noteId('assessment'),
        },
        record,
      ),
  );
}

/** Two people each wrote a risk and a goal without the other's. */
export async function contestCase(school: School, id = 'case-1'): Promise<void> {
  const state = await school.journal.read(caseworkFold);
  const record = caseOf(state, caseId(id))!;
  const other = (text: string) => allowed(setGoal({goal: goalId('g1'), text}, record));
  const risk = (level: 'high' | 'low', reason: string) => allowed(setRisk({level, reason}, record));
  await append(school, {
    care: [
      ...other('Goes home with a friend'),
      ...other('Is not afraid on the stairs'),
      ...risk('low', 'Quiet for a week'),
      ...risk('high', 'A new bruise'),
    ],
  });
}

export async function closeIt(school: School, id = 'case-1'): Promise<void> {
  const leftOpen = {[actionId('a1')]: 'Done by the class teacher', [actionId('a2')]: 'Not needed any more'};
  await work(school, id, (record) =>
    endCase(
      {outcome: 'better', reason: 'She goes home with two friends.', leftOpen, told: toldEnd()},
      record,
      today,
    ),
  );
}

/** An adult at the gate, and an incident with another child whose case is closed by now. */
export async function fullPeople(school: School, id = 'case-1'): Promise<void> {
  const incident = 'incident-1' as IncidentId;
  await work(
    school,
    id,
    (record) =>
      nameAdult(
        {
          adult: 'adult-1' as AdultId,
          who: {staff: staffId('teacher-1')},
          duty: 'Waits at the gate after the last lesson',
          isCurrent: true,
        },
        record,
      ),
    (record) =>
      tellIncident(
        {incident, day: day('2026-11-20'), text: 'Pushed on the stairs by the gym.', role: 'harmed'},
        record,
        {today, names: [], known: undefined},
      ),
  );
  const state = await school.journal.read(caseworkFold);
  const other = {pupil: pupilKey('p5'), caseId: caseId('case-p5'), lead: staffId('psychologist-1')};
  const from = {today, names: [], open: undefined, known: incidentIn(state, incident)};
  await append(school, {
    care: allowed(addChild({...other, incident, role: 'harming'}, caseOf(state, caseId(id))!, from)),
  });
}

/** A school where a second person looks at plans and closings: one was sent back, one waits. */
export async function watchedBySecond(school: School, id = 'case-1'): Promise<void> {
  const ways = {...usualWays, approvals: approvable, reason: 'Agreed in the team'};
  await append(school, {care: allowed(setWays(ways, []))});
  await work(
    school,
    id,
    (record) => askApproval({what: 'plan', note: 'Is the aunt the right person?'}, record),
    (record) =>
      answerApproval(
        {
          asked: approvalOf(record, 'plan').asked!.id,
          verdict: 'returned',
          comment: 'Who waits with her on Fridays?',
          by: staffId('head-1'),
        },
        record,
      ),
    (record) => askApproval({what: 'closure', note: ''}, record),
  );
}

/** Cases in every band of the caseload. */
export async function fullCaseload(school: School, count = 17): Promise<void> {
  await fullCase(school);
  for (let at = 0; at < count - 1; at += 1) {
    const id = `case-${at + 2}`;
    await openFor(school, id, `p${at + 2}`);
    if (at % 4 === 1) await work(school, id, (record) => setRisk({level: 'low', reason: 'Settled'}, record));
    if (at % 4 > 1) await work(school, id, ...assess, ...plan.slice(0, 1 + (at % 3)));
  }
}
