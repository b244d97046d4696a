import {steps, type Step} from '../../src/casework/case-kinds.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {heldIn} from '../../src/casework/case-record.js';
import {referralSent} from '../../src/casework/referral/referral-kinds.js';
import {handedFold, handoversTo} from '../../src/casework/plan/handed-view.js';
import type {StaffId} from '../../src/kernel/ids.js';
import {fullName} from '../../src/roster/roster.js';
import {helper, scenes, type Scene, type SceneId} from './plot.js';
import {asPerson, caseNow, childOf, OffScript, rosterOn, type OnStage, type StageSettings} from './stage.js';
import {bringLists, hasHeard, logWorry, openFile} from './steps/begin.js';
import {close, endGoals, review} from './steps/end.js';
import {answerAsked, makePlan} from './steps/plan.js';
import {healthReferral, hearOfReferral, refer} from './steps/refer.js';
import {assess, hasTalked, talkWithChild} from './steps/talk.js';

const acts: Readonly<Record<SceneId, (around: OnStage) => Promise<void>>> = {
  lists: bringLists,
  concern: logWorry,
  triage: openFile,
  talk: talkWithChild,
  assessment: assess,
  plan: makePlan,
  answer: answerAsked,
  referral: refer,
  accepted: hearOfReferral,
  review,
  goals: endGoals,
  closure: close,
};

/** The rules refused a scene: somebody decided otherwise before. */
export class Stuck extends Error {
  constructor(readonly scene: SceneId) {
    super(`the scene ${scene} cannot be played any more`);
  }
}

/**
 * Plays all scenes up to one that nobody has done yet, each on its own day and by its own person, through the rules that the
 * screens go by.
 *
 * @throws {Stuck} where a rule refuses
 */
export async function playUpTo(settings: StageSettings, last: SceneId): Promise<void> {
  const done = await doneScenes(settings);
  const until = scenes.findIndex(({id}) => id === last);
  for (const scene of scenes.slice(0, until + 1)) if (!done.has(scene.id)) await play(settings, scene);
}

async function play(settings: StageSettings, scene: Scene): Promise<void> {
  try {
    await asPerson(settings, scene, acts[scene.id]);
  } catch (cause) {
    if (!(cause instanceof OffScript)) throw cause;
    throw new Stuck(scene.id);
  }
}

/** @returns what has been done by anybody, here or on a screen */
export function doneScenes(settings: StageSettings): Promise<ReadonlySet<SceneId>> {
  return asPerson(settings, {person: 'psychologist-1', after: 0}, async (around) => {
    const {device, start} = around;
    const record = await caseNow(device, start);
    const holds: Partial<Record<SceneId, boolean>> = {
      lists: (await rosterOn(device)) !== undefined,
      concern: record !== undefined || (await hasHeard(around)),
      answer: await hasAnswered(around),
    };
    const isDone = ({id}: Scene): boolean | undefined =>
      id in holds ? holds[id] : record && marks[id as keyof typeof marks](record);
    return new Set(scenes.filter(isDone).map(({id}) => id));
  });
}

/** @returns what the child is called, once the lists are here */
export function childName(settings: StageSettings): Promise<string | undefined> {
  return asPerson(settings, {person: 'psychologist-1', after: 0}, async ({device, start}) => {
    const [roster, child] = [await rosterOn(device), await childOf(device, start)];
    const pupil = roster?.pupils.find(({key}) => key === child);
    return pupil && fullName(pupil);
  });
}

async function hasAnswered({device}: OnStage): Promise<boolean> {
  const asked = handoversTo(await device.journal.read(handedFold), helper as StaffId);
  return asked.some(({answer}) => answer?.value.status === 'done');
}

const isAt = (step: Step) => (record: CaseRecord) => steps.indexOf(record.step) >= steps.indexOf(step);

const marks: Readonly<
  Record<Exclude<SceneId, 'lists' | 'concern' | 'answer'>, (record: CaseRecord) => boolean>
> = {
  triage: () => true,
  talk: hasTalked,
  assessment: isAt('assessed'),
  plan: isAt('planned'),
  referral: (record) => heldIn(record, referralSent).length > 0,
  accepted: (record) => (healthReferral(record)?.state ?? 'sent') !== 'sent',
  review: isAt('under-review'),
  goals: ({goals}) => goals.length > 0 && goals.every(({value}) => value.end),
  closure: isAt('closed'),
};
