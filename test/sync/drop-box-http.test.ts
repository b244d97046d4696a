import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DirectoryEntries} from '../../src/server/directory-entries.js';
import {DirectoryEnvelopes} from '../../src/server/directory-envelopes.js';
import {toNodeListener} from '../../src/server/node-listener.js';
import {DropBoxRemote} from '../../src/sync/drop-box-remote.js';
import {remoteSuite, type RemoteBench} from '../suites/remote.js';
import {testServer} from '../support/drop-box.js';

/** The whole way: node:http, and stores in a directory. */
async function overHttp(): Promise<RemoteBench> {
  const directory = await mkdtemp(join(tmpdir(), 'pana-drop-box-'));
  const envelopes = await DirectoryEnvelopes.open(join(directory, 'inbox'));
  const entries = await DirectoryEntries.open(directory);
  const {handler, tokenFor} = await testServer({envelopes, entries});
  const server = createServer(toNodeListener(handler));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pana/`;
  let reachable = true;
  let losing = false;
  const network: typeof fetch = async (input, init) => {
    if (!reachable) throw new TypeError('fetch failed');
    const response = await fetch(input, init);
    if (losing) throw new TypeError('connection reset');
    return response;
  };
  const remoteFor = (...roles: string[]) =>
    new DropBoxRemote({base, fetch: network, token: () => tokenFor(...roles)});
  return {
    remote: remoteFor('psychologist'),
    other: remoteFor('psychologist'),
    stranger: remoteFor('teacher'),
    setReachable: (now) => {
      reachable = now;
    },
    loseReplies: (now) => {
      losing = now;
    },
    many: 600,
    fill: async (many) => {
      await Promise.all(many.map((each) => envelopes.put(each)));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await entries.close();
      await rm(directory, {recursive: true});
    },
  };
}

remoteSuite('DropBoxRemote over HTTP', overHttp);
