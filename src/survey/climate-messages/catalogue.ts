import type {Catalogue} from '../../i18n/catalogue.js';
import type {ClimateTerms} from './en.js';

export const climateCatalogue: Catalogue<ClimateTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
