import {
  actionSet,
  caseOpened,
  caseStep,
  goalSet,
  noteWritten,
  riskLevels,
  riskSet,
  steps,
  subjects,
  type ActionId,
  type GoalId,
  type NoteId,
} from '../../src/casework/case-kinds.js';
import {writeEntry, type Entry, type StoredEntry} from '../../src/journal/entry.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {CaseId, DeviceId, EntryId, PupilKey, StaffId} from '../../src/kernel/ids.js';
import {addDays, day} from '../../src/kernel/school-day.js';
import {stampOf} from '../../src/kernel/stamp.js';

const start = day('2026-09-01');
const text =
  'Talked with the child and with the class teacher; agreed what to do until the end of next week.';

/**
 * Cases as a year of work leaves them: opened, assessed, with goals, actions and notes. Each second change of a risk, a step, a
 * goal or an action is made on two devices that do not know of each other.
 *
 * @param each entries of one case
 */
export function manyCases(cases: number, each: number): readonly StoredEntry[] {
  return Array.from({length: cases}, (_, at) => entriesOf(`case-${at}` as CaseId, at, each)).flat();
}

function entriesOf(id: CaseId, number: number, each: number): readonly StoredEntry[] {
  const pupil = `pupil-${number}` as PupilKey;
  const lead = 'staff-0' as StaffId;
  const entries: Entry[] = [
    written(
      draft(caseOpened, subjects.opened(id), {caseId: id, pupil, day: start, flags: [], concerns: [], lead}),
      0,
    ),
  ];
  const last = new Map<string, readonly EntryId[]>();
  for (let at = 1; entries.length < each; at += 1) {
    const said = draftAt(id, at, last);
    const both = at % 2 === 0 && entries.length + 1 < each && said.kind !== noteWritten.name;
    const now = [written(said, 0), ...(both ? [written(draftAt(id, at + 5, last, said), 1)] : [])];
    last.set(
      said.about,
      now.map((entry) => entry.id),
    );
    entries.push(...now);
  }
  return entries.map((content) => ({id: content.id, content}));
}

/** @param beside says something else about the same */
function draftAt(
  id: CaseId,
  at: number,
  last: ReadonlyMap<string, readonly EntryId[]>,
  beside?: Draft,
): Draft {
  const other = bodyAt(id, beside ? at - 5 : at, at);
  return {...other, replaces: last.get(other.about) ?? []};
}

function bodyAt(id: CaseId, which: number, at: number): Draft {
  const goal = `goal-${at % 3}` as GoalId;
  switch (which % 5) {
    case 0:
      return draft(riskSet, subjects.risk(id), {
        caseId: id,
        level: riskLevels[at % 3] ?? 'low',
        reason: text,
      });
    case 1:
      return draft(noteWritten, subjects.note(id, `note-${at}` as NoteId), {
        caseId: id,
        note: `note-${at}` as NoteId,
        kind: 'note',
        text,
      });
    case 2:
      return draft(goalSet, subjects.goal(id, goal), {caseId: id, goal, text: `${text} ${at}`});
    case 3: {
      const action = `action-${which % 4}` as ActionId;
      return draft(actionSet, subjects.action(id, action), {
        ...{caseId: id, action, goal, text, responsible: {staff: 'staff-0' as StaffId}},
        ...{due: addDays(start, at), status: 'open', result: ''},
      });
    }
    default:
      return draft(caseStep, subjects.step(id), {caseId: id, step: steps[at % 4] ?? 'identified'});
  }
}

function written(said: Draft, device: number): Entry {
  const author = {by: `staff-${device}` as StaffId, device: `device-${device}` as DeviceId};
  return writeEntry(said, author, stampOf(new Date(0)));
}
