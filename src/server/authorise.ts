import {may, type Right} from '../kernel/rights.js';
import type {StaffClaims, Verifier} from './tokens.js';

/** What the handlers ask leave for. */
export type ServerRight = Extract<Right, 'inbox.read' | 'inbox.erase' | 'public.write' | 'tickets.run'>;

/** `unauthorised`: nobody we know, or no longer. `forbidden`: known, and may not. */
export type Leave = 'allowed' | 'unauthorised' | 'forbidden';

export type Authorise = (request: Request, right: ServerRight) => Promise<Leave>;

/** Leave by the token in `Authorization: Bearer …`, which the host's server signed. */
export function makeAuthorise(verify: Verifier): Authorise {
  return async (request, right) => {
    const claims = await claimsOf(request, verify);
    if (!claims) return 'unauthorised';
    return may(claims.roles, right) ? 'allowed' : 'forbidden';
  };
}

async function claimsOf(request: Request, verify: Verifier): Promise<StaffClaims | undefined> {
  const token = /^Bearer ([\w.-]+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  return token === undefined ? undefined : verify(token);
}
