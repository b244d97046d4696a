import {subject} from '../../src/kernel/ids.js';
import type {Identity} from '../../src/vault/member-keys.js';
import {stated} from '../../src/vault/statement.js';
import * as kinds from '../../src/vault/team-kinds.js';

/** What anybody can say of themselves. */
export async function announcedBy(identity: Identity, answers?: kinds.Announced['answers']) {
  const {staff: id, keys} = identity;
  return stated(identity, kinds.announced, subject('x'), {staff: id, keys, ...(answers && {answers})});
}

/** As a program of their own would sign it. */
export async function admittedBy(by: Identity, member: Identity, ledgers: readonly kinds.SealedLedger[]) {
  return stated(by, kinds.admitted, subject('x'), {
    ...{member: member.fingerprint, staff: member.staff, ledgers, invitation: 'x'},
  });
}
