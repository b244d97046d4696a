import {html, nothing, type TemplateResult} from 'lit';
import type {ClassKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {notice} from '../ui/notice.js';
import {pupilsOf, type Roster, type SchoolClass} from '../roster/roster.js';
import type {InstrumentTexts} from './instrument/texts.js';
import type {InstrumentTerms} from './instrument-messages/en.js';
import type {Screen} from './instrument-screen.js';
import type {LintTerms} from './lint-messages/en.js';
import {blocks, type LintReport} from './lint/findings.js';
import {lintInstrument} from './lint/lint.js';
import {splittingItems} from './lint/suspects.js';
import {lintReport} from './lint-report.js';

type CheckScreen = Extract<Screen, {at: 'check'}>;

export interface CheckView {
  readonly t: InstrumentTerms;
  readonly lint: LintTerms;
  readonly screen: CheckScreen;
  readonly texts: InstrumentTexts;
  /** Absent where no class lists are here yet. */
  readonly roster: Roster | undefined;
  readonly today: SchoolDay;
  readonly go: (screen: CheckScreen) => void;
  readonly back: () => void;
}

const nobody: Roster = {school: {name: ''}, classes: [], pupils: [], staff: []};

/** Whom a questionnaire could single out in the classes chosen, and what to change. */
export function checkScreen(view: CheckView): TemplateResult {
  const {t, lint, screen, texts, roster, back} = view;
  const report = reportOf(view);
  return html`<div><button class="quiet" type="button" @click=${back}>← ${t.backOne}</button></div>
    <header class="head">
      <h2 tabindex="-1" data-start>${t.checkHeading(texts.title)}</h2>
      <p class="muted">${t.checkNote}</p>
    </header>
    ${roster ? classChoice(view, roster) : notice('warning', t.noRoster)}
    ${roster && screen.classes.size > 0 ? girls(view, roster) : nothing}
    ${roster && screen.classes.size === 0 ? notice('info', t.noClasses) : nothing} ${verdict(t, report)}
    ${lintReport({t: lint, report, texts})}`;
}

function reportOf({screen, roster, today}: CheckView): LintReport {
  const {entry, texts} = screen.opened;
  const list = roster ?? nobody;
  const genders = new Map(
    [...screen.girls].map(([key, count]): [ClassKey, readonly number[]] => {
      const pupils = pupilsOf(list, key, today).length;
      return [key, [Math.min(count, pupils), Math.max(0, pupils - count)]];
    }),
  );
  const {marks} = entry;
  return lintInstrument(entry.instrument, texts, list, [...screen.classes], today, {marks, genders});
}

function verdict(t: InstrumentTerms, report: LintReport): TemplateResult {
  if (blocks(report)) return html`<p class="verdict danger" role="status">${t.verdict.blocks}</p>`;
  return report.findings.length > 0
    ? html`<p class="verdict warning" role="status">${t.verdict.warns}</p>`
    : html`<p class="verdict success" role="status">${t.verdict.fine}</p>`;
}

function classChoice(view: CheckView, roster: Roster): TemplateResult {
  const {t, screen, go} = view;
  const all = roster.classes.map(({key}) => key);
  const choose = (keys: readonly ClassKey[], on: boolean): void => {
    const classes = new Set(screen.classes);
    for (const key of keys)
      if (on) classes.add(key);
      else classes.delete(key);
    go({...screen, classes});
  };
  return html`<fieldset class="stack">
    <legend>${t.classes}</legend>
    <label class="choice">
      <input
        type="checkbox"
        autocomplete="off"
        .checked=${screen.classes.size === all.length}
        .indeterminate=${screen.classes.size > 0 && screen.classes.size < all.length}
        @change=${(event: Event) => choose(all, (event.target as HTMLInputElement).checked)}
      />
      ${t.allClasses}
    </label>
    <div class="boxes">${roster.classes.map((group) => classBox(view, roster, group, choose))}</div>
  </fieldset>`;
}

function classBox(
  {lint, screen, today}: CheckView,
  roster: Roster,
  {key, title}: SchoolClass,
  choose: (keys: readonly ClassKey[], on: boolean) => void,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      autocomplete="off"
      .checked=${screen.classes.has(key)}
      @change=${(event: Event) => choose([key], (event.target as HTMLInputElement).checked)}
    />
    <bdi>${lint.ofPupils(title, pupilsOf(roster, key, today).length)}</bdi>
  </label>`;
}

/** Asked for only where a question splits by gender: class lists hold none. */
function girls({t, screen, today, go}: CheckView, roster: Roster): TemplateResult | typeof nothing {
  const {entry, texts} = screen.opened;
  const isAsked = splittingItems(entry.instrument, texts, entry.marks).some(({trait}) => trait === 'gender');
  if (!isAsked) return nothing;
  const type = (key: ClassKey, value: string): void => {
    const known = new Map(screen.girls);
    if (/^\d+$/.test(value)) known.set(key, Number(value));
    else known.delete(key);
    go({...screen, girls: known});
  };
  return html`<fieldset class="card stack">
    <legend>${t.girlsAndBoys}</legend>
    <p class="hint" id="girls-hint">${t.girlsHint}</p>
    <div class="fields">
      ${roster.classes
        .filter(({key}) => screen.classes.has(key))
        .map(
          ({key, title}) => html`<div class="field">
            <label for="girls-${key}">${t.girls(title)}</label>
            <input
              id="girls-${key}"
              type="number"
              min="0"
              max=${pupilsOf(roster, key, today).length}
              autocomplete="off"
              aria-describedby="girls-hint"
              .value=${String(screen.girls.get(key) ?? '')}
              @change=${(event: Event) => type(key, (event.target as HTMLInputElement).value)}
            />
          </div>`,
        )}
    </div>
  </fieldset>`;
}
