import type {Catalogue} from '../../i18n/catalogue.js';
import type {SyncTerms} from './en.js';

export const syncCatalogue: Catalogue<SyncTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
