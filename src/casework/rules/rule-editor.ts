import {html, nothing, type TemplateResult} from 'lit';
import {wilson} from '../../disclosure/wilson.js';
import {list, number} from '../../i18n/format.js';
import {familyOf} from '../../signals/family.js';
import {ruleIds, type RuleId} from '../../signals/flag.js';
import {decidedIn, fewestPast, pastOf} from '../../signals/replay/outcomes.js';
import {replayedRules} from '../../signals/replay/replay.js';
import {fieldsOf, fits, tunedRules, type RuleField, type RuleValues} from '../../signals/rule-fields.js';
import {standingRule, type StandingRule} from '../../signals/rules-view.js';
import {notice} from '../../ui/notice.js';
import {ruleName, type RulesScreen} from './rules-screen.js';

/** A share of wrong data above which the rule is not what is at fault. */
const muchWrong = 0.25;

/** The thresholds of all rules, each with what became of its flags. */
export function ruleEditors(screen: RulesScreen): TemplateResult {
  const {t, signals} = screen;
  const fixed = ruleIds
    .filter((rule) => familyOf(rule) === 'told' && !tunedRules.includes(rule))
    .map((rule) => signals.rules[rule]);
  return html`<section class="rules" aria-labelledby="thresholds">
    <h3 id="thresholds">${t.thresholds}</h3>
    ${tunedRules.map((rule) => editor(screen, standingRule(screen.state, rule)))}
    <p class="hint">${t.fixed(list(screen.language, fixed))}</p>
  </section>`;
}

function editor(screen: RulesScreen, standing: StandingRule): TemplateResult {
  const {t, work, state} = screen;
  const {rule, version, sides} = standing;
  const isMoved = screen.changed.includes(rule);
  const refused = work.refused?.rule === rule ? work.refused : undefined;
  return html`<fieldset class="rule ${isMoved ? 'moved' : ''}" id=${`rule-${rule}`} tabindex="-1">
    <legend>${ruleName(screen, rule)}</legend>
    <p class="hint">${t.version(version)}, ${sides.length > 0 ? t.ownOfSchool : t.ownOfPana}</p>
    ${standing.contested ? conflict(screen, standing) : nothing}
    <div class="fields">
      ${fieldsOf(rule).map((field) => fieldRow(screen, {rule, field, values: work.valuesOf(rule, state), holds: standing.values[field.name] ?? 0}))}
    </div>
    ${refused ? html`<p class="field-error" role="alert">${t.refused[refused.refused]}</p>` : nothing}
    ${replayedRules.includes(rule) ? nothing : html`<p class="hint">${t.notReplayed}</p>`}
    ${pastLines(screen, rule)}
    ${isMoved ? html`<button type="button" class="compact" @click=${() => work.reset(rule)}>${t.reset}</button>` : nothing}
  </fieldset>`;
}

interface FieldRow {
  readonly rule: RuleId;
  readonly field: RuleField;
  readonly values: RuleValues;
  readonly holds: number;
}

/** A slider and a number that say the same. The number takes what is typed; the slider stays within its bounds. */
function fieldRow(screen: RulesScreen, row: FieldRow): TemplateResult {
  const {t, work, state} = screen;
  const {rule, field, values, holds} = row;
  const {name, unit, min, max, step} = field;
  if (unit === 'switch') return switchRow(screen, row);
  const id = `${rule}-${name}`;
  const value = values[name] ?? NaN;
  const isWrong = !fits(field, value);
  const move = (event: Event): void => {
    const {valueAsNumber} = event.target as HTMLInputElement;
    work.move(rule, {[name]: valueAsNumber}, state);
  };
  return html`<div class="field">
    <label for=${id}>${t.fields[name]}</label>
    <div class="slide">
      <input type="range" min=${min} max=${max} step=${step} .valueAsNumber=${isWrong ? holds : value} aria-label=${t.fields[name]} @input=${move} />
      <input
        id=${id}
        class="exact"
        type="number"
        inputmode="decimal"
        min=${min}
        max=${max}
        step=${step}
        .value=${Number.isNaN(value) ? '' : String(value)}
        aria-invalid=${isWrong ? 'true' : 'false'}
        aria-describedby=${`${id}-hint`}
        @input=${move}
      />
      <span class="unit">${t.units[unit]}</span>
    </div>
    <span class=${isWrong ? 'field-error' : 'hint'} id=${`${id}-hint`}>
      ${isWrong ? t.refused['out-of-bounds'] : nothing} ${t.bounds(min, max, holds)}
    </span>
  </div>`;
}

function switchRow({t, work, state}: RulesScreen, {rule, field: {name}, values}: FieldRow): TemplateResult {
  return html`<label class="switch">
    <input
      type="checkbox"
      .checked=${values[name] === 1}
      @change=${(event: Event) => work.move(rule, {[name]: Number((event.target as HTMLInputElement).checked)}, state)}
    />
    <span>${t.fields[name]}</span>
  </label>`;
}

function conflict(screen: RulesScreen, {rule, sides}: StandingRule): TemplateResult {
  const {t, work, state, people} = screen;
  return notice(
    'warning',
    html`<span>${t.conflict}</span>
      ${sides.map(
        ({body, by}) => html`<span class="line">
          <button type="button" @click=${() => work.move(rule, body.values, state)}>
            ${t.takeSide(valuesInWords(screen, rule, body.values))}
          </button>
          <span class="small"><bdi>${people.staffName(by)}</bdi>: <bdi>${body.reason}</bdi></span>
        </span>`,
      )}`,
  );
}

/** `12 % of possible sessions, 20 school days` */
export function valuesInWords({t, language}: RulesScreen, rule: RuleId, values: RuleValues): string {
  const words = fieldsOf(rule).flatMap(({name, unit}) => {
    const value = values[name];
    if (value === undefined) return [];
    if (unit === 'switch') return [value === 1 ? t.switched.on : t.switched.off];
    return [`${number(language, value, 1)} ${t.units[unit]}`];
  });
  return words.join(', ');
}

/** What people decided on the flags that the rule really raised. */
function pastLines({t, past}: RulesScreen, rule: RuleId): TemplateResult | typeof nothing {
  if (!past) return nothing;
  const counts = pastOf(past.flags, rule);
  if (counts.raised === 0) return html`<p class="hint">${t.past.none}</p>`;
  const decided = decidedIn(counts);
  const share = (counts.cases + counts.helped) / decided;
  const {low, high} = wilson(share, decided);
  return html`<div class="past small">
    <p>${t.past.line(counts)} ${t.past.dismissed(counts)}</p>
    <p>${decided < fewestPast ? t.past.tooFew(decided) : t.past.right(share, low, high, decided)}</p>
    ${
      decided >= fewestPast && counts.wrongData > decided * muchWrong
        ? html`<p class="field-error">${t.past.wrongData}</p>`
        : nothing
    }
  </div>`;
}
