import {html, nothing, type TemplateResult} from 'lit';
import {number, shortDay} from '../../i18n/format.js';
import {parseDay} from '../../kernel/school-day.js';
import {caseForm, opener} from '../case-form.js';
import {dayField, radioField, textField} from '../form-fields.js';
import {eventKinds, eventUses, markEvent, takeEventBack, type ImpactEventId} from './event-kinds.js';
import {leastPeople} from './figures.js';
import type {ImpactScreen} from './impact-screen.js';
import {eventsIn, type StandingEvent} from './impact-view.js';
import type {MedianWait} from './kaplan-meier.js';
import {waitNames} from './waits.js';
import {weeksPart} from './weeks-part.js';

/** From flag to talk to plan to closure: medians with intervals, whoever still waits among them. */
export function waitsPart(screen: ImpactScreen): TemplateResult {
  const {t, found, language} = screen;
  const waits = found?.waits;
  return html`<section aria-labelledby="waits">
    <h3 id="waits">${t.waits}</h3>
    <p class="muted small">${t.waitsIntro}</p>
    ${
      waits
        ? html`<dl class="waits">${waitNames.map(
            (name) => html`<div><dt>${t.waitNames[name]}</dt><dd>${waitText(screen, waits[name])}</dd></div>`,
          )}</dl>`
        : html`<p class="muted">${t.waitsFew(number(language, leastPeople))}</p>`
    }
  </section>`;
}

function waitText({t, language}: ImpactScreen, wait: MedianWait): TemplateResult {
  const n = (value: number): string => number(language, value);
  const {median, low, high, waiting, people} = wait;
  return html`<strong>${median === undefined ? t.notHalf : t.half(n(median))}</strong>
    ${
      low === undefined
        ? nothing
        : html`<span class="muted">${t.waitRange(n(low), high === undefined ? t.open : n(high))}</span>`
    }
    <span class="muted small">${t.waiting(n(waiting), n(people))}</span>`;
}

/** What happened to everybody, so that nobody takes it for help. */
export function eventsPart(screen: ImpactScreen): TemplateResult {
  const {t, state, shownYear} = screen;
  const events = eventsIn(state);
  return html`<section aria-labelledby="events">
    <div class="section-head">
      <h3 id="events">${t.events}</h3>
      ${opener(screen, 'event', t.markEvent, 'compact')}
    </div>
    <p class="muted small">${t.eventsIntro}</p>
    ${eventForm(screen)}
    ${weeksPart(screen, shownYear, events)}
    ${
      events.length > 0
        ? html`<ol class="events">${events.map((event, at) => eventItem(screen, event, at))}</ol>`
        : html`<p class="muted">${t.noEvents}</p>`
    }
  </section>`;
}

function eventForm(screen: ImpactScreen): TemplateResult | typeof nothing {
  const {t, form, today} = screen;
  return caseForm(screen, {
    name: 'event',
    label: t.markEvent,
    fields: html`${radioField(form, {name: 'what', label: t.eventWhat, choices: eventKinds.map((kind) => [kind, t.eventKinds[kind]])})}
      <div class="pair">
        ${dayField(form, {name: 'from', label: t.eventFrom, max: today})}
        ${dayField(form, {name: 'until', label: t.eventUntil})}
      </div>
      ${textField(form, {name: 'words', label: t.eventWords, max: 80})}
      ${radioField(form, {name: 'use', label: t.eventUse, choices: eventUses.map((use) => [use, t.eventUses[use]])})}`,
    decide: ({what, from = '', until = '', words = '', use}) =>
      markEvent(
        {
          event: form.key as ImpactEventId,
          what: eventKinds.find((known) => known === what),
          from: parseDay(from),
          until: parseDay(until),
          words,
          use: eventUses.find((known) => known === use),
        },
        [],
      ),
  });
}

/** @param at its place in the list: it carries that number where weeks are drawn */
function eventItem(screen: ImpactScreen, {value, entries}: StandingEvent, at: number): TemplateResult {
  const {t, language, save} = screen;
  const name = value.words || t.eventKinds[value.what];
  const takeBack = (): void => {
    const drafts = takeEventBack(
      value,
      entries.map(({id}) => id),
    );
    if (Array.isArray(drafts)) void save(drafts);
  };
  return html`<li class="row">
    <span>
      ${number(language, at + 1)}. <strong>${t.eventKinds[value.what]}</strong> ${value.words ? html`<bdi>${value.words}</bdi>` : nothing}
      <span class="muted">${shortDay(language, value.from)} – ${shortDay(language, value.until)} · ${t.eventUses[value.use]}</span>
    </span>
    <button type="button" class="quiet compact" aria-label=${t.takeBackOf(name)} @click=${takeBack}>${t.takeBack}</button>
  </li>`;
}
