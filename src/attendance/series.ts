import type {ClassKey, PupilKey} from '../kernel/ids.js';
import {dayNumber, type SchoolDay} from '../kernel/school-day.js';
import {schoolDays, type SchoolCalendar} from '../roster/calendar.js';
import type {Pupil, Roster} from '../roster/roster.js';
import {sessionOf, type AttendanceState, type ClassRegisters} from './attendance-view.js';
import {copyRow, noBits, setBit, type Bits} from './bits.js';
import {compareSlots, isAbsent, isPossible, isUnexcused, type Slot} from './marks.js';
import {senseAt, senseCount, type PackedRegister} from './packed-register.js';
import {dayBits} from './series-days.js';

/**
 * What counts of every pupil, as bits. Only what a register says counts, and only on school days of enrolment; not taken,
 * not expected, unknown codes and contested marks count on neither side.
 */
export interface Series {
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  /** School days of the window, in order. */
  readonly days: readonly SchoolDay[];
  /** The same days as numbers since 1970-01-01: windows of calendar days are counted with these. */
  readonly dayNumbers: Int32Array;
  /** Slots that any class used in the window, in order. Session number = day number × slots + slot number. */
  readonly slots: readonly Slot[];
  /** Row of each pupil. */
  readonly rows: ReadonlyMap<PupilKey, number>;
  readonly sessions: Bits;
  /** Absent only where every possible session was missed, unexcused or ill only where every one of them was. */
  readonly daily: Bits;
}

export interface SeriesSource {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  readonly state: AttendanceState;
  /** Both included. */
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

/** Bits for one line of a register. */
const attended = 1;
const missed = 2;
const withoutExcuse = 4;
const withIllness = 8;
const contested = 16;

/** What each packed mark counts as. */
const counts = Uint8Array.from({length: senseCount}, (_, code) => {
  const sense = senseAt(code);
  if (!sense || !isPossible(sense)) return 0;
  if (!isAbsent(sense)) return attended;
  if (sense.justification === 'illness') return missed | withIllness;
  return isUnexcused(sense) ? missed | withoutExcuse : missed;
});

export function buildSeries({roster, calendar, state, from, until}: SeriesSource): Series {
  const days = schoolDays(calendar, from, until);
  const slots = slotsIn([...state.classes.values()].map((held) => slotsOf(held, from, until)));
  const {rows, sessions, daily} = readPupils(state, roster.pupils, {days, slots});
  return {from, until, days, dayNumbers: Int32Array.from(days, dayNumber), slots, rows, sessions, daily};
}

/**
 * Reads a few pupils anew into a series, after registers of their classes; the others stay as they are. It then says of
 * them what a whole series would.
 *
 * @param series of the same days, slots and pupils; where a register was the first or the last of its slot it has to be
 *   built anew
 */
export function readPupilsAgain(series: Series, state: AttendanceState, pupils: readonly Pupil[]): void {
  const part = readPupils(state, pupils, series);
  for (const [pupil, place] of part.rows) {
    const row = series.rows.get(pupil);
    if (row === undefined) throw new RangeError('a pupil of another series');
    copyRow(part.sessions, place, series.sessions, row);
    if (series.daily !== series.sessions) copyRow(part.daily, place, series.daily, row);
  }
}

/** Only the registers of a class that a pupil was ever in say anything of that pupil. */
function readPupils(
  state: AttendanceState,
  pupils: readonly Pupil[],
  {days, slots}: Pick<Series, 'days' | 'slots'>,
): Pick<Series, 'rows' | 'sessions' | 'daily'> {
  const rows = new Map(pupils.map(({key}, row) => [key, row]));
  const places = new Map(days.map((day, number) => [day, number]));
  const cells = new Uint8Array(pupils.length * days.length * slots.length);
  const grid: Grid = {cells, rows, slots, days, places, pupils};
  for (const classKey of classesOf(pupils)) {
    const held = state.classes.get(classKey);
    if (held) addClass(grid, classKey, held);
  }
  const sessions = sessionBits(grid);
  return {rows, sessions, daily: dayBits(sessions, pupils.length, days.length, slots.length)};
}

function classesOf(pupils: readonly Pupil[]): ReadonlySet<ClassKey> {
  return new Set(pupils.flatMap(({enrolments}) => enrolments.map(({classKey}) => classKey)));
}

/** One byte for each pupil and session while it is built. */
interface Grid extends Pick<Series, 'rows' | 'slots' | 'days'> {
  readonly cells: Uint8Array;
  readonly pupils: readonly Pupil[];
  /** Number of each day. */
  readonly places: ReadonlyMap<SchoolDay, number>;
}

function addClass(grid: Grid, classKey: ClassKey, held: ClassRegisters): void {
  const rowOf = Int32Array.from(held.pupils.list, (pupil) => grid.rows.get(pupil) ?? -1);
  const enrolled = Array.from(rowOf, (row) => enrolledDays(grid, row, classKey));
  for (const [key, heads] of held.heads) {
    const {day, slot} = sessionOf(key);
    const place = grid.places.get(day);
    if (place === undefined) continue;
    addRegister(grid, heads, {rowOf, enrolled, day: place, slot: grid.slots.indexOf(slot)});
  }
}

interface Place {
  readonly rowOf: Int32Array;
  readonly enrolled: readonly Uint8Array[];
  /** Its number in `days`. */
  readonly day: number;
  readonly slot: number;
}

function addRegister(grid: Grid, heads: readonly PackedRegister[], place: Place): void {
  const {rowOf, enrolled, day, slot} = place;
  const width = grid.days.length * grid.slots.length;
  const session = day * grid.slots.length + slot;
  const length = Math.max(...heads.map(({marks}) => marks.length));
  for (let at = 0; at < length; at += 1) {
    if (!enrolled[at]?.[day]) continue;
    const cell = (rowOf[at] ?? 0) * width + session;
    grid.cells[cell] = joined(grid.cells[cell] ?? 0, countOf(heads, at));
  }
}

/** What the current registers of one class, day and slot say of the pupil at that place. */
function countOf(heads: readonly PackedRegister[], at: number): number {
  const code = codeAt(heads[0], at);
  for (let other = 1; other < heads.length; other += 1)
    if (codeAt(heads[other], at) !== code) return contested;
  return counts[code] ?? 0;
}

function codeAt(head: PackedRegister | undefined, at: number): number {
  return (head && at < head.marks.length ? head.marks.charCodeAt(at) : 0) || 0;
}

/** A pupil in two classes that were both taken in one slot: an absence has a reason only where both say so. */
function joined(known: number, added: number): number {
  if (known === 0 || added === 0) return known | added;
  const reasons = withoutExcuse | withIllness;
  return ((known | added) & ~reasons) | (known & added & reasons);
}

/** @returns a byte for each day, 1 where the pupil was in that class */
function enrolledDays({days, pupils}: Grid, row: number, classKey: ClassKey): Uint8Array {
  const within = new Uint8Array(days.length);
  for (const enrolment of pupils[row]?.enrolments ?? []) {
    if (enrolment.classKey !== classKey) continue;
    const start = enrolment.from ? firstFrom(days, enrolment.from) : 0;
    const end = enrolment.until ? firstAfter(days, enrolment.until) : days.length;
    if (start < end) within.fill(1, start, end);
  }
  return within;
}

/** @returns the number of the first day on or after the given one */
export function firstFrom(days: readonly SchoolDay[], day: SchoolDay): number {
  const found = days.findIndex((candidate) => candidate >= day);
  return found < 0 ? days.length : found;
}

function firstAfter(days: readonly SchoolDay[], day: SchoolDay): number {
  const found = days.findIndex((candidate) => candidate > day);
  return found < 0 ? days.length : found;
}

/** Slots that a class used in the window. */
export function slotsOf({heads}: ClassRegisters, from: SchoolDay, until: SchoolDay): ReadonlySet<Slot> {
  const slots = new Set<Slot>();
  for (const key of heads.keys()) {
    const {day, slot} = sessionOf(key);
    if (from <= day && day <= until) slots.add(slot);
  }
  return slots;
}

/** @param used by class */
export function slotsIn(used: readonly ReadonlySet<Slot>[]): readonly Slot[] {
  return [...new Set(used.flatMap((slots) => [...slots]))].sort(compareSlots);
}

function sessionBits({cells, pupils, days, slots}: Grid): Bits {
  const width = days.length * slots.length;
  const words = Math.ceil(width / 32);
  const bits = noBits(pupils.length, words);
  for (let cell = 0; cell < cells.length; cell += 1) {
    const count = cells[cell] ?? 0;
    if (count === 0 || isContested(count)) continue;
    const row = Math.floor(cell / width);
    setBits(bits, row * words * 32 + (cell - row * width), count);
  }
  return bits;
}

function isContested(count: number): boolean {
  return (count & contested) !== 0 || (count & (attended | missed)) === (attended | missed);
}

function setBits({possible, absent, unexcused, ill}: Bits, at: number, count: number): void {
  setBit(possible, at);
  if (count & missed) setBit(absent, at);
  if (count & withoutExcuse) setBit(unexcused, at);
  if (count & withIllness) setBit(ill, at);
}
