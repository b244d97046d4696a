import type {Answer, Answers} from './answers.js';
import {choicesOf, itemIn} from './asked-of.js';
import type {Context} from './linked.js';
import {worthsOf} from './measure.js';

/** Answers of several items together that are still gone through one by one. */
const mostCases = 5_000;
/** Whole numbers of one item that are gone through. */
const mostNumbers = 1_000;

/** @returns the worths that an answer can have; of an item with very many numbers the ends and what measures ask for */
export function worthsIn(name: string, {instrument, conditions}: Context): readonly number[] {
  const item = conditions.get(itemIn(name))?.item;
  if (item?.kind !== 'number') return worthsOf(instrument, name) ?? [];
  const {least, most} = item;
  if (most - least < mostNumbers) return Array.from({length: most - least + 1}, (_, at) => least + at);
  const asked = instrument.measures.flatMap((measure) =>
    measure.kind === 'share' && measure.item === name
      ? [Math.ceil(measure.from) - 1, Math.ceil(measure.from)]
      : [],
  );
  return [least, ...asked, most];
}

/** @returns every way to answer these items, or `undefined` where there are too many */
export function casesOfItems(names: readonly string[], context: Context): readonly Answers[] | undefined {
  let cases: readonly Answers[] = [{}];
  for (const name of new Set(names)) {
    const answers = answersTo(name, context);
    if (cases.length * answers.length > mostCases) return undefined;
    cases = cases.flatMap((given) => answers.map((answer) => withAnswer(given, name, answer)));
  }
  return cases;
}

function answersTo(name: string, context: Context): readonly Answer[] {
  const {options, alone} = choicesOf(context.conditions.get(itemIn(name))?.item);
  if (options.length === 0) return [null, ...worthsIn(name, context)];
  if (2 ** options.length > mostCases) return Array<null>(mostCases + 1).fill(null);
  const sets = options
    .filter((option) => !alone.includes(option))
    .reduce<readonly (readonly string[])[]>(
      (all, option) => [...all, ...all.map((set) => [...set, option])],
      [[]],
    );
  return [null, ...alone.map((option) => [option]), ...sets.filter(({length}) => length > 0)];
}

function withAnswer(given: Answers, name: string, answer: Answer): Answers {
  const [item = '', row] = name.split('/');
  if (row === undefined) return {...given, [item]: answer};
  const rows = given[item] as Record<string, number | null> | undefined;
  return {...given, [item]: {...rows, [row]: answer as number | null}};
}
