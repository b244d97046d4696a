import type {LitElement} from 'lit';
import type {School} from '../host/school.js';
import type {Drafts} from '../journal/journal.js';
import type {Draft} from '../kernel/draft.js';
import {isRefusal, type Refusal} from '../kernel/refusal.js';
import {ActionController} from '../ui/action-controller.js';
import {announce} from '../ui/announcer.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {faultFields} from './case-fault-fields.js';
import type {CaseScreen, Decided} from './case-screen.js';
import {FormController} from './form-controller.js';

interface Around {
  readonly school: () => School | undefined;
  readonly caseId: () => string;
  readonly words: (refusal: Refusal) => string;
  /** With what a decision means for others who have a part in it. */
  readonly inLedgers: (drafts: readonly Draft[]) => Drafts;
  readonly saved: () => string;
  readonly common: () => CommonTerms | undefined;
}

/** Decisions taken on a case's screen: by a form or by one press, with what went wrong at the place where it was tried. */
export class CaseDecisions {
  readonly form: FormController;

  readonly #host: LitElement;
  readonly #around: Around;
  readonly #action: ActionController;
  #refused: {readonly place: string; readonly refusal: Refusal} | undefined;
  #actedAt = '';

  constructor(host: LitElement, around: Around) {
    this.#host = host;
    this.#around = around;
    this.#action = new ActionController(host);
    this.form = new FormController(host, {
      fieldOf: faultFields,
      words: around.words,
      scope: around.caseId,
    });
  }

  get isBusy(): boolean {
    return this.#action.busy;
  }

  /** Another person is here. */
  forget(): void {
    this.form.forgetAll();
    this.#refused = undefined;
  }

  /** Another case is shown: an open form belongs to the one in which it was opened, and what was typed waits there. */
  leave(): void {
    this.form.leave();
    this.#refused = undefined;
  }

  submit(event: Event, decide: Parameters<CaseScreen['submit']>[1]): Promise<void> {
    this.#refused = undefined;
    return this.form.submit(event, {decide, save: (drafts) => this.#save(drafts)});
  }

  /** @param focus where to go on, by selector */
  async act(place: string, decision: Decided, focus?: string): Promise<void> {
    this.#actedAt = place;
    this.#refused = isRefusal(decision) ? {place, refusal: decision} : undefined;
    this.#host.requestUpdate();
    if (isRefusal(decision)) return;
    if (!(await this.#action.run(() => this.#save(decision)))) return;
    await this.#host.updateComplete;
    if (focus) this.#host.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }

  /** The words of a decision without a form that was refused or failed, at the place where it was taken. */
  fault(place: string): string | undefined {
    if (this.#refused?.place === place) return this.#around.words(this.#refused.refusal);
    const {failed} = this.#action;
    return failed && this.#actedAt === place ? this.#around.common()?.failed[failed] : undefined;
  }

  async #save(drafts: readonly Draft[]): Promise<void> {
    await (this.#around.school() as School).journal.append(this.#around.inLedgers(drafts));
    announce(this.#around.saved());
  }
}
