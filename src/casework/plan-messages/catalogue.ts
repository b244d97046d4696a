import type {Catalogue} from '../../i18n/catalogue.js';
import type {PlanTerms} from './en.js';

export const planCatalogue: Catalogue<PlanTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
