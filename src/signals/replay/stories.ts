import type {SubjectKey} from '../../kernel/ids.js';
import {flagSubject, keyOf, type Flag} from '../flag.js';
import {levelsAbove} from '../levels.js';

/**
 * What of a replayed year would have been news, as `raiseFlags` decides, for a team that looks at each flag before the
 * pupil's next story of that rule begins. A team that leaves flags lying would see fewer.
 */
export class Stories {
  readonly #told = new Set<SubjectKey>();
  readonly #windows = new Map<string, Flag['window'][]>();

  /** @returns whether this one is news; then it is known from now on */
  add(flag: Flag): boolean {
    const name = flagSubject(flag);
    if (this.#told.has(name)) return false;
    const story = `${flag.rule} ${keyOf(flag.of)}`;
    const windows = this.#windows.get(story) ?? [];
    if (windows.some((window) => overlaps(window, flag.window)) || this.#wasAbove(flag)) return false;
    this.#told.add(name);
    this.#windows.set(story, [...windows, flag.window]);
    return true;
  }

  /** Falling from 22 % to 19 % is not a new reason to look. */
  #wasAbove(flag: Flag): boolean {
    return levelsAbove(flag.rule).some((rule) => this.#told.has(flagSubject({...flag, rule})));
  }
}

function overlaps(a: Flag['window'], b: Flag['window']): boolean {
  return a.from <= b.until && b.from <= a.until;
}
