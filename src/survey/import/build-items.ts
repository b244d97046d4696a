import {largest} from '../instrument/check.js';
import type {Item} from '../instrument/instrument.js';
import {worthsOfAnswers, type Scales} from './build-scales.js';
import type {Remarks} from './converted.js';
import type {Ask, ForeignAnswer, ForeignItem} from './foreign-form.js';
import {Ids} from './ids.js';
import type {Target} from './known-names.js';

/** An item of ours without its condition, and what it was made of. */
export interface BuiltItem {
  readonly id: string;
  readonly item: ForeignItem;
  readonly built: Item;
  readonly options: readonly Part[];
  readonly rows: readonly Part[];
  /** What later conditions may look at. */
  readonly target?: Target;
  /** By the row's name in the file. */
  readonly rowTargets: readonly (readonly [string, Target])[];
}

/** An option or a row by our id. */
export type Part = readonly [id: string, answer: ForeignAnswer];

/** @returns `undefined` for what cannot be asked, which is remarked on */
export function buildItem(
  item: ForeignItem,
  id: string,
  scales: Scales,
  remarks: Remarks,
): BuiltItem | undefined {
  const {ask, name} = item;
  const base = {item, id, options: [], rows: [], rowTargets: []};
  const head = item.required ? {id, required: true} : {id};
  switch (ask.kind) {
    case 'note':
      return {...base, built: {kind: 'note', id}};
    case 'number':
      return {...base, built: {...head, ...wholeBounds(ask)}, target: {kind: 'number', item: id}};
    case 'text':
      return {
        ...base,
        built: {...head, ...ask, most: Math.max(1, Math.min(Math.floor(ask.most), largest.text))},
        target: {kind: 'text', item: id},
      };
    default:
      break;
  }
  const answers = severalOf(ask.answers, name, remarks);
  if (!answers) return undefined;
  if (ask.kind === 'single') {
    const {scale, worths} = scaleOf(answers, name, scales, remarks);
    const look = ask.look ? {look: ask.look} : {};
    return {
      ...base,
      built: {kind: 'single', ...head, scale, ...look},
      target: {kind: 'worths', item: id, worths},
    };
  }
  if (ask.kind === 'matrix') return buildMatrix(base, head, {...ask, answers}, scales, remarks);
  return buildChoice(base, head, {...ask, answers});
}

type Base = Pick<BuiltItem, 'item' | 'id'>;
type Head = {readonly id: string; readonly required?: boolean};

function buildMatrix(
  base: Base,
  head: Head,
  ask: Extract<Ask, {kind: 'matrix'}>,
  scales: Scales,
  remarks: Remarks,
): BuiltItem | undefined {
  const {name} = base.item;
  const given = severalOf(ask.rows, name, remarks, 'no-rows');
  if (!given) return undefined;
  const rows = partsOf(given, 'row');
  const {scale, worths} = scaleOf(ask.answers, name, scales, remarks);
  return {
    ...base,
    built: {kind: 'matrix', ...head, rows: rows.map(([row]) => row), scale},
    options: [],
    rows,
    rowTargets: rows.map(([row, answer]) => [
      answer.name,
      {kind: 'worths', item: `${base.id}/${row}`, worths},
    ]),
  };
}

function buildChoice(base: Base, head: Head, ask: Extract<Ask, {kind: 'multiple' | 'ranking'}>): BuiltItem {
  const parts = partsOf(ask.answers, 'option');
  const options = parts.map(([option]) => option);
  const byName = new Map(parts.map(([option, {name}]) => [name, option]));
  const known = {...base, options: parts, rows: []};
  if (ask.kind === 'ranking')
    return {
      ...known,
      built: {kind: 'ranking', ...head, options},
      rowTargets: [],
      target: {kind: 'options', item: base.id, options: new Map()},
    };
  const alone = ask.alone.flatMap((name) => byName.get(name) ?? []);
  return {
    ...known,
    built: {kind: 'multiple', ...head, options, ...(alone.length > 0 ? {alone} : {})},
    target: {kind: 'options', item: base.id, options: byName},
    rowTargets: parts.map(([option, {name}]) => [name, {kind: 'option', item: base.id, option}]),
  };
}

function scaleOf(
  answers: readonly ForeignAnswer[],
  where: string,
  scales: Scales,
  remarks: Remarks,
): {readonly scale: string; readonly worths: ReadonlyMap<string, number>} {
  const worths = worthsOfAnswers(answers, where, remarks);
  const byName = new Map(answers.map(({name}, at) => [name, worths[at] ?? at]));
  return {scale: scales.of(answers, worths).id, worths: byName};
}

function partsOf(answers: readonly ForeignAnswer[], prefix: string): readonly Part[] {
  const ids = new Ids(prefix);
  return answers.map((answer) => [ids.of(answer.name), answer]);
}

/** Each name once; between one and as many as our format takes. */
function severalOf(
  answers: readonly ForeignAnswer[],
  where: string,
  remarks: Remarks,
  none: 'no-answers' | 'no-rows' = 'no-answers',
): readonly ForeignAnswer[] | undefined {
  const names = new Set<string>();
  const several = answers.filter(({name}) => {
    if (names.has(name)) remarks.leave('same-name', where, name);
    return names.has(name) ? false : names.add(name);
  });
  if (several.length === 0) remarks.leave(none, where);
  else if (several.length > largest.options) remarks.leave('too-many-answers', where, String(several.length));
  else return several;
  return undefined;
}

/** What a pupil types is a whole number. */
function wholeBounds({least, most}: {least: number; most: number}): {
  kind: 'number';
  least: number;
  most: number;
} {
  const [low, high] = [Math.ceil(least), Math.floor(most)];
  return {kind: 'number', least: Math.min(low, high), most: Math.max(low, high)};
}
