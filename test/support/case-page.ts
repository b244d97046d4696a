import {sendKeys} from '@web/test-runner-commands';
import type {CaseElement} from '../../src/casework/case-element.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import type {School} from '../../src/host/school.js';
import {caseId} from './cases.js';
import {active, find, root, until} from './page.js';
import {mounted} from './states.js';

/** @returns shows the case `case-1` of a school there; the module that uses it registers pana-case */
export function caseIn(
  page: () => HTMLElement,
): (school: School, state?: CaseElement['state']) => Promise<CaseElement> {
  return async (school, state = 'full') => {
    const element = document.createElement('pana-case');
    element.caseId = 'case-1';
    element.school = school;
    return mounted(page(), element, state);
  };
}

export async function recordIn(school: School): Promise<CaseRecord> {
  const record = caseOf(await school.journal.read(caseworkFold), caseId('case-1'));
  if (!record) throw new Error('there is no case-1');
  return record;
}

/** Opens a form by keyboard. Some parts of a case are fetched when they are first shown. */
export async function opened(element: CaseElement, name: string): Promise<void> {
  const button = `[data-opens="${name}"]`;
  await until(() => root(element).querySelector(button), button);
  find(element, button).focus();
  await sendKeys({press: 'Enter'});
  await until(() => active(element)?.closest('[data-form]'), `the focus in ${name}`);
}

/** Saves the form that is open, by keyboard. */
export async function save(element: CaseElement): Promise<void> {
  find(element, '[data-form] :is(.primary, .danger)').focus();
  await sendKeys({press: 'Enter'});
}

export async function closed(element: CaseElement): Promise<void> {
  await until(() => !root(element).querySelector('[data-form]'), 'the form closed');
}
