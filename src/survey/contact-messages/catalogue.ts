import type {Catalogue} from '../../i18n/catalogue.js';
import type {ContactTerms} from './en.js';

/** For the two screens after the answers. They come with what seals, when the first screen is read. */
export const contactCatalogue: Catalogue<ContactTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
