import type {Catalogue} from '../../../../i18n/catalogue.js';
import type {ClassTerms} from './en.js';

export const classCatalogue: Catalogue<ClassTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
