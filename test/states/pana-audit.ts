import '../../src/define/pana-audit.js';
import type {AuditElement, auditStates} from '../../src/host/audit-element.js';
import type {School} from '../../src/host/school.js';
import type {Entry} from '../../src/journal/entry.js';
import {BreakableReplica, careSchool, fullCase} from '../support/casework.js';
import {mounted, type ElementStates} from '../support/states.js';

async function open(container: HTMLElement, state: string, school?: School): Promise<AuditElement> {
  const element = document.createElement('pana-audit');
  if (school) element.school = school;
  return mounted(container, element, state);
}

async function checked(container: HTMLElement, state: string, school: School): Promise<AuditElement> {
  const element = await open(container, 'ready', school);
  element.renderRoot.querySelector<HTMLElement>('.primary')?.click();
  await mounted(container, element, state);
  await element.updateComplete;
  for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
  return element;
}

/** A case with an entry taken out, one changed, and one of a newer version. */
export async function damagedSchool(): Promise<School> {
  const whole = await careSchool();
  await fullCase(whole);
  await whole.journal.append({
    care: [{kind: 'casework/from-the-future', about: 'case/case-1/x' as never, body: {caseId: 'case-1'}}],
  });
  const {entries} = await whole.journal.content('care');
  const replica = new BreakableReplica();
  await replica.append({
    care: entries.flatMap((entry, at) => {
      if (at === 4 || at === 5) return [];
      return at === 7 ? [{...entry, content: {...(entry.content as Entry), body: 'x'}}] : [entry];
    }),
  });
  return careSchool('psychologist', replica);
}

const states: ElementStates<typeof auditStates> = {
  tag: 'pana-audit',
  show: {
    loading: async (container) => {
      await open(container, 'loading');
    },
    'not-allowed': async (container) => {
      await open(container, 'not-allowed', await careSchool('teacher'));
    },
    ready: async (container) => {
      await open(container, 'ready', await careSchool());
    },
    whole: async (container) => {
      const school = await careSchool();
      await fullCase(school);
      await checked(container, 'whole', school);
    },
    found: async (container) => {
      await checked(container, 'found', await damagedSchool());
    },
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('psychologist', replica);
      replica.broken = 'blocked';
      await checked(container, 'failed', school);
    },
  },
};

export default states;
