import {html, type TemplateResult} from 'lit';
import type {StaffView} from '../../host/messages.js';
import type {Right} from '../../kernel/rights.js';
import type {Sample} from './config.js';

/** What a view is opened with: opaque ids. */
export interface ViewParts {
  readonly id: string;
  readonly samples: readonly Sample[];
}

interface ViewRow {
  /** Who sees it in the menu; the element itself asks again. */
  readonly right: Right;
  readonly load: () => Promise<unknown>;
  readonly show: (parts: ViewParts) => TemplateResult;
}

export const views: Readonly<Record<StaffView, ViewRow>> = {
  import: {
    right: 'roster.import',
    load: () => import('../../define/pana-import.js'),
    show: ({samples}) => html`<pana-import .samples=${samples}></pana-import>`,
  },
  register: {
    right: 'register.take',
    load: () => import('../../define/pana-register.js'),
    show: ({id}) => html`<pana-register class-id=${id}></pana-register>`,
  },
  concern: {
    right: 'concern.log',
    load: () => import('../../define/pana-concern.js'),
    show: () => html`<pana-concern></pana-concern>`,
  },
  actions: {
    right: 'action.answer',
    load: () => import('../../define/pana-actions.js'),
    show: () => html`<pana-actions></pana-actions>`,
  },
  surveys: {
    right: 'survey.run',
    load: () => import('../../define/pana-surveys.js'),
    show: () => html`<pana-surveys class-mode></pana-surveys>`,
  },
  instrument: {
    right: 'survey.run',
    load: () => import('../../define/pana-instrument.js'),
    show: () => html`<pana-instrument></pana-instrument>`,
  },
  climate: {
    right: 'climate.read',
    load: () => import('../../define/pana-climate.js'),
    show: () => html`<pana-climate></pana-climate>`,
  },
  triage: {
    right: 'triage.decide',
    load: () => import('../../define/pana-triage.js'),
    show: () => html`<pana-triage></pana-triage>`,
  },
  caseload: {
    right: 'case.work',
    load: () => import('../../define/pana-caseload.js'),
    show: () => html`<pana-caseload></pana-caseload>`,
  },
  case: {
    right: 'case.work',
    load: () => import('../../define/pana-case.js'),
    show: ({id}) => html`<pana-case case-id=${id}></pana-case>`,
  },
  pupil: {
    right: 'pupil.read',
    load: () => import('../../define/pana-pupil.js'),
    show: ({id}) => html`<pana-pupil pupil-id=${id}></pana-pupil>`,
  },
  records: {
    right: 'records.keep',
    load: () => import('../../define/pana-records.js'),
    show: () => html`<pana-records></pana-records>`,
  },
  rules: {
    right: 'rules.set',
    load: () => import('../../define/pana-rules.js'),
    show: () => html`<pana-rules></pana-rules>`,
  },
  impact: {
    right: 'impact.read',
    load: () => import('../../define/pana-impact.js'),
    show: () => html`<pana-impact></pana-impact>`,
  },
  keeping: {
    right: 'case.read',
    load: () => import('../../define/pana-keeping.js'),
    show: () => html`<pana-keeping></pana-keeping>`,
  },
  // Everybody has keys of their own; who may invite and remove sees more of it.
  team: {
    right: 'keys.own',
    load: () => import('../../define/pana-team.js'),
    show: () => html`<pana-team></pana-team>`,
  },
  audit: {
    right: 'ledger.check',
    load: () => import('../../define/pana-audit.js'),
    show: () => html`<pana-audit></pana-audit>`,
  },
  received: {
    right: 'case.work',
    load: () => import('../../define/pana-received.js'),
    show: () => html`<pana-received></pana-received>`,
  },
};

/** In the menu, in the order of a day's work. A single case is reached from the caseload. */
export const menu: readonly StaffView[] = [
  'register',
  'triage',
  'caseload',
  'pupil',
  'surveys',
  'instrument',
  'concern',
  'actions',
  'climate',
  'records',
  'rules',
  'received',
  'impact',
  'keeping',
  'team',
  'audit',
  'import',
];
