import {toBase64Url} from '../kernel/base64url.js';
import {localDay, type SchoolDay} from '../kernel/school-day.js';
import {bytesOf, signBlinded} from '../vault/blind-signature.js';
import type {Authorise} from './authorise.js';
import {answer, denied, guarded, refusal, wrongMethod} from './handler.js';
import type {FailureListener, Handler} from './handler.js';
import {canBeSigned, dayOfClosing, IssuedWave} from './issued-wave.js';
import {readBody} from './read-body.js';
import {readOpeningCall, readTicketCall, type TicketCall} from './ticket-bodies.js';
import type {TicketStore} from './ticket-store.js';
import {TokenBucket, type Rate} from './token-bucket.js';

/** The pupil who is signed in to the host, in the host's own words. */
export interface PupilSeen {
  /** Stable for as long as a wave lasts. */
  readonly pupil: string;
  /** The class's key, or the host's own id of it. */
  readonly classId: string;
}

export interface TicketIssuerOptions {
  readonly store: TicketStore;
  /** Who asks, by the host's own sign-in; `undefined` for anybody but a pupil. */
  readonly who: (request: Request) => PupilSeen | undefined | Promise<PupilSeen | undefined>;
  /** For the care team's calls. */
  readonly authorise: Authorise;
  /** The private operation of RSA; in Node `signWithOpenSsl` is three hundred times as fast as the one that runs anywhere. */
  readonly sign?: (privateKey: string, blinded: Uint8Array) => Promise<Uint8Array>;
  /** Signatures for the whole process. */
  readonly rate?: Rate;
  /** Milliseconds that a body may take to arrive. */
  readonly bodyTimeout?: number;
  readonly now?: () => Date;
  readonly onFailure?: FailureListener;
}

const wavePattern = /^[A-Za-z0-9_-]{1,64}$/;
const largest = {opening: 131_072, asking: 4096} as const;
const problemStatus = {'too-large': 413, 'too-slow': 408, broken: 400} as const;

/**
 * Issues blind tickets (RFC 9474) to signed-in pupils: one a pupil and wave. It knows who asked and cannot know the
 * ticket again when it is spent. Private keys stay in the store and go when the wave is closed, or two days after its last.
 *
 * - `PUT …/tickets/<wave>/keys`, with a token: `{until, classes: [{key, hostId?}]}` → `{wave, keys}`, SPKI by class. Again: the same.
 * - `DELETE …/tickets/<wave>`, with a token: no further ticket, and keys and issues are erased.
 * - `GET …/tickets/<wave>`, by a pupil: `{wave, class}`.
 * - `PUT …/tickets/<wave>`, by a pupil: `{class, blinded}` → `{wave, class, signed}`. The same again: the same answer.
 *   Another one: 409 `issued`. Also 401 `signed-out`, 403 `class`, 404 `unknown`, 410 `closed` or `expired`, 429 `busy`.
 */
export function makeTicketIssuer(options: TicketIssuerOptions): Handler {
  const {store, who, authorise, sign = signBlinded, now = () => new Date(), bodyTimeout, onFailure} = options;
  const bucket = new TokenBucket(options.rate ?? {burst: 600, perSecond: 30});

  let swept: SchoolDay | undefined;

  return guarded(async (request) => {
    await sweepDaily();
    const {pathname} = new URL(request.url);
    const [, wave = '', keys] = /\/tickets\/([^/]+)(\/keys)?$/.exec(pathname) ?? [];
    if (!wavePattern.test(wave)) return refusal(404, 'unknown');
    if (keys) return request.method === 'PUT' ? open(request, wave) : wrongMethod('PUT');
    if (request.method === 'DELETE') return close(request, wave);
    if (request.method === 'GET' || request.method === 'PUT') return serve(request, wave);
    return wrongMethod('DELETE', 'GET', 'PUT');
  }, onFailure);

  /** With the first who asks on a day. Who asks pays for no failure of it, and the next tries again. */
  async function sweepDaily(): Promise<void> {
    const today = localDay(now());
    if (swept === today) return;
    swept = today;
    try {
      await store.sweep(today);
    } catch (cause) {
      swept = undefined;
      onFailure?.(cause);
    }
  }

  async function open(request: Request, wave: string): Promise<Response> {
    const leave = await authorise(request, 'tickets.run');
    if (leave !== 'allowed') return denied(leave);
    const body = await readBody(request, largest.opening, bodyTimeout);
    if ('problem' in body) return refusal(problemStatus[body.problem], body.problem);
    const call = readOpeningCall(body.bytes);
    if (!call) return refusal(400, 'body');
    const keys = await new IssuedWave(store, wave).open(call);
    return keys ? answer(200, {wave, keys}) : refusal(410, 'closed');
  }

  async function close(request: Request, wave: string): Promise<Response> {
    const leave = await authorise(request, 'tickets.run');
    if (leave !== 'allowed') return denied(leave);
    await store.close(wave);
    return answer(200, {wave, closed: true});
  }

  /** What both of a pupil's calls need first: a pupil, a wave that goes on, and a class that takes part in it. */
  async function serve(request: Request, wave: string): Promise<Response> {
    const seen = await who(request);
    if (!seen) return refusal(401, 'signed-out');
    const issued = new IssuedWave(store, wave);
    const opened = await issued.opened();
    if (!opened) return (await store.isClosed(wave)) ? refusal(410, 'closed') : refusal(404, 'unknown');
    if (localDay(now()) >= dayOfClosing(opened)) return refusal(410, 'expired');
    const had = await issued.issueOf(seen.pupil, opened);
    const classKey = had?.classKey ?? (await issued.classOf(seen.classId));
    if (classKey === undefined) return refusal(403, 'class');
    if (request.method === 'GET') return answer(200, {wave, class: classKey});
    const call = await callIn(request);
    if (call instanceof Response) return call;
    if (call.class !== classKey) return refusal(403, 'class');
    return issue(call.blinded, {
      wave,
      classKey,
      issueOnce: (asked) => issued.issueOnce(seen.pupil, opened, {classKey, asked}),
    });
  }

  async function callIn(request: Request): Promise<TicketCall | Response> {
    const wait = bucket.take();
    if (wait > 0) return refusal(429, 'busy', {'Retry-After': String(wait)});
    // A form of another site can send no JSON: nobody draws a pupil's ticket behind their back.
    if (!isJson(request)) return refusal(415, 'type');
    const body = await readBody(request, largest.asking, bodyTimeout);
    if ('problem' in body) return refusal(problemStatus[body.problem], body.problem);
    return readTicketCall(body.bytes) ?? refusal(400, 'body');
  }

  /**
   * What is signed is settled first, in the store, and only then signed: of any number of messages at once only one is
   * ever signed, and a crash in between loses nothing, since signing it again gives the same.
   */
  async function issue(blinded: string, {wave, classKey, issueOnce}: Claim): Promise<Response> {
    const keys = await new IssuedWave(store, wave).keysOf(classKey);
    const bytes = bytesOf(blinded);
    if (!keys) return refusal(410, 'closed');
    if (!bytes || !(await canBeSigned(bytes, keys))) return refusal(400, 'blinded');
    const asked = await hashOf(bytes);
    const issued = await issueOnce(asked);
    if (!issued) return refusal(410, 'closed');
    if (issued.asked !== asked) return refusal(409, 'issued');
    return answer(200, {wave, class: classKey, signed: toBase64Url(await sign(keys.privateKey, bytes))});
  }
}

interface Claim {
  readonly wave: string;
  readonly classKey: string;
  readonly issueOnce: (asked: string) => Promise<{readonly asked: string} | undefined>;
}

function isJson(request: Request): boolean {
  return request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
