// Runs in a thread of its own: every detector over many pupils, beside counting packed bits.
import {performance} from 'node:perf_hooks';
import {parentPort, workerData} from 'node:worker_threads';
import {randomFrom, type Random} from '../../demo/school/random.js';
import {bitAt, countBits, noBits, setBit} from '../../src/attendance/bits.js';
import type {Series} from '../../src/attendance/series.js';
import type {ClassKey, PupilKey} from '../../src/kernel/ids.js';
import {dayNumber, type SchoolDay} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import {detectAttendance} from '../../src/signals/detect-attendance.js';
import {detectChanges} from '../../src/signals/detect-changes.js';
import {rules} from '../../src/signals/rules.js';
import {classSize, taughtDays} from '../simulation/school.js';

/** A district is many schools: each is looked at by itself, and what was looked at is let go. */
export interface District {
  readonly schools: number;
  readonly pupilsEach: number;
  /** How often it is gone through; the best round counts. */
  readonly rounds: number;
}

/** In ms. */
export interface DistrictTimes {
  /** Level rules and changes of pupils, weekdays, classes and the school, with all that their flags say. */
  readonly detect: number;
  /** Rate, rate of the last 20 days and longest run, by counting bits. */
  readonly floor: number;
  readonly flags: number;
}

const days = taughtDays(180, []);
const today = days.at(-1)!;

function rosterOf(pupils: number): Roster {
  const keys = Array.from({length: Math.ceil(pupils / classSize)}, (_, at) => `class-${at}` as ClassKey);
  return {
    school: {name: 'bench'},
    classes: keys.map((key) => ({key, sourcedId: key, title: key, year: '07', teachers: []})),
    pupils: Array.from({length: pupils}, (_, at) => ({
      key: `pupil-${at}` as PupilKey,
      sourcedId: `pupil-${at}`,
      givenName: '',
      familyName: '',
      enrolments: [{classKey: keys[Math.floor(at / classSize)]!}],
    })),
    staff: [],
  };
}

/** Most are seldom away, a few often: rates are exponential, with a mean of 5.5 % and 40 % at the most. */
function seriesOf(random: Random, {pupils}: Roster): Series {
  const bits = noBits(pupils.length, Math.ceil(days.length / 32));
  for (const [row] of pupils.entries()) {
    const start = row * bits.words * 32;
    const rate = Math.min(0.4, -0.055 * Math.log(1 - random.next()));
    for (let at = 0; at < days.length; at += 1) {
      setBit(bits.possible, start + at);
      if (!random.chance(rate)) continue;
      setBit(bits.absent, start + at);
      const reason = random.next();
      if (reason < 0.3) setBit(bits.unexcused, start + at);
      else if (reason < 0.8) setBit(bits.ill, start + at);
    }
  }
  return {
    from: days[0]!,
    until: today,
    days,
    dayNumbers: Int32Array.from(days, (on: SchoolDay) => dayNumber(on)),
    slots: ['day'],
    rows: new Map(pupils.map(({key}, row) => [key, row])),
    sessions: bits,
    daily: bits,
  };
}

function detected(series: Series, roster: Roster): number {
  return (
    detectAttendance(series, roster, today, rules).length + detectChanges(series, roster, today, rules).length
  );
}

function counted({rows, daily: {words, possible, absent, unexcused}}: Series): number {
  let sum = 0;
  for (let row = 0; row < rows.size; row += 1) {
    sum += countBits(absent, row, words) / countBits(possible, row, words);
    for (let at = days.length - 20; at < days.length; at += 1) sum += bitAt(absent, row * words * 32 + at);
    sum += longestRun(unexcused, row * words, words);
  }
  return sum;
}

/** Of set bits; the first day is the lowest bit. */
function longestRun(bits: Uint32Array, from: number, words: number): number {
  let [longest, open] = [0, 0];
  for (let at = from; at < from + words; at += 1) {
    const word = bits[at] ?? 0;
    const gaps = ~word;
    if (gaps === 0) open += 32;
    else {
      longest = Math.max(longest, open + 31 - Math.clz32(gaps & -gaps));
      // With each step every run loses a day.
      for (let rest = word, length = 1; rest !== 0; rest &= rest << 1, length += 1)
        longest = Math.max(longest, length);
      open = Math.clz32(gaps);
    }
  }
  return Math.max(longest, open);
}

function goThrough({schools, pupilsEach}: District, roster: Roster): DistrictTimes {
  const random = randomFrom('district', pupilsEach);
  let [detect, floor, flags, seen] = [0, 0, 0, 0];
  for (let school = 0; school < schools; school += 1) {
    const series = seriesOf(random, roster);
    const begin = performance.now();
    flags += detected(series, roster);
    const between = performance.now();
    seen += counted(series);
    detect += between - begin;
    floor += performance.now() - between;
  }
  if (seen <= 0) throw new Error('nobody was ever away');
  return {detect, floor, flags};
}

const district = workerData as District;
const roster = rosterOf(district.pupilsEach);
const rounds = Array.from({length: district.rounds}, () => goThrough(district, roster));
const best = (of: (times: DistrictTimes) => number): number => Math.min(...rounds.map(of));
parentPort?.postMessage({
  detect: best(({detect}) => detect),
  floor: best(({floor}) => floor),
  flags: rounds[0]?.flags ?? 0,
} satisfies DistrictTimes);
