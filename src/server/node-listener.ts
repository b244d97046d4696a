import type {IncomingMessage, ServerResponse} from 'node:http';
import {Readable} from 'node:stream';
import type {ReadableStream as NodeReadableStream} from 'node:stream/web';
import type {Handler} from './handler.js';

/** Milliseconds for a caller to take the answer before a body that nobody reads is cut off. */
const grace = 1000;

/** Lets a handler answer requests of `node:http` and of frameworks built on it. */
export function toNodeListener(
  handler: Handler,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    respond(handler, incoming, outgoing).catch(() => outgoing.destroy());
  };
}

async function respond(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = requestOf(incoming);
  const response = request ? await handler(request) : new Response(null, {status: 400});
  const unread = !incoming.complete;
  if (unread) outgoing.shouldKeepAlive = false;
  outgoing.writeHead(response.status, headersOf(response));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
  if (unread) setTimeout(() => incoming.destroy(), grace).unref();
}

/** @returns `undefined` for a request whose address or method no `Request` can carry */
function requestOf(incoming: IncomingMessage): Request | undefined {
  const {method = 'GET', headers, url = '/'} = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  try {
    return new Request(addressOf(headers.host ?? 'localhost', url), {
      method,
      headers: headerPairs(incoming),
      ...(hasBody && {body: bodyOf(incoming), duplex: 'half'}),
    } as RequestInit);
  } catch {
    return undefined;
  }
}

/** Joined as text: resolved as a link, a path of `//other.host/` would change the host. @throws where it is no address */
function addressOf(host: string, path: string): URL {
  if (!/^[\w.:[\]-]+$/.test(host) || !path.startsWith('/')) throw new TypeError('no address');
  return new URL(`http://${host}${path}`);
}

function bodyOf(incoming: IncomingMessage): NodeReadableStream {
  return Readable.toWeb(incoming);
}

function headerPairs({rawHeaders}: IncomingMessage): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    pairs.push([rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '']);
  return pairs;
}

function headersOf(response: Response): Record<string, string | string[]> {
  const cookies = response.headers.getSetCookie();
  return {...Object.fromEntries(response.headers), ...(cookies.length > 0 && {'set-cookie': cookies})};
}
