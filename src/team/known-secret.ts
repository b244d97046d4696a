import {html, type TemplateResult} from 'lit';
import type {FormFields} from '../casework/form-controller.js';
import type {Refusal} from '../kernel/refusal.js';
import {isRefusal, refuse} from '../kernel/refusal.js';
import {readPasskey, type PasskeyProblem} from '../vault/passkey.js';
import {recoveryGroups} from '../vault/printed-code.js';
import type {MemberLocks, Secret, UnlockProblem} from '../vault/unlock.js';
import {hasPasskeys} from './new-secret.js';
import {codeField, passphraseField, type LockForm} from './secret-fields.js';

export type Way = Secret['by'];
export const knownField = 'secret';

/** Ways that this member has and this browser knows, the usual one first. */
export function waysOf(locks: readonly MemberLocks[]): readonly Way[] {
  const made = new Set(locks.flatMap(({locks: each}) => each.map(({by}) => by)));
  const known = (way: Way): boolean => made.has(way) && (way !== 'passkey' || hasPasskeys());
  return (['passphrase', 'passkey', 'code'] as const).filter(known);
}

/** What opens today. */
export function knownSecretField(parts: LockForm, way: Way): TemplateResult {
  const {l} = parts;
  switch (way) {
    case 'passphrase': {
      const label = l.locked.passphraseField;
      return passphraseField(parts, {name: knownField, label, autocomplete: 'current-password'});
    }
    case 'passkey':
      return html`<p>${l.locked.passkeyLead}</p>`;
    case 'code': {
      const {codeField: label, codeHint: hint} = l.locked;
      return codeField(parts, {name: knownField, label, hint, groups: recoveryGroups});
    }
  }
}

/** Asks the person's device where it is a passkey. */
export async function knownSecretIn(
  fields: FormFields,
  way: Way,
  locks: readonly MemberLocks[],
): Promise<Secret | Refusal<UnlockProblem | PasskeyProblem>> {
  const typed = fields[knownField] ?? '';
  if (way === 'passphrase') return {by: way, passphrase: typed};
  if (way === 'code') return {by: way, typed};
  const lock = locks.flatMap((each) => each.locks).find(({by}) => by === 'passkey');
  if (lock?.by !== 'passkey') return refuse('no-such-lock');
  const read = await readPasskey(lock);
  return isRefusal(read) ? read : {by: way, credential: read.credential, bytes: read.bytes};
}
