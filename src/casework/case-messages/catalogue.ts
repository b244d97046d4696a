import type {Catalogue} from '../../i18n/catalogue.js';
import type {CaseTerms} from './en.js';

export const caseCatalogue: Catalogue<CaseTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
