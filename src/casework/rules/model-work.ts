import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {School} from '../../host/school.js';
import {isRefusal, refuse, type Decision, type Refusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {fittingModel, whyNotEnough, type FitRefusal} from '../../signals/model/fit-model.js';
import {gatherTerms, type GatheredTerm} from '../../signals/model/gather.js';
import {modelInputs} from '../../signals/model/inputs.js';
import type {UsedModel} from '../../signals/model/model-kinds.js';
import type {StandingModel} from '../../signals/model/model-view.js';
import {outcomePercents, type ModelOutcome} from '../../signals/model/outcome.js';
import {stopModel, useModel, type SetModelRefusal} from '../../signals/model/set-model.js';
import type {YearSource} from '../../signals/model/term-facts.js';
import {ActionController} from '../../ui/action-controller.js';
import {finish, inTurns, type Turns} from '../../ui/in-turns.js';

/** What the years are made of; the same objects mean that nothing changed. */
export interface Material {
  readonly of: readonly unknown[];
  readonly years: () => readonly YearSource[];
  readonly today: SchoolDay;
}

/** The terms that are known together with what followed, and why they are not enough where they are not. */
export interface AtHand {
  readonly terms: readonly GatheredTerm[];
  readonly missing: Refusal<FitRefusal | 'no-terms'> | undefined;
}

/** Pupils a term that somebody may ask for. */
export const mostPupils = 200;
/** Which pupils lie in which fold follows from it: the same years give the same model on every device. */
const seed = 1;

/** Looking at past terms, fitting a model to them in slices, and saying that it is used or not. */
export class ModelWork implements ReactiveController {
  percent: ModelOutcome['percent'] = outcomePercents[0];
  capacity = '12';
  isCapacityWrong = false;
  atHand: AtHand | undefined;
  fitted: UsedModel | undefined;
  fitRefused: Refusal<FitRefusal> | undefined;
  busy: 'no' | 'gathering' | 'fitting' = 'no';
  /** 0 to 1. */
  share = 0;
  isStopping = false;
  reason = '';
  refused: Refusal<SetModelRefusal> | undefined;
  /** What was done last, to be said once. */
  done: 'used' | 'stopped' | undefined;
  readonly save: ActionController;

  readonly #host: ReactiveControllerHost;
  readonly #school: () => School | undefined;
  #of: readonly unknown[] = [];
  #token = 0;

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#host = host;
    this.#school = school;
    this.save = new ActionController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  forget(): void {
    this.#token += 1;
    this.busy = 'no';
    this.#of = [];
    this.atHand = this.fitted = this.fitRefused = this.refused = this.done = undefined;
    this.isStopping = this.isCapacityWrong = false;
    this.reason = '';
    this.save.reset();
  }

  /** Asked before each drawing; gathers only what is not gathered yet, and never while a model is being fitted. */
  want(material: Material): void {
    const of = [...material.of, material.today, this.percent];
    if (this.busy === 'fitting' || isSame(of, this.#of)) return;
    this.#of = of;
    void this.#gather(material);
  }

  choose(part: {readonly percent?: number; readonly capacity?: string}): void {
    this.percent = outcomePercents.find((percent) => percent === part.percent) ?? this.percent;
    this.capacity = part.capacity ?? this.capacity;
    this.isCapacityWrong = false;
    this.fitted = this.fitRefused = this.done = undefined;
    this.#host.requestUpdate();
  }

  write(reason: string): void {
    this.reason = reason;
    this.refused = undefined;
    this.#host.requestUpdate();
  }

  askToStop(): void {
    this.isStopping = true;
    this.reason = '';
    this.refused = this.done = undefined;
    this.#host.requestUpdate();
  }

  /** Calls off the fit; the terms at hand stay. */
  cancel(): void {
    this.#token += 1;
    this.busy = 'no';
    this.#host.requestUpdate();
  }

  /** @returns whether there is a report to read now */
  async fit(): Promise<boolean> {
    const capacity = Number(this.capacity);
    this.isCapacityWrong = !(Number.isInteger(capacity) && capacity >= 1 && capacity <= mostPupils);
    this.fitted = this.fitRefused = this.done = undefined;
    this.#host.requestUpdate();
    if (this.isCapacityWrong || !this.atHand) return false;
    const {terms} = this.atHand;
    const {percent} = this;
    const {turns, isLast} = this.#begin('fitting');
    const years = terms.flatMap((term) => term.years);
    const result = await finish(fittingModel({years, inputs: modelInputs, capacity, seed}), turns);
    if (!isLast() || !result) return false;
    if (isRefusal(result)) this.fitRefused = result;
    else
      this.fitted = {model: result, outcome: {kind: 'absence-next-term', percent}, fittedOn: fittedOn(terms)};
    this.#end();
    return this.fitted !== undefined;
  }

  /** @returns whether it is saved */
  async use(standing: StandingModel): Promise<boolean> {
    const decision: Decision<SetModelRefusal> = this.fitted
      ? useModel({...this.fitted, reason: this.reason, basedOn: standing.heads}, standing)
      : refuse('not-in-use');
    return this.#keep(decision, 'used');
  }

  async stop(standing: StandingModel): Promise<boolean> {
    return this.#keep(stopModel({reason: this.reason, basedOn: standing.heads}, standing), 'stopped');
  }

  async #keep(decision: Decision<SetModelRefusal>, done: 'used' | 'stopped'): Promise<boolean> {
    this.refused = isRefusal(decision) ? decision : undefined;
    this.#host.requestUpdate();
    if (isRefusal(decision)) return false;
    const isSaved = await this.save.run(async () => this.#school()?.journal.append({care: decision}));
    if (!isSaved) return false;
    this.done = done;
    this.fitted = undefined;
    this.isStopping = false;
    this.reason = '';
    this.#host.requestUpdate();
    return true;
  }

  async #gather({years, today}: Material): Promise<void> {
    const {percent} = this;
    const {turns, isLast} = this.#begin('gathering');
    await turns.pause();
    const outcome: ModelOutcome = {kind: 'absence-next-term', percent};
    const terms = await finish(gatherTerms(years(), outcome, today), turns);
    if (!isLast() || !terms) return;
    const rows = terms.flatMap((term) => term.years);
    const missing = rows.length === 0 ? refuse('no-terms') : whyNotEnough({years: rows, inputs: modelInputs});
    this.atHand = {terms, missing};
    this.#end();
  }

  #begin(busy: 'gathering' | 'fitting'): {readonly turns: Turns; readonly isLast: () => boolean} {
    this.#token += 1;
    const token = this.#token;
    const isLast = (): boolean => token === this.#token;
    [this.busy, this.share] = [busy, 0];
    const show = (share: number): void => {
      if (share > this.share) this.share = share;
    };
    return {turns: inTurns(this.#host, {isCancelled: () => !isLast(), show}), isLast};
  }

  #end(): void {
    this.busy = 'no';
    this.#host.requestUpdate();
  }
}

function fittedOn(terms: readonly GatheredTerm[]): UsedModel['fittedOn'] {
  return terms.map(({yearTitle, term, years}) => ({
    yearTitle,
    from: term.from,
    until: term.next.until,
    pupils: years.length,
  }));
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at]);
}
