import type {Branded} from './ids.js';

/** An instant as ISO 8601 in UTC, for people to read. No rule compares stamps: clocks of devices are wrong. */
export type Stamp = Branded<'Stamp'>;

export function stampOf(now: Date): Stamp {
  return now.toISOString() as Stamp;
}

export function isStamp(value: unknown): value is Stamp {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
