import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isOptionalText, isText, type Fields} from '../kernel/guards.js';
import type {Floors} from '../disclosure/floors.js';
import {subject, type ClassKey, type StaffId, type SubjectKey, type WaveId} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import {areIssuers, type Issuers} from './issuers.js';
import {areHelpLines, type HelpLine} from '../kernel/help-lines.js';
import {isInstrument} from './instrument/check.js';
import type {Instrument} from './instrument/instrument.js';
import {hasTexts, type InstrumentTexts} from './instrument/texts.js';
import {asksInWords, isTextDuty} from './text-duty.js';
import type {WaveDuties} from './wave-duties.js';

/** What anyone may see of a wave, whole: a pupil's device needs nothing else to ask, to seal and to help. */
export interface PublishedWave extends WaveDuties {
  readonly wave: WaveId;
  /** `Autumn 2026`, for staff and on the first screen. */
  readonly title: string;
  readonly instrument: Instrument;
  /** By language. */
  readonly texts: Readonly<Record<string, InstrumentTexts>>;
  /** Both days included. */
  readonly window: {readonly from: SchoolDay; readonly until: SchoolDay};
  /** X25519, base64url. */
  readonly publicKey: string;
  readonly helpLines?: readonly HelpLine[];
  /** Results stay above them. Absent in waves from before they were promised. */
  readonly floors?: Floors;
  /** By the care team, of all the rest. */
  readonly signature?: string;
  /** Where pupils may answer with blind tickets: who issues them, class by class. */
  readonly issuers?: Issuers;
}

/** The half of the key pair that opens answers, sealed to each who promised to read them. */
export interface WaveKeys {
  readonly wave: WaveId;
  readonly publicKey: string;
  readonly readers: readonly StaffId[];
  /** Absent in waves from before keys were wrapped, whose private half lies open. */
  readonly wrapped?: readonly WrappedKey[];
  readonly privateKey?: string;
}

export interface WrappedKey {
  readonly reader: StaffId;
  /** The reader's public key that it is sealed to. */
  readonly to: string;
  /** HPKE, base64url. */
  readonly sealed: string;
}

/** Valid ids, class by class. Sorted, so that no order of printing remains. */
export interface TicketsIssued {
  readonly wave: WaveId;
  readonly classes: readonly IssuedClass[];
}

export interface IssuedClass {
  readonly classKey: ClassKey;
  /** Year of schooling as the roster writes it. */
  readonly year: string;
  /** Pupils on the class list that day. */
  readonly pupils: number;
  readonly tickets: readonly string[];
}

/** The ids that count, sorted. After it nothing more does. */
export interface WaveClosed {
  readonly wave: WaveId;
  readonly counted: readonly string[];
}

/** Tells pupils' devices that it is over. */
export interface WaveEnded {
  readonly wave: WaveId;
  /** By the care team, of `endedText`. Absent in waves that were ended before ends were signed. */
  readonly signature?: string;
}

/** What was shown of a running wave, in steps of five: shown again until a lesson has passed. */
export interface ParticipationNoted {
  readonly wave: WaveId;
  readonly classes: readonly {readonly classKey: ClassKey; readonly atLeast: number}[];
}

export const wavePublished = defineKind('survey/wave-published', isPublishedWave);
export const waveEnded = defineKind('survey/wave-ended', isOfWave);
export const waveKeysMade = defineKind('survey/wave-keys', isWaveKeys);
export const ticketsIssued = defineKind('survey/tickets-issued', isTicketsIssued);
export const waveClosed = defineKind('survey/wave-closed', isWaveClosed);
export const participationNoted = defineKind('survey/participation-noted', isParticipation);

export function waveSubject(wave: WaveId, ...part: readonly string[]): SubjectKey {
  return subject('wave', wave, ...part);
}

export function isPublishedWave(body: unknown): body is PublishedWave {
  if (!isOfWave(body)) return false;
  const {title, instrument, texts, window, publicKey, helpLines, contactKey, freeText, issuers} =
    body as unknown as Record<string, unknown>;
  return (
    isText(title) &&
    isText(publicKey) &&
    isFields(window) &&
    isDay(window['from']) &&
    isDay(window['until']) &&
    (helpLines === undefined || areHelpLines(helpLines)) &&
    (issuers === undefined || areIssuers(issuers)) &&
    isOptionalText(contactKey) &&
    isInstrument(instrument) &&
    // Nobody is asked to write what nobody promised to read.
    asksInWords(instrument) === (freeText !== undefined) &&
    (freeText === undefined || isTextDuty(freeText)) &&
    isFields(texts) &&
    Object.keys(texts).length > 0 &&
    Object.values(texts).every((text) => hasTexts(instrument, text))
  );
}

function isDay(value: unknown): value is SchoolDay {
  return isText(value) && parseDay(value) !== undefined;
}

function isOfWave(body: unknown): body is {readonly wave: WaveId} {
  return isFields(body) && isText(body['wave']);
}

function isWaveKeys(body: unknown): body is WaveKeys {
  return (
    isFields(body) &&
    isText(body['wave']) &&
    isText(body['publicKey']) &&
    (isText(body['privateKey']) || isArrayOf(body['wrapped'], isWrapped)) &&
    isArrayOf(body['readers'], isText)
  );
}

function isWrapped(item: unknown): item is WrappedKey & Fields {
  return isFields(item) && isText(item['reader']) && isText(item['to']) && isText(item['sealed']);
}

function isTicketsIssued(body: unknown): body is TicketsIssued {
  return isFields(body) && isText(body['wave']) && isArrayOf(body['classes'], isIssuedClass);
}

function isIssuedClass(item: unknown): item is IssuedClass {
  return (
    isFields(item) &&
    isText(item['classKey']) &&
    isText(item['year']) &&
    typeof item['pupils'] === 'number' &&
    isArrayOf(item['tickets'], isText)
  );
}

function isWaveClosed(body: unknown): body is WaveClosed {
  return isFields(body) && isText(body['wave']) && isArrayOf(body['counted'], isText);
}

function isParticipation(body: unknown): body is ParticipationNoted {
  return isFields(body) && isText(body['wave']) && isArrayOf(body['classes'], isNoted);
}

function isNoted(item: unknown): item is ParticipationNoted['classes'][number] {
  return isFields(item) && isText(item['classKey']) && typeof item['atLeast'] === 'number';
}
