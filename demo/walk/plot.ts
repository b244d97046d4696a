import type {StaffView} from '../../src/host/messages.js';
import {addDays, type SchoolDay} from '../../src/kernel/school-day.js';
import {isSchoolDay} from '../../src/roster/calendar.js';
import {calendarOf, startYearOn} from '../school/calendar.js';

/** What is done for one child, from the lists of a new school to a closed case. */
export const sceneIds = [
  'lists',
  'concern',
  'triage',
  'talk',
  'assessment',
  'plan',
  'answer',
  'referral',
  'accepted',
  'review',
  'goals',
  'closure',
] as const;
export type SceneId = (typeof sceneIds)[number];

/** Who is asked for help at breaks, by the id of the school's own files. */
export const helper = 'teacher-6b';

export interface Scene {
  readonly id: SceneId;
  /** Who does it, by the id of the school's own files. */
  readonly person: string;
  /** The screen on which they do it. */
  readonly view: StaffView;
  /** Days after the first; a day without lessons gives way to the next with some. */
  readonly after: number;
}

export const scenes: readonly [Scene, ...Scene[]] = [
  {id: 'lists', person: 'office-1', view: 'import', after: 0},
  {id: 'concern', person: 'teacher-6a', view: 'concern', after: 0},
  {id: 'triage', person: 'psychologist-1', view: 'triage', after: 1},
  {id: 'talk', person: 'psychologist-1', view: 'caseload', after: 2},
  {id: 'assessment', person: 'psychologist-1', view: 'caseload', after: 3},
  {id: 'plan', person: 'psychologist-1', view: 'caseload', after: 7},
  {id: 'answer', person: helper, view: 'actions', after: 9},
  {id: 'referral', person: 'psychologist-1', view: 'caseload', after: 14},
  {id: 'accepted', person: 'psychologist-1', view: 'caseload', after: 21},
  {id: 'review', person: 'psychologist-1', view: 'caseload', after: 35},
  {id: 'goals', person: 'psychologist-1', view: 'caseload', after: 45},
  // A closed case is found on the child’s page: the caseload lists open ones.
  {id: 'closure', person: 'psychologist-1', view: 'pupil', after: 56},
];

export function sceneBy(id: string | null | undefined): Scene | undefined {
  return scenes.find((scene) => scene.id === id);
}

/** @param start the day on which the walk begins */
export function dayOf({after}: Pick<Scene, 'after'>, start: SchoolDay): SchoolDay {
  return taughtFrom(addDays(start, after));
}

/** From 1 up. */
export function weekOf({after}: Pick<Scene, 'after'>): number {
  return Math.min(8, Math.floor(after / 7) + 1);
}

/** The day itself or the next with lessons. In the long holidays there is none near: the day stays then. */
function taughtFrom(day: SchoolDay): SchoolDay {
  const calendar = calendarOf(startYearOn(day));
  const near = Array.from({length: 21}, (_, days) => addDays(day, days));
  return near.find((each) => isSchoolDay(calendar, each)) ?? day;
}
