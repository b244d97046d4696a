import type {Catalogue} from '../../i18n/catalogue.js';
import type {TicketTerms} from './en.js';

/** What a pupil reads on the way to a blind ticket. Apart, since those with slips never see it. */
export const ticketCatalogue: Catalogue<TicketTerms> = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  ru: () => import('./ru.js'),
  kk: () => import('./kk.js'),
};
