import type {Handler} from '../../src/server/index.js';
import type {DemoCouch} from './couch.js';

const database = '/[a-z][a-z0-9_]{1,39}-(?:school|care|public|inbox)';
const paths = new RegExp(`^${database}(?:/(?:e[A-Za-z0-9_-]{16,64}|epoch|_changes|_all_docs|_bulk_docs))?$`);
const envelope = /^\/[a-z][a-z0-9_]{1,39}-inbox\/e[A-Za-z0-9_-]{16,64}$/;
const published = /^\/[a-z][a-z0-9_]{1,39}-public(?:\/|$)/;

/**
 * What stands between the browsers and the CouchDB, in the place of the HAProxy that `deploy/` has: passes on what the apps ask with
 * a token, an envelope and a look at what is public without one, and nothing else.
 *
 * @param origins of the pages that may call
 * @param ended when nobody waits for an answer any more
 */
export function couchDoor(couch: DemoCouch, origins: readonly string[], ended: AbortSignal): Handler {
  return async (request) => {
    const origin = origins.find((each) => each === request.headers.get('Origin'));
    const response = await answerOf(request, couch, ended);
    if (origin !== undefined) {
      response.headers.set('Access-Control-Allow-Origin', origin);
      response.headers.set('Access-Control-Expose-Headers', 'Retry-After');
    }
    response.headers.set('Vary', 'Origin');
    response.headers.set('Cache-Control', 'no-store');
    response.headers.set('X-Content-Type-Options', 'nosniff');
    return response;
  };
}

async function answerOf(request: Request, couch: DemoCouch, ended: AbortSignal): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight();
  const {pathname, search} = new URL(request.url);
  if (!['GET', 'PUT', 'POST'].includes(request.method)) return refused(405, 'method');
  if (!paths.test(pathname)) return refused(404, 'path');
  const login = loginFor(request, pathname, couch);
  if (login === undefined) return refused(401, 'login');
  return passedOn(request, `${couch.url}${pathname}${search}`, login, ended);
}

/** Passwords stay on the other side: only tokens are passed on as they come. */
function loginFor(
  {method, headers}: Request,
  pathname: string,
  {logins: {writer, reader}}: DemoCouch,
): string | undefined {
  const given = headers.get('Authorization');
  if (given !== null) return /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/i.test(given) ? given : undefined;
  if (method === 'PUT' && envelope.test(pathname)) return writer;
  return method === 'GET' && published.test(pathname) ? reader : undefined;
}

/** Of what comes back only what the client reads: CouchDB gives a cookie for a password, and with it anybody would be the proxy. */
async function passedOn(
  request: Request,
  address: string,
  login: string,
  ended: AbortSignal,
): Promise<Response> {
  const {method} = request;
  const headers = {Authorization: login, 'Content-Type': 'application/json'};
  try {
    const body = method === 'GET' ? undefined : await request.text();
    const answer = await fetch(address, {
      method,
      headers,
      ...(body !== undefined && {body}),
      redirect: 'manual',
      signal: ended,
    });
    const wait = answer.headers.get('Retry-After');
    return new Response(await answer.text(), {
      status: answer.status,
      headers: {'Content-Type': 'application/json', ...(wait !== null && {'Retry-After': wait})},
    });
  } catch {
    return refused(502, 'away');
  }
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, PUT, POST',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type',
      'Access-Control-Max-Age': '600',
    },
  });
}

function refused(status: number, reason: string): Response {
  return Response.json({error: 'refused', reason}, {status});
}
