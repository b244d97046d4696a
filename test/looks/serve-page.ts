import {build, type Plugin} from 'esbuild';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {statesPlugin} from '../support/states-plugin.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What `<pana-frame>` shows, from another origin than the page's. */
const framed = '/test/support/frame-app.html';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>States</title>
    <link rel="icon" href="data:,">
    <style>
      body { margin: 0; padding: 16px; background: Canvas; color: CanvasText; font-family: system-ui, sans-serif; }
      @media (max-width: 40rem) { body { padding: 0; } }
    </style>
    <script type="module" src="/page.js"></script>
  </head>
  <body></body>
</html>`;

export interface Site {
  readonly address: string;
  readonly close: () => void;
}

/** Serves one page that can show every state, on an address of this machine. */
export async function servePage(): Promise<Site> {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : request.url === framed ? readFileSync(`${root}${framed}`) : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {address: `http://localhost:${port}/`, close: () => server.close()};
}

async function bundle(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    ignoreAnnotations: true, // package.json names the registrations in dist, not these
    logLevel: 'warning',
    tsconfig: `${root}/tsconfig.json`,
    plugins: [listOfStates, withoutNodeCrypto],
  });
  return outputFiles[0]?.text ?? '';
}

/** The same list that the accessibility test goes through. */
const listOfStates: Plugin = {
  name: 'list-of-states',
  setup(building) {
    const {resolveImport, serve} = statesPlugin();
    const path = resolveImport({source: 'pana:states'}) ?? '';
    building.onResolve({filter: /^pana:states$/}, () => ({path, namespace: 'states'}));
    building.onResolve({filter: /^\/test\//}, (found) => ({path: `${root}${found.path}`}));
    building.onLoad({filter: /.*/, namespace: 'states'}, () => ({contents: serve({path})?.body ?? ''}));
  },
};

/** HPKE looks for Node's crypto where a browser has none of its own; ours all have. */
const withoutNodeCrypto: Plugin = {
  name: 'without-node-crypto',
  setup(building) {
    building.onResolve({filter: /^(?:node:)?crypto$/}, () => ({path: 'crypto', namespace: 'nothing'}));
    building.onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'export {};'}));
  },
};
