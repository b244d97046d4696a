import type {TicketAnswer, TicketAsk, TicketRefusal} from '../../src/host/ticket-messages.js';
import {fromBase64Url, toBase64Url} from '../../src/kernel/base64url.js';
import type {Issuers} from '../../src/survey/issuers.js';
import type {TicketTurn} from '../../src/survey/survey-step.js';
import {TicketDesk} from '../../src/survey/ticket-desk.js';
import {signBlinded} from '../../src/vault/blind-signature.js';
import {makeIssuingKeys, type IssuingKeys} from '../../src/vault/ticket-signature.js';

let made: Promise<IssuingKeys> | undefined;

/** The portal of a pupil of 7b who is signed in, with an issuer behind it. */
export class TestPortal {
  /** All that the portal and its issuer ever saw. */
  readonly seen: TicketAsk[] = [];
  /** How it answers from now on; `lost` loses what it says, but not what it does. */
  mood: TicketRefusal | 'well' | 'lost' | 'silent' = 'well';
  classKey = '7b';
  /** Signs with another key than the published one where set. */
  otherKey: string | undefined;
  #issued: string | undefined;

  constructor(readonly keys: IssuingKeys) {}

  static async open(): Promise<TestPortal> {
    made ??= makeIssuingKeys();
    return new TestPortal(await made);
  }

  get issuers(): Issuers {
    return {'7b': {publicKey: this.keys.publicKey, title: '7 Б'}};
  }

  /** What the survey app gives its element. */
  readonly tickets = (turn: TicketTurn): Promise<void> =>
    new TicketDesk(turn, (ask) => this.#answer(ask)).open();

  async #answer(ask: TicketAsk): Promise<TicketAnswer> {
    this.seen.push(ask);
    const about = {
      type: 'ticket-answer',
      wave: ask.wave,
      ...(ask.blinded && {blinded: ask.blinded}),
    } as const;
    if (this.mood === 'silent') return new Promise(() => undefined);
    if (this.mood !== 'well' && this.mood !== 'lost') return {...about, refused: this.mood};
    if (ask.blinded === undefined) return {...about, class: this.classKey};
    if (this.#issued !== undefined && this.#issued !== ask.blinded) return {...about, refused: 'issued'};
    this.#issued = ask.blinded;
    if (this.mood === 'lost') return {...about, refused: 'unreachable'};
    const blinded = fromBase64Url(ask.blinded);
    if (this.otherKey) blinded[0] = 0; // what is more than the other key's modulus it could not sign
    const signed = await signBlinded(this.otherKey ?? this.keys.privateKey, blinded);
    return {...about, class: this.classKey, signed: toBase64Url(signed)};
  }
}
