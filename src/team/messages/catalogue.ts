import type {Catalogue} from '../../i18n/catalogue.js';
import type {TeamTerms} from './en.js';

export const teamCatalogue: Catalogue<TeamTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
