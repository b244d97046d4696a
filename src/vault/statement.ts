import {draft, type Draft, type EntryKind} from '../kernel/draft.js';
import type {SubjectKey} from '../kernel/ids.js';
import {canonicalJson} from '../journal/canonical-json.js';
import type {Identity} from './member-keys.js';
import {isSigned, signTextWith} from './signature.js';
import type {Signed} from './team-kinds.js';

/** What a member says, under their signature. A statement of one kind can be passed off as none of another. */
export async function stated<Name extends string, Body extends Signed>(
  identity: Pick<Identity, 'fingerprint' | 'signing'>,
  kind: EntryKind<Name, Body>,
  about: SubjectKey,
  said: Omit<Body, keyof Signed>,
): Promise<Draft<Name, Body>> {
  const rest = {...said, by: identity.fingerprint};
  const signature = await signTextWith(identity.signing, textOf(kind.name, rest));
  return draft(kind, about, {...rest, signature} as unknown as Body);
}

/** Did the holder of this key say just this? Whom the entry names as its author is of no weight. */
export async function isStatedBy(
  signing: string,
  kind: Pick<EntryKind, 'name'>,
  body: Signed,
): Promise<boolean> {
  const known = checked.get(body);
  if (known?.signing === signing && known.kind === kind.name) return known.holds;
  const {signature, ...rest} = body;
  const holds = isSigned(signing, textOf(kind.name, rest), signature);
  checked.set(body, {signing, kind: kind.name, holds});
  return holds;
}

/** A view keeps the same bodies while it lives, and each entry that comes is a reason to look at all of them again. */
const checked = new WeakMap<
  Signed,
  {readonly signing: string; readonly kind: string; readonly holds: Promise<boolean>}
>();

function textOf(kind: string, rest: object): string {
  return canonicalJson(['pana statement', kind, rest]);
}
