import type {Pupil, Roster} from '../roster.js';
import type {Bundle, BundlePupil} from './oneroster.js';

/** A child that the file knows by another id than before, as far as names and class tell. */
export interface Match {
  /** The id in the new file. */
  readonly sourcedId: string;
  readonly was: Pupil;
  readonly title: string;
}

/** Which of the school's children a bundle speaks of. */
export interface Recognised {
  /** By the same id: the id in the file to the pupil we know. */
  readonly same: ReadonlyMap<string, Pupil>;
  /** Proposals: a person agrees or not. */
  readonly matches: readonly Match[];
  /** An id that belonged to a child of quite another name: two children, since systems count from 1 alike. */
  readonly reused: readonly BundlePupil[];
}

export function recognise(bundle: Bundle, current: Roster | undefined): Recognised {
  const known = new Map(current?.pupils.map((pupil) => [pupil.sourcedId, pupil]));
  const same = new Map<string, Pupil>();
  const reused: BundlePupil[] = [];
  for (const pupil of bundle.pupils) {
    const was = known.get(pupil.sourcedId);
    if (was && sharesName(was, pupil)) same.set(pupil.sourcedId, was);
    else if (was) reused.push(pupil);
  }
  return {same, reused, matches: current ? matchesOf(bundle, current, same) : []};
}

function matchesOf(bundle: Bundle, current: Roster, same: ReadonlyMap<string, Pupil>): readonly Match[] {
  const stay = new Set([...same.values()].map(({key}) => key));
  const gone = current.pupils.filter(({key}) => !stay.has(key));
  const fresh = bundle.pupils.filter(({sourcedId}) => !same.has(sourcedId));
  const classes = new Map(bundle.classes.map((one) => [one.sourcedId, one]));
  const before = new Map(current.classes.map((one) => [one.key as string, one]));
  const found = new Map<string, Match>();
  for (const trait of ['title', 'year'] as const) {
    const taken = new Set([...found.values()].map(({was}) => was.key));
    const goneBy = uniqueBy(
      gone.filter(({key}) => !taken.has(key)),
      (pupil) => traitOf(pupil, before.get(pupil.enrolments.at(-1)?.classKey ?? '')?.[trait]),
    );
    const freshBy = uniqueBy(
      fresh.filter(({sourcedId}) => !found.has(sourcedId)),
      (pupil) => traitOf(pupil, classes.get(pupil.enrolments.at(-1)?.classId ?? '')?.[trait]),
    );
    for (const [key, pupil] of freshBy) {
      const was = goneBy.get(key);
      const title = classes.get(pupil.enrolments.at(-1)?.classId ?? '')?.title ?? '';
      if (was) found.set(pupil.sourcedId, {sourcedId: pupil.sourcedId, was, title});
    }
  }
  return [...found.values()];
}

type Named = Pick<Pupil, 'familyName' | 'givenName'>;

function traitOf(pupil: Named, trait: string | undefined): string | undefined {
  return trait ? [pupil.familyName, pupil.givenName, trait].map(plainText).join('\n') : undefined;
}

/** Only those whose trait no other has: two of one name in a class are never guessed apart. */
function uniqueBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item | undefined>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) found.set(key, found.has(key) ? undefined : item);
  }
  return new Map([...found].flatMap(([key, item]) => (item === undefined ? [] : [[key, item] as const])));
}

/** One of the two names may be mended or change with a marriage. */
function sharesName(a: Named, b: Named): boolean {
  return (
    plainText(a.familyName) === plainText(b.familyName) || plainText(a.givenName) === plainText(b.givenName)
  );
}

export function plainText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
