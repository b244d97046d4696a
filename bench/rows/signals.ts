import {foldAll} from '../../src/journal/fold.js';
import {detectAttendance} from '../../src/signals/detect-attendance.js';
import {flagsFold} from '../../src/signals/flags-view.js';
import {rules} from '../../src/signals/rules.js';
import {detectAll, type Watched} from '../../src/signals/watch.js';
import {schoolYear, seriesOf} from '../attendance/school-year.js';
import {timed, type Row} from '../row.js';

/** What runs after every change: all rules over a school of 620 in its second term, nothing raised yet. */
export const signalsRow: Row = {
  name: 'signals',
  measure() {
    const year = schoolYear(620, 80);
    const {roster, last} = year;
    const series = seriesOf(year);
    const watched: Watched = {
      series,
      roster,
      concerns: [],
      releases: [],
      flags: foldAll(flagsFold, []),
      openCases: new Set(),
      today: last,
    };
    const [value = NaN, attendance = NaN] = timed([
      () => detectAll(watched),
      () => detectAttendance(series, roster, last, rules),
    ]);
    return Promise.resolve([
      {
        row: 'signals/detect-620',
        value,
        unit: 'ms',
        goal: 20,
        against: {what: 'the indicators alone', value: attendance},
      },
    ]);
  },
};
