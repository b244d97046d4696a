import type {Catalogue} from '../../i18n/catalogue.js';
import type {CaseworkTerms} from './en.js';

export const caseworkCatalogue: Catalogue<CaseworkTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
