import type {Catalogue} from '../../i18n/catalogue.js';
import type {CaseKeepingTerms} from './en.js';

export const caseKeepingCatalogue: Catalogue<CaseKeepingTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
