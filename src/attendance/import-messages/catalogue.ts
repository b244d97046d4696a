import type {Catalogue} from '../../i18n/catalogue.js';
import type {ImportTerms} from './en.js';

export const importCatalogue: Catalogue<ImportTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
