import {defineKind, draft, type Draft} from '../../kernel/draft.js';
import {isFields, isText} from '../../kernel/guards.js';
import {subject, type EntryId, type SubjectKey} from '../../kernel/ids.js';
import {refuse, type Refusal} from '../../kernel/refusal.js';
import {isInstrument} from './check.js';
import {askedOf, type Instrument} from './instrument.js';
import {isMarks, type Marks} from './marks.js';
import {hasTexts, type InstrumentTexts} from './texts.js';

/** A questionnaire of the school's own, one version of it. What was kept never changes. */
export interface KeptInstrument {
  readonly instrument: Instrument;
  /** By language. */
  readonly texts: Readonly<Record<string, InstrumentTexts>>;
  /** The language that it was written in. */
  readonly language: string;
  readonly marks: Marks;
  readonly source: KeptSource;
}

/** Where it came from: a file by its name, or another instrument. */
export type KeptSource =
  | {readonly kind: 'file'; readonly name: string}
  | {readonly kind: 'instrument'; readonly id: string; readonly version: number};

export const instrumentKept = defineKind('survey/instrument-kept', isKept);

/** A subject for each version: two devices that make the same version of it differ where everybody can see it. */
export function keptSubject({id, version}: Pick<Instrument, 'id' | 'version'>): SubjectKey {
  return subject('instrument', id, String(version));
}

export type KeepRefusal =
  'nothing-counted' | 'not-whole' | 'no-title' | 'reserved' | 'version-taken' | 'unmarked';

/** What is there already, shipped or kept or asked in a wave. */
export interface KnownVersion {
  readonly id: string;
  readonly version: number;
}

/** Ids of ours. */
const reserved = /^pana-/;

/**
 * Keeps a questionnaire, whole and with somebody's word on every item that may hurt.
 *
 * @param known every version that there is: a changed content needs a higher one, and what was used never changes
 * @param unmarked items that look sensitive and about which nobody has said anything
 */
export function keepInstrument(
  kept: KeptInstrument,
  known: readonly KnownVersion[],
  unmarked: readonly string[],
): readonly Draft[] | Refusal<KeepRefusal> {
  const {instrument, texts, language} = kept;
  const {id, version} = instrument;
  if (!isKept(kept)) return refuse('not-whole');
  if (Object.values(texts).some(({title}) => title.trim() === '') || !(language in texts))
    return refuse('no-title');
  if (reserved.test(id)) return refuse('reserved', {id});
  if (version < nextVersion(id, known)) return refuse('version-taken', {next: nextVersion(id, known)});
  if (unmarked.length > 0) return refuse('unmarked', {count: unmarked.length});
  const asksInWords = askedOf(instrument).some(({kind}) => kind === 'text');
  if (instrument.measures.length === 0 && !asksInWords) return refuse('nothing-counted');
  return [draft(instrumentKept, keptSubject(instrument), kept)];
}

/** @returns the lowest version that a change of it may have */
export function nextVersion(id: string, known: readonly KnownVersion[]): number {
  const versions = known.filter((one) => one.id === id).map(({version}) => version);
  return Math.max(0, ...versions) + 1;
}

export interface Contest {
  readonly bodies: readonly {readonly entry: EntryId; readonly kept: KeptInstrument}[];
  /** The one that a wave has asked already. */
  readonly used?: EntryId;
}

/**
 * Ends a conflict: one content stays what it is, each other gets a version of its own, so that nothing is lost.
 *
 * @param stays the entry whose content stays; where a wave asked one, no other
 */
export function settleContest(
  {bodies, used}: Contest,
  stays: EntryId,
  known: readonly KnownVersion[],
): readonly Draft[] | Refusal<'used' | 'no-conflict'> {
  const staying = bodies.find(({entry}) => entry === stays);
  if (!staying || bodies.length < 2) return refuse('no-conflict');
  if (used !== undefined && used !== stays) return refuse('used');
  const {instrument} = staying.kept;
  const next = nextVersion(instrument.id, known);
  const others = bodies.filter(({entry}) => entry !== stays);
  const replaced = bodies.map(({entry}) => entry);
  return [
    draft(instrumentKept, keptSubject(instrument), staying.kept, replaced),
    ...others.map(({kept}, at) => draftOf(withVersion(kept, next + at))),
  ];
}

function draftOf(kept: KeptInstrument): Draft {
  return draft(instrumentKept, keptSubject(kept.instrument), kept);
}

function withVersion(kept: KeptInstrument, version: number): KeptInstrument {
  return {...kept, instrument: {...kept.instrument, version}};
}

function isKept(body: unknown): body is KeptInstrument {
  if (!isFields(body) || !isInstrument(body['instrument'])) return false;
  const {instrument, texts, language, marks, source} = body as unknown as KeptInstrument;
  return (
    isFields(texts) &&
    Object.keys(texts).length > 0 &&
    Object.values(texts).every((text) => hasTexts(instrument, text)) &&
    isText(language) &&
    isMarks(marks) &&
    isSource(source)
  );
}

function isSource(source: unknown): source is KeptSource {
  if (!isFields(source)) return false;
  if (source['kind'] === 'file') return isText(source['name']);
  return source['kind'] === 'instrument' && isText(source['id']) && Number.isInteger(source['version']);
}
