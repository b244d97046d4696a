/** What a host's server mounts. Web standards only: it runs in Node, in Deno and in an edge worker. */
export {makeAuthorise, type Authorise, type Leave, type ServerRight} from './authorise.js';
export {makeClientCredentials, type ClientCredentials} from './client-credentials.js';
export {makeDropBox, type DropBoxOptions} from './drop-box.js';
export {MemoryEntries, type EntryStore} from './entry-store.js';
export {MemoryEnvelopes, type EnvelopePut, type EnvelopeStore} from './envelope-store.js';
export type {FailureListener, Handler} from './handler.js';
export {mount, type MountOptions} from './mount.js';
export {makePublicLedger, type PublicLedgerOptions} from './public-ledger.js';
export {makeTicketIssuer, type PupilSeen, type TicketIssuerOptions} from './ticket-issuer.js';
export {MemoryTickets, type TicketStore} from './ticket-store.js';
export type {Rate} from './token-bucket.js';
export {makeTokenOffice, type StaffSeen, type TokenOfficeOptions} from './token-office.js';
export {makeVerifier, signToken, type StaffClaims, type TokenOptions, type Verifier} from './tokens.js';
