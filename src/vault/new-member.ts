import type {Draft} from '../kernel/draft.js';
import type {StaffId} from '../kernel/ids.js';
import {isRefusal, type Refusal} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {readInvitation, type AnswerProblem} from './invitation.js';
import type {Identity} from './member-keys.js';
import type {Stretch} from './stretching.js';
import {answerInvitation, setUpSchool, type TeamDrafts, type TeamRefusal} from './team-decisions.js';
import type {Said} from './team-fold.js';
import {openKinds} from './team-kinds.js';
import {makeMember, type LockRefusal, type NewSecret} from './unlock.js';

export type SetUpRefusal = LockRefusal | TeamRefusal;
export type JoinRefusal = LockRefusal | AnswerProblem | 'already-member';

/** Somebody whose keys were just made, and what is to be written for that. */
export interface Becoming {
  readonly identity: Identity;
  readonly recoveryCode: string;
  readonly open: TeamDrafts;
  /** Goes under a seal, with keys that come out of the rest. */
  readonly under: TeamDrafts;
}

/** The school's first member. */
export async function becomeFirst(
  who: {readonly staff: StaffId; readonly name: string},
  secret: NewSecret,
  stretch: Stretch,
  said: () => Promise<Said>,
): Promise<Becoming | Refusal<SetUpRefusal>> {
  const made = await makeMember(who.staff, secret, stretch);
  if (isRefusal(made)) return made;
  const drafts = await setUpSchool(made.identity, made.body, who.name, await said());
  return isRefusal(drafts) ? drafts : {...made, ...partsOf(drafts)};
}

/** Somebody who was given a one-time code. */
export async function becomeInvited(
  who: {readonly staff: StaffId; readonly typedCode: string; readonly today: SchoolDay},
  secret: NewSecret,
  stretch: Stretch,
  said: Said,
): Promise<Becoming | Refusal<JoinRefusal>> {
  const read = await readInvitation(who.typedCode, said, who.staff, who.today);
  if (isRefusal(read)) return read;
  const made = await makeMember(who.staff, secret, stretch, read.root);
  if (isRefusal(made)) return made;
  return {...made, ...partsOf(await answerInvitation(made.identity, made.body, read))};
}

function partsOf({school, care}: TeamDrafts): Pick<Becoming, 'open' | 'under'> {
  const isOpen = ({kind}: Draft): boolean => openKinds.includes(kind);
  return {
    open: {school: school.filter(isOpen), care: []},
    under: {school: school.filter((each) => !isOpen(each)), care},
  };
}
