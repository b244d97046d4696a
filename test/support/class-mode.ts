import '../../src/apps/staff/class-mode/class-screens.js';
import type {ClassModeElement} from '../../src/apps/staff/class-mode/class-mode-element.js';
import {getReady} from '../../src/apps/staff/class-mode/get-ready.js';
import {lockWith} from '../../src/apps/staff/class-mode/lock.js';
import type {StretchedPin} from '../../src/apps/staff/class-mode/pin.js';
import type {School} from '../../src/host/school.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {SurveyElement} from '../../src/survey/survey-element.js';
import {hasWords} from './has-words.js';
import {schoolOf} from './school.js';
import {startedWave, type StartedWave} from './survey.js';

export const lockKey = 'pana-class-mode';

export const rightPin = '204816';

export interface ClassRoom {
  readonly school: School;
  readonly replica: MemoryReplica;
  readonly started: StartedWave;
  /** Of the device; may be turned. */
  readonly clock: {now: Date};
}

/** A device with an open wave, on Monday 23 November 2026. */
export async function classRoom(wave?: Parameters<typeof startedWave>[1]): Promise<ClassRoom> {
  const replica = new MemoryReplica();
  replica.close = () => undefined; // a page that is reloaded finds it again
  const school = await schoolOf('psychologist', {replica});
  const started = await startedWave(undefined, wave);
  await school.journal.append({...started.drafts});
  await getReady();
  return {school, replica, started, clock: {now: school.now()}};
}

/** What stretches a PIN takes a third of a second; once is enough for those tests that only need a lock. */
let stretched: Promise<StretchedPin> | undefined;

export async function lock({started}: ClassRoom, more: object = {}): Promise<void> {
  stretched ??= (async () => {
    await lockWith(started.wave, 'en', rightPin);
    return (JSON.parse(localStorage.getItem(lockKey)!) as {pin: StretchedPin}).pin;
  })();
  const kept = {wave: started.wave, language: 'en', pin: await stretched, wrong: 0, until: 0, ...more};
  localStorage.setItem(lockKey, JSON.stringify(kept));
}

/** The locked screen as a reload would show it. */
export function classMode({replica, clock}: ClassRoom): ClassModeElement {
  return Object.assign(document.createElement('pana-class-mode'), {
    openReplica: () => Promise.resolve(replica),
    now: () => clock.now,
  });
}

export function surveyIn(element: ClassModeElement): SurveyElement {
  return element.shadowRoot!.querySelector('pana-survey')!;
}

export async function settled(element: HTMLElement & {readonly state: string}, state: string): Promise<void> {
  for (let tries = 0; tries < 1_000 && !(element.state === state && hasWords(element)); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  if (element.state !== state) throw new Error(`'${element.state}', not '${state}'`);
  const {updateComplete} = element as {updateComplete?: Promise<unknown>};
  await updateComplete;
}
