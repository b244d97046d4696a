import type {ClassKey, StaffId} from '../kernel/ids.js';
import {may, type Right, type Role} from '../kernel/rights.js';

/** Who is signed in, as the host's server or the local sign-in says. */
export interface Session {
  readonly staffId: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Classes that a teacher teaches; empty for all others. */
  readonly classes: readonly ClassKey[];
}

export function allows(session: Session | undefined, right: Right): boolean {
  return !!session && may(session.roles, right);
}
