import type {Catalogue} from '../../i18n/catalogue.js';
import type {SurveysTerms} from './en.js';

export const surveysCatalogue: Catalogue<SurveysTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
