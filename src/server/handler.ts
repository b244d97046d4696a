/** What a host's server calls: one request in, one answer out. It never rejects. */
export type Handler = (request: Request) => Promise<Response>;

/** Hears of what went wrong inside (a full disk), for the operator; nothing of it goes to the caller. */
export type FailureListener = (cause: unknown) => void;

/** @param body sent as JSON; none where it is absent */
export function answer(
  status: number,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body ? JSON.stringify(body) : null, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(body && {'Content-Type': 'application/json'}),
      ...headers,
    },
  });
}

/** @param why a word for the client's code, of the same few in every answer */
export function refusal(status: number, why: string, headers?: Readonly<Record<string, string>>): Response {
  return answer(status, {refused: why}, headers);
}

export function wrongMethod(...allowed: readonly string[]): Response {
  return refusal(405, 'method', {Allow: allowed.join(', ')});
}

/** @param leave what kept the caller out */
export function denied(leave: 'unauthorised' | 'forbidden'): Response {
  if (leave === 'forbidden') return refusal(403, leave);
  return refusal(401, leave, {'WWW-Authenticate': 'Bearer'});
}

/** A failure inside becomes "try later": the client keeps what it has. */
export function guarded(handler: Handler, onFailure?: FailureListener): Handler {
  return async (request) => {
    try {
      return await handler(request);
    } catch (cause) {
      onFailure?.(cause);
      return refusal(503, 'unavailable', {'Retry-After': '30'});
    }
  };
}

/** A tag for content that is known by these names; equal names in equal order give an equal tag. */
export async function entityTag(names: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(names.join('\n')));
  return `"${Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

/** Does the caller hold this tag already? Proxies that compress make a tag weak; it still names the same set. */
export function holds(request: Request, tag: string): boolean {
  const held = request.headers.get('If-None-Match') ?? '';
  return held.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
