import type {Catalogue} from '../../i18n/catalogue.js';
import type {ConcernFormTerms} from './en.js';

export const concernFormCatalogue: Catalogue<ConcernFormTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
