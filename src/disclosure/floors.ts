import {refuse, type Refusal} from '../kernel/refusal.js';

/** The smallest numbers that may be shown. A school may raise them, never go below `lowestFloors`. */
export interface Floors {
  /** People who answered, for a year and for the school. Ten is the commonest floor of the states of the USA (NCES 2011-603). */
  readonly people: number;
  /** People who answered, for a class by itself. At 25 answers and a true 11 %, half of all classes have two yeses or fewer. */
  readonly classPeople: number;
  /** People whose free texts are shown together, to the care team only. */
  readonly freeText: number;
  /**
   * People on either side of a yes. Three, so that two who know their own answers cannot work out a third one's, and so
   * that what is withheld beside it keeps four possible values at least (docs/decisions/020-disclosure.md).
   */
  readonly side: number;
  /** Schools and pupils behind a figure of a district or a map. */
  readonly district: {readonly schools: number; readonly pupils: number};
}

export const usualFloors: Floors = {
  people: 10,
  classPeople: 20,
  freeText: 10,
  side: 3,
  district: {schools: 3, pupils: 50},
};

export const lowestFloors: Floors = {...usualFloors, people: 5};

/** @returns the usual floors with a school's own in their place; refused where one is no whole number or too low */
export function floorsOf(wanted: Partial<Floors>): Floors | Refusal<'floor-too-low'> {
  const floors = {...usualFloors, ...wanted};
  const low = flat(floors).find(([name, value]) => !Number.isInteger(value) || value < lowest(name));
  return low ? refuse('floor-too-low', {floor: low[0], lowest: lowest(low[0])}) : floors;
}

/** @returns the higher of the two at each number; what is no number counts for nothing */
export function strictest(one: Floors, other: Partial<Floors>): Floors {
  const higher = (a: number, b: unknown): number => (typeof b === 'number' && b > a ? b : a);
  const {district} = one;
  return {
    people: higher(one.people, other.people),
    classPeople: higher(one.classPeople, other.classPeople),
    freeText: higher(one.freeText, other.freeText),
    side: higher(one.side, other.side),
    district: {
      schools: higher(district.schools, other.district?.schools),
      pupils: higher(district.pupils, other.district?.pupils),
    },
  };
}

function lowest(name: string): number {
  return flat(lowestFloors).find(([known]) => known === name)?.[1] ?? Infinity;
}

function flat({district, ...floors}: Floors): readonly (readonly [string, number])[] {
  return [...Object.entries(floors), ['schools', district.schools], ['pupils', district.pupils]];
}
