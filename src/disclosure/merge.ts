/** Some people under one or more keys. */
export interface Unit<Part> {
  readonly keys: readonly string[];
  readonly parts: readonly Part[];
  readonly people: number;
}

/** Whom a small group joins: the smaller of its neighbours in the order, or the smallest of all. */
export type Partner = 'neighbour' | 'smallest';

/**
 * Puts the smallest group that is too small together with another, until none is. It looks at people only, never
 * at what they answered, so that it tells nothing of that.
 *
 * @param units in their own order, which decides between equals
 * @param isSmall whether a group may not stand by itself
 * @returns in the same order; a single one may still be too small
 */
export function mergeSmall<Part>(
  units: readonly Unit<Part>[],
  isSmall: (unit: Unit<Part>) => boolean,
  partner: Partner,
): readonly Unit<Part>[] {
  const small = smallest(units.filter(isSmall));
  if (units.length < 2 || !small) return units;
  const at = units.indexOf(small);
  const choice = partner === 'neighbour' ? [units[at - 1], units[at + 1]] : units;
  const other = smallest(choice.filter((unit) => unit !== undefined && unit !== small));
  if (!other) return units;
  return mergeSmall(joined(units, small, other), isSmall, partner);
}

function smallest<Part>(units: readonly (Unit<Part> | undefined)[]): Unit<Part> | undefined {
  return units.reduce(
    (least, unit) => (!least || (unit && unit.people < least.people) ? unit : least),
    undefined,
  );
}

function joined<Part>(
  units: readonly Unit<Part>[],
  one: Unit<Part>,
  other: Unit<Part>,
): readonly Unit<Part>[] {
  const [first, second] = units.indexOf(one) < units.indexOf(other) ? [one, other] : [other, one];
  const both = {
    keys: [...first.keys, ...second.keys],
    parts: [...first.parts, ...second.parts],
    people: first.people + second.people,
  };
  return units.flatMap((unit) => (unit === first ? [both] : unit === second ? [] : [unit]));
}
