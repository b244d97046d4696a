import type {School} from '../../src/host/school.js';
import type {StaffId} from '../../src/kernel/ids.js';
import type {Answer, Answers} from '../../src/survey/instrument/answers.js';
import type {Instrument} from '../../src/survey/instrument/instrument.js';
import type {InstrumentTexts} from '../../src/survey/instrument/texts.js';
import {responseOf} from '../../src/survey/response.js';
import type {TextDuty} from '../../src/survey/text-duty.js';
import type {IssuedClass} from '../../src/survey/wave.js';
import {sealEnvelope} from '../../src/vault/envelope.js';
import {issuedTo, startedWave, type StartedWave} from './survey.js';

/** One question to tick and two to write under. */
export const inWords: Instrument = {
  format: 1,
  id: 'in-words',
  version: 1,
  scales: {often: [0, 1, 2]},
  pages: [
    {kind: 'items', id: 'one', items: [{kind: 'single', id: 'hurt', scale: 'often', required: true}]},
    {kind: 'items', id: 'two', items: [{kind: 'text', id: 'wish', lines: 'many', most: 200}]},
    {kind: 'items', id: 'three', items: [{kind: 'text', id: 'thanks', lines: 'one', most: 60}]},
  ],
  measures: [{kind: 'share', id: 'hurt', item: 'hurt', from: 1}],
};

export const inWordsText: InstrumentTexts = {
  title: 'In your own words',
  pages: {},
  items: {
    hurt: 'How often were you hurt?',
    wish: 'What should change at our school?',
    thanks: 'Whom or what are you thankful for?',
  },
  options: {},
  rows: {},
  scales: {often: ['Never', 'Once', 'More often']},
};

export const psychologist = 'psychologist-1' as StaffId;

/** Within two school days: one look a day. */
export const duty: TextDuty = {readers: [psychologist], hours: 16};

export function wordsWave(
  issued: readonly IssuedClass[] = [issuedTo('7a', 24), issuedTo('7b', 3)],
  freeText = duty,
): Promise<StartedWave> {
  return startedWave(issued, {instrument: inWords, words: {en: inWordsText}, duties: {freeText}});
}

/** @param wish the pupil's own words; in a list where they may be read although few have answered */
export function said(wish: Answer, thanks: Answer = null, hurt: number | null = 0): Answers {
  return {hurt, wish, thanks};
}

/** Puts answers into a school's inbox, each under the ticket at its place. */
export async function write(
  school: School,
  started: StartedWave,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  const sealed = Object.entries(answers).map(([ticket, answer]) => {
    const message = responseOf(started.wave, inWords, answer as Answers);
    return sealEnvelope(started.keys.publicKey, ticket.padEnd(43, '_'), message);
  });
  await school.journal.putEnvelopes(await Promise.all(sealed));
}

/** So many pupils of a class, from the first; each writes a line of their own. */
export function lines(classKey: string, from: number, until: number): Record<string, Answers> {
  const numbers = Array.from({length: until - from}, (_, at) => from + at);
  return Object.fromEntries(
    numbers.map((at) => [`${classKey}-${String(at)}`, said(`Line ${String(at)} of ${classKey}`)]),
  );
}
