import {html, type TemplateResult} from 'lit';
import type {RiskLevel} from './case-kinds.js';
import type {CaseworkTerms} from './messages/en.js';

const looks: Readonly<Record<RiskLevel, {readonly tone: string; readonly sign: string}>> = {
  high: {tone: 'danger', sign: '▲'},
  medium: {tone: 'warning', sign: '◆'},
  low: {tone: '', sign: '▽'},
};

/** Shape and words say the level; the colour only repeats it. */
export function riskBadge(t: CaseworkTerms, risk: RiskLevel | undefined): TemplateResult {
  if (!risk)
    return html`<span class="badge info"><span class="sign" aria-hidden="true">?</span>${t.riskNotSet}</span>`;
  const {tone, sign} = looks[risk];
  return html`<span class="badge ${tone}"><span class="sign" aria-hidden="true">${sign}</span>${t.risks[risk]}</span>`;
}
