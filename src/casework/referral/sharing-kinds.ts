import type {CaseKind} from '../case-kind.js';
import {consentKinds} from '../consent/consent-kinds.js';
import {ownFileKinds} from '../own-file/own-file-kinds.js';
import {referralAnswered, referralSent} from './referral-kinds.js';
import {leadSet, transferAnswered, transferAsked} from './transfer-kinds.js';

/** All that a case tells of what was shared and what was not, in the order in which it is done. */
export const sharingKinds: readonly CaseKind[] = [
  ...consentKinds,
  referralSent,
  referralAnswered,
  transferAsked,
  transferAnswered,
  leadSet,
  ...ownFileKinds,
];
