import type {Catalogue} from '../../i18n/catalogue.js';
import type {ClosuresTerms} from './en.js';

export const closuresCatalogue: Catalogue<ClosuresTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
