import {placeNamer, type PlaceTerms} from './place-names.js';

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
