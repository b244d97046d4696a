import type {Stamp} from '../kernel/stamp.js';

/** `23 Nov 2026, 12:00`, on the clock of this device. */
export function whenOf(language: string, stamp: Stamp): string {
  const instant = new Date(stamp);
  if (Number.isNaN(instant.getTime())) return stamp;
  return new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'}).format(instant);
}
