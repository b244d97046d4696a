import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {today, type School} from '../host/school.js';
import type {Language} from '../i18n/languages.js';
import type {ClassKey} from '../kernel/ids.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import type {Roster} from '../roster/roster.js';
import {ActionController} from '../ui/action-controller.js';
import type {Making, SlipSheets} from './begin-wave-work.js';
import {ClassModeEvent} from './class-mode-event.js';
import {orderSlips, type SlipOrder, type WavePlan} from './plan-wave.js';
import {restoreKey} from './restore-key.js';
import type {PlanQuestionsController} from './plan-questions-controller.js';
import {listing, type Screen} from './surveys-screen.js';
import type {Asking} from './surveys-wave.js';
import {countParticipation, endWave, settleClosings, share, type Sharing} from './surveys-work.js';
import type {Wave} from './wave-view.js';

/** With the press that makes slips: most visits look at what is there. */
const beginning = () => import('./begin-wave-work.js');

/** Goes through a wave's screens and does the work between them. Holds codes only while their screen is open. */
export class SurveysFlow implements ReactiveController {
  screen: Screen = listing;
  refusal: Refusal | undefined;
  asking: Asking;
  sharing: Sharing | undefined;
  /** Envelopes of the last release that held no answer. */
  setAside = 0;
  readonly chosen = new Set<ClassKey>();
  readonly action: ActionController;

  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.action = new ActionController(host);
    host.addController(this);
  }

  /** Codes live only as long as the element is on the page; one that is only moved keeps them. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.go(listing);
    });
  }

  /** Goes to a screen and forgets what belonged to the last one: codes, questions, choices. */
  go(screen: Screen, refusal?: Refusal): void {
    if (this.screen.at === 'making') this.screen.abort.abort();
    this.screen = screen;
    this.refusal = refusal;
    this.asking = undefined;
    if (screen.at !== 'wave') this.setAside = 0;
    if (screen.at === 'list') this.chosen.clear();
    this.#host.requestUpdate();
  }

  /** After the slips of a new wave comes its key on paper. */
  leaveSlips({wave, recovery}: SlipSheets): void {
    this.go(recovery ? {at: 'recovery', sheet: recovery} : {at: 'wave', wave});
  }

  choose(classes: readonly ClassKey[], on: boolean): void {
    for (const key of classes)
      if (on) this.chosen.add(key);
      else this.chosen.delete(key);
    this.#host.requestUpdate();
  }

  ask(asking: Asking): void {
    this.asking = asking;
    this.refusal = undefined;
    this.#host.requestUpdate();
  }

  visit(school: School, wave: Wave): void {
    this.go({at: 'wave', wave: wave.id});
    if (wave.closings.length === 0 && !wave.released) void this.follow(school, wave);
  }

  /** Takes in what came, and counts it where a lesson has passed. */
  async follow(school: School, wave: Wave): Promise<void> {
    await this.action.run(async () => {
      await this.#share(school);
      await countParticipation(school, wave);
    });
  }

  async plan(
    school: School,
    roster: Roster,
    {plan, questions}: {readonly plan: WavePlan; readonly questions: PlanQuestionsController},
    language: Language,
  ): Promise<void> {
    const orders = orderSlips(plan, roster, today(school));
    if (isRefusal(orders)) this.go({at: 'plan'}, orders);
    else
      await this.#make(school, orders, async (making) => {
        if (await questions.blocks(school, roster, plan.classes)) return refuse('singles-out');
        const asked = await questions.asked();
        const {beginWave} = await beginning();
        return beginWave(school, roster, {plan, asked}, {...making, language});
      });
  }

  async more(school: School, wave: Wave, order: SlipOrder, language: Language): Promise<void> {
    await this.#make(school, [order], async (making) => {
      const {makeMore} = await beginning();
      return makeMore(school, wave, [order], {...making, language});
    });
  }

  async close(school: School, wave: Wave): Promise<void> {
    await this.#decide(() => endWave(school, wave));
    if (!this.refusal && !this.action.failed) await this.#share(school);
  }

  async join(school: School, wave: Wave): Promise<void> {
    await this.#decide(() => settleClosings(school, wave));
  }

  async restore(school: School, wave: Wave, waves: readonly Wave[], typed: string): Promise<void> {
    await this.#decide(() => restoreKey(school, wave, waves, typed));
  }

  /** The screens of class mode belong to the document around: they are on their way when this is done. */
  async classMode({id}: Wave): Promise<void> {
    const event = new ClassModeEvent(id);
    await this.action.run(async () => {
      this.#host.dispatchEvent(event);
      await event.ready;
    });
  }

  async release(school: School, wave: Wave): Promise<void> {
    const released = await this.#decide(async () =>
      (await import('./release-work.js')).release(school, wave),
    );
    if (released && !isRefusal(released)) this.setAside = released.setAside;
    this.#host.requestUpdate();
  }

  async #decide<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    let result: Result | undefined;
    await this.action.run(async () => {
      result = await work();
    });
    const refusal = isRefusal(result) ? (result as Refusal) : undefined;
    if (!this.action.failed) this.ask(undefined);
    this.refusal = refusal;
    return result;
  }

  async #make(
    school: School,
    orders: readonly SlipOrder[],
    work: (making: Omit<Making, 'language'>) => Promise<SlipSheets | Refusal | undefined>,
  ): Promise<void> {
    const before = this.screen;
    const abort = new AbortController();
    const total = orders.reduce((sum, {pupils}) => sum + pupils, 0);
    const progress = (done: number): void => {
      if (abort.signal.aborted) return;
      this.screen = {at: 'making', done, total, abort, before};
      this.#host.requestUpdate();
    };
    let made: SlipSheets | Refusal | undefined;
    progress(0);
    await this.action.run(async () => (made = await work({progress, signal: abort.signal})));
    if (abort.signal.aborted) return;
    if (made && !isRefusal(made)) {
      this.go({at: 'slips', sheets: made});
      await this.#share(school);
    } else this.go(before, made);
  }

  async #share(school: School): Promise<void> {
    this.sharing = await share(school);
    this.#host.requestUpdate();
  }
}
