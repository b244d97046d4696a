import type {SchoolDay} from '../../src/kernel/school-day.js';
import type {TicketClass, TicketOffice} from '../../src/sync/ticket-office.js';
import {makeIssuingKeys, type IssuingKeys} from '../../src/vault/ticket-signature.js';

interface Opening {
  readonly wave: string;
  readonly until: SchoolDay;
  readonly classes: readonly TicketClass[];
}

let made: Promise<IssuingKeys> | undefined;

/** A school's issuer as its staff meet it. It has a key for one class. */
export class StandInOffice {
  isDown = false;
  readonly opened: Opening[] = [];
  readonly closed: string[] = [];

  static async open(): Promise<StandInOffice> {
    made ??= makeIssuingKeys();
    return new StandInOffice(await made);
  }

  constructor(readonly keys: IssuingKeys) {}

  get asOffice(): TicketOffice {
    const calls: Pick<TicketOffice, 'open' | 'close'> = {
      open: (wave, until, classes) => {
        if (this.isDown) return Promise.resolve(undefined);
        this.opened.push({wave, until, classes});
        return Promise.resolve(new Map(classes.map(({key}) => [key, this.keys.publicKey])));
      },
      close: (wave) => {
        this.closed.push(wave);
        return Promise.resolve(true);
      },
    };
    return calls as TicketOffice;
  }
}
