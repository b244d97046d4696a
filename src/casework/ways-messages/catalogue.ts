import type {Catalogue} from '../../i18n/catalogue.js';
import type {WaysTerms} from './en.js';

export const waysCatalogue: Catalogue<WaysTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
