import {html, nothing, type TemplateResult} from 'lit';
import {longDay} from '../i18n/format.js';
import type {SubjectKey} from '../kernel/ids.js';
import type {ContactRequest} from '../voices/contact-request.js';
import {contactAt, type ContactsState} from '../voices/contacts-view.js';
import type {VoicesTerms} from '../voices/messages/en.js';
import type {TextWarningsState} from '../voices/text-warnings-view.js';

interface Shown {
  readonly voices: VoicesTerms;
  readonly language: string;
  readonly contacts: ContactsState;
  readonly warnings?: TextWarningsState;
}

/** What a pupil wrote, word for word: a request for contact by name, or a text of which nobody knows the writer. */
export function toldText(screen: Shown, source: SubjectKey | undefined): TemplateResult | typeof nothing {
  const request = source && contactAt(screen.contacts, source);
  if (request) return contactText(request, screen);
  const warning = source && screen.warnings?.get(source);
  return warning ? html`<blockquote class="prose"><bdi>${warning.text}</bdi></blockquote>` : nothing;
}

/** As text and nothing else, each part in its own direction. */
function contactText(request: ContactRequest, {voices, language}: Shown): TemplateResult {
  const t = voices.contact;
  const parts = (['name', 'className', 'about', 'when'] as const).filter((field) => request[field] !== '');
  return html`<dl class="contact">
    ${parts.map((field) => html`<dt>${t[field]}</dt><dd class="prose"><bdi>${request[field]}</bdi></dd>`)}
    <dt>${t.day}</dt><dd>${longDay(language, request.day)}</dd>
  </dl>`;
}
