import fc from 'fast-check';
import type {Answer, Answers} from '../../src/survey/instrument/answers.js';
import {askedOf, type Asked, type Instrument} from '../../src/survey/instrument/instrument.js';
import {everyKind} from './questionnaire.js';

/** With one thing changed, by its path. */
export function changed(path: string, value: unknown, from: unknown = everyKind): unknown {
  const [name = '', ...rest] = path.split('/');
  if (name === '') return value;
  const old = (from as Record<string, unknown>)[name];
  const next = rest.length > 0 ? changed(rest.join('/'), value, old) : value;
  if (Array.isArray(from)) return from.map((each: unknown, at) => (String(at) === name ? next : each));
  return {...(from as object), [name]: next};
}

const answerTo = ({scales}: Instrument, item: Asked): fc.Arbitrary<Answer | undefined> => {
  const worth = (scale: string) => fc.constantFrom(...(scales[scale] ?? []), null);
  const kinds: Record<Asked['kind'], () => fc.Arbitrary<Answer>> = {
    single: () => worth('scale' in item ? item.scale : ''),
    multiple: () =>
      fc
        .subarray([...('options' in item ? item.options : [])], {minLength: 1})
        .map((some) => (some.includes('nowhere') ? ['nowhere'] : some)),
    matrix: () =>
      fc.record(Object.fromEntries(('rows' in item ? item.rows : []).map((row) => [row, worth('often')]))),
    number: () => fc.integer({min: 0, max: 20}),
    text: () => fc.string({minLength: 1, maxLength: 50}),
    ranking: () => fc.shuffledSubarray(['a', 'b', 'c'], {minLength: 3}),
    picture: () => fc.subarray(['ball', 'dot'], {minLength: 1}),
    map: () => fc.oneof(fc.subarray(['yard', 'gym', 'elsewhere'], {minLength: 1}), fc.constant(['none'])),
  };
  const answer = item.id === 'feel' ? fc.constantFrom(['well'], ['so-so']) : kinds[item.kind]();
  return fc.option(fc.oneof(answer, fc.constant(null)), {nil: undefined});
};

/** What a pupil may have answered of it, in part or in whole. */
export const given: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(askedOf(everyKind).map((item) => [item.id, answerTo(everyKind, item)])))
  .map(
    (all) => Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== undefined)) as Answers,
  );
