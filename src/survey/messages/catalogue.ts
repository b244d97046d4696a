import type {Catalogue} from '../../i18n/catalogue.js';
import type {PupilTerms} from './en.js';

/** A pupil's texts, for a nine-year-old. Staff texts lie apart, so that a pupil's device does not load them. */
export const pupilCatalogue: Catalogue<PupilTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
