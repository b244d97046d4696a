import {concernPlaces, type ConcernPlace} from '../happened.js';

export type PlaceTerms = Readonly<Record<ConcernPlace, string>>;

/** @returns names of places in one language, of those too that a later version added */
export function placeNamer(terms: PlaceTerms, unknown: string): (place: string) => string {
  return (place) => {
    const known = concernPlaces.find((one) => one === place);
    return known ? terms[known] : unknown;
  };
}
