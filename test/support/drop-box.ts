import {exportJWK, generateKeyPair, type JWK} from 'jose';
import {makeAuthorise} from '../../src/server/authorise.js';
import {makeDropBox, type DropBoxOptions} from '../../src/server/drop-box.js';
import {MemoryEntries, type EntryStore} from '../../src/server/entry-store.js';
import {MemoryEnvelopes, type EnvelopeStore} from '../../src/server/envelope-store.js';
import type {Handler} from '../../src/server/handler.js';
import {mount, type MountOptions} from '../../src/server/mount.js';
import {makePublicLedger} from '../../src/server/public-ledger.js';
import {makeVerifier, signToken, type StaffClaims} from '../../src/server/tokens.js';
import type {Role} from '../../src/kernel/rights.js';

export const staffOrigin = 'https://staff.school.example';

export interface TokenKeys {
  readonly privateKey: JWK;
  readonly publicKey: JWK;
}

export async function makeTokenKeys(kid?: string): Promise<TokenKeys> {
  const pair = await generateKeyPair('ES256', {extractable: true});
  const more = kid === undefined ? {} : {kid};
  return {
    privateKey: {...(await exportJWK(pair.privateKey)), ...more},
    publicKey: {...(await exportJWK(pair.publicKey)), ...more},
  };
}

export function claimsOf(...roles: readonly string[]): StaffClaims {
  return {sub: 'staff-1', name: 'Saule Omarova', roles: roles as readonly Role[], classes: ['c-7b']};
}

/** A school's server in this process: handlers, stores, and tokens for whom it may concern. */
export interface TestServer {
  readonly handler: Handler;
  readonly envelopes: EnvelopeStore;
  readonly entries: EntryStore;
  readonly tokenFor: (...roles: readonly string[]) => Promise<string>;
}

interface TestServerParts {
  readonly envelopes?: EnvelopeStore;
  readonly entries?: EntryStore;
  readonly dropBox?: Partial<DropBoxOptions>;
  readonly mounted?: Partial<MountOptions>;
}

export async function testServer({
  envelopes = new MemoryEnvelopes(),
  entries = new MemoryEntries(),
  dropBox = {},
  mounted = {},
}: TestServerParts = {}): Promise<TestServer> {
  const {privateKey, publicKey} = await makeTokenKeys();
  const authorise = makeAuthorise(makeVerifier([publicKey], {audience: staffOrigin}));
  const inbox = makeDropBox({store: envelopes, authorise, ...dropBox});
  const ledger = makePublicLedger({store: entries, authorise});
  return {
    handler: mount({base: '/pana/', routes: {inbox, public: ledger, waves: ledger}, ...mounted}),
    envelopes,
    entries,
    tokenFor: (...roles) => signToken(privateKey, claimsOf(...roles), {audience: staffOrigin}),
  };
}

/** @param path behind the base, `inbox/…` */
export function requestTo(path: string, init: RequestInit = {}): Request {
  return new Request(`${staffOrigin}/pana/${path}`, init);
}

export function putEnvelope(key: string, body: Uint8Array, headers: Record<string, string> = {}): Request {
  return requestTo(`inbox/${key}`, {
    method: 'PUT',
    headers: {'Content-Type': 'application/octet-stream', ...headers},
    body: body.slice(),
  });
}

export function bearer(token: string): RequestInit {
  return {headers: {Authorization: `Bearer ${token}`}};
}
