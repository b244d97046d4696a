import type {Catalogue} from '../../i18n/catalogue.js';
import type {OwnFileTerms} from './en.js';

export const ownFileCatalogue: Catalogue<OwnFileTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
