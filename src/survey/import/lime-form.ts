/** A line of LimeSurvey's, by its column. */
export type LimeRecord = ReadonlyMap<string, string>;

/** Words by language, as the file has them. */
export type LimeWords = Map<string, string>;

/** A row, an option or an answer. */
export interface LimePart {
  readonly code: string;
  readonly scale: string;
  readonly words: LimeWords;
}

export interface LimeQuestion {
  readonly code: string;
  readonly type: string;
  readonly record: LimeRecord;
  readonly words: LimeWords;
  readonly help: LimeWords;
  readonly subs: Map<string, LimePart>;
  readonly answers: Map<string, LimePart>;
  readonly attributes: Map<string, string>;
}

export interface LimeGroup {
  readonly name: string;
  readonly relevance: string;
  readonly names: LimeWords;
  readonly descriptions: LimeWords;
  readonly questions: LimeQuestion[];
}

/** What `.lss` and tabs have in common. */
export interface LimeForm {
  readonly settings: LimeRecord;
  /** `surveyls_title` and others, by language. */
  readonly words: ReadonlyMap<string, LimeWords>;
  readonly groups: readonly LimeGroup[];
  /** Sections that nobody reads: quotas, assessments. */
  readonly others: readonly string[];
}

/**
 * The part of this key, made where it is not there.
 *
 * @param key by which the file tells it from others
 */
export function partIn(
  parts: Map<string, LimePart>,
  code: string,
  scale: string,
  key = `${scale} ${code}`,
): LimePart {
  const part = parts.get(key) ?? {code, scale, words: new Map<string, string>()};
  parts.set(key, part);
  return part;
}

/** Words of a part where a line is all that tells it: the same code again in the same language is another part. */
export function wordPart(
  parts: Map<string, LimePart>,
  {code, scale, language, text}: {code: string; scale: string; language: string; text: string},
): void {
  let key = `${scale} ${code}`;
  while (parts.get(key)?.words.has(language)) key += ' +';
  put(partIn(parts, code, scale, key).words, language, text);
}

export function newQuestion(code: string, type: string, record: LimeRecord): LimeQuestion {
  return {
    code,
    type,
    record,
    words: new Map(),
    help: new Map(),
    subs: new Map(),
    answers: new Map(),
    attributes: new Map(),
  };
}

export function newGroup(name: string, relevance: string): LimeGroup {
  return {name, relevance, names: new Map(), descriptions: new Map(), questions: []};
}

/** Keeps what says something. */
export function put(words: Map<string, string> | undefined, key: string, text: string | undefined): void {
  if (words && text !== undefined && text.trim() !== '') words.set(key, text);
}
