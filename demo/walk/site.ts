import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {SchoolDay} from '../../src/kernel/school-day.js';
import {clockScript, type DemoClock} from './clock.js';
import {dayOf, scenes} from './plot.js';

/** The walk's own page on the staff app's hostname: there lie the ledgers that its scenes are written to. */
export function walkSite(clock: DemoClock): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const {pathname} = new URL(request.url);
    if (pathname === '/practice/clock.js') return script(clockScript(clock));
    if (pathname === '/practice/walk') return page();
    if (pathname === '/practice/walk.js') return script(await tellerScript());
    if (pathname === '/practice/walk.css') return style();
    return undefined;
  };
}

/** Puts the school's clock before the first script of an app's document. */
export async function withClock(response: Response): Promise<Response> {
  if (!response.ok || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const text = (await response.text()).replace(
    '<script',
    '<script src="/practice/clock.js"></script>\n    <script',
  );
  return new Response(text, {status: response.status, headers: response.headers});
}

/** @returns the first day of the walk: the school's, or the next one with lessons */
export function startOn(today: SchoolDay): SchoolDay {
  return dayOf(scenes[0], today);
}

function page(): Response {
  const text = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pana</title>
<link rel="stylesheet" href="/practice/walk.css">
<script type="module" src="/practice/walk.js"></script>
<main></main>
`;
  return new Response(text, {headers: {...noStore, 'Content-Type': 'text/html; charset=utf-8'}});
}

let bundled: Promise<string> | undefined;

/** Made when it is first asked for; of a failed attempt nothing is kept. */
function tellerScript(): Promise<string> {
  bundled ??= bundle().catch((cause: unknown) => {
    bundled = undefined;
    throw cause;
  });
  return bundled;
}

async function bundle(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('teller.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    external: ['node:*'],
    target: 'es2022',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

async function style(): Promise<Response> {
  const text = await readFile(new URL('teller.css', import.meta.url), 'utf8');
  return new Response(text, {headers: {...noStore, 'Content-Type': 'text/css; charset=utf-8'}});
}

function script(text: string): Response {
  return new Response(text, {headers: {...noStore, 'Content-Type': 'text/javascript; charset=utf-8'}});
}

const noStore = {'Cache-Control': 'no-store'};
