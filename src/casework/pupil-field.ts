import {html, nothing, type TemplateResult} from 'lit';
import type {PupilKey} from '../kernel/ids.js';
import type {FoundPupil} from '../voices/pupil-search.js';
import type {FormController} from './form-controller.js';
import {radioField, textField} from './form-fields.js';
import type {People} from './people.js';

const mostShown = 8;

interface Finding {
  readonly form: FormController;
  readonly people: People;
  readonly findPupils: (query: string) => readonly FoundPupil[];
}

interface FindingWords {
  readonly which: string;
  readonly hint: string;
  readonly choose: string;
  readonly found: (count: number) => string;
  readonly more: (count: number) => string;
  readonly none: string;
}

/** A person finds a pupil in a form: the list begins empty, and nobody is chosen ahead. */
export function pupilField({form, people, findPupils}: Finding, words: FindingWords): TemplateResult {
  const query = form.value('query').trim();
  const found = query === '' ? [] : findPupils(query);
  const chosen = form.value('pupil') as PupilKey;
  const shown = found.slice(0, mostShown).map(({key}) => key);
  const keys = chosen !== '' && !shown.includes(chosen) ? [chosen, ...shown] : shown;
  const choices = keys.map((key) => [key, nameWithClass(people, key)] as const);
  const said = query === '' ? '' : found.length > 0 ? words.found(found.length) : words.none;
  return html`${textField(form, {name: 'query', label: words.which, hint: words.hint})}
    <p class="small muted" role="status">
      ${said}${found.length > mostShown ? ` (${words.more(found.length - mostShown)})` : nothing}
    </p>
    ${radioField(form, {name: 'pupil', label: words.choose, choices})}`;
}

function nameWithClass(people: People, key: PupilKey): string {
  return [people.pupilName(key) ?? key, people.classOfPupil(key)].filter(Boolean).join(', ');
}
