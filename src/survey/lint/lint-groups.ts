import {askedOf, type Instrument} from '../instrument/instrument.js';
import type {Marks} from '../instrument/marks.js';
import {
  blockBelow,
  coarsened,
  smallestGroup,
  together,
  warnBelow,
  withTextBelow,
  type ClassSize,
  type Splitting,
} from './cells.js';
import type {Finding, Level, Remedy, SmallClass} from './findings.js';
import {answersTo, mayTell, splittingItems, traitOf, type TextsByLanguage} from './suspects.js';

/** Who could be found among the classes by putting answers beside each other. */
export function lintGroups(
  instrument: Instrument,
  texts: TextsByLanguage,
  marks: Marks,
  sizes: readonly ClassSize[],
): readonly Finding[] {
  const splitting = splittingItems(instrument, texts, marks);
  const withText = askedOf(instrument).some(({kind}) => kind === 'text');
  const filled = sizes.filter(({pupils}) => pupils > 0);
  const empty = sizes.filter(({pupils}) => pupils === 0).map((size) => smallIn(size, []));
  return [
    ...(empty.length > 0 ? [{what: 'no-pupils', level: 'blocks', classes: empty} as const] : []),
    ...(splitting.length > 0 ? smallGroups(splitting, filled, withText) : smallClasses(filled, withText)),
    ...genderUnknown(splitting, filled),
    ...askingWhatIsKnown(instrument, texts, marks),
    ...mayTell(instrument, texts, marks).map(
      (item) =>
        ({what: 'may-tell', level: 'warns', item: item.id, answers: answersTo(item, instrument)}) as const,
    ),
  ];
}

/** Below the first a wave is blocked, below the second it is warned of. */
function floorsFor(withText: boolean): readonly [number, number] {
  return withText ? [withTextBelow, 2 * withTextBelow] : [blockBelow, warnBelow];
}

function smallGroups(
  splitting: readonly Splitting[],
  sizes: readonly ClassSize[],
  withText: boolean,
): readonly Finding[] {
  const [lowest, usual] = floorsFor(withText);
  const classes = sizes
    .map((size) => smallIn(size, splitting))
    .filter(({smallest}) => smallest.pupils < usual)
    .sort((a, b) => a.smallest.pupils - b.smallest.pupils);
  const [worst] = classes;
  if (!worst) return [];
  const isBlocked = worst.smallest.pupils < lowest;
  const remedies = remediesFor(splitting, sizes, isBlocked ? lowest : usual);
  return [
    {
      what: 'small-groups',
      level: isBlocked ? 'blocks' : 'warns',
      items: splitting.map(({item, trait}) => ({item, trait})),
      classes,
      withText,
      remedies: withText ? [...remedies, {kind: 'drop-text'}] : remedies,
    },
  ];
}

/** Without an item that splits it, a small class is merged before anything of it is shown: a warning is enough. */
function smallClasses(sizes: readonly ClassSize[], withText: boolean): readonly Finding[] {
  const floor = withText ? withTextBelow : blockBelow;
  const classes = sizes.map((size) => smallIn(size, [])).filter(({pupils}) => pupils < floor);
  return classes.length > 0 ? [{what: 'small-class', level: 'warns', classes, withText}] : [];
}

function smallIn(size: ClassSize, splitting: readonly Splitting[]): SmallClass {
  const {classKey, title, pupils} = size;
  return {classKey, title, pupils, smallest: smallestGroup(size, splitting)};
}

function genderUnknown(splitting: readonly Splitting[], sizes: readonly ClassSize[]): readonly Finding[] {
  const items = splitting.filter(({trait}) => trait === 'gender').map(({item}) => item);
  const isUnknown = items.length > 0 && sizes.some(({genders}) => !genders);
  return isUnknown ? [{what: 'gender-unknown', level: 'warns', items}] : [];
}

function askingWhatIsKnown(instrument: Instrument, texts: TextsByLanguage, marks: Marks): readonly Finding[] {
  return askedOf(instrument).flatMap((item): readonly Finding[] => {
    const trait = traitOf(item, texts, marks);
    if (trait === 'name') return [{what: 'asks-name', level: 'blocks', item: item.id}];
    return trait === 'class' ? [{what: 'asks-class', level: 'warns' satisfies Level, item: item.id}] : [];
  });
}

/** Each change that by itself makes the groups of every class large enough, the mildest first. */
function remediesFor(
  splitting: readonly Splitting[],
  sizes: readonly ClassSize[],
  floor: number,
): readonly Remedy[] {
  const worst = (items: readonly Splitting[]): number =>
    Math.min(...sizes.map((size) => smallestGroup(size, items).pupils));
  const coarser = splitting.flatMap((item): readonly Remedy[] => {
    const most = sizes.map((size) => coarsened(size, splitting, item, floor));
    if (most.includes(undefined)) return [];
    const answers = Math.min(...most.map((count) => count ?? 0));
    const rest = splitting.filter((one) => one !== item);
    return [{kind: 'coarsen', item: item.item, answers, smallest: worst([...rest, {...item, answers}])}];
  });
  const dropped = splitting.flatMap((item): readonly Remedy[] => {
    const smallest = worst(splitting.filter((one) => one !== item));
    return smallest >= floor ? [{kind: 'drop', item: item.item, smallest}] : [];
  });
  const mild = [...coarser, ...dropped, ...merged(splitting, sizes, floor)];
  return mild.length > 0 ? mild : [{kind: 'drop-all', smallest: worst([])}];
}

function merged(
  splitting: readonly Splitting[],
  sizes: readonly ClassSize[],
  floor: number,
): readonly Remedy[] {
  const years = [...new Set(sizes.map(({year}) => year))].map((year) =>
    sizes.filter((size) => size.year === year),
  );
  const byYear = Math.min(...years.map((group) => smallestGroup(together(group), splitting).pupils));
  if (byYear >= floor && years.length < sizes.length) return [{kind: 'merge-year', smallest: byYear}];
  const whole = smallestGroup(together(sizes), splitting).pupils;
  return whole >= floor && sizes.length > 1 ? [{kind: 'merge-school', smallest: whole}] : [];
}
