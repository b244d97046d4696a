import type {Catalogue} from '../../i18n/catalogue.js';
import type {ExchangeTerms} from './en.js';

export const exchangeCatalogue: Catalogue<ExchangeTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
