import type {EntryId, PupilKey} from '../kernel/ids.js';
import {contestedMarks, type CurrentRegister} from './attendance-view.js';
import {sameMark, sameSense, type Mark, type Sense} from './marks.js';
import {marksOf} from './register.js';

/** The marks of one register while a person works on it: what is current, and what they changed and did not save. */
export class RegisterSheet {
  /** The current registers that the marks below lie on. */
  basedOn: readonly EntryId[] = [];
  /** Of each pupil that the current registers disagree about, what each of them says. */
  contested: ReadonlyMap<PupilKey, readonly (Mark | undefined)[]> = new Map();

  #saved: ReadonlyMap<PupilKey, Mark> = new Map();
  readonly #edits = new Map<PupilKey, Mark | undefined>();

  constructor(current: readonly CurrentRegister[]) {
    this.rebase(current);
  }

  get isDirty(): boolean {
    return this.#edits.size > 0;
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
    this.rebase(current);
  }

  markOf(pupil: PupilKey): Mark | undefined {
    return this.#edits.has(pupil) ? this.#edits.get(pupil) : this.#saved.get(pupil);
  }

  /** @param sense `undefined` takes the mark away */
  mark(pupil: PupilKey, sense: Sense | undefined, minutes?: number): void {
    const saved = this.#saved.get(pupil);
    const isBack = sameSense(saved, sense) && minutes === undefined;
    const made = sense && {pupil, ...sense, ...(minutes !== undefined && {minutes})};
    // What a source said of a pupil comes back whole when a person returns to it.
    this.#keep(pupil, isBack ? saved : made);
  }

  /** Takes over what one side of a conflict says. */
  choose(pupil: PupilKey, mark: Mark | undefined): void {
    this.#keep(pupil, mark);
  }

  isUndecided(pupil: PupilKey): boolean {
    return this.contested.has(pupil) && !this.#edits.has(pupil);
  }

  #keep(pupil: PupilKey, mark: Mark | undefined): void {
    const isSaved = !this.contested.has(pupil) && sameMark(mark, this.#saved.get(pupil));
    if (isSaved) this.#edits.delete(pupil);
    else this.#edits.set(pupil, mark);
  }
}
