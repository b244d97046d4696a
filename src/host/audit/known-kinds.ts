import * as codeKinds from '../../attendance/codes/code-kinds.js';
import * as importKinds from '../../attendance/import-kinds.js';
import * as registers from '../../attendance/register.js';
import {caseworkFold} from '../../casework/casework-view.js';
import * as impactKinds from '../../casework/impact/event-kinds.js';
import * as publishedKinds from '../../casework/statistics/published-kinds.js';
import * as handedKinds from '../../casework/plan/handed-kinds.js';
import * as retentionKinds from '../../casework/retention/retention-kinds.js';
import {erased} from '../../journal/erasure.js';
import type {EntryKind} from '../../kernel/draft.js';
import {isFields, isText} from '../../kernel/guards.js';
import * as recordKinds from '../../records/record-kinds.js';
import * as closures from '../../roster/closure-kinds.js';
import * as rosterKinds from '../../roster/roster-kinds.js';
import * as auditKinds from '../../signals/audit/audit-kinds.js';
import * as flags from '../../signals/flag.js';
import * as modelKinds from '../../signals/model/model-kinds.js';
import * as ruleKinds from '../../signals/rule-kinds.js';
import * as kept from '../../survey/instrument/kept.js';
import * as releases from '../../survey/release.js';
import * as retention from '../../survey/retention.js';
import * as setAside from '../../survey/set-aside.js';
import * as waves from '../../survey/wave.js';
import * as writtenKinds from '../../survey/written-kinds.js';
import * as careKeys from '../../vault/care-keys.js';
import * as keyKinds from '../../vault/key-kinds.js';
import * as secondPersonKinds from '../../vault/second-person-kinds.js';
import * as teamKinds from '../../vault/team-kinds.js';
import * as concerns from '../../voices/concern.js';
import * as contacts from '../../voices/contact-request.js';
import * as textWarnings from '../../voices/text-warning.js';

const modules: readonly object[] = [
  ...[rosterKinds, closures, registers, importKinds, codeKinds, recordKinds],
  ...[concerns, contacts, textWarnings, flags, ruleKinds, modelKinds, auditKinds],
  ...[waves, kept, releases, retention, setAside, writtenKinds, careKeys, keyKinds, handedKinds],
  ...[impactKinds, publishedKinds],
  retentionKinds,
  ...[secondPersonKinds, teamKinds],
];

/** Every kind of entry that this Pana understands, of all rooms: a check must not call one unknown that a screen shows. */
export const knownKinds: readonly EntryKind[] = [
  ...modules.flatMap((each) => Object.values(each).filter(isKind)),
  ...caseworkFold.kinds,
  erased,
];

function isKind(value: unknown): value is EntryKind {
  return isFields(value) && isText(value['name']) && typeof value['is'] === 'function';
}
