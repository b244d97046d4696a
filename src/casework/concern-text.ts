import {html, nothing, type TemplateResult} from 'lit';
import {longDay} from '../i18n/format.js';
import type {PupilKey} from '../kernel/ids.js';
import type {Concern} from '../voices/concern.js';
import type {VoicesTerms} from '../voices/messages/en.js';
import type {People} from './people.js';

interface Shown {
  readonly voices: VoicesTerms;
  readonly people: People;
  readonly language: string;
  /** Only this child's part is named: one child's page tells nothing of another's. */
  readonly pupil: PupilKey | undefined;
}

/** What a member of staff told, word for word. */
export function concernText(concern: Concern, {voices, people, language, pupil}: Shown): TemplateResult {
  const role = concern.pupils.find((involved) => involved.pupil === pupil)?.role;
  const facts = [voices.kinds[concern.kind], role && voices.roles[role], longDay(language, concern.day)];
  return html`<div class="concern">
    <p class="small muted">${facts.filter(Boolean).join(' · ')}</p>
    <blockquote class="prose"><bdi>${concern.text}</bdi></blockquote>
    ${concern.by ? html`<p class="small muted">— <bdi>${people.staffName(concern.by)}</bdi></p>` : nothing}
  </div>`;
}
