import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import type {ClassKey, EntryId, PupilKey, SubjectKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {codeExplained, codeTableChosen} from './codes/code-kinds.js';
import {columnsNamed, fileImported, importTakenBack} from './import-kinds.js';
import {compareSlots, sameMark, type Mark, type Slot} from './marks.js';
import {
  noneInterned,
  packRegister,
  unpackMarks,
  type Interned,
  type PackedRegister,
} from './packed-register.js';
import {
  listsOf,
  marksOf,
  registerSubject,
  registerTaken,
  registerTakenBack,
  sameMarks,
  type Register,
} from './register.js';

/** A current register as it was written, less what only the ledger needs. Its body lists pupils by key. */
export type CurrentRegister = Omit<
  Entry<'attendance/register-taken', Register>,
  'salt' | 'device' | 'replaces'
>;

/**
 * The current registers of every class. Kept packed: a snapshot of 60,000 registers must open at once. Read it through
 * the functions below; only they give the same whatever the order of arrival.
 */
export interface AttendanceState {
  readonly classes: Map<ClassKey, ClassRegisters>;
}

export interface ClassRegisters {
  readonly pupils: Interned<PupilKey>;
  readonly details: Interned<string>;
  /** By `day/slot`. Heads by id; more than one are a conflict unless they say the same. */
  readonly heads: Map<SessionKey, PackedRegister[]>;
  /** Kept because a replaced entry may arrive after the one that replaces it. */
  readonly replaced: Set<Replaced>;
}

/** An entry replaces what speaks of the same class, day and slot, and nothing else. */
type Replaced = `${SessionKey} ${EntryId}`;

export type SessionKey = `${SchoolDay}/${Slot}`;

export const attendanceFold: Fold<AttendanceState> = {
  name: 'attendance/registers',
  version: 3,
  ledger: 'school',
  kinds: [registerTaken, registerTakenBack],
  ignores: [codeExplained, codeTableChosen, columnsNamed, fileImported, importTakenBack],
  empty: () => ({classes: new Map()}),
  add: (state, entry) => {
    const {body} = entry as Entry<string, Pick<Register, 'classKey' | 'day' | 'slot'>>;
    const held = classIn(state, body.classKey);
    revisions.set(held, revisionOf(held) + 1);
    const isTaken = entry.kind === registerTaken.name;
    addRegister(held, `${body.day}/${body.slot}`, entry, isTaken ? (entry.body as Register) : undefined);
  },
};

/** Not in the state: it holds what was said, however it came. */
const revisions = new WeakMap<ClassRegisters, number>();

/** Grows with every entry about that class, for whoever keeps what follows from its registers. Of one object only: a state that was opened anew counts from 0. */
export function revisionOf(held: ClassRegisters): number {
  return revisions.get(held) ?? 0;
}

/** @returns the current registers of a subject by id; more than one are a conflict unless `isRegisterContested` denies it */
export function currentRegisters(state: AttendanceState, about: SubjectKey): readonly CurrentRegister[] {
  const [, classKey = '', day = '', slot = ''] = about.split('/').map(unescaped);
  const held = state.classes.get(classKey as ClassKey);
  const session = {day: day as SchoolDay, slot: slot as Slot};
  return held ? readHeads(held, classKey as ClassKey, session) : [];
}

/** All current registers of a class by day and slot; both sides of a conflict. */
export function registersOf(state: AttendanceState, classKey: ClassKey): readonly CurrentRegister[] {
  const held = state.classes.get(classKey);
  if (!held) return [];
  const sessions = [...held.heads.keys()].map(sessionOf);
  sessions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : compareSlots(a.slot, b.slot)));
  return sessions.flatMap((session) => readHeads(held, classKey, session));
}

/** How fresh what we know of a class is. @returns `undefined` where no register of it was ever taken */
export function lastTakenDay(state: AttendanceState, classKey: ClassKey): SchoolDay | undefined {
  let last: SchoolDay | undefined;
  for (const key of state.classes.get(classKey)?.heads.keys() ?? []) {
    const {day} = sessionOf(key);
    if (!last || day > last) last = day;
  }
  return last;
}

/** Two current registers that say different things of somebody. */
export function isRegisterContested(current: readonly Pick<CurrentRegister, 'body'>[]): boolean {
  const [first, ...others] = current.map(({body}) => marksOf(body));
  return first !== undefined && others.some((other) => !sameMarks(first, other));
}

/** @returns of each pupil that the current registers disagree about, what each of them says, in their order */
export function contestedMarks(
  current: readonly Pick<CurrentRegister, 'body'>[],
): ReadonlyMap<PupilKey, readonly (Mark | undefined)[]> {
  const sides = current.map(({body}) => marksOf(body));
  const pupils = new Set(sides.flatMap((side) => [...side.keys()]));
  const said = [...pupils].map((pupil) => [pupil, sides.map((side) => side.get(pupil))] as const);
  return new Map(said.filter(([, marks]) => marks.some((mark) => !sameMark(mark, marks[0]))));
}

export function sessionOf(key: SessionKey): {readonly day: SchoolDay; readonly slot: Slot} {
  return {day: key.slice(0, 10) as SchoolDay, slot: key.slice(11) as Slot};
}

/**
 * Placed by what the body says, so that an entry filed under another name cannot hide.
 *
 * @param register none where the entry says that there is none any more
 */
function addRegister(
  held: ClassRegisters,
  session: SessionKey,
  entry: Entry,
  register: Register | undefined,
): void {
  for (const id of entry.replaces ?? []) held.replaced.add(`${session} ${id}`);
  const known = held.heads.get(session) ?? [];
  const isKnown = known.some(({id}) => id === entry.id);
  const candidates = register && !isKnown ? [...known, packRegister(held, entry, register)] : known;
  const standing = candidates.filter(({id}) => !held.replaced.has(`${session} ${id}`));
  standing.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (standing.length > 0) held.heads.set(session, standing);
  else held.heads.delete(session);
}

function classIn(state: AttendanceState, classKey: ClassKey): ClassRegisters {
  const known = state.classes.get(classKey);
  if (known) return known;
  const made: ClassRegisters = {
    pupils: noneInterned(),
    details: noneInterned(),
    heads: new Map(),
    replaced: new Set(),
  };
  state.classes.set(classKey, made);
  return made;
}

function readHeads(
  held: ClassRegisters,
  classKey: ClassKey,
  {day, slot}: {readonly day: SchoolDay; readonly slot: Slot},
): readonly CurrentRegister[] {
  const about = registerSubject({classKey, day, slot});
  return (held.heads.get(`${day}/${slot}`) ?? []).map((packed) => {
    const source = packed.imported ? 'import' : 'staff';
    const body: Register = {classKey, day, slot, source, ...listsOf(unpackMarks(held, packed))};
    return {id: packed.id, kind: registerTaken.name, about, at: packed.at, by: packed.by, body};
  });
}

/** The inverse of what `subject` does to a part. */
function unescaped(part: string): string {
  return part.replaceAll('%2F', '/').replaceAll('%25', '%');
}
