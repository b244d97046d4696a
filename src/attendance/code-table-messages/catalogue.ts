import type {Catalogue} from '../../i18n/catalogue.js';
import type {CodeTableTerms} from './en.js';

export const codeTableCatalogue: Catalogue<CodeTableTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
