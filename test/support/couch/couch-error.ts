export type Json = Record<string, unknown>;

/** How CouchDB says no: `{"error": …, "reason": …}` with a status. */
export class CouchError extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    readonly reason: string,
  ) {
    super(`${status} ${error}: ${reason}`);
  }

  get body(): Json {
    return {error: this.error, reason: this.reason};
  }
}

export const conflict = () => new CouchError(409, 'conflict', 'Document update conflict.');
export const badRequest = (reason: string) => new CouchError(400, 'bad_request', reason);
export const forbidden = (reason: string) => new CouchError(403, 'forbidden', reason);
export const unauthorized = (reason: string) => new CouchError(401, 'unauthorized', reason);
export const notFound = (reason: string) => new CouchError(404, 'not_found', reason);
