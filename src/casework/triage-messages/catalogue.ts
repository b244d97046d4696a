import type {Catalogue} from '../../i18n/catalogue.js';
import type {TriageTerms} from './en.js';

export const triageCatalogue: Catalogue<TriageTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
