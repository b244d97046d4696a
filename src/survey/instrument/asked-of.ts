import type {Answers} from './answers.js';
import {holds, itemsAskedBy, type Condition} from './condition.js';
import type {Asked, Instrument} from './instrument.js';
import {itemsMeasured, type Measure} from './measure.js';

/** Of whom an item is asked: everybody where there is no condition. */
export interface AskedItem {
  readonly item: Asked;
  readonly condition?: Condition;
}

/** @returns by item its own condition and its page's, joined */
export function conditionsIn({pages}: Pick<Instrument, 'pages'>): ReadonlyMap<string, AskedItem> {
  const found = new Map<string, AskedItem>();
  for (const page of pages) {
    if (page.kind === 'text') continue;
    for (const item of page.items) {
      if (item.kind === 'note') continue;
      const condition = joined(page.showIf, item.showIf);
      found.set(item.id, {item, ...(condition && {condition})});
    }
  }
  return found;
}

function joined(page: Condition | undefined, item: Condition | undefined): Condition | undefined {
  return page && item ? {all: [page, item]} : (page ?? item);
}

/** Options to choose from, and those that end all others: every one of them where only one may be chosen. */
export function choicesOf(item: Asked | undefined): {
  readonly options: readonly string[];
  readonly alone: readonly string[];
} {
  switch (item?.kind) {
    case 'multiple':
    case 'map':
      return {options: item.options, alone: item.alone ?? []};
    case 'picture':
      return {options: item.options, alone: item.several ? [] : item.options};
    default:
      return {options: [], alone: []};
  }
}

/** The items that a measure counts, without their rows. */
export function countedBy(measure: Measure): readonly string[] {
  return [...new Set(itemsMeasured(measure).map(itemIn))];
}

export function itemIn(name: string): string {
  return name.split('/')[0] ?? '';
}

/** Conditions under which an item of the measure is asked, each once, by a name that is the same wherever it stands. */
export function basesOf(
  measure: Measure,
  conditions: ReadonlyMap<string, AskedItem>,
): ReadonlyMap<string, Condition> {
  const found = countedBy(measure).flatMap((id) => conditions.get(id)?.condition ?? []);
  return new Map(found.map((condition) => [baseName(condition), condition]));
}

/** Holds what no id may hold, so that it is nobody else's name. */
export function baseName(condition: Condition): string {
  return `asked ${JSON.stringify(condition)}`;
}

/** Every condition that anything is counted under. */
export function basesIn(instrument: Instrument): ReadonlyMap<string, Condition> {
  const conditions = conditionsIn(instrument);
  return new Map(instrument.measures.flatMap((measure) => [...basesOf(measure, conditions)]));
}

/** @returns the names of the conditions that hold for this person */
export function askedUnder(bases: ReadonlyMap<string, Condition>, answers: Answers): readonly string[] {
  return [...bases].filter(([, condition]) => holds(condition, answers)).map(([name]) => name);
}

/** The item and all items that its being asked rests on. */
export function groundsOf(
  id: string,
  conditions: ReadonlyMap<string, AskedItem>,
  found = new Set<string>(),
): ReadonlySet<string> {
  if (found.has(id)) return found;
  found.add(id);
  const condition = conditions.get(id)?.condition;
  for (const name of condition ? itemsAskedBy(condition) : []) groundsOf(itemIn(name), conditions, found);
  return found;
}

/** All items that a measure's numbers rest on: those that it counts, and those that decide who is asked. */
export function groundsOfMeasure(
  measure: Measure,
  conditions: ReadonlyMap<string, AskedItem>,
): readonly string[] {
  return [...new Set(countedBy(measure).flatMap((item) => [...groundsOf(item, conditions)]))];
}

/** Answers about these are told to nobody but the care team, not even as a share. */
const careOnly: readonly Asked['sensitive'][] = ['self-harm', 'family'];

/**
 * Who may see each measure. The care team alone where it is so marked, where it counts an item about self-harm or the
 * family, and where such an item, or one that a marked measure counts, decides who is asked: how many were asked would
 * tell what these said. A distribution tells all that any other measure of its item does.
 *
 * @returns ids of measures for the care team alone
 */
export function careMeasures(instrument: Instrument): ReadonlySet<string> {
  const conditions = conditionsIn(instrument);
  const isSensitive = (id: string) => careOnly.includes(conditions.get(id)?.item.sensitive);
  const marked = instrument.measures.filter(({audience}) => audience === 'care');
  const told = new Set(marked.flatMap(countedBy));
  const isForCare = (measure: Measure): boolean =>
    measure.audience === 'care' ||
    (measure.kind === 'distribution' && told.has(itemIn(measure.item))) ||
    countedBy(measure).some((own) =>
      [...groundsOf(own, conditions)].some((id) => isSensitive(id) || (id !== own && told.has(id))),
    );
  return new Set(instrument.measures.filter(isForCare).map(({id}) => id));
}
