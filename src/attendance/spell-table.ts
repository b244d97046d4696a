import {html, nothing, type TemplateResult} from 'lit';
import {list, number, shortDay} from '../i18n/format.js';
import {longestOf, reasonsOf, spellsOf, type Spell} from './absence-spells.js';
import type {PatternTexts} from './weekday-strip.js';
import type {Year} from './year.js';

/** More would push everything else off the page; the rest is a click away. */
const shownAtOnce = 6;

/** A year's absences one by one, the latest first. */
export function spellTable(year: Year, texts: PatternTexts): TemplateResult {
  const {t, language} = texts;
  const spells = spellsOf(year);
  const latest = [...spells].reverse();
  const [shown, earlier] = [latest.slice(0, shownAtOnce), latest.slice(shownAtOnce)];
  const longest = longestOf(spells);
  const current = spells.find(({goesOn}) => goesOn);
  return html`<section class="pattern year" aria-labelledby="spells">
    <h4 id="spells">${t.spells.title}</h4>
    <p>
      ${longest ? t.spells.summary(spells.length, longest.days.length) : t.spells.none}
      ${current ? html`<strong>${t.spells.goesOn(shortDay(language, current.from))}</strong>` : nothing}
    </p>
    ${shown.length > 0 ? table(shown, texts) : nothing}
    ${
      earlier.length > 0
        ? html`<details class="year-table">
            <summary>${t.spells.earlier(earlier.length)}</summary>
            ${table(earlier, texts)}
          </details>`
        : nothing
    }
  </section>`;
}

function table(spells: readonly Spell[], texts: PatternTexts): TemplateResult {
  const {spells: words} = texts.t;
  return html`<table>
    <thead><tr>
      <th scope="col">${words.when}</th><th scope="col">${words.days}</th><th scope="col">${words.reasons}</th>
    </tr></thead>
    <tbody>${spells.map((spell) => line(spell, texts))}</tbody>
  </table>`;
}

function line(spell: Spell, {t, attendance, language}: PatternTexts): TemplateResult {
  const {from, until, days, between, goesOn} = spell;
  const reasons = reasonsOf(spell);
  const said = reasons.map(([reason, count]) =>
    reasons.length === 1
      ? attendance.justification[reason]
      : t.spells.reason(attendance.justification[reason], count),
  );
  const end = goesOn ? t.spells.now : shortDay(language, until);
  return html`<tr>
    <th scope="row">${from === until && !goesOn ? shortDay(language, from) : t.spells.until(shortDay(language, from), end)}</th>
    <td class="number">${number(language, days.length)}</td>
    <td>
      ${list(language, said)}
      ${between > 0 ? html`<span class="small muted">(${t.spells.between(between)})</span>` : nothing}
    </td>
  </tr>`;
}
