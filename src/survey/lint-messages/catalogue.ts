import type {Catalogue} from '../../i18n/catalogue.js';
import type {LintTerms} from './en.js';

export const lintCatalogue: Catalogue<LintTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
