import fc from 'fast-check';
import type {Answer, Answers} from '../../src/survey/instrument/answers.js';
import {askedOf, type Asked, type Instrument} from '../../src/survey/instrument/instrument.js';
import type {InstrumentTexts} from '../../src/survey/instrument/texts.js';
import {pageBeside} from '../../src/survey/instrument/walk.js';

/** How many pages a pupil goes through. */
export function screens(instrument: Instrument, whole: Answers): number {
  let count = 0;
  for (let at = pageBeside(instrument, whole, -1, 1); at !== undefined; count += 1)
    at = pageBeside(instrument, whole, at, 1);
  return count;
}

/** Whatever a pupil may have touched, sensible or not by the conditions. */
export function answersTo(instrument: Instrument): fc.Arbitrary<Answers> {
  const all = askedOf(instrument).map((item) => [item.id, fc.option(answerTo(item, instrument))] as const);
  return fc.record<Record<string, Answer>>(Object.fromEntries(all), {requiredKeys: []});
}

function answerTo(item: Asked, {scales}: Instrument): fc.Arbitrary<Answer> {
  switch (item.kind) {
    case 'single':
      return fc.constantFrom(...scales[item.scale]!);
    case 'matrix': {
      const worth = fc.option(fc.constantFrom(...scales[item.scale]!));
      return fc.record(Object.fromEntries(item.rows.map((row) => [row, worth])));
    }
    case 'multiple': {
      const together = item.options.filter((option) => !item.alone?.includes(option));
      const single = (item.alone ?? []).map((option) => fc.constant([option]));
      return fc.oneof(fc.subarray(together, {minLength: 1}), ...single);
    }
    default:
      throw new Error(`no answers for ${item.kind}`);
  }
}

/** Every text with its place. */
export function wordings(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => wordings(inner, `${at}/${key}`));
}

export function wordingsOf({id}: Asked, {items, options, rows}: InstrumentTexts): readonly string[] {
  return [items[id]!, ...Object.values(options?.[id] ?? {}), ...Object.values(rows?.[id] ?? {})];
}

export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
