import {writeEntry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import type {DeviceId, StaffId} from '../../src/kernel/ids.js';
import {addDays} from '../../src/kernel/school-day.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {detectConcerns} from '../../src/signals/detect-concerns.js';
import {detectHotSpots} from '../../src/signals/detect-hot-spots.js';
import {detectRepeated} from '../../src/signals/detect-repeated.js';
import {flagsFold, type FlagsState} from '../../src/signals/flags-view.js';
import {rules} from '../../src/signals/rules.js';
import {detectAll} from '../../src/signals/watch.js';
import {YearWatch} from '../../src/signals/year-watch.js';
import type {ReceivedConcern} from '../../src/voices/concern.js';
import {concernPlaces} from '../../src/voices/happened.js';
import {saidOnce} from '../../src/voices/said-once.js';
import {schoolYear, takeAgain, type SchoolYear} from '../attendance/school-year.js';
import {timed, type Row} from '../row.js';

/**
 * What the care team's device does after one register in a year of 1,000 pupils, all of it flagged before: from a view that
 * has changed to drafts. First the register's own class; then with all others, which the device judges in the page's pauses.
 */
export const signalsRow: Row = {
  name: 'signals',
  measure() {
    const year = schoolYear(1000, 180);
    const flags = flagsOf(year);
    const drafts = (watch: YearWatch): number => draftsOf(year, watch, flags).length;
    const [one, all] = [settled(year), settled(year)];
    const [own = NaN, others = NaN, whole = NaN] = timed(
      [() => drafts(read(year, one)), () => drafts(settled(year, all)), () => drafts(settled(year))],
      () => takeAgain(year),
    );
    const against = {what: 'the whole year read anew', value: whole};
    const concerns = concernsIn(year, 1000);
    const told = (): void => {
      const each = saidOnce(concerns);
      detectRepeated(each, year.last, rules);
      detectHotSpots(each, year.last, rules);
    };
    const [counted = NaN, flagged = NaN] = timed([told, () => detectConcerns(concerns, rules)]);
    return Promise.resolve([
      {row: 'signals/one-register', value: own, unit: 'ms', goal: 2, against},
      {row: 'signals/one-register-and-others', value: others, unit: 'ms', goal: 25, against},
      {
        row: 'signals/1000-concerns',
        value: counted,
        unit: 'ms',
        goal: 25,
        against: {what: 'a flag for each of them', value: flagged},
      },
    ]);
  },
};

/** As many as ten schools of this size would write: by forty people, about pupils drawn unevenly, at six places. */
function concernsIn({roster: {pupils}, last}: SchoolYear, count: number): readonly ReceivedConcern[] {
  const places = concernPlaces.slice(1, 7);
  return Array.from({length: count}, (_, at) => {
    const named = [at * 31, at * at].map((draw) => pupils[draw % pupils.length]?.key);
    return {
      envelope: `envelope-${(at * 7919) % count}`,
      concern: {
        lifeSafety: false,
        kind: 'bullying',
        pupils: named.flatMap((pupil) => (pupil ? [{pupil, role: 'harmed' as const}] : [])),
        day: addDays(last, -((at * 13) % 250)),
        place: places[at % places.length] ?? 'yard',
        text: `${at} ${'what was seen and heard '.repeat(20)}`,
        by: `staff-${at % 40}` as StaffId,
        at: stampOf(new Date(0)),
      },
    };
  });
}

function read({roster, calendar, state, last}: SchoolYear, watch: YearWatch): YearWatch {
  watch.read({roster, calendar, state, today: last, rules});
  return watch;
}

function settled(year: SchoolYear, watch = new YearWatch()): YearWatch {
  read(year, watch);
  while (watch.waiting > 0) watch.judgeNext();
  return watch;
}

function draftsOf({roster, last}: SchoolYear, {found}: YearWatch, flags: FlagsState) {
  const nothing = {concerns: [], releases: [], openCases: new Set<never>()};
  return detectAll({...nothing, attendance: found, flags, roster, today: last});
}

function flagsOf(year: SchoolYear): FlagsState {
  const author = {by: 'bench' as StaffId, device: 'bench' as DeviceId};
  const raised = draftsOf(year, settled(year), flagsFold.empty());
  return foldAll(
    flagsFold,
    raised.map((draft) => writeEntry(draft, author, stampOf(new Date(0)))),
  );
}
