import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Page} from 'puppeteer-core';
import {integrityOf} from '../support/precache.mjs';

const built = fileURLToPath(new URL('../../dist/apps/survey', import.meta.url));

/** All that a pupil's page left readable on the device: in storage, caches and cookies, in the address, in the history. None is right. */
export async function readableTraces(device: Page): Promise<readonly string[]> {
  const files = readdirSync(built, {recursive: true}).map((name) => join(built, String(name)));
  const app = files.filter((file) => statSync(file).isFile()).map((file) => integrityOf(readFileSync(file)));
  return device.evaluate(lookAround, app);
}

/** Runs in the page. @param app digests of the app's own files: they lie on every device that ever opened it */
async function lookAround(app: readonly string[]): Promise<readonly string[]> {
  const telling = /bullied|answers|autumn|not at all|mostly/i;
  const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)].filter((all) => all !== '{}');
  const address = [location.hash, location.search.replace('?lang=en', '')].filter(Boolean);
  const state = history.state === null ? [] : ['history'];
  const rows: string[] = [];
  for (const {name = ''} of await indexedDB.databases()) {
    const database = await answered(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const all = await answered(
        database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>,
      );
      rows.push(...all.map((row) => JSON.stringify(row)));
    }
    database.close();
  }
  const cookies = document.cookie === '' ? [] : [document.cookie];
  const fetched: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = (await (await cache.match(request))?.text()) ?? '';
      const isOfApp = !request.url.includes('?') && app.includes(await digestOf(kept));
      if (!isOfApp) fetched.push(`${request.url} ${kept}`);
    }
  }
  const found = [...rows, ...fetched].filter((each) => telling.test(each));
  return [...kept, ...address, ...state, ...cookies, ...found];

  async function digestOf(text: string): Promise<string> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  }

  function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
    return new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  }
}
