import type {Catalogue} from '../../i18n/catalogue.js';
import type {LockTerms} from './en.js';

export const lockCatalogue: Catalogue<LockTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
