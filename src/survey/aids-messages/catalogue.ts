import type {Catalogue} from '../../i18n/catalogue.js';
import type {AidTerms} from './en.js';

/** Of what a pupil's device loads on a press: help with reading, and something else to do. For a nine-year-old. */
export const aidsCatalogue: Catalogue<AidTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
