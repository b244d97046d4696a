import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {momentOf, shortDay} from '../i18n/format.js';
import {explainInWords} from '../signals/explain.js';
import type {StandingFlag} from '../signals/flags-view.js';
import {caseForm, opener} from './case-form.js';
import {headOf, valueOf} from './case-conflicts.js';
import {noteKinds, type CaseworkBody, type Note, type NoteId} from './case-kinds.js';
import type {Written} from './case-record.js';
import type {CaseScreen} from './case-screen.js';
import {concernText} from './concern-text.js';
import {toldText} from './told-text.js';
import {areaField, selectField} from './form-fields.js';
import {writeNote} from './plan-rules.js';
import {timelineOf, type TimelineEvent} from './timeline.js';

interface TimelineFilter {
  readonly notesOnly: boolean;
  readonly show: (notesOnly: boolean) => void;
}

/** Notes and everything that happened, the newest first; and who looked. */
export function caseTimeline(screen: CaseScreen, filter: TimelineFilter): TemplateResult {
  const {t, record, flags, concerns} = screen;
  const events = timelineOf(record, flags, concerns).filter((event) => !filter.notesOnly || isNote(event));
  return html`<section class="timeline-part" aria-labelledby="timeline">
    <div class="section-head">
      <h3 id="timeline">${t.timeline}</h3>
      ${opener(screen, 'note', t.writeNote, 'compact')}
    </div>
    ${noteForm(screen)} ${filterButtons(screen, filter)}
    <ol class="timeline">${repeat(
      events,
      ({key}) => key,
      (event) => item(screen, event),
    )}</ol>
    ${reads(screen)}
  </section>`;
}

function isNote(event: TimelineEvent): boolean {
  return event.kind === 'entry' && 'note' in event.entry.body;
}

function filterButtons({t}: CaseScreen, {notesOnly, show}: TimelineFilter): TemplateResult {
  return html`<div class="row">
    <button type="button" class="compact" aria-pressed=${!notesOnly} @click=${() => show(false)}>${t.all}</button>
    <button type="button" class="compact" aria-pressed=${notesOnly} @click=${() => show(true)}>${t.notes}</button>
  </div>`;
}

function noteForm(screen: CaseScreen): TemplateResult | typeof nothing {
  const {t, form, record} = screen;
  const kinds = noteKinds.filter((kind) => kind !== 'correction');
  const preset =
    record.step === 'identified' ? 'assessment' : record.step === 'under-review' ? 'review' : 'note';
  const choices = kinds.map((kind) => [kind, t.noteKinds[kind]] as const);
  return caseForm(screen, {
    name: 'note',
    label: t.writeNote,
    fields: html`${selectField(form, {name: 'kind', label: t.noteKind, value: preset, choices})}
    ${areaField(form, {name: 'text', label: t.text, hint: t.noteHint, rows: 5})}`,
    decide: ({kind, text = ''}) =>
      writeNote(
        {note: form.key as NoteId, kind: kinds.find((known) => known === kind) ?? 'note', text},
        record,
      ),
  });
}

function item(screen: CaseScreen, event: TimelineEvent): TemplateResult {
  switch (event.kind) {
    case 'entry':
      return entryItem(screen, event.entry);
    case 'flag':
      return flagItem(screen, event.flag);
    case 'concern':
      return html`<li class="event concern-event">
        <p class="line"><strong>${screen.t.concern}</strong></p>
        ${
          event.concern
            ? concernText(event.concern, {...screen, pupil: screen.record.pupil})
            : html`<p class="muted">${screen.t.unreadConcern}</p>`
        }
      </li>`;
  }
}

function flagItem(screen: CaseScreen, {flag, raisedAt}: StandingFlag): TemplateResult {
  const {t, signals, language} = screen;
  const words = explainInWords(flag, signals);
  return html`<li class="event flag-event">
    <p class="line"><strong>${t.flag(words.title)}</strong><span class="small muted">${momentOf(language, raisedAt)}</span></p>
    <p>${words.reason}</p>
    ${toldText(screen, flag.source)}
    <p class="small muted">${words.freshness}</p>
  </li>`;
}

function entryItem(screen: CaseScreen, entry: Written<CaseworkBody>): TemplateResult {
  const {people, language} = screen;
  const {head, text} = wordsOf(screen, entry.body);
  return html`<li class="event ${'note' in entry.body ? 'note-event' : ''}">
    <p class="line">
      <strong>${head}</strong>
      <span class="small muted"><bdi>${people.staffName(entry.by)}</bdi>, ${momentOf(language, entry.at)}</span>
    </p>
    ${text ? html`<p class="prose"><bdi>${text}</bdi></p>` : nothing}
    ${'note' in entry.body ? noteFoot(screen, entry.body) : nothing}
  </li>`;
}

/** What happened as a heading, and what was written with it. */
function wordsOf(screen: CaseScreen, body: CaseworkBody): {readonly head: string; readonly text: string} {
  const {t, words, people, language} = screen;
  if ('step' in body) {
    const review = body.reviewOn && t.reviewOnDay(shortDay(language, body.reviewOn));
    const text = [review, body.outcome && t.outcomes[body.outcome], body.reason].filter(Boolean).join(' · ');
    return {head: t.events.step(words.steps[body.step]), text};
  }
  if ('level' in body) return {head: words.risks[body.level], text: body.reason};
  if ('action' in body) {
    const who = t.by(people.responsibleName(body.responsible), shortDay(language, body.due));
    return {head: headOf(screen, body), text: [body.text, who, body.result].filter(Boolean).join(' · ')};
  }
  return {head: headOf(screen, body), text: valueOf(screen, body)};
}

/** A note stays as it was written; what was wrong in it is said by another one. */
function noteFoot(screen: CaseScreen, note: Note): TemplateResult {
  const {t, form, record, language} = screen;
  const corrected = record.notes.find(({body}) => body.note === note.corrects);
  const name = `correct ${note.note}`;
  return html`${corrected ? html`<p class="small muted">${t.corrects(momentOf(language, corrected.at))}</p>` : nothing}
    <p>${opener(screen, name, t.correct, 'quiet compact', `${t.correct}: ${note.text.slice(0, 60)}`)}</p>
    ${caseForm(screen, {
      name,
      label: t.correct,
      fields: areaField(form, {name: 'text', label: t.noteKinds.correction, hint: t.noteHint}),
      decide: ({text = ''}) =>
        writeNote({note: form.key as NoteId, kind: 'correction', text, corrects: note.note}, record),
    })}`;
}

function reads({t, record, people, language}: CaseScreen): TemplateResult {
  const latest = [...record.reads].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 50);
  return html`<details class="reads small">
    <summary>${t.reads(record.reads.length)}. <span class="muted">${t.privacy}</span></summary>
    <ul>${latest.map(({by, at}) => html`<li><bdi>${t.readBy(people.staffName(by), momentOf(language, at))}</bdi></li>`)}</ul>
  </details>`;
}
