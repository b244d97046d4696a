import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {momentOf} from '../i18n/format.js';
import type {StandingFlag} from '../signals/flags-view.js';
import {caseForm, opener} from './case-form.js';
import type {OfCase} from './case-kind.js';
import {noteKinds, noteWritten, type Note, type NoteId} from './case-kinds.js';
import {isA, type Written} from './case-record.js';
import type {CaseScreen} from './case-screen.js';
import type {SetAside} from './set-aside-view.js';
import {eventOf} from './case-words.js';
import {concernText} from './concern-text.js';
import {toldText} from './told-text.js';
import {readerBadge, readerChange, readerField, readerIn, readerOpener} from './files/reader-parts.js';
import {audienceOf} from './files/kept-items.js';
import {areaField, selectField} from './form-fields.js';
import {writeNote} from './plan-rules.js';
import {timelineOf, type TimelineEvent} from './timeline.js';

interface TimelineFilter {
  readonly notesOnly: boolean;
  readonly show: (notesOnly: boolean) => void;
}

/** Notes and everything that happened, the newest first; and who looked. */
export function caseTimeline(screen: CaseScreen, filter: TimelineFilter): TemplateResult {
  const {t, record, flags, concerns, setAside} = screen;
  const events = timelineOf(record, flags, concerns, setAside).filter(
    (event) => !filter.notesOnly || isNote(event),
  );
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
  return event.kind === 'entry' && isA(noteWritten, event.entry);
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
    ${areaField(form, {name: 'text', label: t.text, hint: t.noteHint, rows: 5})} ${readerField(screen)}`,
    decide: ({kind, text = '', ...fields}) =>
      writeNote(
        {
          note: form.key as NoteId,
          kind: kinds.find((known) => known === kind) ?? 'note',
          text,
          audience: readerIn(fields),
        },
        record,
      ),
  });
}

function item(screen: CaseScreen, event: TimelineEvent): TemplateResult {
  switch (event.kind) {
    case 'entry':
      return entryItem(screen, event.entry);
    case 'set-aside':
      return setAsideItem(screen, event.entry);
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

/** A damaged one is told by its name alone: who and when are part of what cannot be relied on. */
function setAsideItem({t, people, language}: CaseScreen, {id, why, at, by}: SetAside): TemplateResult {
  const told =
    why === 'newer' ? html`<bdi>${people.staffName(by)}</bdi>, ${momentOf(language, at)}` : id.slice(0, 8);
  return html`<li class="event set-aside-event">
    <p class="line"><strong>${t.setAside[why].head}</strong><span class="small muted">${told}</span></p>
    <p>${t.setAside[why].help}</p>
  </li>`;
}

function flagItem(screen: CaseScreen, {flag, raisedAt}: StandingFlag): TemplateResult {
  const {t, flagWords, common, language} = screen;
  const words = flagWords.explain(flag);
  return html`<li class="event flag-event">
    <p class="line">
      ${words ? html`<strong>${t.flag(words.title)}</strong>` : nothing}
      <span class="small muted">${momentOf(language, raisedAt)}</span>
    </p>
    ${words ? html`<p>${words.reason}</p>` : flagWords.missing(common, t.unreadFlag)}
    ${toldText(screen, flag.source)}
    ${words ? html`<p class="small muted">${words.freshness}</p>` : nothing}
  </li>`;
}

function entryItem(screen: CaseScreen, entry: Written<OfCase>): TemplateResult {
  const {people, language} = screen;
  const {head, text} = eventOf(screen, entry);
  const note = isA(noteWritten, entry) ? entry.body : undefined;
  return html`<li class="event ${note ? 'note-event' : ''}">
    <p class="line">
      <strong>${head}</strong>
      <span class="small muted"><bdi>${people.staffName(entry.by)}</bdi>, ${momentOf(language, entry.at)}</span>
    </p>
    ${text ? html`<p class="prose"><bdi>${text}</bdi></p>` : nothing}
    ${note ? noteFoot(screen, note) : nothing}
  </li>`;
}

/** A note stays as it was written; what was wrong in it is said by another one. */
function noteFoot(screen: CaseScreen, note: Note): TemplateResult {
  const {t, form, record, language} = screen;
  const corrected = record.notes.find(({body}) => body.note === note.corrects);
  const name = `correct ${note.note}`;
  const audience = audienceOf(record, note.note, note.audience);
  return html`${corrected ? html`<p class="small muted">${t.corrects(momentOf(language, corrected.at))}</p>` : nothing}
    <p class="row item-buttons">
      ${readerBadge(screen, audience)}
      ${opener(screen, name, t.correct, 'quiet compact', `${t.correct}: ${note.text.slice(0, 60)}`)}
      ${readerOpener(screen, note.note)}
    </p>
    ${readerChange(screen, note.note, audience)}
    ${caseForm(screen, {
      name,
      label: t.correct,
      fields: html`${areaField(form, {name: 'text', label: t.noteKinds.correction, hint: t.noteHint})}
      ${readerField(screen, audience)}`,
      decide: ({text = '', ...fields}) =>
        writeNote(
          {
            note: form.key as NoteId,
            kind: 'correction',
            text,
            corrects: note.note,
            audience: readerIn(fields),
          },
          record,
        ),
    })}`;
}

function reads({t, record, people, language}: CaseScreen): TemplateResult {
  const latest = [...record.reads].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 50);
  return html`<details class="reads small">
    <summary>${t.reads(record.reads.length)}. <span class="muted">${t.privacy}</span></summary>
    <ul>${latest.map(({by, at}) => html`<li><bdi>${t.readBy(people.staffName(by), momentOf(language, at))}</bdi></li>`)}</ul>
  </details>`;
}
