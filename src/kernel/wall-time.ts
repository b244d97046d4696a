import {localDay, type SchoolDay} from './school-day.js';
import {stampOf, type Stamp} from './stamp.js';

export const minutesPerDay = 1440;

/** A moment on the wall of the school: days of school have no time zone, and hours of a deadline are counted in them. */
export interface WallTime {
  readonly day: SchoolDay;
  /** 0 to 1439, since midnight. */
  readonly minute: number;
}

/** In the zone that this device is set to. */
export function wallTimeOf(at: Date): WallTime {
  return {day: localDay(at), minute: at.getHours() * 60 + at.getMinutes()};
}

/** The inverse of `wallTimeOf`, for people to read. */
export function stampAt({day, minute}: WallTime): Stamp {
  return stampOf(new Date(`${day}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:00`));
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

export function isBefore(a: WallTime, b: WallTime): boolean {
  return a.day === b.day ? a.minute < b.minute : a.day < b.day;
}
