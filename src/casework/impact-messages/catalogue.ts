import type {Catalogue} from '../../i18n/catalogue.js';
import type {ImpactTerms} from './en.js';

export const impactCatalogue: Catalogue<ImpactTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
