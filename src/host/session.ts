import type {ClassKey, StaffId} from '../kernel/ids.js';
import {may, type Actor, type Place, type Right, type Role} from '../kernel/rights.js';

/** Who is signed in, as the host's server or the local sign-in says. */
export interface Session {
  readonly staffId: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Classes that a teacher teaches; empty for all others. */
  readonly classes: readonly ClassKey[];
}

/** A teacher is the tutor of the classes they teach. */
export function actorsOf({roles, classes}: Pick<Session, 'roles' | 'classes'>): readonly Actor[] {
  return roles.includes('teacher') && classes.length > 0 ? [...roles, 'tutor'] : roles;
}

/** Without a place: whether anywhere, so that a screen is worth showing. */
export function allows(session: Session | undefined, right: Right, place?: Place): boolean {
  return !!session && may(actorsOf(session), right, place);
}
