import {fromBase64Url, toBase64Url} from '../../../kernel/base64url.js';

export const shortestPin = 6;
export const longestPin = 32;

/** PBKDF2 rounds: about a third of a second on a school's tablet, and so much for every guess. */
export const pinRounds = 600_000;

export type PinProblem = 'empty' | 'digits' | 'short' | 'easy' | 'different';

/** What of a PIN is kept: nothing that gives it away without the rounds. */
export interface StretchedPin {
  /** 16 random bytes, base64url. */
  readonly salt: string;
  readonly rounds: number;
  /** 32 bytes, base64url. */
  readonly hash: string;
}

/** @returns what somebody typed, in ASCII digits where they are digits of any width, without gaps */
export function readPin(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '');
}

/** @returns why this is no PIN to lock with; `easy`: the ones that a pupil tries first */
export function pinProblem(typed: string, again: string): PinProblem | undefined {
  const pin = readPin(typed);
  if (pin === '') return 'empty';
  if (!/^\d+$/.test(pin)) return 'digits';
  if (pin.length < shortestPin) return 'short';
  if (isRow(pin)) return 'easy';
  return pin === readPin(again) ? undefined : 'different';
}

/** One digit again and again, or digits in a row, up or down. */
function isRow(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = new Set(digits.slice(1).map((digit, at) => digit - (digits[at] ?? 0)));
  return steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1;
}

export async function stretchPin(typed: string): Promise<StretchedPin> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return {salt: toBase64Url(salt), rounds: pinRounds, hash: await hashOf(typed, salt, pinRounds)};
}

export async function isPin(typed: string, {salt, rounds, hash}: StretchedPin): Promise<boolean> {
  return (await hashOf(typed, fromBase64Url(salt), rounds)) === hash;
}

async function hashOf(typed: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const pin = new TextEncoder().encode(readPin(typed));
  const key = await crypto.subtle.importKey('raw', pin, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({name: 'PBKDF2', hash: 'SHA-256', salt, iterations}, key, 256);
  return toBase64Url(new Uint8Array(bits));
}

/** Wrong tries that cost nothing: anybody mistypes. */
const freeTries = 2;
const firstPause = 30_000;
/** A lesson must not end in front of a locked screen; 72 guesses of a million in a school day find nothing. */
const longestPause = 300_000;

/** @returns ms until the next try after so many wrong ones: 0, 0, then half a minute, doubled up to five minutes */
export function pauseAfter(wrong: number): number {
  if (wrong <= freeTries) return 0;
  return Math.min(firstPause * 2 ** Math.min(wrong - freeTries - 1, 10), longestPause);
}
