import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../ui/notice.js';
import {concernKinds} from './concern.js';
import type {FormPart} from './concern-form.js';
import {concernHours, concernPlaces, incidentKinds} from './happened.js';
import {incidentOf} from './log-concern.js';

/** What is a kind of concern too is offered there. */
const offered = incidentKinds.filter((one) => !concernKinds.some((kind: string) => kind === one));

/** Instead of a kind of concern: what happened, also where nobody knows who took part. */
export function incidentChoice(part: FormPart): TemplateResult {
  const {t, draft, change} = part;
  return html`<div role="group" aria-labelledby="incident">
    <p id="incident" class="hint">${t.incident}</p>
    <div class="chips even">
      ${offered.map(
        (incident) => html`<label class="chip">
          <input
            type="radio"
            name="kind"
            value=${incident}
            .checked=${draft.incident === incident}
            @change=${() => change({incident})}
          />
          <span>${t.incidents[incident]}</span>
        </label>`,
      )}
    </div>
    ${nobodyKnown(part)} ${incidentOf(draft) === 'sexual-harm' ? beforeAsking(part) : nothing}
  </div>`;
}

/** A child is asked once, by somebody who has learnt it: what a teacher asks by the way can cost the child the second time. */
function beforeAsking({t}: FormPart): TemplateResult {
  const words = html`<strong>${t.sexualHarm.title}</strong>
    <ul class="hints">
      ${t.sexualHarm.hints.map((hint) => html`<li>${hint}</li>`)}
    </ul>`;
  return html`<div class="before-asking">${notice('info', words)}</div>`;
}

/** Offered only where it counts: for an incident, while no pupil is named. */
function nobodyKnown({t, draft, change}: FormPart): TemplateResult | typeof nothing {
  if (!incidentOf(draft) || draft.pupils.length > 0) return nothing;
  return html`<div class="nobody">
    <label class="chip">
      <input
        id="nobody"
        type="checkbox"
        .checked=${draft.nobodyKnown === true}
        aria-describedby="nobody-hint"
        @change=${(event: Event) => change({nobodyKnown: (event.target as HTMLInputElement).checked})}
      />
      <span>${t.nobodyKnown}</span>
    </label>
    <span id="nobody-hint" class="hint">${t.nobodyKnownHint}</span>
  </div>`;
}

/** Never asked for: who does not know where it was goes on. */
export function placeChoice(part: FormPart): TemplateResult {
  const {t, draft, change} = part;
  return html`<fieldset class="field">
    <legend>${t.where} <span class="hint">${t.optional}</span></legend>
    <div class="chips even">
      ${concernPlaces.map(
        (place) => html`<label class="chip">
          <input
            type="radio"
            name="place"
            value=${place}
            .checked=${draft.place === place}
            @change=${() => change({place})}
          />
          <span>${t.places[place]}</span>
        </label>`,
      )}
    </div>
    ${draft.place === 'classroom' ? roomField(part) : nothing}
  </fieldset>`;
}

/** A school has many classrooms: incidents add up in the one that is named. */
function roomField({t, draft, change, classes}: FormPart): TemplateResult {
  const onChange = (event: Event): void => {
    const {value} = event.target as HTMLSelectElement;
    change({room: classes.find(({key}) => key === value)?.key});
  };
  return html`<div class="room">
    <label for="room">${t.room} <span class="hint">${t.optional}</span></label>
    <select id="room" @change=${onChange}>
      <option value="" ?selected=${!draft.room}>${t.roomUnknown}</option>
      ${classes.map(
        ({key, title}) => html`<option value=${key} ?selected=${draft.room === key}>${title}</option>`,
      )}
    </select>
  </div>`;
}

export function hourField({t, draft, change}: FormPart): TemplateResult {
  const onChange = (event: Event): void => {
    const {value} = event.target as HTMLSelectElement;
    change({hour: concernHours.find((hour) => hour === value)});
  };
  return html`<div class="field hour">
    <label for="hour">${t.hour} <span class="hint">${t.optional}</span></label>
    <select id="hour" @change=${onChange}>
      <option value="" ?selected=${draft.hour === undefined}>${t.hourUnknown}</option>
      ${concernHours.map(
        (hour) => html`<option value=${hour} ?selected=${draft.hour === hour}>${t.hours[hour]}</option>`,
      )}
    </select>
  </div>`;
}
