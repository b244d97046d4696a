import {askedOf, type Asked, type Instrument, type Sensitivity} from '../instrument/instrument.js';
import type {Marks, Trait} from '../instrument/marks.js';
import {itemsMeasured} from '../instrument/measure.js';
import type {InstrumentTexts} from '../instrument/texts.js';
import type {Splitting} from './cells.js';
import {sensitivityIn, traitIn} from './word-lists.js';

export type TextsByLanguage = Readonly<Record<string, InstrumentTexts>>;

/** A question with so few answers may be one about the pupil: a scale has as many, but is counted. */
const fewAnswers = 12;

/** What an item tells of who answers: what somebody has said, else what its words look like. */
export function traitOf(item: Asked, texts: TextsByLanguage, marks: Marks): Trait | undefined {
  const said = Object.hasOwn(marks.traits, item.id) ? marks.traits[item.id] : undefined;
  if (said) return said === 'none' ? undefined : said;
  return remembered(looks, texts, item.id, () => traitIn(questionsOf(item, texts), answersOf(item, texts)));
}

/** Whether somebody has said what an item tells. */
export function isTraitSaid({id}: Asked, {traits}: Marks): boolean {
  return Object.hasOwn(traits, id);
}

/** @returns the harm that its words sound like, whatever has been said of it */
export function looksLike(item: Asked, texts: TextsByLanguage): Sensitivity | undefined {
  return remembered(harms, texts, item.id, () =>
    sensitivityIn([...questionsOf(item, texts), ...answersOf(item, texts)]),
  );
}

/** @returns items that look as if they hurt, without help beside them and without somebody's word that they do not */
export function unmarkedSensitive(
  instrument: Instrument,
  texts: TextsByLanguage,
  {harmless}: Marks,
): readonly {readonly item: string; readonly like: Sensitivity}[] {
  return askedOf(instrument).flatMap((item) => {
    if (item.sensitive || harmless.includes(item.id)) return [];
    const like = looksLike(item, texts);
    return like ? [{item: item.id, like}] : [];
  });
}

/** Items that put pupils into groups, by their words or somebody's word. */
export function splittingItems(
  instrument: Instrument,
  texts: TextsByLanguage,
  marks: Marks,
): readonly Splitting[] {
  return askedOf(instrument).flatMap((item) => {
    const trait = traitOf(item, texts, marks);
    // Its class is known of every ticket; a name is no group.
    if (!trait || trait === 'class' || trait === 'name') return [];
    return [{item: item.id, trait, answers: Math.max(2, answersTo(item, instrument))}];
  });
}

/** Numbers, and single choices that are no scale: nobody has said whether they tell who answers. */
export function mayTell(instrument: Instrument, texts: TextsByLanguage, marks: Marks): readonly Asked[] {
  const measured = new Set(instrument.measures.flatMap(itemsMeasured));
  const asked = askedOf(instrument);
  const shared = new Map<string, number>();
  for (const item of asked) if ('scale' in item) shared.set(item.scale, (shared.get(item.scale) ?? 0) + 1);
  return asked.filter((item) => {
    if (isTraitSaid(item, marks) || traitOf(item, texts, marks) || measured.has(item.id)) return false;
    if (item.kind === 'number') return true;
    return (
      item.kind === 'single' &&
      !item.look &&
      shared.get(item.scale) === 1 &&
      answersTo(item, instrument) <= fewAnswers
    );
  });
}

/** Different answers that tell pupils apart. */
export function answersTo(item: Asked, {scales}: Instrument): number {
  if ('options' in item) return item.options.length;
  if ('scale' in item) return scales[item.scale]?.length ?? 2;
  return item.kind === 'number' ? item.most - item.least + 1 : Infinity;
}

function questionsOf({id}: Asked, texts: TextsByLanguage): readonly string[] {
  return Object.values(texts).map(({items}) => items[id] ?? '');
}

function answersOf(item: Asked, texts: TextsByLanguage): readonly string[] {
  return Object.values(texts).flatMap(({options, rows, scales}) => [
    ...Object.values(options?.[item.id] ?? {}),
    ...Object.values(rows?.[item.id] ?? {}),
    ...('scale' in item ? (scales[item.scale] ?? []) : []),
  ]);
}

type Memory<Found> = WeakMap<TextsByLanguage, Map<string, Found | undefined>>;
const harms: Memory<Sensitivity> = new WeakMap();
const looks: Memory<Trait> = new WeakMap();

/** The same words say the same: 5,000 items take a quarter of a second, and a screen asks again with every press. */
function remembered<Found>(
  memory: Memory<Found>,
  texts: TextsByLanguage,
  item: string,
  find: () => Found | undefined,
): Found | undefined {
  const known = memory.get(texts) ?? new Map<string, Found | undefined>();
  memory.set(texts, known);
  if (!known.has(item)) known.set(item, find());
  return known.get(item);
}
