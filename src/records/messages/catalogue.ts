import type {Catalogue} from '../../i18n/catalogue.js';
import type {RecordsTerms} from './en.js';

export const recordsCatalogue: Catalogue<RecordsTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
