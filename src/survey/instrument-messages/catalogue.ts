import type {Catalogue} from '../../i18n/catalogue.js';
import type {InstrumentTerms} from './en.js';

export const instrumentCatalogue: Catalogue<InstrumentTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
