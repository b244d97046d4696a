import type {EntryId, PupilKey} from '../kernel/ids.js';
import {plainText} from '../kernel/plain-text.js';
import {contestedMarks, type CurrentRegister} from './attendance-view.js';
import {longestLate, longestNote, sameMark, sameSense, type Mark, type Sense} from './marks.js';
import {marksOf} from './register.js';

/** The marks of one register while a person works on it: what is current, and what they changed and did not save. */
export class RegisterSheet {
  /** The current registers that the marks below lie on. */
  basedOn: readonly EntryId[] = [];
  /** Of each pupil that the current registers disagree about, what each of them says. */
  contested: ReadonlyMap<PupilKey, readonly (Mark | undefined)[]> = new Map();

  #saved: ReadonlyMap<PupilKey, Mark> = new Map();
  readonly #edits = new Map<PupilKey, Mark | undefined>();
  /** Notes as they were typed. They outlive the mark beside which they were written: it may be set anew. */
  readonly #notes = new Map<PupilKey, string>();
  /** What was typed as minutes and is no number of minutes. */
  readonly #minutes = new Map<PupilKey, string>();

  constructor(current: readonly CurrentRegister[]) {
    this.rebase(current);
  }

  get isDirty(): boolean {
    return this.#edits.size > 0 || this.lonelyNote !== undefined || this.wrongMinutes !== undefined;
  }

  /** The first pupil with a note and no mark that could carry it. */
  get lonelyNote(): PupilKey | undefined {
    return [...this.#notes.keys()].find((pupil) => !this.markOf(pupil) && this.#noteFor(pupil) !== undefined);
  }

  /** The first pupil whose note is longer than a register takes. */
  get longNote(): PupilKey | undefined {
    const isLong = (pupil: PupilKey): boolean => Array.from(this.#noteFor(pupil) ?? '').length > longestNote;
    return [...this.#notes.keys()].find(isLong);
  }

  /** The first late pupil of whom something else than minutes was typed. */
  get wrongMinutes(): PupilKey | undefined {
    return [...this.#minutes.keys()].find((pupil) => this.hasWrongMinutes(pupil));
  }

  /** Have other registers become current since? */
  isStale(current: readonly CurrentRegister[]): boolean {
    return current.length !== this.basedOn.length || current.some(({id}) => !this.basedOn.includes(id));
  }

  /** Lays the unsaved marks over what is current now. */
  rebase(current: readonly CurrentRegister[]): void {
    this.basedOn = current.map(({id}) => id);
    this.contested = contestedMarks(current);
    const [first] = current;
    const saved = first ? marksOf(first.body) : new Map<PupilKey, Mark>();
    for (const pupil of this.contested.keys()) saved.delete(pupil);
    this.#saved = saved;
    for (const [pupil, mark] of [...this.#edits]) this.#keep(pupil, mark);
  }

  /**
   * These marks were saved. They are no longer unsaved, even where another register came at the same moment: what lies
   * twice is then undecided, and no second save settles it unasked. What was marked meanwhile stays.
   */
  settle(saved: readonly Mark[], current: readonly CurrentRegister[]): void {
    const marks = new Map(saved.map((mark) => [mark.pupil, mark]));
    for (const [pupil, mark] of [...this.#edits])
      if (sameMark(mark, marks.get(pupil))) this.#edits.delete(pupil);
    for (const pupil of [...this.#notes.keys()])
      if (this.#noteFor(pupil) === marks.get(pupil)?.note) this.#notes.delete(pupil);
    this.rebase(current);
  }

  markOf(pupil: PupilKey): Mark | undefined {
    return this.#edits.has(pupil) ? this.#edits.get(pupil) : this.#saved.get(pupil);
  }

  /** As typed. */
  noteOf(pupil: PupilKey): string {
    return this.#notes.get(pupil) ?? this.markOf(pupil)?.note ?? '';
  }

  /** As typed; empty where nobody said how late. */
  minutesOf(pupil: PupilKey): string {
    return this.#minutes.get(pupil) ?? String(this.markOf(pupil)?.minutes ?? '');
  }

  hasWrongMinutes(pupil: PupilKey): boolean {
    return this.#minutes.has(pupil) && this.markOf(pupil)?.status === 'late';
  }

  /** @param sense `undefined` takes the mark away; a note goes over to the new mark */
  mark(pupil: PupilKey, sense: Sense | undefined): void {
    if (sense && sameSense(this.markOf(pupil), sense)) return;
    const saved = this.#saved.get(pupil);
    this.#minutes.delete(pupil);
    // What a source said of a pupil comes back whole when a person returns to it.
    this.#keep(pupil, this.#noted(pupil, sameSense(saved, sense) ? saved : sense && {pupil, ...sense}));
  }

  /** @param typed whole minutes from 1 to `longestLate`, or nothing; anything else is kept and stands in the way of saving */
  setMinutes(pupil: PupilKey, typed: string): void {
    const mark = this.markOf(pupil);
    if (mark?.status !== 'late') return;
    const late = without(mark, 'minutes');
    const minutes = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
    const counts = minutes >= 1 && minutes <= longestLate;
    if (counts || typed.trim() === '') this.#minutes.delete(pupil);
    else this.#minutes.set(pupil, typed);
    this.#keep(pupil, counts ? {...late, minutes} : late);
  }

  /** Every key counts: whoever goes to another class in the middle of a word finds it again. */
  write(pupil: PupilKey, typed: string): void {
    this.#notes.set(pupil, typed);
    const mark = this.markOf(pupil);
    if (mark) this.#keep(pupil, this.#noted(pupil, mark));
  }

  /** Takes over what one side of a conflict says; a note that was typed here stays. */
  choose(pupil: PupilKey, mark: Mark | undefined): void {
    this.#minutes.delete(pupil);
    this.#keep(pupil, this.#notes.has(pupil) ? this.#noted(pupil, mark) : mark);
  }

  isUndecided(pupil: PupilKey): boolean {
    return this.contested.has(pupil) && !this.#edits.has(pupil);
  }

  #noted(pupil: PupilKey, mark: Mark | undefined): Mark | undefined {
    if (!mark) return undefined;
    const plain = without(mark, 'note');
    const note = this.#noteFor(pupil);
    return note === undefined ? plain : {...plain, note};
  }

  #noteFor(pupil: PupilKey): string | undefined {
    const typed = this.#notes.get(pupil);
    if (typed === undefined) return (this.markOf(pupil) ?? this.#saved.get(pupil))?.note;
    return plainText(typed).replaceAll('\n', ' ') || undefined;
  }

  #keep(pupil: PupilKey, mark: Mark | undefined): void {
    const isSaved = !this.contested.has(pupil) && sameMark(mark, this.#saved.get(pupil));
    if (isSaved) this.#edits.delete(pupil);
    else this.#edits.set(pupil, mark);
  }
}

function without(mark: Mark, what: 'minutes' | 'note'): Mark {
  return Object.fromEntries(Object.entries(mark).filter(([name]) => name !== what)) as unknown as Mark;
}
