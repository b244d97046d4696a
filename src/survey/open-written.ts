import {hmac} from '@noble/hashes/hmac.js';
import {sha256} from '@noble/hashes/sha2.js';
import type {School} from '../host/school.js';
import type {Envelope} from '../journal/entry.js';
import {isFields} from '../kernel/guards.js';
import {keyFromBytes, type WaveId} from '../kernel/ids.js';
import {plainText} from '../kernel/plain-text.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {openEnvelope, type SealingKeys} from '../vault/envelope.js';
import {sortBlind} from './blind-responses.js';
import {saysAnything, writingIn, type Answers} from './instrument/answers.js';
import {askedOf, type Instrument} from './instrument/instrument.js';
import {countedIn} from './plan-wave.js';
import {openReadingKey} from './reading-keys.js';
import {answersIn} from './response.js';
import type {Wave} from './wave-view.js';
import type {Arrived, WrittenText} from './written-looks.js';

/** Why an envelope under a good ticket gives nothing to read. `unfit`: its answers are none to these questions, or longer than they may be. */
export const unreadReasons = ['unreadable', 'foreign', 'unfit'] as const;
export type UnreadReason = (typeof unreadReasons)[number];
export type Unread = Readonly<Record<UnreadReason, number>>;

export interface Opened extends Arrived {
  readonly unread: Unread;
}

/** Without its envelope: which words came from one pupil is forgotten here. */
type Words = Omit<WrittenText, 'digest'>;

/**
 * Opens what arrived under a wave's tickets and keeps the pupils' own words of it, each by itself. Everything else that
 * was answered is dropped before the next envelope is opened.
 *
 * @returns in an order that a digest gives, and no arrival
 */
export async function openWritten(school: School, wave: Wave): Promise<Opened | Refusal<'no-key'>> {
  const keys = await openReadingKey(school, wave);
  if (!keys) return refuse('no-key');
  const {instrument} = wave.published;
  const unread = {unreadable: 0, foreign: 0, unfit: 0};
  const words: Words[] = [];
  let people = 0;
  for (const envelope of await envelopesOf(school, wave, keys)) {
    const answers = await answersFrom(envelope, wave, keys);
    if (typeof answers === 'string') unread[answers] += 1;
    else if (saysAnything(answers)) {
      people += 1;
      words.push(...wordsOf(answers, instrument));
    }
  }
  return {people, texts: digested(words, wave.id, keys), unread};
}

/** Once the wave is closed no other than those that count. */
async function envelopesOf(school: School, wave: Wave, keys: SealingKeys): Promise<readonly Envelope[]> {
  const envelopes = await school.journal.envelopes();
  if (wave.closings.length > 0) {
    const counted = new Set(countedIn(wave));
    return envelopes.filter(({key}) => counted.has(key));
  }
  const tickets = new Set(wave.classes.flatMap(({tickets}) => tickets));
  const blind = wave.published.issuers ? (await sortBlind(school, wave, keys)).valid : new Map();
  return envelopes.filter(({key}) => tickets.has(key) || blind.has(key));
}

async function answersFrom(
  envelope: Envelope,
  {id, published}: Wave,
  keys: SealingKeys,
): Promise<Answers | UnreadReason> {
  const message = await openEnvelope(keys, envelope);
  if (message === undefined) return 'unreadable';
  const isOurs = isFields(message) && message['kind'] === 'response' && message['wave'] === id;
  return isOurs ? (answersIn(message, id, published.instrument) ?? 'unfit') : 'foreign';
}

function wordsOf(answers: Answers, instrument: Instrument): readonly Words[] {
  return askedOf(instrument).flatMap(({kind, id}) => {
    const answer = answers[id];
    const text = kind === 'text' ? plainText(writingIn(answer)) : '';
    return text === '' ? [] : [{item: id, text, soon: Array.isArray(answer)}];
  });
}

/**
 * The same words of two pupils are two texts. Keyed with the wave's private half: nobody else can confirm a guess, and the
 * order of digests, in which texts are shown, is one of chance.
 */
function digested(words: readonly Words[], wave: WaveId, {privateKey}: SealingKeys): readonly WrittenText[] {
  const times = new Map<string, number>();
  // Of equal words those first that may be read soon: opening them opens nobody else's.
  const sorted = [...words].sort((a, b) => Number(b.soon) - Number(a.soon));
  return sorted
    .map((said) => {
      const name = JSON.stringify([wave, said.item, said.text]);
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const digest = keyFromBytes(hmac(sha256, utf8.encode(privateKey), utf8.encode(`${name} ${time}`)));
      return {...said, digest};
    })
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
}

const utf8 = new TextEncoder();
