import type {Catalogue} from '../../i18n/catalogue.js';
import type {ReceivedTerms} from './en.js';

export const receivedCatalogue: Catalogue<ReceivedTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
