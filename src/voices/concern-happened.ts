import {html, nothing, type TemplateResult} from 'lit';
import type {FormPart} from './concern-form.js';
import {concernHours, concernPlaces, incidentKinds} from './happened.js';

/** Instead of a kind of concern: what happened, also where nobody knows who took part. */
export function incidentChoice(part: FormPart): TemplateResult {
  const {t, draft, change} = part;
  return html`<div role="group" aria-labelledby="incident">
    <p id="incident" class="hint">${t.incident}</p>
    <div class="chips even">
      ${incidentKinds.map(
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
    ${nobodyKnown(part)}
  </div>`;
}

/** Offered only where it counts: for an incident, while no pupil is named. */
function nobodyKnown({t, draft, change}: FormPart): TemplateResult | typeof nothing {
  if (!draft.incident || draft.pupils.length > 0) return nothing;
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
export function placeChoice({t, draft, change}: FormPart): TemplateResult {
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
  </fieldset>`;
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
