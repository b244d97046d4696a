import {isQuestion, itemsOf, type Guide} from './guide.js';

/** Every word of a guide in one language. */
export interface GuideTexts {
  readonly title: string;
  /** What it is for, in a line, for the adult who chooses. */
  readonly purpose: string;
  /** For the adult, before the child is there. */
  readonly before: readonly string[];
  /** What the adult says at the beginning: why we talk, what happens with what is told, and that nothing must be answered. */
  readonly opening: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<string, QuestionText>>;
  readonly stops: Readonly<Record<string, string>>;
  readonly signs: Readonly<Record<string, SignText>>;
  /** What the adult says at the end. */
  readonly closing: readonly string[];
}

export interface QuestionText {
  readonly ask: string;
  /** For the adult. */
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
}

export interface SignText {
  readonly sign: string;
  /** What to do when it is heard. */
  readonly act: string;
}

/** @returns what a language lacks or says of something that the guide has not, as paths: `questions.age.ask` */
export function textFaults(guide: Guide, texts: GuideTexts): readonly string[] {
  const wanted = wantedPaths(guide);
  const given = givenPaths(texts);
  return [
    ...[...wanted].filter((path) => !given.get(path)?.trim()).map((path) => `no ${path}`),
    ...[...given.keys()].filter((path) => !wanted.has(path)).map((path) => `no use for ${path}`),
  ];
}

function wantedPaths(guide: Guide): ReadonlySet<string> {
  const items = itemsOf(guide);
  return new Set([
    ...['title', 'purpose', 'before.0', 'opening.0', 'closing.0'],
    ...guide.parts.map(({id}) => `parts.${id}`),
    ...items.flatMap((item) =>
      isQuestion(item)
        ? [
            `questions.${item.id}.ask`,
            ...(item.options ?? []).map((option) => `questions.${item.id}.options.${option}`),
          ]
        : [`stops.${item.id}`],
    ),
    ...guide.listenFor.flatMap(({id}) => [`signs.${id}.sign`, `signs.${id}.act`]),
  ]);
}

function givenPaths({questions, ...texts}: GuideTexts): ReadonlyMap<string, string> {
  // Hints, and as many lines as a language likes, are free.
  const asked = Object.fromEntries(
    Object.entries(questions).map(([id, {ask, options = {}}]) => [id, {ask, options}]),
  );
  const lines = {
    before: texts.before.slice(0, 1),
    opening: texts.opening.slice(0, 1),
    closing: texts.closing.slice(0, 1),
  };
  return new Map(flat({...texts, ...lines, questions: asked}));
}

function flat(value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  return Object.entries(value as object).flatMap(([key, each]) => flat(each, [...path, key]));
}
