import type {Catalogue} from '../../i18n/catalogue.js';
import type {ModelTerms} from './en.js';

export const modelCatalogue: Catalogue<ModelTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
