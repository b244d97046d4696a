import type {School} from '../../src/host/school.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import {subject, type ClassKey, type StaffId, type WaveId} from '../../src/kernel/ids.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import {firstInstrument, firstTexts} from '../../src/survey/instruments/first.js';
import type {Answers} from '../../src/survey/instrument/answers.js';
import {itemsOf, type Instrument} from '../../src/survey/instrument/instrument.js';
import type {InstrumentTexts} from '../../src/survey/instrument/texts.js';
import {asksInWords} from '../../src/survey/text-duty.js';
import type {WaveDuties} from '../../src/survey/wave-duties.js';
import {describeWave, startWave} from '../../src/survey/plan-wave.js';
import {wrapForReaders} from '../../src/survey/reading-keys.js';
import type {Issuers} from '../../src/survey/issuers.js';
import {responseOf} from '../../src/survey/response.js';
import type {IssuedClass, PublishedWave} from '../../src/survey/wave.js';
import {waveIdOf} from '../../src/survey/wave-id.js';
import {signedText} from '../../src/survey/wave-promise.js';
import {makeSealingKeys, sealEnvelope, type SealingKeys} from '../../src/vault/envelope.js';
import {readerKeysMade, type ReaderKeys} from '../../src/vault/key-kinds.js';
import {makeSigningKeys, signText} from '../../src/vault/signature.js';
import {careKeys} from './care.js';
import {pupilNamed, smallRoster} from './school.js';

/** What the care team of these tests signs with. */
export const teamKeys = await makeSigningKeys();

export interface StartedWave {
  readonly wave: WaveId;
  readonly keys: SealingKeys;
  readonly published: PublishedWave;
  readonly drafts: {readonly public: readonly Draft[]; readonly care: readonly Draft[]};
}

interface WaveOf {
  readonly title?: string;
  readonly from?: string;
  readonly days?: number;
  readonly issuers?: Issuers;
  readonly duties?: WaveDuties;
  readonly instrument?: Instrument;
  readonly words?: Readonly<Record<string, InstrumentTexts>>;
}

/** A wave of 7b that began on Monday 23 November 2026, for its reader to open. Ids need not be those of codes. */
export async function startedWave(
  issued: readonly IssuedClass[] = [issuedTo('7b', 3)],
  {
    title = 'Autumn 2026',
    from = '2026-11-23',
    days = 10,
    duties = {},
    instrument = firstInstrument,
    words,
    issuers,
  }: WaveOf = {},
): Promise<StartedWave> {
  const keys = await makeSealingKeys();
  const plan = {title, classes: [], from: day(from), days, readers: [reader.staff]};
  const texts = words ?? (await firstTexts(['en', 'fr', 'ru', 'kk']));
  const parts = {
    publicKey: keys.publicKey,
    instrument,
    texts,
    helpLines: [],
    ...duties,
    ...(issuers && {issuers}),
  };
  const published = await signed(describeWave(plan, parts));
  const wrapped = await wrapForReaders(keys, plan.readers, [{...reader, name: ''}]);
  const drafts = startWave({plan, published, wrapped, issued});
  if (isRefusal(drafts)) throw new Error(drafts.refused);
  const own = draft(readerKeysMade, subject('reader-key', reader.staff), reader);
  return {
    wave: published.wave,
    keys,
    drafts: {...drafts, care: [...drafts.care, own]},
    published: drafts.public[0]!.body as PublishedWave,
  };
}

/** Who opens these waves. */
export const reader: ReaderKeys = {staff: 'psychologist-1' as StaffId, ...careKeys};

export async function signed(published: PublishedWave, by = teamKeys): Promise<PublishedWave> {
  return {...published, signature: await signText(by, signedText(published))};
}

/** Another wave that says something else: its id and its signature are its own. */
export async function rewritten(published: PublishedWave, change: object): Promise<PublishedWave> {
  const said = {...published, ...readInTime(change), ...change};
  return signed({...said, wave: waveIdOf(said)});
}

/** Where pupils write in their own words somebody has promised to read it. */
function readInTime({instrument}: {readonly instrument?: Instrument}): Partial<PublishedWave> {
  const asks = instrument && asksInWords(instrument);
  return asks ? {freeText: {readers: [reader.staff], hours: 16}} : {};
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
