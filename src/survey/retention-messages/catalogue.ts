import type {Catalogue} from '../../i18n/catalogue.js';
import type {RetentionTerms} from './en.js';

/** How long answers are kept, and what is left of them. Apart, since most visits to the list of waves never see it. */
export const retentionCatalogue: Catalogue<RetentionTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
