import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {
  makeAuthorise,
  makeDropBox,
  makePublicLedger,
  makeTicketIssuer,
  makeVerifier,
  mount,
} from '../src/server/index.js';
import type {Handler, TicketIssuerOptions} from '../src/server/index.js';
import {DirectoryEntries, DirectoryEnvelopes, DirectoryTickets, signWithOpenSsl} from '../src/server/node.js';
import type {TokenKeys} from './token-keys.js';

export interface SchoolServer {
  readonly handler: Handler;
  readonly close: () => Promise<void>;
}

export interface SchoolServerOptions {
  readonly keys: TokenKeys;
  readonly now: () => Date;
  /** Where it keeps things; a folder that goes with the process if absent. */
  readonly data: string | undefined;
  /** Which pupil is signed in to the portal. */
  readonly who: TicketIssuerOptions['who'];
}

/** What a school mounts under `/pana/`. */
export async function openSchoolServer({keys, now, data, who}: SchoolServerOptions): Promise<SchoolServer> {
  const directory = data ?? (await mkdtemp(join(tmpdir(), 'pana-demo-')));
  const envelopes = await DirectoryEnvelopes.open(join(directory, 'inbox'));
  const entries = await DirectoryEntries.open(directory);
  const authorise = makeAuthorise(makeVerifier([keys.publicKey], {now}));
  const onFailure = (cause: unknown): void => console.error('pana:', cause);
  const inbox = makeDropBox({store: envelopes, authorise, onFailure});
  const store = await DirectoryTickets.open(join(directory, 'tickets'));
  const tickets = makeTicketIssuer({store, who, authorise, sign: signWithOpenSsl, now, onFailure});
  const ledger = makePublicLedger({store: entries, authorise, onFailure});
  return {
    handler: mount({base: '/pana/', routes: {inbox, public: ledger, waves: ledger, tickets}, onFailure}),
    close: async () => {
      await entries.close();
      if (data === undefined) await rm(directory, {recursive: true, force: true});
    },
  };
}
