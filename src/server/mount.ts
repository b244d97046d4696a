import {guarded, refusal, type FailureListener, type Handler} from './handler.js';

export interface MountOptions {
  /** Where it lies on the host's server, with both slashes: `/pana/`. */
  readonly base: string;
  /** Handlers by the first part of the path behind the base. */
  readonly routes: Readonly<Record<string, Handler>>;
  /** Exact origins of other sites whose pages may call. None where the apps lie on the same origin, which is simpler. */
  readonly origins?: readonly string[];
  readonly onFailure?: FailureListener;
}

const preflightHeaders = {
  'Access-Control-Allow-Methods': 'GET, PUT, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-None-Match',
  'Access-Control-Max-Age': '600',
};

/** One handler out of several, for a host's server to call with whatever begins with `base`. */
export function mount({base, routes, origins = [], onFailure}: MountOptions): Handler {
  const byName = new Map(Object.entries(routes));
  return guarded(async (request) => {
    const origin = request.headers.get('Origin') ?? '';
    const welcome = origins.includes(origin);
    if (request.method === 'OPTIONS' && welcome) return preflight(origin);
    const response = await routed(request);
    if (origins.length > 0) response.headers.append('Vary', 'Origin');
    if (welcome) allowReading(response.headers, origin);
    return response;
  }, onFailure);

  async function routed(request: Request): Promise<Response> {
    const {pathname} = new URL(request.url);
    const name = pathname.startsWith(base) ? (pathname.slice(base.length).split('/', 1)[0] ?? '') : '';
    return (await byName.get(name)?.(request)) ?? refusal(404, 'unknown');
  }
}

function preflight(origin: string): Response {
  const headers = new Headers({...preflightHeaders, Vary: 'Origin'});
  headers.set('Access-Control-Allow-Origin', origin);
  return new Response(null, {status: 204, headers});
}

function allowReading(headers: Headers, origin: string): void {
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After');
}
