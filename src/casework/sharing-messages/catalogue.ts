import type {Catalogue} from '../../i18n/catalogue.js';
import type {SharingTerms} from './en.js';

export const sharingCatalogue: Catalogue<SharingTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
