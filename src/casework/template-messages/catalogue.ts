import type {Catalogue} from '../../i18n/catalogue.js';
import type {TemplateTerms} from './en.js';

export const templateCatalogue: Catalogue<TemplateTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
