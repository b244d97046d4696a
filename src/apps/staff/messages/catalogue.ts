import type {Catalogue} from '../../../i18n/catalogue.js';
import type {StaffTerms} from './en.js';

export const staffCatalogue: Catalogue<StaffTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
