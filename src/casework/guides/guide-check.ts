import {isFields, isText, type Fields} from '../../kernel/guards.js';
import {conditionFaults} from './guide-conditions.js';
import {questionKinds, urgencies, type Guide} from './guide.js';

export type GuideFaultKind =
  | 'not-a-guide'
  | 'no-id'
  | 'bad-version'
  | 'bad-ages'
  | 'no-parts'
  | 'no-items'
  | 'id-taken'
  | 'unknown-kind'
  | 'no-options'
  | 'option-twice'
  | 'unknown-alone'
  | 'bad-bounds'
  | 'unknown-urgency'
  | 'unknown-result'
  | 'bad-condition'
  | 'unknown-question'
  | 'later-question'
  | 'unknown-option'
  | 'not-a-figure'
  | 'unknown-sign';

/** @param at where, as a path: `parts[1].items[0].when` */
export interface GuideFault {
  readonly at: string;
  readonly fault: GuideFaultKind;
  /** The word at fault. */
  readonly word?: string;
}

export function isGuide(value: unknown): value is Guide {
  return guideFaults(value).length === 0;
}

/** Everything that is wrong with a guide from anywhere; empty where it may be used. */
export function guideFaults(value: unknown): readonly GuideFault[] {
  if (!isFields(value)) return [{at: '', fault: 'not-a-guide'}];
  const items = itemsIn(value);
  const signs = listIn(value, 'listenFor');
  return [
    ...headFaults(value),
    ...(items.length === 0 ? [{at: 'parts', fault: 'no-parts'} as const] : []),
    ...listIn(value, 'parts').flatMap((part, at) => partFaults(part, `parts[${at}]`)),
    ...items.flatMap(({item, at}) => itemFaults(item, at)),
    ...signs.flatMap((sign, at) => signFaults(sign, `listenFor[${at}]`)),
    ...takenIds([
      ...items,
      ...signs.map((item, at) => ({item, at: `listenFor[${at}]`})),
      ...listIn(value, 'parts').map((item, at) => ({item, at: `parts[${at}]`})),
    ]),
    ...conditionFaults(items, signs),
  ];
}

export interface PlacedItem {
  readonly item: Fields;
  readonly at: string;
}

function itemsIn(guide: Fields): readonly PlacedItem[] {
  return listIn(guide, 'parts').flatMap((part, of) =>
    listIn(part, 'items').map((item, at) => ({item, at: `parts[${of}].items[${at}]`})),
  );
}

function listIn(fields: Fields, name: string): readonly Fields[] {
  const list = fields[name];
  return Array.isArray(list) ? list.map((each: unknown) => (isFields(each) ? each : {})) : [];
}

function headFaults({id, version, ages, amountsTo}: Fields): readonly GuideFault[] {
  const faults: GuideFault[] = [];
  if (!isId(id)) faults.push({at: 'id', fault: 'no-id'});
  if (!Number.isInteger(version) || Number(version) < 1) faults.push({at: 'version', fault: 'bad-version'});
  if (!isFields(ages) || !areBounds(ages['from'], ages['to'])) faults.push({at: 'ages', fault: 'bad-ages'});
  if (amountsTo !== undefined && amountsTo !== 'work-status')
    faults.push({at: 'amountsTo', fault: 'unknown-result'});
  return faults;
}

function partFaults(part: Fields, at: string): readonly GuideFault[] {
  return [
    ...idFaults(part, at),
    ...(listIn(part, 'items').length === 0 ? [{at: `${at}.items`, fault: 'no-items'} as const] : []),
  ];
}

function itemFaults(item: Fields, at: string): readonly GuideFault[] {
  const {kind} = item;
  const isKnown = kind === 'stop' || questionKinds.some((known) => known === kind);
  return [
    ...idFaults(item, at),
    ...(isKnown ? [] : [{at: `${at}.kind`, fault: 'unknown-kind', ...worded(kind)} as const]),
    ...optionFaults(item, at),
    ...boundFaults(item, at),
  ];
}

function optionFaults({kind, options, alone}: Fields, at: string): readonly GuideFault[] {
  if (kind !== 'choice' && kind !== 'several') return [];
  const all = Array.isArray(options) ? options.filter(isId) : [];
  if (all.length < 2) return [{at: `${at}.options`, fault: 'no-options'}];
  const twice = all.filter((option, place) => all.indexOf(option) !== place);
  const isLost = alone !== undefined && (kind !== 'several' || !all.some((option) => option === alone));
  return [
    ...twice.map((word) => ({at: `${at}.options`, fault: 'option-twice', word}) as const),
    ...(isLost ? [{at: `${at}.alone`, fault: 'unknown-alone', ...worded(alone)} as const] : []),
  ];
}

function boundFaults({kind, from, to}: Fields, at: string): readonly GuideFault[] {
  return kind === 'number' && !areBounds(from, to) ? [{at, fault: 'bad-bounds'}] : [];
}

function signFaults(sign: Fields, at: string): readonly GuideFault[] {
  const {urgency} = sign;
  const isKnown = urgencies.some((known) => known === urgency);
  return [
    ...idFaults(sign, at),
    ...(isKnown ? [] : [{at: `${at}.urgency`, fault: 'unknown-urgency', ...worded(urgency)} as const]),
  ];
}

function idFaults({id}: Fields, at: string): readonly GuideFault[] {
  return isId(id) ? [] : [{at: `${at}.id`, fault: 'no-id'}];
}

/** Parts, questions, stops and signs share one list of ids: texts and answers are kept by them. */
function takenIds(placed: readonly PlacedItem[]): readonly GuideFault[] {
  const ids = placed.map(({item}) => item['id']);
  return placed.flatMap(({item, at}, place) =>
    isId(item['id']) && ids.indexOf(item['id']) !== place
      ? [{at: `${at}.id`, fault: 'id-taken', word: item['id']} as const]
      : [],
  );
}

function isId(value: unknown): value is string {
  return isText(value) && /^[a-z][a-z0-9-]{0,63}$/.test(value);
}

function areBounds(from: unknown, to: unknown): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && Number(from) <= Number(to);
}

function worded(word: unknown): {readonly word?: string} {
  return isText(word) ? {word} : {};
}
