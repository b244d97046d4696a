import type {School} from '../../src/host/school.js';
import type {CaseElement} from '../../src/casework/case-element.js';
import {allowed, caseId, goalId, today} from './cases.js';
import {openCase} from '../../src/casework/case-rules.js';
import {append, careSchool, fullCase, openFor, work} from './casework.js';
import {root, until} from './page.js';
import {
  consents,
  correctionId,
  police,
  referralId,
  replies,
  sends,
  sharing,
  transferId,
  withholds,
} from './sharing.js';
import {askCorrection} from '../../src/casework/own-file/own-file-rules.js';
import {askTransfer} from '../../src/casework/referral/transfer-rules.js';
import {setGoal} from '../../src/casework/plan-rules.js';
import {day} from '../../src/kernel/school-day.js';
import {pupilKey, staffId} from './school.js';

/** A case in progress of which much was shared, refused and withheld. */
export async function sharedCase(): Promise<School> {
  const school = await careSchool();
  await fullCase(school);
  await work(
    school,
    'case-1',
    consents({
      to: {scope: 'services'},
      givers: ['child'],
      view: 'I want somebody to go home with me.',
      note: 'Not at lunch',
    }),
    consents({to: {scope: 'services'}, givers: ['family'], how: 'written', until: day('2027-05-25')}),
    consents(),
    consents({to: sharing(police), givers: ['child'], answer: 'refused', view: 'My uncle works there.'}),
    withholds({kind: 'family', name: 'stepfather'}, ['address', 'goals'], 'She fears that he waits for her.'),
    withholds(police, ['address'], 'Her uncle works there.'),
    sends(),
    replies({askOn: day('2026-12-14')}),
    sends(police, {
      referral: referralId('r2'),
      purpose: 'A boy of another school threatened her with a knife today.',
      fields: [
        {field: 'name', lines: ['Abdikadyr Aigerim']},
        {field: 'events', lines: ['Behind the bus stop, at 14:20.', 'Two adults saw it.']},
      ],
      override: {ground: 'life', reason: 'He said that he would come back tomorrow.', decidedBy: 'The head'},
    }),
    (record) =>
      askCorrection(
        {correction: correctionId('c1'), by: 'child', words: 'I was not alone, my cousin was there.'},
        record,
        today,
      ),
  );
  return school;
}

/** A case whose lead is asked of the one who looks. */
export async function askedToLead(): Promise<School> {
  const school = await careSchool();
  const [mine, theirs] = [staffId('psychologist-1'), staffId('teacher-1')];
  const opening = {caseId: caseId('case-1'), pupil: pupilKey('p3'), flags: [], lead: theirs, note: ''};
  await append(school, {care: allowed(openCase(opening, undefined, today))});
  await work(school, 'case-1', (record) =>
    askTransfer(
      {transfer: transferId('t1'), to: mine, reason: 'I am away until spring.', answerBy: day('2026-11-30')},
      record,
      today,
    ),
  );
  return school;
}

/** A plan with a goal that names another child. */
export async function namingCase(): Promise<School> {
  const school = await careSchool();
  await openFor(school, 'case-1', 'p1');
  await work(
    school,
    'case-1',
    (record) => setGoal({goal: goalId('g1'), text: 'Goes home without being afraid'}, record),
    (record) => setGoal({goal: goalId('g2'), text: 'Sits far from Daniyar'}, record),
  );
  return school;
}

/** Consent, withholding, referrals, handing over, the file: one after the other in every language. */
export const panels = {consent: 0, withheld: 1, referrals: 2, transfer: 3, own: 4} as const;

/** Waits for the part that is fetched, and unfolds one of its five. */
export async function unfolded(element: CaseElement, name: keyof typeof panels): Promise<HTMLDetailsElement> {
  const found = () => root(element).querySelectorAll<HTMLDetailsElement>('.sharing > details')[panels[name]];
  await until(() => found() !== undefined);
  const details = found()!;
  details.open = true;
  return details;
}

export async function openedForm(element: CaseElement, name: string): Promise<HTMLFormElement> {
  const button = () => root(element).querySelector<HTMLElement>(`.sharing [data-opens="${name}"]`);
  await until(() => button() !== null);
  const details = button()!.closest('details');
  if (details) details.open = true;
  button()!.click();
  await until(() => root(element).querySelector('.sharing form') !== null);
  return root(element).querySelector<HTMLFormElement>('.sharing form')!;
}

/** Puts into fields by name what a person would: text, a choice of several, or a tick. */
export function fill(element: CaseElement, values: Readonly<Record<string, string | boolean>>): void {
  for (const [name, value] of Object.entries(values)) {
    const all = [...root(element).querySelectorAll<HTMLInputElement>(`.sharing form [name="${name}"]`)];
    const field = all.find((one) => one.type !== 'radio' || one.value === value);
    if (!field) throw new Error(`no field ${name}`);
    if (field.type === 'radio') field.checked = true;
    else if (typeof value === 'boolean') field.checked = value;
    else field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
  }
}
