import {answersFor} from '../../demo/school/answers.js';
import {demoSchool} from '../../demo/school/school.js';
import {day} from '../../src/kernel/school-day.js';
import {isFields} from '../../src/kernel/guards.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import {responseOf} from '../../src/survey/response.js';
import {readCode, ticketId} from '../../src/survey/tickets.js';
import {isPublishedWave, type PublishedWave} from '../../src/survey/wave.js';
import {ask} from './ask.js';
import {sealEnvelope} from '../../src/vault/envelope.js';

/** In the order of the demo's eight numbers. */
const items = [
  'bullied',
  'bullies-others',
  'bullied-online',
  'left-out',
  'safe',
  'helped',
  'adults-act',
  'belonging',
];

const school = demoSchool({today: day('2026-11-23')});

/** What the pupils of a class of the demo school would answer. */
export function answersOfClass(sourcedId: string): readonly (readonly number[])[] {
  return [...answersFor('pana', school.pupils, sourcedId).values()];
}

export async function publishedWave(server: string): Promise<PublishedWave> {
  const {text} = await ask(`${server}public`);
  const {entries} = JSON.parse(text) as {entries: {content: {body: unknown}}[]};
  const wave = entries
    .map(({content}) => content.body)
    .find((body) => isFields(body) && isPublishedWave(body));
  if (!wave) throw new Error('no wave is published');
  return wave;
}

/**
 * Answers as the survey app does, for classmates whom nobody needs to watch: the same ticket, seal and request.
 *
 * @returns the server's status
 */
export async function answer(
  server: string,
  wave: PublishedWave,
  typed: string,
  values: readonly number[],
): Promise<number> {
  const reading = readCode(typed);
  if (!('code' in reading)) throw new Error(`'${typed}' is no code`);
  const answers = Object.fromEntries(items.map((item, index) => [item, values[index] ?? null]));
  const id = await ticketId(wave.wave, reading.code);
  const {sealed} = await sealEnvelope(wave.publicKey, id, responseOf(wave.wave, firstInstrument, answers));
  const headers = {'Content-Type': 'application/octet-stream'};
  return (await ask(`${server}inbox/${id}`, {method: 'PUT', body: sealed, headers})).status;
}
