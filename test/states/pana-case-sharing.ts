import '../../src/define/pana-case.js';
import type {CaseElement} from '../../src/casework/case-element.js';
import type {School} from '../../src/host/school.js';
import {careSchool, closeIt, fullCase, work} from '../support/casework.js';

import {clinic, consents, sends} from '../support/sharing.js';
import {askedToLead, fill, namingCase, openedForm, sharedCase, unfolded} from '../support/sharing-screens.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school: School): Promise<CaseElement> {
  const element = document.createElement('pana-case');
  element.caseId = 'case-1';
  element.school = school;
  return mounted(container, element, state);
}

async function shared(
  container: HTMLElement,
  form: string,
  values: Parameters<typeof fill>[1] = {},
): Promise<void> {
  const element = await show(container, 'full', await sharedCase());
  await openedForm(element, form);
  fill(element, values);
  await element.updateComplete;
}

/** What is shared of a case, folded out and filled in. */
const states: ElementStates = {
  tag: 'pana-case',
  show: {
    'full consent': (container) => shared(container, 'consent', {'c-scope': 'sharing', 'c-answer': 'given'}),
    'full withheld': (container) => shared(container, 'withhold police station 2'),
    'full referral': (container) =>
      shared(container, 'refer police', {
        'r-purpose': 'Daniyar follows her.',
        'r-override': true,
        'r-say-events': 'At the bus stop.',
      }),
    'full lock': (container) => shared(container, 'seal r1', {'p-phrase': 'river candle seven mountain'}),
    'full transfer': (container) => shared(container, 'transfer'),
    'empty asked': async (container) => {
      const element = await show(container, 'empty', await askedToLead());
      await openedForm(element, 'transfer answer t1');
      fill(element, {'t-reply': 'rejected'});
    },
    'full own-file': async (container) => {
      const element = await show(container, 'full', await namingCase());
      await openedForm(element, 'own-file');
    },
    'closed revoke': async (container) => {
      const school = await careSchool();
      await fullCase(school);
      await work(school, 'case-1', consents(), sends(clinic));
      await closeIt(school);
      await work(school, 'case-1', consents({givers: ['child'], answer: 'withdrawn'}));
      await unfolded(await show(container, 'closed', school), 'referrals');
    },
  },
};

export default states;
