import type {Catalogue} from '../../i18n/catalogue.js';
import type {RulesTerms} from './en.js';

export const rulesCatalogue: Catalogue<RulesTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
