import type {drawingNames} from '../instrument/picture.js';
import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';

const head = svg`<circle class="warm" cx="32" cy="32" r="26" />`;
const eyes = svg`<path d="M23 25v4M41 25v4" />`;
const person = (x: number, y: number): SVGTemplateResult =>
  svg`<circle class="warm" cx=${x} cy=${y} r="7" /><path class="cool" d="M${x - 10} ${y + 28}v-8q0-10 10-10t10 10v8Z" />`;

/** By name, on 64 by 64. Lines, one warm and one cool colour: they read alike in light and dark. */
const drawings: Readonly<Record<(typeof drawingNames)[number], SVGTemplateResult>> = {
  happy: svg`${head}${eyes}<path d="M20 37q12 14 24 0" />`,
  sad: svg`${head}${eyes}<path d="M21 46q11-12 22 0" />`,
  angry: svg`${head}<path d="M18 20l10 5M46 20l-10 5M24 28v3M40 28v3M22 45q10-9 20 0" />`,
  afraid: svg`${head}<circle cx="24" cy="27" r="4" /><circle cx="40" cy="27" r="4" /><path d="M22 45l5-4 5 4 5-4 5 4" />`,
  calm: svg`${head}<path d="M19 28q4 4 8 0M37 28q4 4 8 0M24 42h16" />`,
  unsure: svg`${head}${eyes}<path d="M24 44q6-6 16-2" />`,
  friends: svg`${person(20, 22)}${person(44, 22)}<path d="M6 56h52" />`,
  alone: svg`${person(46, 22)}<path d="M4 56h56M6 16h12M6 24h7" />`,
  group: svg`${person(12, 18)}${person(32, 26)}${person(52, 18)}<path d="M4 58h56" />`,
  adult: svg`<circle class="warm" cx="24" cy="14" r="8" /><path class="cool" d="M12 56V34q0-10 12-10t12 10v22Z" />${person(48, 28)}`,
  home: svg`<path class="warm" d="M12 30v26h40V30" /><path class="cool" d="M6 32 32 8l26 24Z" /><path d="M26 56V40h12v16" />`,
  school: svg`<path class="warm" d="M6 26h52v30H6Z" /><path class="cool" d="M22 26 32 14l10 12Z" /><path d="M32 14V4h10v6H32M28 56V44h8v12M13 34h8M43 34h8M13 46h8M43 46h8" />`,
  phone: svg`<rect class="cool" x="18" y="4" width="28" height="56" rx="5" /><path d="M18 48h28M30 54h4" />`,
  book: svg`<path class="cool" d="M32 16q-10-8-26-6v40q16-2 26 6 10-8 26-6V10q-16-2-26 6Z" /><path d="M32 16v40" />`,
  ball: svg`<circle class="warm" cx="32" cy="32" r="26" /><path d="M32 20l11 8-4 13H25l-4-13ZM32 20V6M43 28l14-5M39 41l8 12M25 41l-8 12M21 28 7 23" />`,
  food: svg`<path class="warm" d="M6 32h52q0 22-26 22T6 32Z" /><path d="M22 24q-4-5 0-10M32 24q-4-5 0-10M42 24q-4-5 0-10" />`,
  bus: svg`<rect class="warm" x="4" y="14" width="56" height="34" rx="6" /><path d="M4 32h56M22 14v18M42 14v18" /><circle class="cool" cx="17" cy="49" r="6" /><circle class="cool" cx="47" cy="49" r="6" />`,
  tree: svg`<path d="M32 60V36" /><path class="cool" d="M32 6q20 8 18 22T32 42 14 28 32 6Z" />`,
  star: svg`<path class="warm" d="m32 6 8 18 19 2-14 13 4 19-17-10-17 10 4-19L5 26l19-2Z" />`,
  heart: svg`<path class="warm" d="M32 56Q8 38 8 22q0-12 12-12 8 0 12 8 4-8 12-8 12 0 12 12 0 16-24 34Z" />`,
};

export function drawingNamed(name: string): TemplateResult | typeof nothing {
  const drawing = Object.hasOwn(drawings, name) ? drawings[name as keyof typeof drawings] : undefined;
  return drawing
    ? html`<svg class="picture" viewBox="0 0 64 64" aria-hidden="true">${drawing}</svg>`
    : nothing;
}
