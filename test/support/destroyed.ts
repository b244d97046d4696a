import type {School} from '../../src/host/school.js';
import type {WaveId} from '../../src/kernel/ids.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {destroyHere} from '../../src/survey/destroy-wave-work.js';
import {release} from '../../src/survey/release-work.js';
import {endWave} from '../../src/survey/surveys-work.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import {schoolOf} from './school.js';
import {answer, issuedTo, schoolRoster, startedWave, type StartedWave} from './survey.js';

/** A wave, or the newest, as this school knows it now. */
export async function waveIn({journal}: School, id?: WaveId): Promise<Wave> {
  const waves = wavesIn(
    await journal.read(publicWavesFold),
    await journal.read(careWavesFold),
    await journal.read(releasedWavesFold),
  );
  const wave = waves.find((each) => id === undefined || each.id === id);
  if (!wave) throw new Error('no wave');
  return wave;
}

export interface AnsweredWave {
  readonly school: School;
  readonly started: StartedWave;
  /** Of every slip; the last of each class was not used. */
  readonly slips: readonly string[];
  readonly answered: readonly string[];
}

/** A wave of three classes that was answered, ended and, unless told otherwise, released. */
export async function answeredWave(
  parts: Parameters<typeof schoolOf>[1] & {readonly released?: boolean} = {},
): Promise<AnsweredWave> {
  const {released = true, ...rest} = parts;
  const school = await schoolOf('psychologist', {roster: schoolRoster, ...rest});
  const issued = [issuedTo('7a', 24), issuedTo('7b', 3), issuedTo('8a', 2, '08')];
  const started = await startedWave(issued);
  await school.journal.append({...started.drafts});
  const answered = issued.flatMap(({tickets}) => tickets.slice(0, -1));
  await answer(school, started, answered, 2);
  await endWave(school, await waveIn(school));
  if (released) {
    const result = await release(school, await waveIn(school));
    if (isRefusal(result)) throw new Error(result.refused);
  }
  return {school, started, slips: issued.flatMap(({tickets}) => tickets), answered};
}

/** @throws where it is refused */
export async function destroyed(school: School): Promise<Wave> {
  const refused = await destroyHere(school, await waveIn(school), {reason: 'not-needed'});
  if (refused) throw new Error(refused.refused);
  return waveIn(school);
}
