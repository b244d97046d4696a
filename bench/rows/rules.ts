import {detectAttendance} from '../../src/signals/detect-attendance.js';
import {loadOf, meanLoad, weeksOf} from '../../src/signals/replay/compare.js';
import {proposeFor} from '../../src/signals/replay/capacity.js';
import {replayAtOnce} from '../../src/signals/replay/replay.js';
import {YearReplays} from '../../src/signals/replay/year-replays.js';
import {withValues} from '../../src/signals/rule-fields.js';
import {rules} from '../../src/signals/rules.js';
import {schoolYear, seriesOf} from '../attendance/school-year.js';
import {median, timed, type Row} from '../row.js';

/** A threshold is moved over a year of 1,000 pupils and 180 days: all rules, the one that moved, the longest time the page waits, and a search. */
export const rulesRow: Row = {
  name: 'rules',
  measure() {
    const year = schoolYear(1000, 180);
    const source = {series: seriesOf(year), roster: year.roster};
    const replays = new YearReplays(source);
    finish(replays.play(rules));
    const [whole = NaN, one = NaN, everyDay = NaN] = timed([
      () => replayAtOnce(source, rules),
      () => finish(replays.play(moved())),
      () => detectAttendance(source.series, source.roster, year.last, rules),
    ]);
    const search = searchOnce(source, year.days);
    return Promise.resolve([
      {
        row: 'rules/play-year-1000',
        value: whole,
        unit: 'ms',
        goal: 1000,
        against: {what: 'detecting on each of 180 days', value: everyDay * 180},
      },
      {row: 'rules/move-one-1000', value: one, unit: 'ms', goal: 400},
      {row: 'rules/longest-step-1000', value: longestStep(source), unit: 'ms', goal: 50},
      {row: 'rules/propose-1000', value: search, unit: 'ms', goal: 20_000},
    ]);
  },
};

type Source = Parameters<typeof replayAtOnce>[0];

let times = 0;

/** Another setting each time: what was played before is remembered. */
function moved(): typeof rules {
  times += 1;
  return withValues(rules, 'absence-10', {percent: 3 + (times % 16), minDays: 10 + (times >> 4)}, 2);
}

function finish(work: Generator<number, unknown>): void {
  while (!work.next().done);
}

/** Between two steps the page has its turn. */
function longestStep(source: Source): number {
  const longest = Array.from({length: 5}, () => {
    const work = new YearReplays(source).play(rules);
    let most = 0;
    for (let isDone = false; !isDone;) {
      const start = performance.now();
      isDone = work.next().done === true;
      most = Math.max(most, performance.now() - start);
    }
    return most;
  });
  return median(longest);
}

function searchOnce(source: Source, days: Parameters<typeof weeksOf>[0]): number {
  const replays = new YearReplays(source);
  const weeks = weeksOf(days);
  const now = meanLoad(loadOf(replayAtOnce(source, rules).found, weeks));
  const start = performance.now();
  const search = {replays, rules, weeks, others: [], outcomes: new Map()};
  finish(proposeFor(now / 2, search));
  return performance.now() - start;
}
