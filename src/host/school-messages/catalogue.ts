import type {Catalogue} from '../../i18n/catalogue.js';
import type {SchoolTerms} from './en.js';

export const schoolCatalogue: Catalogue<SchoolTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
