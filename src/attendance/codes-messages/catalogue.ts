import type {Catalogue} from '../../i18n/catalogue.js';
import type {CodesTerms} from './en.js';

export const codesCatalogue: Catalogue<CodesTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
