import type {DistrictTimes} from '../attendance/many-schools.js';
import type {Figure, Row} from '../row.js';
import {
  chosenOn,
  reportedOn,
  reportOn,
  shipped,
  tableOf,
  watchful,
  type Report,
} from '../simulation/report.js';
import {Threads} from '../thread.js';

/** What changes in attendance are found in simulated schools, beside other systems' rules, and what looking costs. */
export const detectionRow: Row = {
  name: 'detection',
  async measure() {
    console.log(tableOf(chosenOn, reportOn(chosenOn)));
    const report = reportOn(reportedOn);
    console.log(tableOf(reportedOn, report));
    return [...pupilFigures(report), ...groupFigures(report), ...(await costs())];
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

/** Each in a thread of its own. One series for 30,000 pupils; a million are a thousand schools, one after another. */
async function costs(): Promise<readonly Figure[]> {
  const threads = new Threads(new URL('../attendance/many-schools.ts', import.meta.url));
  const times = (schools: number, pupilsEach: number, rounds: number): Promise<DistrictTimes> =>
    threads.run<DistrictTimes>({schools, pupilsEach, rounds});
  const school = await times(1, 1000, 40);
  const large = await times(1, 30_000, 5);
  const million = await times(1000, 1000, 1);
  const bits = (value: number) => ({what: 'rate, recent rate and longest run by bits', value});
  return [
    {row: 'detection/1000x180', value: school.detect, unit: 'ms', goal: 25, against: bits(school.floor)},
    {row: 'detection/30000x180', value: large.detect, unit: 'ms', goal: 800, against: bits(large.floor)},
    {
      row: 'detection/1000000x180',
      value: million.detect / 1000,
      unit: 's',
      goal: 30,
      against: bits(million.floor / 1000),
    },
    {
      row: 'detection/linear',
      value: large.detect / (30 * school.detect),
      unit: '×',
      goal: 1.5,
      against: {
        what: 'a million as thousand schools, by pupil',
        value: million.detect / (1000 * school.detect),
      },
    },
  ];
}
