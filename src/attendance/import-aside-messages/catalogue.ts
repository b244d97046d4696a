import type {Catalogue} from '../../i18n/catalogue.js';
import type {AsideTerms} from './en.js';

export const asideCatalogue: Catalogue<AsideTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
