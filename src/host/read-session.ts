import {isArrayOf, isFields, isText} from '../kernel/guards.js';
import type {StaffId} from '../kernel/ids.js';
import {roles} from '../kernel/rights.js';
import type {Host, HostSession} from './host.js';

/**
 * Asks a host who is signed in. What it says comes from code that is not ours: roles that we do not know are no roles,
 * and what is missing gives no rights.
 *
 * @returns `undefined` where the host names nobody
 */
export async function readSession(host: Host): Promise<HostSession | undefined> {
  try {
    return sessionIn(await host.session());
  } catch (cause) {
    console.warn('pana-school: the host gave no session', cause);
    return undefined;
  }
}

function sessionIn(said: unknown): HostSession | undefined {
  if (!isFields(said)) return undefined;
  const {staffId, name, roles: held, classes} = said;
  if (!isText(staffId) || staffId === '') return undefined;
  return {
    staffId: staffId as StaffId,
    name: isText(name) && name !== '' ? name : staffId,
    roles: Array.isArray(held) ? roles.filter((role) => held.includes(role)) : [],
    classes: isArrayOf(classes, isText) ? classes : [],
  };
}
