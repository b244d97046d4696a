import {isFields, isText} from '../kernel/guards.js';

/** Who issues blind tickets for a class. The care team vouches for it by publishing it with the wave, and nothing else does. */
export interface Issuer {
  /** Of a key pair for this class and wave alone: SPKI as base64url. */
  readonly publicKey: string;
  /** What people call the class: a pupil who is told of another class than their own should not answer there. */
  readonly title: string;
}

/** By class key. */
export type Issuers = Readonly<Record<string, Issuer>>;

/** Signs of a class key, at most: a ticket's place under the seal is kept for it. */
export const longestClassKey = 100;
const mostIssuers = 300;
const longestText = 800;

/** Whether a key is one that may be trusted is found out where it is used; here is only what any wave must look like. */
export function areIssuers(value: unknown): value is Issuers {
  if (!isFields(value)) return false;
  const all = Object.entries(value);
  return all.length > 0 && all.length <= mostIssuers && all.every(([key, issuer]) => isIssuer(key, issuer));
}

function isIssuer(classKey: string, issuer: unknown): boolean {
  return (
    classKey.length <= longestClassKey &&
    isFields(issuer) &&
    [issuer['publicKey'], issuer['title']].every((text) => isText(text) && text && text.length <= longestText)
  );
}
