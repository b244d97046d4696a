import {mayOpen, reading, writing} from '../../src/kernel/entry-rights.js';
import {
  actors,
  rights,
  states,
  type Actor,
  type Cells,
  type Right,
  type Scope,
} from '../../src/kernel/rights.js';

/** What an administrator calls each right. */
const does: Readonly<Record<Right, string>> = {
  'survey.answer': 'answer a survey once, by a ticket',
  'roster.import': 'import class lists, attendance and its codes',
  'register.take': 'take and mend registers, note closed days of a class',
  'concern.log': 'tell a concern',
  'concern.read': 'read concerns and requests for contact',
  'action.answer': 'answer an action that was handed over',
  'action.read': 'see actions that were handed over',
  'survey.run': 'plan, follow, close and release surveys, read what pupils wrote',
  'climate.read': 'see the protected results of a survey',
  'climate.care': 'see those of its results that are for the care team',
  'triage.decide': 'decide on flags, open cases',
  'records.keep': 'import and explain grades and incidents',
  'rules.set': 'set rules, models and the audit of fairness',
  'impact.work': 'see what came after help, mark events, publish statistics',
  'impact.read': 'see statistics that were published',
  'ways.set': 'set deadlines, how long cases are kept, and what wants a second person',
  'pupil.read': 'see one pupil’s attendance, grades and incidents',
  'case.read': 'see cases; each look is written down',
  'case.work': 'work on a case: risk, plan, steps, referrals',
  'case.note': 'add notes, contacts, files, consents and corrections to a case, hold it from being erased',
  'case.reopen': 'open a closed case again',
  'case.erase': 'erase a closed case, with a certificate',
  'case.approve': 'approve what a colleague asked for',
  'case.self-approve': 'approve what one asked for oneself, where the school’s ways allow it',
  'case.take-over': 'accept the lead of a case when asked',
  'keys.own': 'make keys of their own, lock them, vouch for a device',
  'team.keys': 'set up the school’s keys, invite, admit and remove members',
  'case.share': 'give colleagues the key of a case, or end that',
  'ledger.check': 'check and save whole ledgers',
  'inbox.read': 'fetch sealed messages from the server',
  'inbox.erase': 'destroy sealed messages on the server',
  'public.write': 'publish waves on the server',
  'tickets.run': 'let the server issue blind tickets',
};

const scopeWords: Readonly<Record<Scope, string>> = {
  self: 'about themselves',
  own: 'their own',
  class: 'their classes',
  school: 'all',
};

/** `docs/rights.md`, made of the table. `node --import tsx test/support/rights-page.ts > docs/rights.md` writes it anew. */
export function rightsPage(): string {
  const names = Object.keys(rights) as Right[];
  return `${[
    '# Who may do what',
    '',
    'Made of the table in `src/kernel/rights.ts`; a test keeps this page true to it. What is not named here may not be done: the journal that',
    'screens are given refuses to write it, and does not open the view.',
    '',
    '- **Roles.** Pupils sign in nowhere; a ticket speaks for one. A tutor is a teacher in what concerns classes that they teach. Who has several roles may do what each of them may.',
    '- **Where.** *All*: anybody’s. *Their classes*, *their own*: what they wrote or what was put into their hands, and nothing else.',
    '- **When.** *Open*: still worked on (a case, a wave, an action that is wanted, a register of the last 14 days). *Closed*: over.',
    '- **Enforced by.** *Server*: refused by the school’s server to whoever has no token for it. *Screen*: this program alone. Until ledgers are sealed, whoever has a device of the care team in their hands and other programs on it can read what lies there.',
    '',
    table([
      ['what', ...actors, 'enforced by'],
      ...names.map((right) => [
        does[right],
        ...actors.map((actor) => held(right, actor)),
        enforcers(rights[right]),
      ]),
    ]),
    '',
    '## What each role’s screens can open',
    '',
    'A view that a role may not open is not read for it at all.',
    '',
    table([
      ['view', ...actors],
      ...Object.keys(reading).map((view) => [`\`${view}\``, ...actors.map((actor) => opened(view, actor))]),
    ]),
    '',
    '## Which right writes which kind of entry',
    '',
    'Where none is named, the care team’s device writes it as its duty (a flag, a concern that it unsealed), and no person by any command.',
    '',
    table([
      ['kind', 'rights'],
      ...Object.keys(writing)
        .sort()
        .map((kind) => [`\`${kind}\``, (writing[kind] ?? []).join(', ') || 'device']),
    ]),
  ].join('\n')}\n`;
}

/** A tutor is a teacher too. */
const heldBy = (actor: Actor): readonly Actor[] => (actor === 'tutor' ? ['teacher', 'tutor'] : [actor]);

function held(right: Right, actor: Actor): string {
  const cells = rights[right].filter(({roles}) => roles.some((role) => heldBy(actor).includes(role)));
  return cells
    .map(({scopes, states: when}) => `${scopes.map((scope) => scopeWords[scope]).join(', ')}${timeOf(when)}`)
    .join('; ');
}

function timeOf(when: Cells['states']): string {
  return when.length === states.length ? ', open and closed' : when.includes('closed') ? ', closed' : '';
}

function enforcers(cells: readonly Cells[]): string {
  return [...new Set(cells.map(({enforcedBy}) => enforcedBy))].join(', ');
}

function opened(view: string, actor: Actor): string {
  return {all: 'all', own: 'their own', nothing: ''}[mayOpen(heldBy(actor), view)];
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1]?.endsWith('rights-page.ts')) process.stdout.write(rightsPage());
