import {registerPlace} from '../attendance/register-place.js';
import {registerTaken} from '../attendance/register.js';
import {actionAnswered, actionHanded} from '../casework/plan/handed-kinds.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import type {Guard} from '../journal/guard.js';
import type {Draft} from '../kernel/draft.js';
import {mayOpen, mayReadAll, mayWrite} from '../kernel/entry-rights.js';
import type {StaffId} from '../kernel/ids.js';
import type {Place} from '../kernel/rights.js';
import {localDay, type SchoolDay} from '../kernel/school-day.js';
import {actorsOf, allows, type Session} from './session.js';

/** Which entries are a person's own, by kind; of a kind that is not here none is. */
const isOwn: Readonly<Record<string, (entry: Entry, me: StaffId) => boolean>> = {
  [actionHanded.name]: ({body}, me) => actionHanded.is(body) && body.to === me,
  [actionAnswered.name]: ({by}, me) => by === me,
};

/**
 * What the signed-in person may write and see, by the table of rights. Their journal asks it at every command and view:
 * no element can forget to.
 *
 * @param session who it is now: a roster that is imported later names other classes
 */
export function guardOf(session: () => Session, now: () => Date): Guard {
  return {
    mayWrite: (drafts) => {
      const [who, today] = [session(), localDay(now())];
      return drafts.every((draft) => mayWrite(actorsOf(who), draft.kind, placeOf(draft, who, today)));
    },
    maySend: () => allows(session(), 'concern.log'),
    mayRead: (ledger) => mayReadAll(actorsOf(session()), ledger),
    narrowed: (fold) => {
      const open = mayOpen(actorsOf(session()), fold.name);
      if (open === 'nothing') return undefined;
      return open === 'all' ? fold : ownFold(fold, session().staffId);
    },
  };
}

/** What can be told of a place by the draft alone; what a case or a wave has come to is judged by its decisions. */
function placeOf({kind, body}: Draft, {classes}: Session, today: SchoolDay): Place {
  if (kind === registerTaken.name && registerTaken.is(body)) return registerPlace(body, classes, today);
  return kind === actionAnswered.name ? {scope: 'own'} : {};
}

function ownFold<State>(fold: Fold<State>, me: StaffId): Fold<State> {
  return {
    ...fold,
    name: `${fold.name} of ${me}`,
    add: (state, entry) => {
      if (isOwn[entry.kind]?.(entry, me)) fold.add(state, entry);
    },
  };
}
