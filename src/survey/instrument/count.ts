import {askedOf, type Asked, type Instrument} from './instrument.js';
import type {Measure} from './measure.js';

/** Of a mean, so many of its items must be answered. */
const answeredShare = 0.75;

/** Something that can be added: a question, or a row of one, with what each answer is worth. */
export interface Countable {
  /** `item`, or `item/row`. */
  readonly name: string;
  readonly item: string;
  readonly scale: string;
}

/** Items that share their answers: their mean says something. */
export interface MeanOffer {
  readonly scale: string;
  readonly names: readonly string[];
}

/** Answers whose worth can be compared, in the order asked. */
export function countables(instrument: Pick<Instrument, 'pages'>): readonly Countable[] {
  return askedOf(instrument).flatMap((item): readonly Countable[] => countablesOf(item));
}

export function countablesOf(item: Asked): readonly Countable[] {
  if (item.kind === 'single') return [{name: item.id, item: item.id, scale: item.scale}];
  if (item.kind !== 'matrix') return [];
  return item.rows.map((row) => ({name: `${item.id}/${row}`, item: item.id, scale: item.scale}));
}

/** @returns for each scale of three answers or more that two questions or more share */
export function meansOffered(instrument: Instrument): readonly MeanOffer[] {
  const byScale = new Map<string, string[]>();
  for (const {name, scale} of countables(instrument))
    byScale.set(scale, [...(byScale.get(scale) ?? []), name]);
  return [...byScale]
    .filter(([scale, names]) => names.length > 1 && (instrument.scales[scale]?.length ?? 0) > 2)
    .map(([scale, names]) => ({scale, names}));
}

export function shareOf({measures}: Pick<Instrument, 'measures'>, name: string): number | undefined {
  return measures.flatMap((measure) =>
    measure.kind === 'share' && measure.item === name ? [measure.from] : [],
  )[0];
}

/** @param from the least worth that counts as a yes; `undefined` counts nothing of it */
export function countingShare(instrument: Instrument, name: string, from: number | undefined): Instrument {
  return replaced(
    instrument,
    (measure) => measure.kind === 'share' && measure.item === name,
    from === undefined ? undefined : {kind: 'share', id: idFor(name), item: name, from},
  );
}

export function isCountedChosen(
  {measures}: Pick<Instrument, 'measures'>,
  item: string,
  option: string,
): boolean {
  return measures.some(
    (measure) => measure.kind === 'chosen' && measure.item === item && measure.option === option,
  );
}

export function countingChosen(
  instrument: Instrument,
  item: string,
  option: string,
  on: boolean,
): Instrument {
  return replaced(
    instrument,
    (measure) => measure.kind === 'chosen' && measure.item === item && measure.option === option,
    on ? {kind: 'chosen', id: idFor(`${item}/${option}`), item, option} : undefined,
  );
}

export function isCountedMean({measures}: Pick<Instrument, 'measures'>, {names}: MeanOffer): boolean {
  return measures.some((measure) => measure.kind === 'mean' && isSame(measure.items, names));
}

export function countingMean(instrument: Instrument, {scale, names}: MeanOffer, on: boolean): Instrument {
  const answered = Math.ceil(names.length * answeredShare);
  return replaced(
    instrument,
    (measure) => measure.kind === 'mean' && isSame(measure.items, names),
    on ? {kind: 'mean', id: idFor(`mean-${scale}`), items: names, answered} : undefined,
  );
}

/** In the place of the old one, so that results keep their order. */
function replaced(
  instrument: Instrument,
  isOld: (measure: Measure) => boolean,
  next: Measure | undefined,
): Instrument {
  const at = instrument.measures.findIndex(isOld);
  const others = instrument.measures.filter((measure) => !isOld(measure));
  if (!next) return {...instrument, measures: others};
  const taken = new Set(others.map(({id}) => id));
  let id = next.id;
  for (let more = 2; taken.has(id); more += 1) id = `${next.id}-${more}`;
  const place = at < 0 ? others.length : at;
  return {...instrument, measures: [...others.slice(0, place), {...next, id}, ...others.slice(place)]};
}

function idFor(name: string): string {
  return name.replaceAll('/', '-');
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
