import {draft} from '../../kernel/draft.js';
import type {CaseId, PupilKey, StaffId} from '../../kernel/ids.js';
import {isRefusal, refuse, type Decision} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {noteWritten, subjects, type NoteId} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';
import {openCase} from '../case-rules.js';
import {writeNote} from '../plan-rules.js';
import type {Package} from '../referral/referral-kinds.js';

interface TakeUp {
  readonly parcel: Package;
  /** Who of this school's lists the child is: a person says so, since names alone are no proof. */
  readonly pupil: PupilKey | undefined;
  /** Made by the caller and kept for a second try. */
  readonly caseId: CaseId;
  readonly lead: StaffId;
  /** What the other school sent, in words. */
  readonly text: string;
}

export type TakeUpRefusal = 'not-for-a-school' | 'taken-already' | 'pupil-missing' | 'text-missing';

/**
 * Takes up what another school handed over: its words come into the child's open case, or into one that is opened for it.
 * One package is taken up once, whoever tries again.
 *
 * @param cases all that this device knows
 */
export function takeUp(
  {parcel, pupil, caseId, lead, text}: TakeUp,
  cases: readonly CaseRecord[],
  today: SchoolDay,
): Decision<TakeUpRefusal> {
  if (parcel.to.kind !== 'school') return refuse('not-for-a-school');
  if (takenUpIn(parcel, cases)) return refuse('taken-already');
  if (!pupil) return refuse('pupil-missing');
  const note = {note: noteOf(parcel), kind: 'note', text} as const;
  const open = cases.find((record) => record.isOpen && record.pupil === pupil);
  if (open) {
    const written = writeNote(note, open);
    return isRefusal(written) ? refuse('text-missing') : written;
  }
  if (!text.trim()) return refuse('text-missing');
  const opened = openCase({caseId, pupil, flags: [], lead, note: ''}, undefined, today);
  if (isRefusal(opened)) return refuse('text-missing');
  const body = {caseId, ...note, text: text.trim()};
  return [...opened, draft(noteWritten, subjects.note(caseId, note.note), body)];
}

/** @returns the case into which the package came */
export function takenUpIn(parcel: Package, cases: readonly CaseRecord[]): CaseRecord | undefined {
  return cases.find(({notes}) => notes.some(({body}) => body.note === noteOf(parcel)));
}

function noteOf({referral}: Package): NoteId {
  return `received-${referral}` as NoteId;
}
