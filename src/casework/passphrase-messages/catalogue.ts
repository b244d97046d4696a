import type {Catalogue} from '../../i18n/catalogue.js';
import type {PassphraseTerms} from './en.js';

export const passphraseCatalogue: Catalogue<PassphraseTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
