import {detectAttendance} from '../../src/signals/detect-attendance.js';
import {detectChanges} from '../../src/signals/detect-changes.js';
import {rules} from '../../src/signals/rules.js';
import {schoolYear, seriesOf} from '../attendance/school-year.js';
import {timed, type Figure, type Row} from '../row.js';
import {
  chosenOn,
  reportedOn,
  reportOn,
  shipped,
  tableOf,
  watchful,
  type Report,
} from '../simulation/report.js';
import {allChanges, groupsOf, plainSeries} from '../simulation/timing.js';

/** What changes in attendance are found in simulated schools, beside other systems' rules, and what looking costs. */
export const detectionRow: Row = {
  name: 'detection',
  measure() {
    console.log(tableOf(chosenOn, reportOn(chosenOn)));
    const report = reportOn(reportedOn);
    console.log(tableOf(reportedOn, report));
    return Promise.resolve([...pupilFigures(report), ...groupFigures(report), ...costs()]);
  },
};

function pupilFigures({pupils, weekday}: Report): readonly Figure[] {
  const [same, few, level] = [
    pupils.get(watchful)!,
    pupils.get(shipped)!,
    pupils.get('10% of the year to date')!,
  ];
  const peer = (value: number) => ({what: '10% of the year to date', value});
  return [
    {...share('step-false', same.falseShare, 100 * level.falseShare), against: peer(100 * level.falseShare)},
    {...share('step-found-20', same.found(20), 75), atLeast: true, against: peer(100 * level.found(20))},
    {
      row: 'detection/step-median-days',
      value: same.medianDelay,
      unit: 'count',
      goal: 11,
      against: peer(level.medianDelay),
    },
    {
      row: 'detection/few-false-100-weeks',
      value: few.newFalse,
      unit: 'count',
      goal: 1,
      against: peer(level.newFalse),
    },
    {...share('few-found-20', few.found(20), 50), atLeast: true},
    share('weekday-false', weekday.falseShare, 4),
    {...share('weekday-found-40', weekday.found(40), 60), atLeast: true},
  ];
}

function groupFigures({classes, school, flagged}: Report): readonly Figure[] {
  return [
    share('class-alarm-days', classes.alarmDays, 1),
    {...share('class-found-20', classes.found, 80), atLeast: true},
    share('school-alarm-days', school.alarmDays, 1),
    {...share('school-found-20', school.found, 80), atLeast: true},
    {row: 'detection/class-flags-false-a-year', value: flagged.classes.falseAlarms, unit: 'count', goal: 3},
    {row: 'detection/school-flags-false-a-year', value: flagged.school.falseAlarms, unit: 'count', goal: 1},
  ];
}

/** @param value 0 to 1 */
function share(row: string, value: number, goal: number): Figure {
  return {row: `detection/${row}`, value: 100 * value, unit: '%', goal};
}

function costs(): readonly Figure[] {
  const year = schoolYear(1000, 180);
  const series = seriesOf(year);
  const indicators = () => detectAttendance(series, year.roster, year.last, rules);
  const everything = () => indicators().length + detectChanges(series, year.roster, year.last, rules).length;
  const [all = NaN, level = NaN] = timed([everything, indicators]);
  const many = plainSeries(30_000);
  const [large = NaN] = timed([() => allChanges(many, groupsOf(many))]);
  return [
    {
      row: 'detection/1000x180',
      value: all,
      unit: 'ms',
      goal: 25,
      against: {what: 'the level rules alone', value: level},
    },
    {
      row: 'detection/30000x180',
      value: large,
      unit: 'ms',
      goal: 800,
      against: {what: 'thirty of the above', value: 30 * all},
    },
  ];
}
