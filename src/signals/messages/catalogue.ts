import type {Catalogue} from '../../i18n/catalogue.js';
import type {SignalTerms} from './en.js';

export const signalsCatalogue: Catalogue<SignalTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
