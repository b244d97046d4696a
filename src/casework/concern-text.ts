import {html, nothing, type TemplateResult} from 'lit';
import {longDay} from '../i18n/format.js';
import type {ClassKey, PupilKey} from '../kernel/ids.js';
import {concernKinds, type Concern} from '../voices/concern.js';
import {concernHours, incidentKinds} from '../voices/happened.js';
import type {VoicesTerms} from '../voices/messages/en.js';
import type {CaseworkTerms} from './messages/en.js';
import type {People} from './people.js';

interface Shown {
  readonly voices: VoicesTerms;
  readonly words: CaseworkTerms;
  readonly people: People;
  readonly language: string;
  /** Only this child's part is named: one child's page tells nothing of another's. Everybody's where it is of no child's. */
  readonly pupil: PupilKey | undefined;
}

/** What a member of staff told, word for word. */
export function concernText(concern: Concern, shown: Shown): TemplateResult {
  const {voices, people, language, pupil} = shown;
  const role = concern.pupils.find((involved) => involved.pupil === pupil)?.role;
  const facts = [
    kindIn(concern, voices),
    role && voices.roles[role],
    concern.place !== undefined && placeIn(concern, shown),
    longDay(language, concern.day),
    hourIn(concern, voices),
  ];
  return html`<div class="concern">
    <p class="small muted">${facts.filter(Boolean).join(' · ')}</p>
    ${pupil === undefined ? everybody(concern, shown) : nothing}
    <blockquote class="prose"><bdi>${concern.text}</bdi></blockquote>
    ${concern.by ? html`<p class="small muted">— <bdi>${people.staffName(concern.by)}</bdi></p>` : nothing}
  </div>`;
}

/** What a later version calls something has no words here, and is said to have none. */
export function kindIn({kind, incident}: Concern, t: VoicesTerms): string {
  if (incident !== undefined) {
    const known = incidentKinds.find((one) => one === incident);
    return known ? t.incidents[known] : t.laterKind;
  }
  const known = concernKinds.find((one) => one === kind);
  return known ? t.kinds[known] : t.laterKind;
}

/** A classroom with the class whose it is. */
function placeIn({place = '', room}: Concern, {voices, people}: Shown): string {
  const name = voices.placeName(place);
  return room === undefined ? name : `${name} (${people.classTitle(room as ClassKey)})`;
}

function hourIn({hour}: Concern, t: VoicesTerms): string | undefined {
  const known = concernHours.find((one) => one === hour);
  return known && t.hours[known];
}

function everybody({pupils}: Concern, {voices, people, words}: Shown): TemplateResult {
  if (pupils.length === 0) return html`<p class="small">${voices.nobodyNamed}</p>`;
  return html`<ul class="named small">
    ${pupils.map(
      ({pupil, role}) =>
        html`<li><bdi>${people.pupilName(pupil) ?? words.noName}</bdi> · ${voices.roles[role]}</li>`,
    )}
  </ul>`;
}
