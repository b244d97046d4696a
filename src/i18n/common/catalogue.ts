import type {Catalogue} from '../catalogue.js';
import type {CommonTerms} from './en.js';

export const commonCatalogue: Catalogue<CommonTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
