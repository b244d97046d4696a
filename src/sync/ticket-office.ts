import {isFields, isText} from '../kernel/guards.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {DropBoxRequests, type DropBoxOptions} from './drop-box-requests.js';

/** A class for which tickets are to be issued. */
export interface TicketClass {
  readonly key: string;
  /** The host's own id of it, by which its sign-in knows pupils. */
  readonly hostId: string;
}

/** The care team's side of a school's ticket issuer: opens a wave there, and closes it. */
export class TicketOffice {
  readonly #requests: DropBoxRequests;

  /** @param options `base` is where `makeTicketIssuer` is mounted: `…/pana/tickets/` */
  constructor(options: DropBoxOptions) {
    this.#requests = new DropBoxRequests(options);
  }

  /**
   * Safe to repeat: the issuer gives the same keys again.
   *
   * @param wave the wave's public key
   * @returns SPKI by class key, one for each class; `undefined` where the issuer cannot be reached or does not give them
   */
  async open(
    wave: string,
    until: SchoolDay,
    classes: readonly TicketClass[],
  ): Promise<ReadonlyMap<string, string> | undefined> {
    const said = await this.#said(`${wave}/keys`, 'PUT', {until, classes});
    const keys = isFields(said?.['keys']) && said['wave'] === wave ? said['keys'] : {};
    const all = classes.flatMap(({key}) => (isText(keys[key]) ? [[key, keys[key]] as const] : []));
    return all.length === classes.length ? new Map(all) : undefined;
  }

  /** @returns whether the issuer forgot its keys; else it issues nothing after the last day anyway */
  async close(wave: string): Promise<boolean> {
    return (await this.#said(wave, 'DELETE'))?.['closed'] === true;
  }

  async #said(
    path: string,
    method: string,
    body?: object,
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    try {
      const response = await this.#requests.call(path, method, body);
      const said: unknown = await response.json();
      return response.ok && isFields(said) ? said : undefined;
    } catch {
      return undefined;
    }
  }
}
