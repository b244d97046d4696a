import {isFields, isOneOf, isText} from '../kernel/guards.js';

/**
 * What passes between the survey app and its shell for blind tickets. `blinded` is a number that says nothing of the
 * ticket, `signed` its signature; neither the host's page nor the issuer can know the ticket again by them.
 */
export interface TicketAsk {
  readonly type: 'ticket';
  /** By what the issuer knows the wave: its public key. */
  readonly wave: string;
  /** Absent where only the pupil's class is asked for. */
  readonly blinded?: string;
  readonly class?: string;
}

/** Repeats what it answers: one that comes late is not taken for another. */
export type TicketAnswer = {
  readonly type: 'ticket-answer';
  readonly wave: string;
  readonly blinded?: string;
} & ({readonly class: string; readonly signed?: string} | {readonly refused: TicketRefusal});

/**
 * `issued`: this pupil has one already. `signed-out`: the host does not know who asks. `class`: theirs takes no part.
 * `closed`: no more tickets for this wave. `unreachable`: not now; asking the same again is safe.
 */
export const ticketRefusals = ['issued', 'signed-out', 'class', 'closed', 'unreachable'] as const;
export type TicketRefusal = (typeof ticketRefusals)[number];

/** Base64url of 4,096 bits. */
const longestNumber = 683;

export function isWaveName(value: unknown): value is string {
  return isText(value) && /^[\w-]{1,64}$/.test(value);
}

export function isBlinded(value: unknown): value is string {
  return isText(value) && value.length <= longestNumber && /^[\w-]+$/.test(value);
}

export function isClassName(value: unknown): value is string {
  return isText(value) && value.length > 0 && value.length <= 200;
}

/** @param data a message of our protocol @returns `undefined` for what is not of this shape */
export function readTicketAsk(data: unknown): TicketAsk | undefined {
  if (!isFields(data) || data['type'] !== 'ticket' || !isWaveName(data['wave'])) return undefined;
  const {wave, blinded, class: classKey} = data;
  if (blinded === undefined) return {type: 'ticket', wave};
  return isBlinded(blinded) && isClassName(classKey)
    ? {type: 'ticket', wave, blinded, class: classKey}
    : undefined;
}

/** @param data a message of our protocol @returns `undefined` for what is not of this shape */
export function readTicketAnswer(data: unknown): TicketAnswer | undefined {
  if (!isFields(data) || data['type'] !== 'ticket-answer' || !isWaveName(data['wave'])) return undefined;
  const {wave, blinded, class: classKey, signed, refused} = data;
  if (blinded !== undefined && !isBlinded(blinded)) return undefined;
  const answered = {type: 'ticket-answer', wave, ...(blinded !== undefined && {blinded})} as const;
  if (isOneOf(refused, ticketRefusals)) return {...answered, refused};
  if (!isClassName(classKey)) return undefined;
  if (signed === undefined) return {...answered, class: classKey};
  return isBlinded(signed) ? {...answered, class: classKey, signed} : undefined;
}
