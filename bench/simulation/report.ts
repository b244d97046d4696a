import {watchfulChangeRule} from '../../src/signals/change/parameters.js';
import {rules} from '../../src/signals/rules.js';
import {firstFamily} from './first-family.js';
import {byClass, bySchool, groupDetection, type GroupDetection} from './groups.js';
import type {Detection} from './measure.js';
import {peers} from './peers.js';
import {byCusum, byPeer, byWeekday, detection} from './pupils.js';
import type {Family, Planted, SimulatedSchool} from './school.js';
import {secondFamily} from './second-family.js';

/** A family with the seeds of one purpose. */
export interface Draw {
  readonly title: string;
  readonly family: Family;
  readonly firstSeed: number;
}

/** Thresholds were chosen on these. */
export const chosenOn: Draw = {
  title: 'first family, thresholds chosen on it',
  family: firstFamily,
  firstSeed: 0,
};

/** Figures are reported on these; none of the seeds was looked at before the thresholds were frozen. */
export const reportedOn: Draw = {
  title: 'second family, thresholds frozen',
  family: secondFamily,
  firstSeed: 1000,
};

export const schoolsEach = 20;

export interface Report {
  /** By rule, the CUSUM's two settings first. */
  readonly pupils: ReadonlyMap<string, Detection>;
  readonly weekday: Detection;
  readonly classes: GroupDetection;
  readonly school: GroupDetection;
  /** With the thresholds from which a flag is raised. */
  readonly flagged: {readonly classes: GroupDetection; readonly school: GroupDetection};
}

export const watchful = 'CUSUM at the false flags of 10%';
export const shipped = 'CUSUM as shipped';

export function reportOn({family, firstSeed}: Draw): Report {
  const schools = (planted: Planted, count = schoolsEach): readonly SimulatedSchool[] =>
    Array.from({length: count}, (_, number) => family(firstSeed + number, planted));
  const changed = schools('pupils');
  const quiet = schools('nothing');
  const [inClasses, inSchool] = [schools('class'), schools('school', 3 * schoolsEach)];
  return {
    pupils: new Map([
      [watchful, detection(changed, byCusum(watchfulChangeRule))],
      [shipped, detection(changed, byCusum())],
      ...peers.map((peer) => [peer.name, detection(changed, byPeer(peer))] as const),
    ]),
    weekday: detection(schools('weekday'), byWeekday()),
    classes: groupDetection(quiet, inClasses, byClass()),
    school: groupDetection(quiet, inSchool, bySchool()),
    flagged: {
      classes: groupDetection(quiet, inClasses, byClass(rules['class-absence-change'])),
      school: groupDetection(quiet, inSchool, bySchool(rules['school-absence-change'])),
    },
  };
}

/** The table that `docs/detection.md` shows. */
export function tableOf(
  {title, firstSeed}: Draw,
  {pupils, weekday, classes, school, flagged}: Report,
): string {
  const lines = [...pupils, ['weekday scan (weekday planted)', weekday] as const].map(([name, of]) =>
    [
      name.padEnd(44),
      percent(of.falseShare),
      of.newFalse.toFixed(2).padStart(6),
      percent(of.found(20)),
      percent(of.found(40)),
      delay(of.medianDelay),
      percent(of.before),
    ].join(' '),
  );
  const groups = (
    [
      ['class', classes],
      ['school', school],
      ['class, as flagged', flagged.classes],
      ['school, as flagged', flagged.school],
    ] as const
  ).map(
    ([name, of]) =>
      `${name.padEnd(44)} ${(100 * of.alarmDays).toFixed(1)}% alarm-days, ${of.falseAlarms.toFixed(1)} false alarms a school-year, found in 20 days ${percent(of.found)}, median ${delay(of.medianDelay)}`,
  );
  const head = `${title}; seeds ${firstSeed} to ${firstSeed + schoolsEach - 1}, ${schoolsEach} schools of 600 pupils × 180 days`;
  const columns = `${'rule'.padEnd(44)} false  new/100pw ≤20d  ≤40d median before`;
  return [head, columns, ...lines, ...groups].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)}%`.padStart(5);
}

function delay(days: number): string {
  return (Number.isFinite(days) ? String(days) : 'never').padStart(6);
}
