import {isFields, isText, type Fields} from '../kernel/guards.js';
import type {ClassKey, WaveId} from '../kernel/ids.js';
import {longestClassKey, type Issuer, type Issuers} from './issuers.js';

/** What a response carries, under its seal, in place of a slip's id. It names a class and never a pupil. */
export interface BlindTicket {
  readonly classKey: ClassKey;
  /** Base64url of 32 random bytes. */
  readonly random: string;
  readonly signature: string;
}

const longest = {classKey: longestClassKey, random: 43, signature: 683} as const;

/** @returns the issuer of a class; what every object has is no class of the wave */
export function issuerOf(issuers: Issuers | undefined, classKey: string): Issuer | undefined {
  return issuers && Object.hasOwn(issuers, classKey) ? issuers[classKey] : undefined;
}

/** What is signed besides chance: a ticket is good for this class in this wave, and for nothing else. */
export function ticketPurpose(wave: WaveId, classKey: string): string {
  return `pana ticket ${wave} ${classKey}`;
}

/** @returns the ticket in an opened message, or `undefined` where it carries none of the right shape */
export function ticketIn(message: Fields): BlindTicket | undefined {
  const {ticket} = message;
  if (!isFields(ticket)) return undefined;
  const isWhole = isShort(ticket, 'classKey') && isShort(ticket, 'random') && isShort(ticket, 'signature');
  return isWhole ? (ticket as unknown as BlindTicket) : undefined;
}

/** @returns the longest ticket that a wave's pupils can bring: envelopes of one wave are alike, with a slip or without */
export function longestTicket(issuers: Issuers | undefined): BlindTicket | undefined {
  if (!issuers) return undefined;
  const classKey = Object.keys(issuers).reduce(
    (a, b) => (JSON.stringify(a).length < JSON.stringify(b).length ? b : a),
    '',
  );
  const signs = (count: number): string => 'A'.repeat(count);
  return {classKey: classKey as ClassKey, random: signs(longest.random), signature: signs(longest.signature)};
}

function isShort(fields: Fields, name: keyof typeof longest): boolean {
  const value = fields[name];
  return isText(value) && value.length > 0 && value.length <= longest[name];
}
