import {draft, type Draft} from '../../kernel/draft.js';
import type {ClassKey, SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {currentRegisters, isRegisterContested, sessionOf, type AttendanceState} from '../attendance-view.js';
import {sameMark, type Mark} from '../marks.js';
import {senseAt, type PackedRegister} from '../packed-register.js';
import {listsOf, marksOf, registerSubject, registerTaken} from '../register.js';
import {markFrom, plainCode, type CodeReading} from './code-table.js';

/** A code that waits in registers: their marks say `unknown`. */
export interface WaitingCode {
  /** `plainCode`. */
  readonly key: string;
  /** As a source writes it. */
  readonly code: string;
  readonly marks: number;
  /** The latest day on which it stands, in one of its classes. */
  readonly example: {readonly classKey: ClassKey; readonly day: SchoolDay};
}

export type ReadCode = (code: string) => CodeReading;

/** @returns codes of marks that are `unknown`, the most frequent first; registers that contradict each other apart */
export function waitingCodes(state: AttendanceState): readonly WaitingCode[] {
  const found = new Map<string, WaitingCode>();
  eachCoded(
    state,
    () => 'unknown',
    (classKey, session, codes) => {
      const current = currentRegisters(state, registerSubject({classKey, ...sessionOf(session)}));
      if (isRegisterContested(current)) return;
      const {day} = sessionOf(session);
      for (const code of codes) {
        const key = plainCode(code);
        const known = found.get(key);
        const example = known && known.example.day >= day ? known.example : {classKey, day};
        found.set(key, {key, code: known?.code ?? code, marks: (known?.marks ?? 0) + 1, example});
      }
    },
  );
  return [...found.values()].sort((a, b) => b.marks - a.marks || (a.key < b.key ? -1 : 1));
}

export interface Rereading {
  readonly read: ReadCode;
  /** Codes that were explained anew, by `plainCode`: every mark that has one is read again. Of others only unknown marks. */
  readonly codes?: ReadonlySet<string>;
  /** Registers that are written anyway. */
  readonly except?: ReadonlySet<SubjectKey>;
}

export interface Reread {
  readonly drafts: readonly Draft[];
  /** How many marks count otherwise. */
  readonly marks: number;
}

/**
 * Registers whose codes are explained now: each is replaced by one in which only those marks changed. What a person here
 * marked has no code and stays; registers that contradict each other stay until somebody chose between them.
 */
export function rereadRegisters(state: AttendanceState, {read, codes, except}: Rereading): Reread {
  const drafts: Draft[] = [];
  let marks = 0;
  const ask = (code: string): Asked => {
    if (codes?.has(plainCode(code))) return 'any';
    return read(code).meaning ? 'unknown' : 'none';
  };
  eachCoded(state, ask, (classKey, session) => {
    const about = registerSubject({classKey, ...sessionOf(session)});
    const current = currentRegisters(state, about);
    const [first] = current;
    if (!first || except?.has(about) || isRegisterContested(current)) return;
    const lines = [...marksOf(first.body).values()];
    const reread = lines.map((mark) => rereadMark(mark, read, codes));
    const changed = reread.filter((mark, at) => !sameMark(mark, lines[at])).length;
    if (changed === 0) return;
    marks += changed;
    const replaces = current.map(({id}) => id);
    drafts.push(draft(registerTaken, about, {...first.body, ...listsOf(reread)}, replaces));
  });
  return {drafts, marks};
}

function rereadMark(mark: Mark, read: ReadCode, codes: ReadonlySet<string> | undefined): Mark {
  const {pupil, status, minutes, sourceCode, note} = mark;
  if (sourceCode === undefined) return mark;
  const isExplainedAnew = codes?.has(plainCode(sourceCode)) ?? false;
  if (status !== 'unknown' && !isExplainedAnew) return mark;
  const now = markFrom(pupil, sourceCode, read(sourceCode));
  // A reason that stood beside the code says more than the code.
  if (now.status === 'absent' && now.justification === 'unknown' && status === 'absent') return mark;
  return {...now, ...(minutes !== undefined && {minutes}), ...(note !== undefined && {note})};
}

type Session = Parameters<typeof sessionOf>[0];

/** Which marks with a code are looked for: any, only the unknown ones, or none. */
type Asked = 'any' | 'unknown' | 'none';

/** Calls back with each class, day and slot whose first register holds such marks, and with their codes. */
function eachCoded(
  {classes}: AttendanceState,
  ask: (code: string) => Asked,
  visit: (classKey: ClassKey, session: Session, codes: readonly string[]) => void,
): void {
  for (const [classKey, {details, heads}] of classes) {
    // Few differ within a class: each is looked at once.
    const known = details.list.map(codeIn);
    const asked = known.map((code) => (code === undefined ? 'none' : ask(code)));
    if (asked.every((one) => one === 'none')) continue;
    for (const [session, [first]] of heads) {
      const places = first ? askedPlaces(first, asked) : [];
      if (places.length > 0)
        visit(
          classKey,
          session,
          places.map((place) => known[place] ?? ''),
        );
    }
  }
}

/** @returns places in the class's details, one for each mark that is asked for */
function askedPlaces({details, marks}: PackedRegister, asked: readonly Asked[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < details.length; at += 2) {
    const place = details.charCodeAt(at + 1);
    const which = asked[place];
    const isUnknown = senseAt(marks.charCodeAt(details.charCodeAt(at)))?.status === 'unknown';
    if (which === 'any' || (which === 'unknown' && isUnknown)) places.push(place);
  }
  return places;
}

/** The source's code of what `packRegister` writes beside a mark. */
function codeIn(detail: string): string | undefined {
  return (JSON.parse(detail) as readonly [unknown, string | null])[1] ?? undefined;
}
