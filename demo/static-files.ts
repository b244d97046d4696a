import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import type {Handler} from '../src/server/index.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** One step of a path: nothing that begins with a dot, nothing that is encoded. */
const step = /^[\w-][\w.-]*$/;

/** Serves the files of a folder, `index.html` at its root. What is not of a known type is not served. */
export function staticFiles(folder: string): Handler {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'GET only');
    const {pathname} = new URL(request.url);
    return fileAt(folder, pathname === '/' ? ['index.html'] : pathname.slice(1).split('/'));
  };
}

async function fileAt(folder: string, steps: readonly string[]): Promise<Response> {
  const type = types[extname(steps.at(-1) ?? '')];
  if (!type || !steps.every((each) => step.test(each))) return plain(404, 'Not found');
  try {
    const bytes = await readFile(join(folder, ...steps));
    return new Response(bytes, {headers: {'Content-Type': type, 'Cache-Control': 'no-cache'}});
  } catch {
    return plain(404, 'Not found');
  }
}

export function plain(status: number, text: string): Response {
  return new Response(text, {status, headers: {'Content-Type': 'text/plain; charset=utf-8'}});
}
