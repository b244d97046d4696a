import {concernPlaces, type ConcernPlace} from '../happened.js';

export type PlaceTerms = Readonly<Record<ConcernPlace, string>>;

/** Where something happened, as a chip says it and a flag names it. */
export const places: PlaceTerms = {
  classroom: 'Classroom',
  corridor: 'Corridor or stairs',
  toilets: 'Toilets',
  changing: 'Changing room',
  gym: 'Sports hall',
  canteen: 'Canteen',
  yard: 'School yard',
  way: 'On the way',
  bus: 'School bus',
  near: 'Near the school',
  home: 'At home',
  online: 'Online',
  elsewhere: 'Elsewhere or not known',
};

export const placeName = placeNamer(places, 'a place that this version does not know');

/** @returns names of places in one language, of those too that a later version added */
export function placeNamer(terms: PlaceTerms, unknown: string): (place: string) => string {
  return (place) => {
    const known = concernPlaces.find((one) => one === place);
    return known ? terms[known] : unknown;
  };
}
