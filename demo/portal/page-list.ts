import {may, type Right} from '../../src/kernel/rights.js';
import type {Person} from './people.js';

export type PageName =
  | 'home'
  | 'register'
  | 'concern'
  | 'actions'
  | 'triage'
  | 'caseload'
  | 'pupil'
  | 'surveys'
  | 'instrument'
  | 'climate'
  | 'received'
  | 'records'
  | 'rules'
  | 'team'
  | 'import'
  | 'pupils';

export interface PortalPage {
  readonly name: PageName;
  readonly path: string;
  /** Which app shows it, and which view of the app; a page without one is the portal's own. */
  readonly shows?: {readonly app: 'staff' | 'survey'; readonly view: string};
  /** Who finds it in the menu. Pages without a right are for everybody, pupils included. */
  readonly right?: Right;
}

export const pages: readonly PortalPage[] = [
  {name: 'home', path: '/'},
  staffPage('register', 'register.take'),
  staffPage('concern', 'concern.log'),
  staffPage('actions', 'action.answer'),
  staffPage('triage', 'triage.decide'),
  staffPage('caseload', 'case.work'),
  staffPage('pupil', 'pupil.read'),
  staffPage('surveys', 'survey.run'),
  staffPage('instrument', 'survey.run'),
  staffPage('climate', 'climate.read'),
  staffPage('received', 'case.work'),
  staffPage('records', 'records.keep'),
  staffPage('rules', 'rules.set'),
  staffPage('team', 'keys.own'),
  staffPage('import', 'roster.import'),
  {name: 'pupils', path: '/pupils', shows: {app: 'survey', view: 'survey'}},
];

export function maySee(person: Person | undefined, {right, name}: PortalPage): boolean {
  if (right) return !!person && may(person.roles, right);
  return name === 'pupils' || !!person;
}

function staffPage(name: Exclude<PageName, 'home' | 'pupils'>, right: Right): PortalPage {
  return {name, path: `/${name}`, shows: {app: 'staff', view: name}, right};
}
