import {makeTokenOffice, type Handler, type StaffClaims} from '../src/server/index.js';
import type {TokenKeys} from './token-keys.js';

/** As a CouchDB of the demo knows this server, and the school in it. */
export const demoIssuer = 'pana-demo';
export const demoSchoolName = 'school_12';

export interface DeskParts {
  readonly keys: TokenKeys;
  readonly now: () => Date;
  /** As the school's databases are called; the simulated school's usual name if absent. */
  readonly couchSchool?: string;
  /** Whose tokens the CouchDB takes. */
  readonly issuer?: string;
}

/** What a school mounts behind its own sign-in: tokens for the apps, the drop-box and the CouchDB. */
export function tokenDesk(
  {keys, now, couchSchool = demoSchoolName, issuer = demoIssuer}: DeskParts,
  who: (request: Request) => StaffClaims | undefined,
): Handler {
  return makeTokenOffice({
    privateKey: keys.privateKey,
    issuer,
    now,
    who: (request) => {
      const person = who(request);
      return person && {...person, school: couchSchool};
    },
    onFailure: (cause) => console.error('pana:', cause),
  });
}
