import type {Flag} from './flag.js';

/** A flag may come from another version that counted less. */
export function valueOf({values}: Flag, name: string): number {
  return values[name] ?? 0;
}

export function hasPartsOfDays(flag: Flag): boolean {
  return valueOf(flag, 'sessionsPerDay') > 1;
}
