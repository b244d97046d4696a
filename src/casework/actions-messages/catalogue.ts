import type {Catalogue} from '../../i18n/catalogue.js';
import type {ActionsTerms} from './en.js';

export const actionsCatalogue: Catalogue<ActionsTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
