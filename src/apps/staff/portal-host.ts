import {createLocalJWKSet, decodeJwt, jwtVerify, type JWTPayload} from 'jose';
import type {Host, HostSession} from '../../host/host.js';
import {isArrayOf, isText} from '../../kernel/guards.js';
import type {StaffId} from '../../kernel/ids.js';
import {roles} from '../../kernel/rights.js';
import type {StaffConfig} from './config.js';

const waitMs = 10_000;
/** A token is renewed when it has less than this left. */
const spareSeconds = 30;

/** The portal around the app, as far as its server's signature vouches for it. */
export class PortalHost implements Host {
  readonly #keys: ReturnType<typeof createLocalJWKSet>;
  readonly #ask: () => void;
  #token: string | undefined;
  #arrived: ((token: string) => void) | undefined;

  /** @param ask makes the shell send a token */
  constructor({tokenKeys}: StaffConfig, ask: () => void) {
    this.#keys = createLocalJWKSet({keys: [...tokenKeys]});
    this.#ask = ask;
  }

  /** @throws where no token comes or its signature is not the host's */
  async session(): Promise<HostSession> {
    const token = await this.token();
    const {payload} = await jwtVerify(token, this.#keys, {algorithms: ['ES256'], audience: 'pana'});
    return sessionOf(payload);
  }

  async token(): Promise<string> {
    if (!this.#token || isStale(this.#token)) this.#token = await this.#renewed();
    return this.#token;
  }

  receive(token: string): void {
    this.#arrived?.(token);
    this.#token = token;
  }

  async #renewed(): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the portal sent no token')), waitMs);
      this.#arrived = (token) => {
        clearTimeout(timer);
        resolve(token);
      };
      this.#ask();
    });
  }
}

/** @throws where the signed claims name nobody */
export function sessionOf(claims: JWTPayload): HostSession {
  if (!claims.sub) throw new Error('the token names nobody');
  const held = isArrayOf(claims['roles'], isText) ? claims['roles'] : [];
  return {
    staffId: claims.sub as StaffId,
    name: isText(claims['name']) ? claims['name'] : claims.sub,
    roles: roles.filter((role) => held.includes(role)),
    classes: isArrayOf(claims['classes'], isText) ? claims['classes'] : [],
  };
}

function isStale(token: string): boolean {
  const {exp = 0} = decodeJwt(token);
  return exp - spareSeconds < Date.now() / 1000;
}
