import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeEntry} from '../../src/journal/entry.js';
import {draft} from '../../src/kernel/draft.js';
import type {DeviceId, StaffId} from '../../src/kernel/ids.js';
import {addDays, localDay} from '../../src/kernel/school-day.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {
  makeDropBox,
  makePublicLedger,
  MemoryEntries,
  MemoryEnvelopes,
  mount,
} from '../../src/server/index.js';
import {slipAddress} from '../../src/survey/slip-address.js';
import {drawCode} from '../../src/survey/tickets.js';
import {wavePublished, waveSubject, type PublishedWave} from '../../src/survey/wave.js';
import {usualFloors} from '../../src/disclosure/floors.js';
import {waveIdOf} from '../../src/survey/wave-id.js';
import type {DescribedWave} from '../../src/survey/wave-promise.js';
import {makeSealingKeys} from '../../src/vault/envelope.js';
import type {BenchBrowser} from '../browser.js';
import {instrument, texts} from './questions.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/**
 * Serves the built survey app beside the real handlers.
 *
 * @param perPage questions on one page
 * @returns the address of a slip
 */
export function serveSurveyApp(
  browser: BenchBrowser,
): (perPage: number, language: string) => Promise<string> {
  const store = new MemoryEntries();
  const authorise = (): Promise<'allowed'> => Promise.resolve('allowed');
  const ledger = makePublicLedger({store, authorise});
  const inbox = makeDropBox({store: new MemoryEnvelopes(), authorise});
  browser.mount('/pana/', mount({base: '/pana/', routes: {inbox, public: ledger, waves: ledger}}));
  browser.mount('/survey/', appFile);
  return (perPage, language) => publish(store, perPage, `${browser.origin}/survey/?lang=${language}`);
}

async function publish(store: MemoryEntries, perPage: number, app: string): Promise<string> {
  const {publicKey} = await makeSealingKeys();
  const from = addDays(localDay(new Date()), -1);
  const described: DescribedWave = {
    title: 'Bench',
    instrument: instrument(perPage),
    texts: {en: texts, kk: texts},
    window: {from, until: addDays(from, 10)},
    publicKey,
    floors: usualFloors,
  };
  const wave = waveIdOf(described);
  const body: PublishedWave = {wave, ...described};
  const author = {by: 'bench' as StaffId, device: 'bench' as DeviceId};
  const content = writeEntry(draft(wavePublished, waveSubject(wave), body), author, stampOf(new Date()));
  await store.put({id: content.id, content});
  return slipAddress(app, {wave, code: drawCode()});
}

/** The static folder, as any server would give it. */
async function appFile(request: Request): Promise<Response> {
  const name = new URL(request.url).pathname.replace('/survey/', '') || 'index.html';
  if (name === 'config.json') return Response.json({server: '/pana/', portals: [], exitTo: 'about:blank'});
  const path = fileURLToPath(new URL(`../../dist/apps/survey/${name}`, import.meta.url));
  return Promise.resolve(
    new Response(readFileSync(path), {headers: {'Content-Type': types[extname(name)] ?? 'text/plain'}}),
  );
}
