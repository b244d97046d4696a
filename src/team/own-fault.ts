import type {AnswerProblem} from '../vault/invitation.js';
import type {PasskeyProblem} from '../vault/passkey.js';
import type {LockRefusal} from '../vault/unlock.js';

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
