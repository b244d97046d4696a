import type {Condition} from '../../../src/survey/instrument/condition.js';
import type {Asked, Instrument} from '../../../src/survey/instrument/instrument.js';
import type {Measure} from '../../../src/survey/instrument/measure.js';

// What an intruder makes of a questionnaire that anybody can read. Nothing here is shared with the code that protects.

/** An answer: nothing, a worth, or options. Items are named without rows. */
export type Said = null | number | readonly string[];

/** One way to answer, as far as anything is counted of it: by measure whether it counts, and what it adds. */
export interface Kind {
  readonly counts: Readonly<Record<string, readonly number[] | undefined>>;
}

/** @returns every way to answer, those that count alike taken as one */
export function kindsOf(instrument: Instrument): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const answers of everyAnswer(instrument)) {
    const counts = Object.fromEntries(
      instrument.measures.map((measure) => [measure.id, addedBy(measure, answers, instrument)]),
    );
    kinds.set(JSON.stringify(instrument.measures.map(({id}) => counts[id] ?? null)), {counts});
  }
  return [...kinds.values()];
}

export function everyAnswer(instrument: Instrument): readonly Readonly<Record<string, Said>>[] {
  let all: readonly Readonly<Record<string, Said>>[] = [{}];
  for (const page of instrument.pages) {
    if (page.kind === 'text') continue;
    for (const item of page.items) {
      if (item.kind === 'note') continue;
      all = all.flatMap((answers) => {
        const isAsked = [page.showIf, item.showIf].every((when) => !when || isTrue(when, answers));
        return (isAsked ? saidTo(item, instrument) : [null]).map((said) => ({...answers, [item.id]: said}));
      });
    }
  }
  return all;
}

/** What one person adds: a number, of groups one of four places. `undefined` for one who does not count. */
export function addedBy(
  measure: Measure,
  answers: Readonly<Record<string, Said>>,
  instrument: Instrument,
): readonly number[] | undefined {
  const worth = (item: string) => (typeof answers[item] === 'number' ? answers[item] : undefined);
  switch (measure.kind) {
    case 'share': {
      const value = worth(measure.item);
      // A side of four groups is counted of those who are in one of them.
      const partition = instrument.measures.find(
        (other) =>
          other.kind === 'groups' &&
          [other.harmed, other.harming].some(
            ({item, from}) => item === measure.item && from === measure.from,
          ),
      );
      const isIn = !partition || addedBy(partition, answers, instrument) !== undefined;
      return value === undefined || !isIn ? undefined : [Number(value >= measure.from)];
    }
    case 'chosen': {
      const chosen = answers[measure.item];
      return Array.isArray(chosen) ? [Number(chosen.includes(measure.option))] : undefined;
    }
    case 'mean': {
      const worths = measure.items.flatMap((item) => worth(item) ?? []);
      const sum = worths.reduce((all, one) => all + one, 0);
      return worths.length < measure.answered ? undefined : [sum / worths.length];
    }
    case 'distribution': {
      const value = worth(measure.item);
      const groups = instrument.measures.find(
        (other) => other.kind === 'groups' && [other.harmed.item, other.harming.item].includes(measure.item),
      );
      const isIn = !groups || addedBy(groups, answers, instrument) !== undefined;
      if (value === undefined || !isIn) return undefined;
      return worthsOf(instrument, measure.item).map((one) => Number(one === value));
    }
    case 'groups': {
      const [harmed, harming] = [worth(measure.harmed.item), worth(measure.harming.item)];
      if (harmed === undefined || harming === undefined) return undefined;
      const place = Number(harmed >= measure.harmed.from) + 2 * Number(harming >= measure.harming.from);
      return [0, 1, 2, 3].map((at) => Number(at === place));
    }
  }
}

function worthsOf({pages, scales}: Instrument, id: string): readonly number[] {
  const items = pages.flatMap((page) => (page.kind === 'text' ? [] : page.items));
  const item = items.find((one) => one.id === id);
  return item?.kind === 'single' ? (scales[item.scale] ?? []) : [];
}

/**
 * Answers that lie between two lines of which one at least is counted nowhere else: by no share of the item, and by no
 * question that is asked from there on. What lies between two others is what these say, and they are looked at by
 * themselves.
 */
export function partsOfItsOwn(
  instrument: Instrument,
  {item}: Measure & {readonly kind: 'distribution'},
): readonly number[] {
  const worths = worthsOf(instrument, item);
  const items = instrument.pages.flatMap((page) => (page.kind === 'text' ? [] : page.items));
  const isKnown = (at: number) =>
    at === 0 ||
    at === worths.length ||
    items.some(({showIf}) => showIf && 'atLeast' in showIf && showIf.atLeast === worths[at]) ||
    instrument.measures.some(
      (share) => share.kind === 'share' && share.item === item && share.from === worths[at],
    );
  return [...worths.keys()].filter((at) => !isKnown(at) || !isKnown(at + 1));
}

/** Asked of everybody, so that anyone who counts heads knows how many answered. */
export function isForAll({pages}: Instrument, measure: Measure): boolean {
  const names = measure.kind === 'mean' ? measure.items : [];
  const own = measure.kind === 'groups' ? [measure.harmed.item, measure.harming.item] : names;
  const items = 'item' in measure ? [measure.item] : own;
  return pages.every(
    (page) =>
      page.kind === 'text' ||
      page.items.every(({id, showIf}) => !items.includes(id) || !(showIf ?? page.showIf)),
  );
}

function saidTo(item: Asked, {scales}: Instrument): readonly Said[] {
  const skips: readonly Said[] = item.required ? [] : [null];
  if (item.kind === 'single') return [...skips, ...(scales[item.scale] ?? [])];
  if (item.kind !== 'multiple') throw new Error(`no ${item.kind} here`);
  const alone = item.alone ?? [];
  const free = item.options.filter((option) => !alone.includes(option));
  const sets = Array.from({length: 2 ** free.length - 1}, (_, at) =>
    free.filter((__, place) => ((at + 1) >> place) & 1),
  );
  return [...skips, ...alone.map((option) => [option]), ...sets];
}

function isTrue(condition: Condition, answers: Readonly<Record<string, Said>>): boolean {
  if ('all' in condition) return condition.all.every((part) => isTrue(part, answers));
  if ('any' in condition) return condition.any.some((part) => isTrue(part, answers));
  if ('not' in condition) return !isTrue(condition.not, answers);
  const said = answers[condition.item] ?? null;
  if ('has' in condition) return Array.isArray(said) && said.includes(condition.has);
  if ('atLeast' in condition) return typeof said === 'number' && said >= condition.atLeast;
  if ('atMost' in condition) return typeof said === 'number' && said <= condition.atMost;
  return 'is' in condition ? said === condition.is : (said !== null) === condition.answered;
}
