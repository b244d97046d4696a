import type {Catalogue} from '../../i18n/catalogue.js';
import type {WrittenTerms} from './en.js';

export const writtenCatalogue: Catalogue<WrittenTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
