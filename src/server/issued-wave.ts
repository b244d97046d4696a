import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {isFields, isText} from '../kernel/guards.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {makeIssuingKeys, readIssuerKey, type IssuingKeys} from '../vault/ticket-signature.js';
import type {OpeningCall} from './ticket-bodies.js';
import type {TicketStore} from './ticket-store.js';

/** What a pupil was issued: for which class, and the hash of the one blinded message that is signed for them. */
export interface Issue {
  readonly classKey: string;
  readonly asked: string;
}

interface OpenWave {
  readonly until: SchoolDay;
  /** Hides pupils' ids in the store; it goes when the wave is closed. */
  readonly secret: string;
}

/** One wave in an issuer's store. */
export class IssuedWave {
  readonly #store: TicketStore;
  readonly #wave: string;

  constructor(store: TicketStore, wave: string) {
    this.#store = store;
    this.#wave = wave;
  }

  /** @returns the public keys by class, the same at each call; `undefined` where the wave is closed */
  async open({until, classes}: OpeningCall): Promise<Readonly<Record<string, string>> | undefined> {
    const secret = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
    const opened: OpenWave = {until, secret};
    const lying = (await this.#put('wave', opened)) as OpenWave | undefined;
    if (!lying) return undefined;
    await this.#store.closeOn(this.#wave, dayOfClosing(lying));
    const keys: [string, string][] = [];
    for (const {key, hostId} of classes) {
      const pair = await this.#keysOrNew(key);
      if (!pair) return undefined;
      if (hostId !== undefined) await this.#put(`host-id/${hostId}`, key);
      keys.push([key, pair.publicKey]);
    }
    return Object.fromEntries(keys);
  }

  /** @returns `undefined` where nobody opened it, or it is closed */
  async opened(): Promise<OpenWave | undefined> {
    const found = await this.#get('wave');
    return isFields(found) ? (found as unknown as OpenWave) : undefined;
  }

  /** @param id a class's key, or the host's own id of it */
  async classOf(id: string): Promise<string | undefined> {
    if (await this.keysOf(id)) return id;
    const key = await this.#get(`host-id/${id}`);
    return isText(key) ? key : undefined;
  }

  async keysOf(classKey: string): Promise<IssuingKeys | undefined> {
    const found = await this.#get(`class/${classKey}`);
    return isFields(found) ? (found as unknown as IssuingKeys) : undefined;
  }

  async issueOf(pupil: string, {secret}: OpenWave): Promise<Issue | undefined> {
    const found = await this.#get(await markOf(pupil, secret));
    return isFields(found) ? (found as unknown as Issue) : undefined;
  }

  /** @returns what this pupil has now: this issue, or the one that came first; `undefined` once closed */
  async issueOnce(pupil: string, {secret}: OpenWave, issue: Issue): Promise<Issue | undefined> {
    return (await this.#put(await markOf(pupil, secret), issue)) as Issue | undefined;
  }

  async #keysOrNew(classKey: string): Promise<IssuingKeys | undefined> {
    const known = await this.keysOf(classKey);
    if (known) return known;
    return (await this.#put(`class/${classKey}`, await makeIssuingKeys())) as IssuingKeys | undefined;
  }

  async #put(name: string, value: unknown): Promise<unknown> {
    const lying = await this.#store.putOnce(this.#wave, name, JSON.stringify(value));
    return lying === undefined ? undefined : JSON.parse(lying);
  }

  async #get(name: string): Promise<unknown> {
    const lying = await this.#store.get(this.#wave, name);
    return lying === undefined ? undefined : JSON.parse(lying);
  }
}

/** On its last day, and a day more, since this server's clock may run in another zone than the school's, it issues. */
export function dayOfClosing({until}: {readonly until: SchoolDay}): SchoolDay {
  return addDays(until, 2);
}

/** The store is no list of pupils: without the wave's secret a mark says nothing, and the secret goes with the wave. */
async function markOf(pupil: string, secret: string): Promise<string> {
  const parameters = {name: 'HMAC', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('raw', fromBase64Url(secret), parameters, false, ['sign']);
  const mark = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(pupil));
  return `pupil/${toBase64Url(new Uint8Array(mark))}`;
}

/** Is it a number that this key can sign: as long as the modulus, and below it? */
export async function canBeSigned(blinded: Uint8Array, {publicKey}: IssuingKeys): Promise<boolean> {
  const key = await readIssuerKey(publicKey);
  const {n = ''} = key ? await crypto.subtle.exportKey('jwk', key) : {};
  const modulus = fromBase64Url(n);
  const differs = modulus.findIndex((byte, at) => byte !== blinded[at]);
  return (
    blinded.length === modulus.length && differs >= 0 && (blinded[differs] ?? 0) < (modulus[differs] ?? 0)
  );
}
