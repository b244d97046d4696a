import {draft, type Draft} from '../kernel/draft.js';
import {randomKey, type ClassKey, type StaffId, type WaveId} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {usualFloors, type Floors} from '../disclosure/floors.js';
import {pupilsOf, type Roster} from '../roster/roster.js';
import {longestMessage} from '../vault/envelope.js';
import type {Issuers} from './issuers.js';
import type {HelpLine} from '../kernel/help-lines.js';
import {isInstrument} from './instrument/check.js';
import type {Instrument} from './instrument/instrument.js';
import {unknownDrawing} from './instrument/picture.js';
import {faultySound} from './instrument/sound.js';
import {hasTexts, type InstrumentTexts} from './instrument/texts.js';
import {keysDraft} from './reading-keys.js';
import {roomFor} from './response.js';
import {asksInWords, isTextDuty, type TextDuty} from './text-duty.js';
import type {WaveDuties} from './wave-duties.js';
import {waveIdOf} from './wave-id.js';
import {
  participationNoted,
  ticketsIssued,
  waveClosed,
  waveEnded,
  wavePublished,
  waveSubject,
  type IssuedClass,
  type ParticipationNoted,
  type PublishedWave,
  type WrappedKey,
} from './wave.js';
import type {Wave} from './wave-view.js';

/** Longest window in days: an open wave leaks with time who was late. */
export const longestWindow = 60;

export interface WavePlan {
  readonly title: string;
  readonly classes: readonly ClassKey[];
  readonly from: SchoolDay;
  /** Days that it stays open, the first included. */
  readonly days: number;
  /** Who has the key and the duty to read. */
  readonly readers: readonly StaffId[];
  /** May pupils who are signed in to the portal answer without a slip? Where the school has an issuer, unless told otherwise. */
  readonly portal?: boolean;
  /** Who reads what pupils write in their own words, and how soon. Of no matter where nothing asks for it. */
  readonly freeText?: TextDuty;
}

/** A class that takes part, and how many slips it needs. */
export interface SlipOrder {
  readonly classKey: ClassKey;
  readonly year: string;
  readonly pupils: number;
  /** Where an item is garbled: of so many slips one has the lot. */
  readonly oneIn?: number;
}

export type PlanRefusal =
  | 'issuer-unreachable'
  | 'no-title'
  | 'no-class'
  | 'no-pupils'
  | 'no-reader'
  | 'no-reader-key'
  | 'window-past'
  | 'window-length'
  | 'singles-out'
  | 'instrument-broken'
  | 'free-text'
  | 'free-text-reader'
  | 'free-text-few'
  | 'too-much-text'
  | 'too-large';

/** Ledgers and what is written in each; appended together or not at all. */
export interface WaveDrafts {
  readonly public: readonly Draft[];
  readonly care: readonly Draft[];
}

/**
 * Is the plan sound, and how many slips does it need? Asked before any slip is made.
 *
 * @returns an order for each class, in the roster's order; classes without pupils are refused by name
 */
export function orderSlips(
  plan: WavePlan,
  roster: Roster,
  today: SchoolDay,
): readonly SlipOrder[] | Refusal<PlanRefusal> {
  if (plan.title.trim() === '') return refuse('no-title');
  if (plan.readers.length === 0) return refuse('no-reader');
  if (plan.from < today) return refuse('window-past');
  if (!(plan.days >= 1 && plan.days <= longestWindow)) return refuse('window-length', {most: longestWindow});
  const chosen = roster.classes.filter(({key}) => plan.classes.includes(key));
  if (chosen.length === 0) return refuse('no-class');
  const orders = chosen.map(({key, year}) => ({
    classKey: key,
    year,
    pupils: pupilsOf(roster, key, today).length,
  }));
  const bare = chosen.find((_, at) => orders[at]?.pupils === 0);
  return bare ? refuse('no-pupils', {class: bare.title}) : orders;
}

/** What a plan does not say itself. All of it is promised: another value would be another wave. */
export interface WaveParts extends WaveDuties {
  readonly publicKey: string;
  readonly instrument: Instrument;
  readonly texts: Readonly<Record<string, InstrumentTexts>>;
  readonly helpLines: readonly HelpLine[];
  readonly floors?: Floors;
  readonly issuers?: Issuers;
}

/** The wave as it will be published, but for the care team's signature; its id follows from all the rest. */
export function describeWave(plan: WavePlan, parts: WaveParts): PublishedWave {
  const window = {from: plan.from, until: addDays(plan.from, plan.days - 1)};
  const described = {title: plan.title.trim(), window, floors: usualFloors, ...parts};
  return {wave: waveIdOf(described), ...described};
}

export interface WaveStart {
  readonly plan: WavePlan;
  readonly published: PublishedWave;
  /** Its private half, sealed to each reader. */
  readonly wrapped: readonly WrappedKey[];
  readonly issued: readonly IssuedClass[];
}

/** Publishes the wave, and keeps its key and tickets with the care team. */
export function startWave({plan, published, wrapped, issued}: WaveStart): WaveDrafts | Refusal<PlanRefusal> {
  const {wave, publicKey} = published;
  if (plan.readers.length === 0) return refuse('no-reader');
  if (!plan.readers.every((reader) => wrapped.some((key) => key.reader === reader)))
    return refuse('no-reader-key');
  if (issued.length === 0) return refuse('no-class');
  const {freeText} = published;
  if (freeText && !freeText.readers.every((reader) => plan.readers.includes(reader)))
    return refuse('free-text-reader');
  const unfit = unfitness(published);
  if (unfit) return refuse(unfit);
  return {
    public: [draft(wavePublished, waveSubject(wave), published)],
    care: [keysDraft(wave, publicKey, plan.readers, wrapped), ...issueTickets(wave, issued)],
  };
}

/** In bytes: with its title, key and signature it passes through the school's handlers, which take 256 KiB an entry. */
const largestWave = 240_000;

/** Free text may tell of danger: nothing may ask for it before somebody is named who reads it in time. */
export function unfitness({
  wave,
  instrument,
  texts,
  issuers,
  freeText,
}: PublishedWave): PlanRefusal | undefined {
  const isWhole =
    isInstrument(instrument) &&
    Object.values(texts).every(
      (words) => hasTexts(instrument, words) && faultySound(instrument, words) === undefined,
    );
  if (!isWhole || Object.keys(texts).length === 0 || unknownDrawing(instrument)) return 'instrument-broken';
  if (new TextEncoder().encode(JSON.stringify({instrument, texts})).length > largestWave) return 'too-large';
  if (roomFor(wave, instrument, issuers) > longestMessage) return 'too-much-text';
  return asksInWords(instrument) && !isTextDuty(freeText) ? 'free-text' : undefined;
}

/** A subject of its own for each batch: slips printed on two devices are no conflict. */
function issueTickets(wave: WaveId, issued: readonly IssuedClass[]): readonly Draft[] {
  const classes = issued.map((part) => ({...part, tickets: [...part.tickets].sort()}));
  return [draft(ticketsIssued, waveSubject(wave, 'tickets', randomKey()), {wave, classes})];
}

/** More slips, for those that were lost or spoilt. Until it is closed. */
export function issueMore(
  wave: Wave,
  issued: readonly IssuedClass[],
): readonly Draft[] | Refusal<'closed' | 'no-class'> {
  if (wave.closings.length > 0 || wave.released || wave.destroyed) return refuse('closed');
  if (issued.length === 0) return refuse('no-class');
  return issueTickets(wave.id, issued);
}

/**
 * Freezes which answers count: those in the inbox whose ids were issued. It cannot be undone.
 *
 * @param received keys of the envelopes that are here
 * @param blind keys of those among them that bring a good blind ticket
 * @param signature the care team's, of `endedText`: devices that pin its keys believe no other end
 */
export function closeWave(
  wave: Wave,
  received: Iterable<string>,
  blind: Iterable<string> = [],
  signature?: string,
): WaveDrafts | Refusal<'closed'> {
  if (wave.closings.length > 0 || wave.released || wave.destroyed) return refuse('closed');
  const issued = new Set([...wave.classes.flatMap(({tickets}) => tickets), ...blind]);
  const counted = [...new Set(received)].filter((key) => issued.has(key)).sort();
  return {
    public: [draft(waveEnded, waveSubject(wave.id, 'ended'), {wave: wave.id, ...(signature && {signature})})],
    care: [draft(waveClosed, waveSubject(wave.id, 'closed'), {wave: wave.id, counted})],
  };
}

/** Two devices closed it, each with what it had: every answer that one of them counted counts. */
export function joinClosings(wave: Wave): readonly Draft[] | Refusal<'no-conflict'> {
  if (wave.closings.length < 2) return refuse('no-conflict');
  const counted = countedIn(wave);
  const replaced = wave.closings.map(({id}) => id);
  return [draft(waveClosed, waveSubject(wave.id, 'closed'), {wave: wave.id, counted}, replaced)];
}

/** @returns the frozen ids, sorted; of two closings those of both */
export function countedIn(wave: Wave): readonly string[] {
  return [...new Set(wave.closings.flatMap(({body}) => body.counted))].sort();
}

/** Remembers what was shown, so that looking more often shows no more. */
export function noteParticipation(wave: Wave, classes: ParticipationNoted['classes']): readonly Draft[] {
  return [
    draft(
      participationNoted,
      waveSubject(wave.id, 'participation'),
      {wave: wave.id, classes},
      wave.noted?.ids,
    ),
  ];
}
