import type {School} from '../../src/host/school.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {ClassKey, StaffId, WaveId} from '../../src/kernel/ids.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import {firstInstrument, firstTexts} from '../../src/survey/instruments/first.js';
import type {Answers} from '../../src/survey/instrument/answers.js';
import {itemsOf} from '../../src/survey/instrument/instrument.js';
import {startWave} from '../../src/survey/plan-wave.js';
import {responseOf} from '../../src/survey/response.js';
import type {IssuedClass, PublishedWave} from '../../src/survey/wave.js';
import {waveIdOf} from '../../src/survey/wave-id.js';
import {makeSealingKeys, sealEnvelope, type SealingKeys} from '../../src/vault/envelope.js';
import {pupilNamed, smallRoster} from './school.js';

export interface StartedWave {
  readonly wave: WaveId;
  readonly keys: SealingKeys;
  readonly published: PublishedWave;
  readonly drafts: {readonly public: readonly Draft[]; readonly care: readonly Draft[]};
}

/** A wave of 7b that began on Monday 23 November 2026. Ids need not be those of codes. */
export async function startedWave(
  issued: readonly IssuedClass[] = [issuedTo('7b', 3)],
  {title = 'Autumn 2026', from = '2026-11-23', days = 10} = {},
): Promise<StartedWave> {
  const keys = await makeSealingKeys();
  const wave = await waveIdOf(keys.publicKey);
  const plan = {title, classes: [], from: day(from), days, readers: ['psychologist-1' as StaffId]};
  const texts = await firstTexts(['en', 'fr', 'ru', 'kk']);
  const drafts = startWave({plan, wave, keys, instrument: firstInstrument, texts, helpLines: [], issued});
  if (isRefusal(drafts)) throw new Error(drafts.refused);
  return {wave, keys, drafts, published: drafts.public[0]!.body as PublishedWave};
}

/** @returns a class with as many tickets as pupils: `7b-0`, `7b-1` … padded to the length of an id */
export function issuedTo(classKey: string, pupils: number, year = '07'): IssuedClass {
  const tickets = Array.from({length: pupils}, (_, at) => `${classKey}-${String(at)}`.padEnd(43, '_'));
  return {classKey: classKey as ClassKey, year, pupils, tickets};
}

/** Every item answered with the same worth. */
export function allAnswered(worth: number | null): Answers {
  return Object.fromEntries(itemsOf(firstInstrument).map(({id}) => [id, worth]));
}

/** Puts sealed answers into a school's inbox, as pupils' devices would. */
export async function answer(
  school: School,
  started: StartedWave,
  tickets: readonly string[],
  worth: number | null,
): Promise<void> {
  const message = responseOf(started.wave, firstInstrument, allAnswered(worth));
  const sealed = tickets.map((ticket) => sealEnvelope(started.keys.publicKey, ticket, message));
  await school.journal.putEnvelopes(await Promise.all(sealed));
}

/** Two years: 7a and 7b, 8a; classes of 24, 3 and 2 pupils. */
export const schoolRoster: Roster = {
  ...smallRoster,
  classes: [
    {...smallRoster.classes[0]!, key: '7a' as ClassKey, sourcedId: 'c-7a', title: '7 А'},
    ...smallRoster.classes,
    {...smallRoster.classes[0]!, key: '8a' as ClassKey, sourcedId: 'c-8a', title: '8 А', year: '08'},
  ],
  pupils: [
    ...smallRoster.pupils,
    ...Array.from({length: 24}, (_, at) =>
      pupilNamed(`a${String(at)}`, 'Pupil', `Number ${String(at)}`, '7a'),
    ),
    pupilNamed('e1', 'Arman', 'Ermek', '8a'),
    pupilNamed('e2', 'Madina', 'Ermek', '8a'),
  ],
};
