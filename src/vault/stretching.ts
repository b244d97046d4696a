import {isFields, isNumber, isText} from '../kernel/guards.js';
import {fromBase64Url} from '../kernel/base64url.js';

/** How Argon2id makes a key of a passphrase, RFC 9106. They lie beside the lock in plain words. */
export interface Stretching {
  readonly kdf: 'argon2id';
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  /** 16 random bytes, base64url. */
  readonly salt: string;
}

/**
 * What new locks take. 64 MiB is what RFC 9106 asks of devices with little memory; it asks for 3 passes there, and 6 take
 * about a second in a browser's one thread (decision 186 has the figures).
 */
export const usualStretching = {kdf: 'argon2id', memory: 65_536, passes: 6, lanes: 1} as const;

/**
 * Below the least a lock is a gift to whoever guesses; above the most a hostile one would keep a device busy for minutes,
 * or take all its memory. 256 MiB and 16 passes are ten seconds at most.
 */
export const stretchingBounds = {
  memory: {least: 65_536, most: 262_144},
  passes: {least: 3, most: 16},
  lanes: {least: 1, most: 4},
} as const;

export const saltBytes = 16;
/** Bytes that come out of it. */
export const stretchedBytes = 32;

/** Makes 32 bytes of what was typed; slow on purpose. */
export type Stretch = (
  passphrase: string,
  stretching: Stretching,
  signal?: AbortSignal,
) => Promise<Uint8Array<ArrayBuffer>>;

export function isStretching(value: unknown): value is Stretching {
  return (
    isFields(value) &&
    value['kdf'] === 'argon2id' &&
    [value['memory'], value['passes'], value['lanes']].every(
      (each) => isNumber(each) && Number.isInteger(each),
    ) &&
    bytesIn(value['salt']) === saltBytes
  );
}

/** `low`: it would be guessed too easily, and none of ours is. `high`: it would take all of this device. */
export function boundsOf(stretching: Stretching): 'fair' | 'low' | 'high' {
  const names = ['memory', 'passes', 'lanes'] as const;
  if (names.some((name) => stretching[name] > stretchingBounds[name].most)) return 'high';
  return names.some((name) => stretching[name] < stretchingBounds[name].least) ? 'low' : 'fair';
}

/** @returns 0 for what is no base64url */
export function bytesIn(value: unknown): number {
  try {
    return isText(value) ? fromBase64Url(value).length : 0;
  } catch {
    return 0;
  }
}
