import type {Catalogue} from '../../i18n/catalogue.js';
import type {PatternTerms} from './en.js';

export const patternCatalogue: Catalogue<PatternTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
