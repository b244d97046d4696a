import {caseworkFold, casesOf} from '../../src/casework/casework-view.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {withAnswers} from '../../src/casework/plan/answered.js';
import {handedFold} from '../../src/casework/plan/handed-view.js';
import {duty as careDuty} from '../../src/host/care-duty.js';
import {openSchool, type OpenedSchool} from '../../src/host/open-school.js';
import type {School} from '../../src/host/school.js';
import type {Replica} from '../../src/journal/replica.js';
import type {PupilKey} from '../../src/kernel/ids.js';
import {noonOf, type SchoolDay} from '../../src/kernel/school-day.js';
import {rosterFold, rosterIn} from '../../src/roster/roster-view.js';
import type {Roster} from '../../src/roster/roster.js';
import {personById} from '../portal/people.js';
import {firstDayOf, calendarOf, startYearOn} from '../school/calendar.js';
import {drawPupils} from '../school/people.js';
import {plantStories} from '../school/stories.js';
import {dayOf, type Scene} from './plot.js';
import type {WalkWords} from './words/en.js';

export interface StageSettings {
  /** The ledgers of this device: a new opening for each person. */
  readonly openReplica: () => Promise<Replica>;
  /** The first day of the walk. */
  readonly start: SchoolDay;
  readonly words: WalkWords['story'];
  readonly language: string;
  /** What the office imports on a day. */
  readonly files: () => Promise<readonly File[]>;
}

/** What somebody has before them when they act. */
export interface OnStage extends Omit<StageSettings, 'openReplica'> {
  /** What the person has no right to is refused, as on a screen. */
  readonly school: School;
  /** What every device of the school has, whoever is on stage: for its duties, and to see what was done. */
  readonly device: School;
  readonly today: SchoolDay;
}

/** Somebody decided otherwise meanwhile: the story cannot be told on as it is written. */
export class OffScript extends Error {}

/** Opens the school of this device as one of its people, on their day, for as long as they act. */
export async function asPerson<Result>(
  settings: StageSettings,
  scene: Pick<Scene, 'person' | 'after'>,
  act: (around: OnStage) => Promise<Result>,
): Promise<Result> {
  const today = dayOf(scene, settings.start);
  const begun = Date.now();
  const now = (): Date => new Date(noonOf(today).getTime() + Date.now() - begun);
  const {school, device} = await schoolOf(settings, scene.person, now);
  const {start, words, language, files} = settings;
  try {
    return await act({school, device, today, start, words, language, files});
  } finally {
    device.journal.close();
  }
}

async function schoolOf(settings: StageSettings, id: string, now: () => Date): Promise<OpenedSchool> {
  const person = personById(id);
  if (!person) throw new Error(`the demo has no ${id}`);
  const {sub, name, roles, classes} = person;
  const who = {staffId: sub as School['session']['staffId'], name, roles, classes};
  const replica = await settings.openReplica();
  const alone = {server: '', couch: '', couchSchool: '', surveyApp: '', issuer: '', host: undefined};
  return openSchool({replica, who, now, ...alone});
}

/** Longer than the duty waits for quiet: whoever reads meanwhile puts it off. */
const lookMs = 500;

/** The care team's device looks for signals until something is there. @throws {OffScript} where it does not come */
export async function untilFound<Found>(
  device: School,
  look: () => Promise<Found | undefined>,
): Promise<Found> {
  const stop = careDuty(device);
  try {
    for (let tries = 0; tries < 60; tries += 1) {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
    throw new OffScript('nothing was found');
  } finally {
    stop();
  }
}

export async function rosterOn({journal}: Pick<School, 'journal'>): Promise<Roster | undefined> {
  return rosterIn(await journal.read(rosterFold));
}

/** @returns the child of the story, once the office has brought the lists */
export async function childOf(
  school: Pick<School, 'journal'>,
  start: SchoolDay,
): Promise<PupilKey | undefined> {
  const roster = await rosterOn(school);
  const id = walkedPupil(firstDayOf(calendarOf(startYearOn(start))));
  return roster?.pupils.find(({sourcedId}) => sourcedId === id)?.key;
}

const walked = new Map<SchoolDay, string | undefined>();

/** By the id of the school's own files. */
function walkedPupil(firstDay: SchoolDay): string | undefined {
  if (!walked.has(firstDay)) {
    const {list} = plantStories('pana', drawPupils('pana', firstDay));
    walked.set(firstDay, list.find(({id}) => id === 'eight-weeks')?.pupils[0]);
  }
  return walked.get(firstDay);
}

/** @returns the child’s case with what colleagues have answered; the open one first */
export async function caseNow(
  school: Pick<School, 'journal'>,
  start: SchoolDay,
): Promise<CaseRecord | undefined> {
  const child = await childOf(school, start);
  if (!child) return undefined;
  const [record] = casesOf(await school.journal.read(caseworkFold), child);
  return record && withAnswers(record, await school.journal.read(handedFold));
}
