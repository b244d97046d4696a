import {oneTabAtATime} from '../../../journal/one-tab.js';
import {isFields, isNumber, isText} from '../../../kernel/guards.js';
import type {WaveId} from '../../../kernel/ids.js';
import {isPin, pauseAfter, stretchPin, type StretchedPin} from './pin.js';

const storageKey = 'pana-class-mode';

/** Lies in the staff origin's storage while a class answers on this device. */
export interface ClassLock {
  readonly wave: WaveId;
  /** In which each pupil begins. */
  readonly language: string;
  readonly pin: StretchedPin;
  /** Wrong tries since it was locked. */
  readonly wrong: number;
  /** No try before, in ms since the epoch on this device's clock. */
  readonly until: number;
}

/** `damaged`: something is there that cannot be read, and so nothing opens it. */
export function readLock(): ClassLock | 'damaged' | undefined {
  const kept = keptText();
  if (kept === null) return undefined;
  try {
    const lock: unknown = JSON.parse(kept);
    return isLock(lock) ? lock : 'damaged';
  } catch {
    return 'damaged';
  }
}

export function isLocked(): boolean {
  return keptText() !== null;
}

/** @throws where this browser keeps nothing: what is not kept does not lock */
export async function lockWith(wave: WaveId, language: string, pin: string): Promise<void> {
  const lock: ClassLock = {wave, language, pin: await stretchPin(pin), wrong: 0, until: 0};
  keep(lock);
  if (readLock() === undefined) throw new Error('the storage kept nothing');
}

export function unlock(): void {
  localStorage.removeItem(storageKey);
}

/** @returns ms until a PIN may be tried. A clock that was set back makes nobody wait longer than the pause. */
export function waitLeft({wrong, until}: ClassLock, now: Date): number {
  return Math.max(0, Math.min(until - now.getTime(), pauseAfter(wrong)));
}

/**
 * Counted before it is judged, so that a page that is reloaded meanwhile has tried all the same; and by one tab after
 * the other, so that two of them do not share a count.
 */
export async function tryPin(typed: string, now: () => Date): Promise<'opened' | 'wrong' | 'wait'> {
  return oneTabAtATime('pana-class-pin', async () => {
    const lock = readLock();
    if (lock === undefined) return 'opened';
    if (lock === 'damaged') return 'wrong';
    if (waitLeft(lock, now()) > 0) return 'wait';
    const wrong = lock.wrong + 1;
    keep({...lock, wrong, until: now().getTime() + pauseAfter(wrong)});
    if (!(await isPin(typed, lock.pin))) return 'wrong';
    // Judging takes a moment: what another tab locked meanwhile has a PIN of its own.
    const kept = readLock();
    if (typeof kept === 'object' && kept.pin.salt !== lock.pin.salt) return 'wrong';
    unlock();
    return 'opened';
  });
}

/** Calls back when a tab of this origin locks or unlocks, and when a page comes back from where it slept. @returns ends it */
export function followLock(changed: () => void): () => void {
  const onStorage = ({key}: StorageEvent): void => {
    if (key === storageKey || key === null) changed();
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener('pageshow', changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pageshow', changed);
    document.removeEventListener('visibilitychange', changed);
  };
}

function keep(lock: ClassLock): void {
  localStorage.setItem(storageKey, JSON.stringify(lock));
}

function keptText(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // storage is refused: then nothing was ever locked either
  }
}

function isLock(value: unknown): value is ClassLock {
  if (!isFields(value)) return false;
  const {wave, language, pin, wrong, until} = value;
  return isText(wave) && isText(language) && isNumber(wrong) && isNumber(until) && isStretched(pin);
}

function isStretched(pin: unknown): pin is StretchedPin {
  return isFields(pin) && isText(pin['salt']) && isText(pin['hash']) && isNumber(pin['rounds']);
}
