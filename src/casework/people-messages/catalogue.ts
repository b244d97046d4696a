import type {Catalogue} from '../../i18n/catalogue.js';
import type {PeopleTerms} from './en.js';

export const peopleCatalogue: Catalogue<PeopleTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
