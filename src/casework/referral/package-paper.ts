import {html, nothing, type TemplateResult} from 'lit';
import {longDay} from '../../i18n/format.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {partyName} from '../sharing/sharing-words.js';
import type {Package} from './referral-kinds.js';

type Shown = Pick<SharingScreen, 's' | 't' | 'language'>;

/** What a service reads: the preview, the print and the record of what was sent are this one page. */
export function packagePaper(screen: Shown, parcel: Package): TemplateResult {
  const {s, t, language} = screen;
  const {to, from, purpose, day, answerBy, referral, fields} = parcel;
  return html`<article class="sheet" lang=${parcel.language}>
    <h4>${to.kind === 'school' ? s.paper.toSchool : s.paper.title}</h4>
    <dl class="facts-list">
      ${row(s.paper.to, partyName(screen, to))} ${row(s.paper.from, [from.person, from.school].filter(Boolean).join(', '))}
      ${row(s.paper.day, longDay(language, day))} ${row(s.paper.answerBy, longDay(language, answerBy))}
      ${row(s.paper.reference, referral)} ${row(s.paper.purpose, purpose)}
    </dl>
    <dl class="facts-list">${fields.map(({field, lines}) => row(t.sharing.fields[field], ...lines))}</dl>
    <p class="small">${s.paper.confidential}</p>
  </article>`;
}

function row(name: string, ...lines: readonly string[]): TemplateResult | typeof nothing {
  const written = lines.filter(Boolean);
  if (written.length === 0) return nothing;
  return html`<div><dt>${name}</dt>${written.map((line) => html`<dd class="prose"><bdi>${line}</bdi></dd>`)}</div>`;
}
