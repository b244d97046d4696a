import type {Refusal} from '../kernel/refusal.js';
import type {LockReason} from '../vault/idle-lock.js';
import type {AnswerProblem} from '../vault/invitation.js';
import type {PasskeyProblem} from '../vault/passkey.js';
import type {Standing, TeamDrafts, TeamRefusal} from '../vault/team-decisions.js';
import type {LockRefusal, MemberLocks, NewSecret, Secret, UnlockProblem} from '../vault/unlock.js';

export type KeysState = 'practice' | 'stranger' | 'waiting' | 'locked' | 'open';

/** What the screens of keys need of the school's keys. */
export interface Keys {
  readonly state: KeysState;
  readonly standing: Standing | undefined;
  readonly locks: readonly MemberLocks[];
  unlock(secret: Secret): Promise<Refusal<UnlockProblem> | undefined>;
  setUp(
    secret: NewSecret,
    name: string,
  ): Promise<{readonly recoveryCode: string} | Refusal<LockRefusal | TeamRefusal>>;
  join(
    typed: string,
    secret: NewSecret,
  ): Promise<{readonly recoveryCode: string} | Refusal<LockRefusal | AnswerProblem>>;
  changeLock(
    known: Secret,
    wanted: NewSecret | {readonly by: 'code'},
  ): Promise<{readonly recoveryCode?: string} | Refusal<LockRefusal>>;
  write(drafts: TeamDrafts): Promise<void>;
  lock(reason: LockReason): void;
  subscribe(listener: () => void): () => void;
}

/** All that can be refused on the way to one's own keys. */
export type OwnFault =
  | LockRefusal
  | AnswerProblem
  | PasskeyProblem
  | 'already-set-up'
  | 'already-member'
  | 'name-missing'
  /** Of an invitation: `no-code` is one's own printed code. */
  | 'no-invitation-code'
  /** Not the group that stands on the paper. */
  | 'not-same';
