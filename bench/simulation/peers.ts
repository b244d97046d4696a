import {bitAt} from '../../src/attendance/bits.js';
import type {SimulatedSchool} from './school.js';

/** Is the pupil flagged on each day, by what was known on that day? One byte a day. */
export type Standing = Uint8Array;

/** A rule that other systems ship, asked of one pupil each evening. All absences count: the simulation knows no reasons. */
export interface PeerRule {
  readonly name: string;
  readonly standing: (year: PupilYear) => Standing;
}

/** One pupil's days: 1 absent, 0 attended, -1 nothing known. */
export interface PupilYear {
  readonly marks: Int8Array;
  /** Since 1970-01-01. */
  readonly dayNumbers: Int32Array;
}

export function pupilYear({series, days, dayNumbers}: SimulatedSchool, row: number): PupilYear {
  const {daily} = series;
  const start = row * daily.words * 32;
  const marks = Int8Array.from(days, (_, at) =>
    bitAt(daily.possible, start + at) ? bitAt(daily.absent, start + at) : -1,
  );
  return {marks, dayNumbers};
}

export const peers: readonly PeerRule[] = [
  {name: '10% of the year to date', standing: (year) => share(year, 0.1, Infinity)},
  {name: 'pace 2, 4, 6 by month', standing: pace},
  {name: '4 in 45 calendar days', standing: (year) => within(year, 4, 45)},
  {name: '5 days in 10 weeks (England, 10 sessions)', standing: (year) => within(year, 5, 70)},
  {name: '3 consecutive days', standing: consecutive},
  {name: 'below 80% of the last 45 school days', standing: (year) => share(year, 0.2, 45)},
  {name: '20% of the year to date', standing: (year) => share(year, 0.2, Infinity)},
];

/** From the 20th known day on. */
function share({marks}: PupilYear, least: number, window: number): Standing {
  const known: number[] = [];
  return Uint8Array.from(marks, (mark) => {
    if (mark >= 0) known.push(mark);
    const looked = known.slice(-Math.min(window, known.length));
    const away = looked.reduce((sum, each) => sum + each, 0);
    return known.length >= 20 && away >= least * looked.length ? 1 : 0;
  });
}

/** Attendance Works: two days in the first month, four by the second, six by the third, and so on by twos. */
function pace({marks, dayNumbers}: PupilYear): Standing {
  let away = 0;
  return Uint8Array.from(marks, (mark, at) => {
    if (mark === 1) away += 1;
    const month = 1 + Math.floor(((dayNumbers[at] ?? 0) - (dayNumbers[0] ?? 0)) / 30.4);
    return away >= 2 * month ? 1 : 0;
  });
}

function within({marks, dayNumbers}: PupilYear, least: number, calendarDays: number): Standing {
  const away: number[] = [];
  return Uint8Array.from(marks, (mark, at) => {
    const today = dayNumbers[at] ?? 0;
    if (mark === 1) away.push(today);
    while (away.length > 0 && (away[0] ?? 0) <= today - calendarDays) away.shift();
    return away.length >= least ? 1 : 0;
  });
}

/** Stands while the third and later days last. */
function consecutive({marks}: PupilYear): Standing {
  let run = 0;
  return Uint8Array.from(marks, (mark) => {
    if (mark >= 0) run = mark === 1 ? run + 1 : 0;
    return run >= 3 ? 1 : 0;
  });
}
