import type {Catalogue} from '../../i18n/catalogue.js';
import type {FairnessTerms} from './en.js';

export const fairnessCatalogue: Catalogue<FairnessTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
