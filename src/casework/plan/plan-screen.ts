import {html, nothing, type TemplateResult} from 'lit';
import {opener} from '../case-form.js';
import type {CaseScreen} from '../case-screen.js';
import {casePlan} from './plan-part.js';
import {safetyOpener, safetyPart} from './safety-part.js';

/** @param rare what somebody asked for that is fetched by itself: a template, the protocol */
export function planScreen(screen: CaseScreen, rare: unknown): TemplateResult {
  const {plan, record} = screen;
  const ways = html`<div class="row">
    ${opener(screen, 'template', plan.template, 'compact')} ${safetyOpener(screen)}
    ${opener(screen, 'protocol', plan.danger.title, 'compact')}
  </div>`;
  return casePlan(screen, html`${record.isOpen ? ways : nothing} ${rare} ${safetyPart(screen)}`);
}
