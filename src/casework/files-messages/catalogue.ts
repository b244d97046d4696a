import type {Catalogue} from '../../i18n/catalogue.js';
import type {FilesTerms} from './en.js';

export const filesCatalogue: Catalogue<FilesTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
