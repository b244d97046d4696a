import {countBits} from '../../src/attendance/bits.js';
import type {Series} from '../../src/attendance/series.js';
import {detectAttendance} from '../../src/signals/detect-attendance.js';
import {rules} from '../../src/signals/rules.js';
import {schoolYear, seriesOf, type SchoolYear} from '../attendance/school-year.js';
import {median, timed, type Row} from '../row.js';
import {Threads} from '../thread.js';

const threads = 5;

/** 1,000 pupils × 180 days: every attendance indicator of the shipped rules. */
export const indicatorsRow: Row = {
  name: 'indicators',
  async measure() {
    const year = schoolYear(1000, 180);
    const series = seriesOf(year);
    const [detect = NaN, objects = NaN, floor = NaN, build = NaN] = timed([
      () => detectAttendance(series, year.roster, year.last, rules),
      () => withObjects(year),
      () => countAll(series),
      () => seriesOf(year),
    ]);
    const first = await firstRounds();
    const peer = {what: 'objects, filtered', value: objects};
    return [
      {row: 'indicators/1000x180', value: detect, unit: 'ms', goal: 10, against: peer},
      {
        row: 'indicators/1000x180-bits',
        value: detect,
        unit: 'ms',
        goal: 10,
        against: {what: 'counting packed bits', value: floor},
      },
      {row: 'indicators/first-round', value: first.detect, unit: 'ms', goal: 10, against: peer},
      {row: 'indicators/build-series', value: build, unit: 'ms', goal: 100, against: peer},
    ];
  },
};

interface FirstRound {
  readonly build: number;
  readonly detect: number;
}

async function firstRounds(): Promise<FirstRound> {
  const started = new Threads(new URL('../attendance/first-round.ts', import.meta.url));
  const rounds: FirstRound[] = [];
  while (rounds.length < threads) rounds.push(await started.run());
  return {build: median(rounds.map(({build}) => build)), detect: median(rounds.map(({detect}) => detect))};
}

/** The floor: one pass over the packed bits that counts what is set. */
function countAll({rows, sessions: {words, possible, absent, unexcused}}: Series): number {
  let count = 0;
  for (let row = 0; row < rows.size; row += 1)
    count +=
      countBits(possible, row, words) + countBits(absent, row, words) + countBits(unexcused, row, words);
  return count;
}

/** The peer: the same questions to marks as objects, filtered and mapped. @returns pupils flagged */
function withObjects({days, marks}: SchoolYear): number {
  const numbers = days.map((day) => Date.parse(day) / 86_400_000);
  return marks.filter((line) => {
    const lines = line.map((mark, number) => ({number, on: numbers[number] ?? 0, mark}));
    const absent = lines.filter(({mark}) => mark?.status === 'absent');
    const unexcused = absent.filter(({mark}) => mark?.justification === 'unexcused');
    const inRow = unexcused.filter(({number}, at) => unexcused[at + 2]?.number === number + 2);
    const inWindow = unexcused.filter(
      ({on}) => unexcused.filter((other) => other.on >= on && other.on < on + 45).length >= 4,
    );
    return absent.length * 10 >= lines.length || inRow.length > 0 || inWindow.length > 0;
  }).length;
}
