import type {PupilKey} from '../kernel/ids.js';
import {dayFromNumber, dayNumber, daysBetween, type SchoolDay} from '../kernel/school-day.js';
import {firstDay, type SchoolCalendar} from '../roster/calendar.js';
import {classOf, type Roster} from '../roster/roster.js';
import type {Incident} from '../records/record-kinds.js';
import type {KnownGrade} from '../records/grades-view.js';
import type {Flag} from './flag.js';
import {fallsOf, gradeTerms, type CountedGrade} from './grade-terms.js';
import type {Rules} from './rules.js';
import {latestStretch} from './stretch.js';

/** Grades and incidents as `gradesIn` and `incidentsIn` give them. */
export interface PupilRecords {
  readonly grades: ReadonlyMap<PupilKey, readonly KnownGrade[]>;
  readonly incidents: ReadonlyMap<PupilKey, readonly Incident[]>;
}

export interface RecordsSetting {
  readonly roster: Roster;
  readonly calendar?: SchoolCalendar;
  readonly today: SchoolDay;
  readonly rules: Rules;
}

/** What grades and incidents say of the pupils who are in a class today. Who has none, or none that anybody explained, is not flagged and not cleared. */
export function detectRecords({grades, incidents}: PupilRecords, setting: RecordsSetting): readonly Flag[] {
  const {roster, today} = setting;
  return roster.pupils
    .filter((pupil) => classOf(pupil, today))
    .flatMap(({key}) => {
      const terms = gradeTerms(grades.get(key) ?? []);
      const found = [
        failedSubjects(key, terms, setting),
        gradesFell(key, terms, setting),
        severalIncidents(key, incidents.get(key) ?? [], setting),
      ];
      return found.filter((flag) => flag !== undefined);
    });
}

function failedSubjects(
  pupil: PupilKey,
  terms: readonly (readonly CountedGrade[])[],
  setting: RecordsSetting,
): Flag | undefined {
  const {version: ruleVersion, urgency, failed: threshold, lookBack} = setting.rules['failed-subjects'];
  const latest = terms.at(-1) ?? [];
  const failed = latest.filter(({meaning}) => !meaning.passes).length;
  if (failed < threshold || isPast(latest, setting, lookBack)) return undefined;
  const values = {failed, subjects: latest.length, threshold};
  return {rule: 'failed-subjects', ruleVersion, of: {pupil}, urgency, values, ...termOf(latest, setting)};
}

function gradesFell(
  pupil: PupilKey,
  terms: readonly (readonly CountedGrade[])[],
  setting: RecordsSetting,
): Flag | undefined {
  const {version: ruleVersion, urgency, steps, minSubjects, lookBack} = setting.rules['grades-fall'];
  const [latest = [], before = []] = [terms.at(-1), terms.at(-2)];
  const falls = fallsOf(latest, before, 'grades');
  const fall = falls.reduce((sum, each) => sum + each, 0) / Math.max(1, falls.length);
  // Sums of thirds: a whole grade must not be missed by what rounding leaves.
  if (falls.length < minSubjects || fall < steps - 1e-9 || isPast(latest, setting, lookBack))
    return undefined;
  const [first] = before;
  if (!first || daysBetween(first.day, latest[0]?.day ?? first.day) > lookBack * 2) return undefined;
  const values = {fall, subjects: falls.length, threshold: steps, before: dayNumber(first.day)};
  return {rule: 'grades-fall', ruleVersion, of: {pupil}, urgency, values, ...termOf(latest, setting)};
}

/** What was over long before anybody could look is not news. */
function isPast([first]: readonly KnownGrade[], {today}: RecordsSetting, lookBack: number): boolean {
  return !first || daysBetween(first.day, today) >= lookBack;
}

/** A term is named by its last day, which may still lie ahead. */
function termOf(
  [first]: readonly KnownGrade[],
  {today}: RecordsSetting,
): Pick<Flag, 'window' | 'dates' | 'freshUntil'> {
  const day = first?.day ?? today;
  return {window: {from: day, until: day}, dates: [], freshUntil: day < today ? day : today};
}

function severalIncidents(
  pupil: PupilKey,
  incidents: readonly Incident[],
  {calendar, today, rules}: RecordsSetting,
): Flag | undefined {
  const {version: ruleVersion, urgency, repeats: threshold, calendarDays, lookBack} = rules.incidents;
  const begin = (calendar && firstDay(calendar)) ?? today;
  const days = incidents.flatMap(({day}) =>
    begin <= day && day <= today ? [{at: dayNumber(day), weight: 1}] : [],
  );
  const stretch = latestStretch(days, threshold, calendarDays);
  const [first, last] = [stretch[0]?.at, stretch.at(-1)?.at];
  if (first === undefined || last === undefined || dayNumber(today) - last >= lookBack) return undefined;
  const until = dayFromNumber(last);
  return {
    rule: 'incidents',
    ruleVersion,
    of: {pupil},
    urgency,
    window: {from: dayFromNumber(first), until},
    values: {incidents: stretch.length, threshold, calendarDays},
    dates: [...new Set(stretch.map(({at}) => at))].map(dayFromNumber),
    freshUntil: until,
  };
}
