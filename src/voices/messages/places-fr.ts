import {placeNamer, type PlaceTerms} from './place-names.js';

export const places: PlaceTerms = {
  classroom: 'Salle de classe',
  corridor: 'Couloir ou escalier',
  toilets: 'Toilettes',
  changing: 'Vestiaire',
  gym: 'Gymnase',
  canteen: 'Cantine',
  yard: 'Cour de l’école',
  way: 'Sur le chemin',
  bus: 'Bus scolaire',
  near: 'Près de l’école',
  home: 'À la maison',
  online: 'En ligne',
  elsewhere: 'Ailleurs ou inconnu',
};

export const placeName = placeNamer(places, 'un lieu que cette version ne connaît pas');
