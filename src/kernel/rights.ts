/**
 * Who may do what, about what, and when: role × action × scope × state. What is not named here may not be done. The
 * journal that elements are given asks this table (`kind-rights`), and so does every screen.
 */

/** Who can be signed in. `lead` leads the care team and does all that a psychologist does. */
export type Role = 'office' | 'teacher' | 'psychologist' | 'lead' | 'head';

export const roles: readonly Role[] = ['office', 'teacher', 'psychologist', 'lead', 'head'];

/** A pupil signs in nowhere: a ticket speaks for one. A tutor is a teacher, in what concerns classes of their own. */
export type Actor = Role | 'pupil' | 'tutor';

export const actors: readonly Actor[] = [
  'pupil',
  'teacher',
  'tutor',
  'psychologist',
  'lead',
  'head',
  'office',
];

/**
 * - `self`: something told about the person themselves
 * - `own`: what they wrote, or what was put into their hands
 * - `class`: a class of theirs
 * - `school`: anybody's
 */
export const scopes = ['self', 'own', 'class', 'school'] as const;
export type Scope = (typeof scopes)[number];

/** `open`: still worked on (a case, a wave, an action that is wanted, a register of late). `closed`: over. */
export const states = ['open', 'closed'] as const;
export type State = (typeof states)[number];

/** `key`: unreadable without a key. `server`: refused by the server. `screen`: a matter of this program alone. */
export type Enforcer = 'key' | 'server' | 'screen';

export interface Cells {
  readonly roles: readonly Actor[];
  readonly scopes: readonly Scope[];
  readonly states: readonly State[];
  readonly enforcedBy: Enforcer;
}

/** Where something is to be done; what is left out may be anything. */
export interface Place {
  readonly scope?: Scope;
  readonly state?: State;
}

const staff: readonly Actor[] = ['teacher', 'office', 'psychologist', 'lead', 'head'];
const team: readonly Actor[] = ['psychologist', 'lead'];

/** Until ledgers are sealed, what lies in `school` and `care` on a shared device is a matter of screens. */
const cells = (
  held: readonly Actor[],
  where: Scope = 'school',
  when: readonly State[] = ['open'],
  enforcedBy: Enforcer = 'screen',
): Cells => ({roles: held, scopes: [where], states: when, enforcedBy});

const table = {
  'survey.answer': [cells(['pupil'], 'own', ['open'], 'server')],
  'roster.import': [cells(['office'])],
  // Teachers stand in for one another. What is older than that belongs to who has the class, and to the office.
  'register.take': [
    cells(['tutor'], 'class', states),
    cells(['teacher']),
    cells(['office'], 'class', states),
    cells(['office'], 'school', states),
  ],
  'concern.log': [cells(staff)],
  'concern.read': [cells(team)],
  // Each sees what is in their own hands; what was taken back is still to be seen for a while, and not answered.
  'action.answer': [cells(staff, 'own')],
  'action.read': [cells(staff, 'own', states), cells(team, 'school', states)],
  'survey.run': [cells(team, 'school', states, 'server')],
  // Of a wave that runs nobody sees a result.
  'climate.read': [cells(['teacher', 'head', ...team], 'school', ['closed'])],
  'climate.care': [cells(team, 'school', ['closed'])],
  'triage.decide': [cells(team)],
  'records.keep': [cells(team)],
  'rules.set': [cells(team)],
  'ways.set': [cells(team)],
  // Figures are made of cases, so they are the team's; what was published is protected, and the head's too.
  'impact.work': [cells(team)],
  'impact.read': [cells(['head', ...team])],
  'pupil.read': [cells(team)],
  'case.read': [cells(team, 'school', states)],
  'case.work': [cells(team)],
  // What is told after a case was closed is still written down.
  'case.note': [cells(team, 'school', states)],
  'case.reopen': [cells(team, 'school', ['closed'])],
  'case.erase': [cells(team, 'school', ['closed'])],
  'case.approve': [cells(team)],
  // A right of its own, and only where the school's ways allow it.
  'case.self-approve': [cells(team, 'own')],
  'case.take-over': [cells(team, 'own')],
  // A member's own keys and locks, and the devices that they vouch for.
  'keys.own': [cells(staff, 'own')],
  // Signatures decide of whom it is believed; the role, to whom it is shown. A small school has a psychologist and no lead.
  'team.keys': [cells(team)],
  'case.share': [cells(team, 'school', states)],
  'ledger.check': [cells(team)],
  'inbox.read': [cells(team, 'school', ['open'], 'server')],
  'inbox.erase': [cells(team, 'school', ['open'], 'server')],
  'public.write': [cells(team, 'school', ['open'], 'server')],
  'tickets.run': [cells(team, 'school', ['open'], 'server')],
} as const satisfies Record<string, readonly Cells[]>;

export type Right = keyof typeof table;

export const rights: Readonly<Record<Right, readonly Cells[]>> = table;

/** @returns whether somebody with these roles may do it there; without a place, whether anywhere */
export function may(held: readonly Actor[], right: Right, {scope, state}: Place = {}): boolean {
  return rights[right].some(
    (each) =>
      each.roles.some((role) => held.includes(role)) &&
      (!scope || each.scopes.includes(scope)) &&
      (!state || each.states.includes(state)),
  );
}
