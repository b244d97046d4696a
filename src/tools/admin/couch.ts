import {randomBytes} from 'node:crypto';

/** What came back, whatever it was. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface Asking {
  readonly body?: unknown;
  /** The whole header `Authorization`; `null` for none. */
  readonly login?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The server did not answer, or refused what an admin may do: nothing more can be done now. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

/** As many letters and signs of base64url, drawn by chance: a name or a content that nobody has. */
export function letters(count: number): string {
  return randomBytes(count).toString('base64url').slice(0, count);
}

/** Milliseconds for one answer. */
const patience = 30_000;

export function basicLogin(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

/** @throws {ServerError} where nobody answers */
export async function ask(base: string, call: string, asking: Asking = {}): Promise<Answer> {
  const {body, login, headers} = asking;
  const [method = 'GET', path = '/'] = call.split(' ', 2);
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(body !== undefined && {'Content-Type': 'application/json'}),
        ...(typeof login === 'string' && {Authorization: login}),
        ...headers,
      },
      ...(body !== undefined && {body: JSON.stringify(body)}),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    return {status: response.status, body: parsed(await response.text()), headers: response.headers};
  } catch (cause) {
    throw new ServerError(`${base} does not answer ${method} ${path}: ${reasonOf(cause)}`, {cause});
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** `fetch` says “fetch failed” and keeps why in a cause. */
function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? inner.message : String(inner);
}

/** A CouchDB, asked as its admin. What changes something is left out in a dry run, and told in either. */
export class Couch {
  readonly #base: string;
  readonly #login: string;
  readonly #isDry: boolean;
  readonly #tell: (line: string) => void;

  constructor(base: string, login: string, {isDry, tell}: {isDry: boolean; tell: (line: string) => void}) {
    this.#base = base;
    this.#login = login;
    this.#isDry = isDry;
    this.#tell = tell;
  }

  /** @param fine statuses besides success. @throws {ServerError} for every other */
  async get(path: string, ...fine: readonly number[]): Promise<Answer> {
    return this.#judged(`GET ${path}`, await this.raw(`GET ${path}`), fine);
  }

  raw(call: string, asking: Asking = {}): Promise<Answer> {
    return ask(this.#base, call, {login: this.#login, ...asking});
  }

  /** @param what in words: “database s1-care made”. @returns `undefined` in a dry run */
  async change(what: string, call: string, body: unknown): Promise<Answer | undefined> {
    this.#tell(this.#isDry ? `would be done: ${what}` : what);
    if (this.#isDry) return undefined;
    return this.#judged(call, await this.raw(call, {body}), []);
  }

  tell(line: string): void {
    this.#tell(line);
  }

  #judged(call: string, answer: Answer, fine: readonly number[]): Answer {
    const {status, body} = answer;
    if (status < 400 || fine.includes(status)) return answer;
    if (status === 401)
      throw new ServerError(`${this.#base} does not take the admin's name and password (${call})`);
    throw new ServerError(`${this.#base} answered ${status} to ${call}: ${JSON.stringify(body)}`);
  }
}
