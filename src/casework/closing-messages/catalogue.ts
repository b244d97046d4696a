import type {Catalogue} from '../../i18n/catalogue.js';
import type {ClosingTerms} from './en.js';

export const closingCatalogue: Catalogue<ClosingTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
