import type {Catalogue} from '../../i18n/catalogue.js';
import type {GuidesTerms} from './en.js';

export const guidesCatalogue: Catalogue<GuidesTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
