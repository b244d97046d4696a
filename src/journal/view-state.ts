import {isEntry, isForOthers, type StoredEntry} from './entry.js';
import {readingOf, type Fold} from './fold.js';

/** What a view shows, and what a snapshot holds of it. */
export interface ViewState<State> {
  readonly state: State;
  /** Ids of entries that could not be opened or understood. */
  readonly unreadable: Set<string>;
  /** Ids of entries under keys of others. */
  readonly forOthers: Set<string>;
}

/** What was read, and how far. Another object is another beginning: what was overtaken by one adds nothing to it. */
export interface Held<State> {
  readonly stored: ViewState<State>;
  position: number;
  snapshotAt: number;
  /** Absent before anything was read. */
  epoch?: number;
}

export function nothingOf<State>(fold: Fold<State>): Held<State> {
  const stored = {state: fold.empty(), unreadable: new Set<string>(), forOthers: new Set<string>()};
  return {stored, position: 0, snapshotAt: 0};
}

/** One entry that is damaged, forged or of another shape must never take the others with it. @returns whether the view changed */
export function addTo<State>(
  {state, unreadable, forOthers}: ViewState<State>,
  fold: Fold<State>,
  stored: StoredEntry,
  isSound: (stored: StoredEntry) => boolean,
): boolean {
  const {id, content} = stored;
  if (isForOthers(stored)) {
    forOthers.add(id);
    return true;
  }
  try {
    const entry = isEntry(content) && isSound(stored) ? content : undefined;
    const reading = entry ? readingOf(fold, entry) : 'unreadable';
    if (entry && reading === 'read') fold.add(state, entry);
    if (reading === 'unreadable') unreadable.add(id);
    if (reading === 'unreadable' && isEntry(content))
      fold.setAside?.(state, {...content, id}, entry ? 'newer' : 'damaged');
    return reading !== 'skip';
  } catch {
    unreadable.add(id);
    return true;
  }
}
