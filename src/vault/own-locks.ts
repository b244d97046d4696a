import {draft, type Draft} from '../kernel/draft.js';
import {subject, type StaffId} from '../kernel/ids.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import type {Entry} from '../journal/entry.js';
import {fingerprintOf} from './fingerprint.js';
import type {Identity} from './member-keys.js';
import type {Stretch} from './stretching.js';
import {readTeam} from './team.js';
import {saidOf, type Said} from './team-fold.js';
import {locked, type Locked} from './team-kinds.js';
import {
  changeLock,
  unlock,
  type LockRefusal,
  type NewSecret,
  type Secret,
  type UnlockProblem,
} from './unlock.js';

/** One of a person's sets of locked keys; several where they were invited anew, or changed it on two devices at once. */
export type OwnLocks = Entry<string, Locked>;

export function ownLocks(said: Said, staff: StaffId): readonly OwnLocks[] {
  const own = saidOf(said, locked).filter(({body, by}) => by === staff && body.staff === staff);
  const replaced = new Set(own.flatMap(({replaces = []}) => replaces));
  return own.filter(({id}) => !replaced.has(id));
}

/**
 * Tries what was typed on one after the other, since each takes a second and 64 MiB.
 *
 * @returns whom it opens; `left` where it opens only keys of somebody who was removed; else what the first said that has such a lock
 */
export async function openOwn(
  own: readonly OwnLocks[],
  secret: Secret,
  said: Said,
  stretch: Stretch,
): Promise<Identity | 'left' | Refusal<UnlockProblem>> {
  const refused: Refusal<UnlockProblem>[] = [];
  let hasLeft = false;
  for (const {body} of own) {
    const opened = await unlock(body, secret, stretch);
    if (isRefusal(opened)) refused.push(opened);
    else if (await isGone(opened, said)) hasLeft = true;
    else return opened;
  }
  return hasLeft ? 'left' : refusalAmong(refused);
}

/** Another lock in the place of those of its sort, on the first set of keys that the known secret opens. */
export async function changeOwn(
  own: readonly OwnLocks[],
  known: Secret,
  wanted: NewSecret | {readonly by: 'code'},
  stretch: Stretch,
): Promise<{readonly drafts: readonly Draft[]; readonly recoveryCode?: string} | Refusal<LockRefusal>> {
  const refused: Refusal<LockRefusal>[] = [];
  for (const {id, body} of own) {
    const changed = await changeLock(body, known, wanted, stretch);
    if (isRefusal(changed)) {
      refused.push(changed);
      continue;
    }
    const {recoveryCode} = changed;
    const about = subject('member', await fingerprintOf(body.locked), 'locked');
    const next = draft(locked, about, {staff: body.staff, ...changed.body}, [id]);
    return {drafts: [next], ...(recoveryCode !== undefined && {recoveryCode})};
  }
  return refusalAmong(refused);
}

async function isGone({root, fingerprint}: Identity, said: Said): Promise<boolean> {
  const {members} = await readTeam(said, root);
  return members.get(fingerprint)?.isRemoved === true;
}

function refusalAmong<Reason extends string>(
  refused: readonly Refusal<Reason>[],
): Refusal<Reason | 'no-such-lock'> {
  return refused.find((each) => each.refused !== 'no-such-lock') ?? refused[0] ?? refuse('no-such-lock');
}
