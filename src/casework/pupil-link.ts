import {html, nothing, type TemplateResult} from 'lit';
import {allows, type Session} from '../host/session.js';
import type {PupilKey} from '../kernel/ids.js';
import type {CaseworkTerms} from './messages/en.js';
import type {People} from './people.js';
import {PupilOpenEvent} from './pupil-open-event.js';

/** `undefined` for somebody who may not read pupils' pages. */
export type OpenPupil = ((pupil: PupilKey) => void) | undefined;

/** @param element where the event starts */
export function pupilOpener(element: EventTarget, session: Session): OpenPupil {
  return allows(session, 'pupil.read')
    ? (pupil) => element.dispatchEvent(new PupilOpenEvent(pupil))
    : undefined;
}

interface LinkScreen {
  readonly words: CaseworkTerms;
  readonly people: People;
  readonly openPupil: OpenPupil;
}

/** From a child's name to the child's page; nothing where the class lists do not have the child, as no page would. */
export function pupilLink(
  {words, people, openPupil}: LinkScreen,
  pupil: PupilKey | undefined,
): TemplateResult | typeof nothing {
  if (!openPupil || !pupil || people.pupilName(pupil) === undefined) return nothing;
  return html`<button type="button" class="quiet compact to-pupil" @click=${() => openPupil(pupil)}>
    ${words.pupilPage}
  </button>`;
}
