import {isRefusal, refuse, type Refusal} from '../../kernel/refusal.js';

/** Why a server's roster was not taken. Nothing of it is: no half roster replaces a whole one. */
export type AskProblem =
  | 'aborted'
  /** The token was not accepted, a new one neither. */
  | 'not-allowed'
  | 'not-found'
  /** Not in the form of OneRoster, or no JSON. */
  | 'not-understood'
  /** It refused the question: a filter or a choice of fields. */
  | 'question-refused'
  | 'too-big'
  | 'unreachable';

export interface Answer {
  readonly body: unknown;
  readonly headers: Headers;
}

export interface AskOptions {
  readonly fetch: typeof globalThis.fetch;
  /** @param isRenewal the one given before was not accepted */
  readonly token: (isRenewal: boolean) => Promise<string | undefined>;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly now: () => Date;
  /** Milliseconds for one answer. */
  readonly patience: number;
}

const mostTries = 5;
/** Milliseconds, where a server does not say how long; doubled each time. */
const firstPause = 1000;
/** Who asks to wait longer than this is not waited for. */
const longestPause = 60_000;
/** Characters of an answer. */
const longestAnswer = 50_000_000;

/** Asks one server, with patience: a new token once, and again where it is busy or broken. */
export class Asking {
  readonly #options: AskOptions;
  readonly #origin: string;

  constructor(base: URL, options: AskOptions) {
    this.#options = options;
    this.#origin = base.origin;
  }

  async get(url: URL, signal?: AbortSignal): Promise<Answer | Refusal<AskProblem>> {
    // A link to another place would carry the token there.
    if (url.origin !== this.#origin) return refuse('not-understood', {url: url.origin});
    let [isRenewed, renewedAt] = [false, 0];
    for (let tried = 1; ; tried += 1) {
      const response = await this.#try(url, isRenewed && tried === renewedAt + 1, signal);
      if (signal?.aborted) return refuse('aborted');
      if (response?.ok) return answerOf(response, url);
      if (response?.status === 401 && !isRenewed) {
        isRenewed = true;
        renewedAt = tried;
        continue;
      }
      const pause = this.#pauseAfter(response, tried);
      if (isRefusal(pause)) return pause;
      await this.#options.wait(pause, signal);
      if (signal?.aborted) return refuse('aborted');
    }
  }

  /** @returns `undefined` where no answer came in time */
  async #try(url: URL, isRenewal: boolean, signal: AbortSignal | undefined): Promise<Response | undefined> {
    const {fetch, token, patience} = this.#options;
    const inTime = AbortSignal.timeout(patience);
    try {
      const bearer = await token(isRenewal);
      return await fetch(url.href, {
        headers: {accept: 'application/json', ...(bearer && {authorization: `Bearer ${bearer}`})},
        signal: signal ? AbortSignal.any([signal, inTime]) : inTime,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      });
    } catch {
      return undefined;
    }
  }

  /** @returns milliseconds to wait before the next try, or why there is none */
  #pauseAfter(response: Response | undefined, tried: number): number | Refusal<AskProblem> {
    const status = response?.status ?? 0;
    if (status === 401 || status === 403) return refuse('not-allowed', {status});
    if (status === 404) return refuse('not-found', {status});
    if (status === 400 || status === 422) return refuse('question-refused', {status});
    const isPassing = status === 0 || status === 408 || status === 429 || status >= 500;
    if (!isPassing || tried >= mostTries) return refuse('unreachable', {status});
    const asked = response && this.#retryAfter(response);
    const pause = asked ?? firstPause * 2 ** (tried - 1);
    return pause > longestPause ? refuse('unreachable', {status, seconds: Math.round(pause / 1000)}) : pause;
  }

  /** Seconds, or a moment. */
  #retryAfter({headers}: Response): number | undefined {
    const text = headers.get('retry-after') ?? '';
    if (/^\d+$/.test(text)) return Number(text) * 1000;
    const moment = Date.parse(text);
    return Number.isNaN(moment) ? undefined : Math.max(0, moment - this.#options.now().getTime());
  }
}

async function answerOf(response: Response, url: URL): Promise<Answer | Refusal<AskProblem>> {
  const {headers} = response;
  if (Number(headers.get('content-length') ?? 0) > longestAnswer) return refuse('too-big');
  try {
    const text = await response.text();
    if (text.length > longestAnswer) return refuse('too-big');
    return {body: JSON.parse(text) as unknown, headers};
  } catch {
    return refuse('not-understood', {url: url.pathname});
  }
}
