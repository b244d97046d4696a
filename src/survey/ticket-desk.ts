import {html, nothing, type TemplateResult} from 'lit';
import type {TicketAnswer, TicketAsk, TicketRefusal} from '../host/ticket-messages.js';
import {loadTerms, termsNow} from '../i18n/catalogue.js';
import {supported} from '../i18n/languages.js';
import {toBase64Url} from '../kernel/base64url.js';
import type {ClassKey} from '../kernel/ids.js';
import {blindTicket, bytesOf, finishTicket, type BlindedTicket} from '../vault/blind-signature.js';
import {issuerOf, ticketPurpose} from './blind-ticket.js';
import type {Issuer} from './issuers.js';
import type {Step, TicketTurn} from './survey-step.js';
import {ticketCatalogue} from './ticket-messages/catalogue.js';
import type {TicketTerms} from './ticket-messages/en.js';

/** By way of the shell, which has the pupil's sign-in and the app has not. Never rejects. */
export type AskIssuer = (ask: TicketAsk) => Promise<TicketAnswer>;

type Refused = TicketRefusal | 'invalid';
type TicketStep = Extract<Step, {draw: unknown}>['at'];

interface Chosen {
  readonly classKey: ClassKey;
  readonly issuer: Issuer;
}

/**
 * Brings a pupil who is signed in to the portal to a blind ticket. Blinded and finished here, and believed under the
 * key of the published wave alone. What was asked for stays in memory until there is a ticket: asked again, it is the
 * same that is asked.
 */
export class TicketDesk {
  readonly #turn: TicketTurn;
  readonly #ask: AskIssuer;
  #asked: BlindedTicket | undefined;

  constructor(turn: TicketTurn, ask: AskIssuer) {
    this.#turn = turn;
    this.#ask = ask;
  }

  /** Which class is it? Nothing is drawn before the pupil wants to. */
  async open(): Promise<void> {
    await loadTerms(ticketCatalogue, supported(document.documentElement.lang) ?? 'en');
    const answer = await this.#ask({type: 'ticket', wave: this.#turn.published.publicKey});
    if ('refused' in answer) this.#refuse(answer.refused, () => this.open());
    else this.#offer(answer.class as ClassKey);
  }

  #offer(classKey: ClassKey): void {
    const issuer = issuerOf(this.#turn.published.issuers, classKey);
    if (!issuer) this.#refuse('class');
    else this.#show('ticket-offer', (t) => this.#renderOffer(t, {classKey, issuer}));
  }

  async #draw(chosen: Chosen): Promise<void> {
    const {wave, publicKey} = this.#turn.published;
    const {classKey, issuer} = chosen;
    this.#show('ticket-wait', (t) => html`<h1 tabindex="-1" data-start role="status">${t.wait}</h1>`);
    this.#asked ??= await blindTicket(issuer.publicKey, ticketPurpose(wave, classKey));
    if (!this.#asked) {
      this.#refuse('invalid');
      return;
    }
    const blinded = toBase64Url(this.#asked.blinded);
    const answer = await this.#ask({type: 'ticket', wave: publicKey, class: classKey, blinded});
    if ('refused' in answer) this.#refuse(answer.refused, () => this.#draw(chosen));
    else await this.#take(chosen, this.#asked, answer.signed ?? '');
  }

  async #take({classKey, issuer}: Chosen, asked: BlindedTicket, signed: string): Promise<void> {
    const finished = await finishTicket(issuer.publicKey, asked, bytesOf(signed) ?? new Uint8Array());
    if (!finished) {
      this.#refuse('invalid');
      return;
    }
    this.#asked = undefined;
    this.#turn.go({at: 'intro'}, {key: finished.key, blind: {classKey, ...finished.ticket}});
  }

  /** @param again what to try once more where that may help */
  #refuse(why: Refused, again?: () => Promise<void>): void {
    const retry = again && ['unreachable', 'signed-out'].includes(why) ? again : undefined;
    const at = why === 'unreachable' ? 'ticket-lost' : 'ticket-refused';
    this.#show(at, (t) => {
      const {title, text} = why === 'unreachable' ? t.lost : t.refused[why];
      return html`<h1 tabindex="-1" data-start>${title}</h1>
        <p>${text}</p>
        <div class="go between">
          <button type="button" @click=${this.#useSlip}>${t.refused.use}</button>
          ${retry ? primary(t.lost.again, retry) : nothing}
        </div>`;
    });
  }

  #renderOffer({offer}: TicketTerms, chosen: Chosen): TemplateResult {
    return html`<h1 tabindex="-1" data-start>${offer.title}</h1>
      <p>${offer.text}</p>
      <p>${offer.class} <strong><bdi>${chosen.issuer.title}</bdi></strong></p>
      <p class="quiet">${offer.notMine}</p>
      <div class="go between">
        <button type="button" @click=${this.#useSlip}>${offer.slip}</button>
        ${primary(offer.begin, () => this.#draw(chosen))}
      </div>`;
  }

  readonly #useSlip = (): void => this.#turn.go({at: 'code'});

  /** In another language once its words are there; until then in the words that were there before. */
  #show(at: TicketStep, draw: (t: TicketTerms) => TemplateResult): void {
    let before: TicketTerms | undefined;
    const step: Step = {
      at,
      draw: (language) => {
        const t = termsNow(ticketCatalogue, language);
        if (!t)
          void loadTerms(ticketCatalogue, language).then(
            () => this.#turn.go({...step}),
            () => undefined,
          );
        before = t ?? before ?? termsNow(ticketCatalogue, 'en');
        return before ? draw(before) : html``;
      },
    };
    this.#turn.go(step);
  }
}

function primary(label: string, act: () => Promise<void>): TemplateResult {
  return html`<button class="primary" type="button" @click=${() => void act()}>${label}</button>`;
}
