import {html, type TemplateResult} from 'lit';
import {longDay} from '../../i18n/format.js';
import type {People} from '../people.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import type {Hold} from './retention-view.js';

interface Words {
  readonly t: CaseKeepingTerms;
  readonly language: string;
  readonly people: People;
}

/** Since when, by whom and why a case may not be erased. */
export function heldText({t, language, people}: Words, {value, entries: [entry]}: Hold): TemplateResult {
  const since = t.heldSince(longDay(language, value.from), entry ? people.staffName(entry.by) : '');
  return html`${since}: <bdi>${value.why}</bdi>`;
}
