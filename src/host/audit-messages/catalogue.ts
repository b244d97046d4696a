import type {Catalogue} from '../../i18n/catalogue.js';
import type {AuditTerms} from './en.js';

export const auditCatalogue: Catalogue<AuditTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
