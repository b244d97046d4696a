import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../../i18n/format.js';
import {caseForm, opener} from '../case-form.js';
import type {CaseScreen} from '../case-screen.js';
import {areaField, radioField} from '../form-fields.js';
import {approvable, type Approvable} from '../ways/ways.js';
import {verdicts} from './approval-kinds.js';
import {
  answerApproval,
  approvalOf,
  askApproval,
  type Approval,
  type ApprovalState,
} from './approval-rules.js';

/** What a second person has to look at before the case goes on, and where that stands. */
export function approvalPart(screen: CaseScreen): TemplateResult | typeof nothing {
  const shown = approvable
    .map((what) => approvalOf(screen.record, what))
    .filter((one) => isShown(screen, one));
  if (shown.length === 0) return nothing;
  return html`<ul class="approvals">${shown.map((approval) => approvalItem(screen, approval))}</ul>`;
}

/** What the school wants for the next step, and whatever somebody waits for. */
function isShown({record}: CaseScreen, {what, state}: Approval): boolean {
  if (state === 'asked' || state === 'returned') return true;
  return record.ways.approvals.includes(what) && what === wantedNow(record.step);
}

function wantedNow(step: CaseScreen['record']['step']): Approvable | undefined {
  switch (step) {
    case 'identified':
      return 'assessment';
    case 'assessed':
    case 'planned':
      return 'plan';
    case 'in-progress':
    case 'under-review':
      return 'closure';
    case 'closed':
      return undefined;
  }
}

const looks: Readonly<Record<ApprovalState, string>> = {
  'not-asked': '',
  asked: 'info',
  approved: 'success',
  returned: 'warning',
  changed: 'warning',
};

function approvalItem(screen: CaseScreen, approval: Approval): TemplateResult {
  const {t} = screen;
  const {what, state} = approval;
  return html`<li class="approval">
    <p class="line">
      <strong>${t.approval.whats[what]}</strong>
      <span class="badge ${looks[state]}">${t.approval.states[state]}</span>
      ${whoAndWhen(screen, approval)}
    </p>
    ${said(approval)} ${state === 'asked' ? answerPart(screen, approval) : askPart(screen, approval)}
  </li>`;
}

function whoAndWhen(
  {people, language}: CaseScreen,
  {asked, answer}: Approval,
): TemplateResult | typeof nothing {
  const last = answer ?? asked;
  if (!last) return nothing;
  return html`<span class="small muted"><bdi>${people.staffName(last.by)}</bdi>, ${momentOf(language, last.at)}</span>`;
}

function said({asked, answer}: Approval): TemplateResult | typeof nothing {
  const text = answer ? answer.body.comment : asked?.body.note;
  return text ? html`<p class="small prose"><bdi>${text}</bdi></p>` : nothing;
}

function askPart(screen: CaseScreen, {what, state}: Approval): TemplateResult | typeof nothing {
  const {t, form, record} = screen;
  if (state === 'approved') return nothing;
  const name = `ask ${what}`;
  const text = state === 'not-asked' ? t.approval.ask : t.approval.askAgain;
  return html`${opener(screen, name, text, 'compact', `${text}: ${t.approval.whats[what]}`)}
  ${caseForm(screen, {
    name,
    label: text,
    submit: text,
    fields: areaField(form, {name: 'note', label: t.approval.note, hint: t.approval.noteHint, rows: 2}),
    decide: ({note = ''}) => askApproval({what, note}, record),
  })}`;
}

function answerPart(screen: CaseScreen, {what, asked}: Approval): TemplateResult | typeof nothing {
  const {t, form, record, me, may} = screen;
  if (!asked || !may('case.approve')) return nothing;
  if (asked.by === me && !record.ways.selfApproval) return html`<p class="small muted">${t.approval.own}</p>`;
  const name = `answer ${what}`;
  const choices = verdicts.map((verdict) => [verdict, t.approval.verdicts[verdict]] as const);
  return html`${opener(screen, name, t.approval.answer, 'compact', `${t.approval.answer}: ${t.approval.whats[what]}`)}
  ${caseForm(screen, {
    name,
    label: t.approval.answer,
    fields: html`${radioField(form, {name: 'verdict', label: t.approval.verdict, choices})}
    ${areaField(form, {name: 'comment', label: t.approval.comment, rows: 2})}`,
    decide: ({verdict, comment = ''}) =>
      answerApproval(
        {asked: asked.id, verdict: verdicts.find((known) => known === verdict), comment, by: me},
        record,
      ),
  })}`;
}
