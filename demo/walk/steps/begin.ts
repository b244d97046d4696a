import {attendanceFold, currentRegisters} from '../../../src/attendance/attendance-view.js';
import {attendanceOf} from '../../../src/attendance/import/attendance-import.js';
import {importDrafts} from '../../../src/attendance/import/import-drafts.js';
import {readFiles, type ReadAttendance, type ReadRoster} from '../../../src/attendance/import/read-import.js';
import {openCase} from '../../../src/casework/case-rules.js';
import {triagedFlag} from '../../../src/casework/flag-groups.js';
import {randomKey, type CaseId} from '../../../src/kernel/ids.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {rosterOf} from '../../../src/roster/import/roster-of.js';
import {importRoster} from '../../../src/roster/roster-kinds.js';
import {calendarIn, rosterFold, rosterIn} from '../../../src/roster/roster-view.js';
import {flagsFold, openFlags, type StandingFlag} from '../../../src/signals/flags-view.js';
import {careKeyFold, careKeyIn} from '../../../src/vault/care-keys.js';
import {logConcern} from '../../../src/voices/log-concern.js';
import {keepSealed} from '../../../src/voices/send-concern.js';
import {write} from '../append.js';
import {childOf, OffScript, rosterOn, untilFound, type OnStage} from '../stage.js';

const reading = {pause: () => Promise.resolve(), progress: () => undefined, isCancelled: () => false};

/** The office imports class lists and attendance, as its screen does. */
export async function bringLists(around: OnStage): Promise<void> {
  const read = await readFiles(await around.files(), reading);
  if (isRefusal(read)) throw new OffScript(read.refused);
  for (const one of read) await (one.kind === 'roster' ? bringRoster(around, one) : bringMarks(around, one));
}

async function bringRoster({school}: OnStage, {bundle}: ReadRoster): Promise<void> {
  const {roster, calendar} = rosterOf(bundle, {taughtWeekdays: [1, 2, 3, 4, 5], declined: new Set()});
  await school.journal.append({school: importRoster(roster, calendar, {roster: [], calendar: []})});
}

async function bringMarks({school}: OnStage, {table, report, taken}: ReadAttendance): Promise<void> {
  const state = await school.journal.read(rosterFold);
  const [roster, calendar] = [rosterIn(state), calendarIn(state)];
  if (!roster || !calendar) throw new OffScript('no-roster');
  const marks = await school.journal.read(attendanceFold);
  const result = attendanceOf(
    table,
    {roster, calendar},
    (about) => currentRegisters(marks, about),
    report,
    {},
    taken,
  );
  if (isRefusal(result)) throw new OffScript(result.refused);
  await school.journal.append({school: importDrafts(result, randomKey())});
}

/** The class teacher tells what she saw; the care team's device receives it and flags it. */
export async function logWorry(around: OnStage): Promise<void> {
  const {school, device, start, today, words} = around;
  const [roster, child] = [await rosterOn(school), await childOf(school, start)];
  const careKey = careKeyIn(await school.journal.read(careKeyFold));
  if (!roster || !child || !careKey) throw new OffScript('no-roster');
  const command = {
    lifeSafety: false,
    kind: 'bullying' as const,
    pupils: [{pupil: child, role: 'harmed' as const}],
    place: 'corridor' as const,
    day: today,
    text: words.concern,
    by: school.session.staffId,
  };
  const message = logConcern(command, roster, today, school.now());
  if (isRefusal(message)) throw new OffScript(message.refused);
  await keepSealed(school, careKey, message);
  await untilFound(device, () => waitingFlag(around));
}

/** @returns the flag of a concern about the child that nobody has looked at */
async function waitingFlag(around: OnStage): Promise<StandingFlag | undefined> {
  return (await waitingFlags(around)).find(({flag}) => flag.rule === 'concern');
}

async function waitingFlags({device, start, today}: OnStage): Promise<readonly StandingFlag[]> {
  const child = await childOf(device, start);
  const open = openFlags(await device.journal.read(flagsFold), today);
  return open.filter(({flag: {of}}) => 'pupil' in of && of.pupil === child);
}

/** Has the care team heard of the child? */
export async function hasHeard(around: OnStage): Promise<boolean> {
  return (await waitingFlag(around)) !== undefined;
}

/** All flags of the child go into the case that is opened. */
export async function openFile(around: OnStage): Promise<void> {
  const {school, start, today, words} = around;
  await untilFound(around.device, () => waitingFlag(around));
  const child = await childOf(school, start);
  if (!child) throw new OffScript('no-roster');
  const flags = (await waitingFlags(around)).map(triagedFlag);
  const command = {
    caseId: randomKey() as CaseId,
    pupil: child,
    flags,
    lead: school.session.staffId,
    note: words.lead,
  };
  await write(around, openCase(command, undefined, today));
}
