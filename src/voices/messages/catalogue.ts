import type {Catalogue} from '../../i18n/catalogue.js';
import type {VoicesTerms} from './en.js';

export const voicesCatalogue: Catalogue<VoicesTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
