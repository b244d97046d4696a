import {html, nothing, svg, type TemplateResult} from 'lit';
import {percent} from '../i18n/format.js';
import {directionOf} from '../i18n/languages.js';
import {fewestClassmates, type BesideClass} from './beside-class.js';
import type {PatternTerms} from './pattern-messages/en.js';

const width = 240;
const height = 16;

/** A pupil's absence beside the class's in two sentences and two bars. `patternStyles` dress it. */
export function besideClassBars(
  {own, middle, classmates}: BesideClass,
  t: PatternTerms,
  language: string,
): TemplateResult {
  const {beside} = t;
  const share = {absent: own.absent / own.known, unexcused: own.unexcused / own.known};
  const inDays = (part: number): number => Math.round(part * own.known);
  return html`<section class="pattern" aria-labelledby="beside">
    <h4 id="beside">${beside.title}</h4>
    ${
      middle
        ? html`<p>${beside.all(own.absent, inDays(middle.absent), own.known)}</p>
            <p>${beside.unexcused(own.unexcused, inDays(middle.unexcused), own.known)}</p>
            <div class="beside" aria-hidden="true">
              ${bar(beside.self, share, language)} ${bar(beside.class, middle, language)}
            </div>
            <p class="small muted">${beside.middle(classmates)}</p>`
        : html`<p class="muted">${beside.withheld(fewestClassmates)}</p>`
    }
  </section>`;
}

interface Shares {
  readonly absent: number;
  readonly unexcused: number;
}

/** What the sentences say once more, for the eye: without excuse first, then the rest. */
function bar(name: string, {absent, unexcused}: Shares, language: string): TemplateResult {
  const [end, edge] = [absent * width, unexcused * width];
  return html`<span>${name}</span>
    <svg viewBox="0 0 ${width} ${height}" class=${directionOf(language) === 'rtl' ? 'mirrored' : nothing}>
      <rect class="track" width=${width} height=${height} rx="4" />
      <g class="excused">${part(edge, end)}</g>
      <g class="unexcused">${part(0, edge)}</g>
    </svg>
    <span class="number">${percent(language, Math.floor(absent * 100) / 100)}</span>`;
}

function part(from: number, until: number): unknown {
  if (until - from < 0.5) return nothing;
  return svg`<rect x=${from + 1} y="2" width=${Math.max(1, until - from - 2)} height=${height - 4} rx="3" />`;
}
