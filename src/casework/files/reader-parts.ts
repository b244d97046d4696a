import {html, nothing, type TemplateResult} from 'lit';
import {caseForm, opener} from '../case-form.js';
import {audiences, type Audience} from '../case-kinds.js';
import type {CaseScreen} from '../case-screen.js';
import {radioField} from '../form-fields.js';
import {setAudience} from './item-rules.js';
import {itemName} from './keeping-words.js';

/** Of a form that writes something: who may read it is chosen there and then. */
export function readerField({t, form}: CaseScreen, value: Audience = 'team'): TemplateResult {
  return radioField(form, {
    name: 'reader',
    label: t.keeping.reader,
    hint: t.keeping.readerHint,
    value,
    choices: audiences.map((audience) => [audience, t.keeping.readers[audience]] as const),
  });
}

/** What was chosen in `readerField`. */
export function readerIn(fields: Readonly<Record<string, string>>): Audience {
  return fields['reader'] === 'family' ? 'family' : 'team';
}

export function readerBadge({t}: CaseScreen, audience: Audience): TemplateResult | typeof nothing {
  return audience === 'family' ? html`<span class="badge info">${t.keeping.forFamily}</span>` : nothing;
}

const readerForm = (item: string): string => `reader ${item}`;

export function readerOpener(screen: CaseScreen, item: string): TemplateResult {
  const {t} = screen;
  const label = t.keeping.changeReaderOf(itemName(screen, item));
  return opener(screen, readerForm(item), t.keeping.changeReader, 'quiet compact', label);
}

/** Changes who may read it, in a form of its own: one press too many must not open it to the family. */
export function readerChange(
  screen: CaseScreen,
  item: string,
  audience: Audience,
): TemplateResult | typeof nothing {
  const {t, record} = screen;
  return caseForm(screen, {
    name: readerForm(item),
    label: t.keeping.changeReaderOf(itemName(screen, item)),
    fields: readerField(screen, audience),
    decide: (fields) => setAudience({item, audience: readerIn(fields)}, record),
  });
}
