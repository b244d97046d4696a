import type {Catalogue} from '../../i18n/catalogue.js';
import type {PupilRecordsTerms} from './en.js';

export const pupilRecordsCatalogue: Catalogue<PupilRecordsTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
