import type {Catalogue} from '../../i18n/catalogue.js';
import type {AttendanceTerms} from './en.js';

export const attendanceCatalogue: Catalogue<AttendanceTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
