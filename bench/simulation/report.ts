import {classChangeRule, schoolChangeRule, watchfulChangeRule} from '../../src/signals/change/parameters.js';
import {rules} from '../../src/signals/rules.js';
import {firstFamily} from './first-family.js';
import {byClass, bySchool, groupDetection, type Changes, type GroupDetection} from './groups.js';
import type {Detection} from './measure.js';
import {byTruth, groupsByTruth, thresholdFor} from './oracle.js';
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
  readonly limits: Limits;
}

/** What can be found at all, and what is found at exactly the alarm-days that are allowed. */
export interface Limits {
  /** At the false share of `watchful`, and at the new false flags of `shipped`. */
  readonly watchful: Detection;
  readonly shipped: Detection;
  /** By who knows what, at 1 % alarm-days or the fewest below it. */
  readonly groups: ReadonlyMap<string, GroupDetection>;
}

const alarmDays = 0.01;

export const watchful = 'CUSUM at the false flags of 10%';
export const shipped = 'CUSUM as shipped';

export function reportOn({family, firstSeed}: Draw): Report {
  const schools = (planted: Planted, count = schoolsEach): readonly SimulatedSchool[] =>
    Array.from({length: count}, (_, number) => family(firstSeed + number, planted));
  const changed = schools('pupils');
  const quiet = schools('nothing');
  const [inClasses, inSchool] = [schools('class'), schools('school', 3 * schoolsEach)];
  const [watched, told] = [detection(changed, byCusum(watchfulChangeRule)), detection(changed, byCusum())];
  return {
    pupils: new Map([
      [watchful, watched],
      [shipped, told],
      ...peers.map((peer) => [peer.name, detection(changed, byPeer(peer))] as const),
    ]),
    weekday: detection(schools('weekday'), byWeekday()),
    classes: groupDetection(quiet, inClasses, byClass()),
    school: groupDetection(quiet, inSchool, bySchool()),
    flagged: {
      classes: groupDetection(quiet, inClasses, byClass(rules['class-absence-change'])),
      school: groupDetection(quiet, inSchool, bySchool(rules['school-absence-change'])),
    },
    limits: {
      watchful: bestOf(changed, (of) => of.falseShare, watched),
      shipped: bestOf(changed, (of) => of.newFalse, told),
      groups: new Map([
        [
          'class, as shipped',
          atAllowed(quiet, inClasses, (threshold) => byClass({...classChangeRule, threshold})),
        ],
        ['class, knows all but waves', atAllowed(quiet, inClasses, groupsByTruth('class', 'calm'))],
        ['class, knows everything', atAllowed(quiet, inClasses, groupsByTruth('class', 'everything'))],
        [
          'school, as shipped',
          atAllowed(quiet, inSchool, (threshold) => bySchool({...schoolChangeRule, threshold})),
        ],
        ['school, knows everything', atAllowed(quiet, inSchool, groupsByTruth('school', 'everything'))],
      ]),
    },
  };
}

/** The oracle at as much that is false as a rule has. */
function bestOf(
  schools: readonly SimulatedSchool[],
  falseOf: (found: Detection) => number,
  rule: Detection,
): Detection {
  const at = (threshold: number): Detection => detection(schools, byTruth(threshold));
  return at(thresholdFor(falseOf(rule), (threshold) => falseOf(at(threshold))));
}

function atAllowed(
  quiet: readonly SimulatedSchool[],
  planted: readonly SimulatedSchool[],
  by: (threshold: number) => Changes,
): GroupDetection {
  const threshold = thresholdFor(alarmDays, (each) => groupDetection(quiet, [], by(each)).alarmDays);
  return groupDetection(quiet, planted, by(threshold));
}

/** The table that `docs/detection.md` shows. */
export function tableOf(
  {title, firstSeed}: Draw,
  {pupils, weekday, classes, school, flagged, limits}: Report,
): string {
  const known = [
    ['knows everything, at the false flags of 10%', limits.watchful],
    ['knows everything, at the new flags as shipped', limits.shipped],
  ] as const;
  const lines = [...pupils, ...known, ['weekday scan (weekday planted)', weekday] as const].map(
    ([name, of]) =>
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
      ...Array.from(limits.groups, ([name, of]) => [`at 1%: ${name}`, of] as const),
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
