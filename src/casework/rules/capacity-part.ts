import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Proposal} from '../../signals/replay/capacity.js';
import {sameValues, tunedRules, valuesOf} from '../../signals/rule-fields.js';
import type {Rules} from '../../signals/rules.js';
import {notice} from '../../ui/notice.js';
import type {RulesScreen} from './rules-screen.js';

/** Pupils a week that somebody may ask for. */
const most = 200;

/** “We can see 12 pupils a week”: puts thresholds that fit on the screen, and saves none. */
export class CapacityPart implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #asked = '12';
  #isWrong = false;
  #isUnreached = false;
  /** What was proposed, for as long as it is on the screen. */
  #last: {readonly proposal: Proposal; readonly asked: number} | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  forget(): void {
    this.#isWrong = this.#isUnreached = false;
    this.#last = undefined;
  }

  render(screen: RulesScreen): TemplateResult {
    const {t, replay} = screen;
    const isBusy = replay.busy === 'proposing';
    return html`<form class="capacity" novalidate @submit=${(event: Event) => void this.#propose(event, screen)} aria-labelledby="capacity">
      <h3 id="capacity">${t.capacity.title}</h3>
      <div class="row end">
        <div class="field">
          <label for="capacity-number">${t.capacity.label}</label>
          <input
            id="capacity-number"
            type="number"
            inputmode="numeric"
            min="1"
            max=${most}
            .value=${this.#asked}
            aria-invalid=${this.#isWrong ? 'true' : 'false'}
            aria-describedby="capacity-hint"
            @input=${this.#onInput}
          />
        </div>
        <button type="submit" ?disabled=${isBusy}>${t.capacity.propose}</button>
        ${isBusy ? html`<button type="button" @click=${() => replay.cancel()}>${t.capacity.cancel}</button>` : nothing}
      </div>
      <span class=${this.#isWrong ? 'field-error' : 'hint'} id="capacity-hint">
        ${this.#isWrong ? t.capacity.wrong : t.capacity.how}
      </span>
      <div role="status">
        ${isBusy ? html`<progress max="1" .value=${replay.share} aria-label=${t.capacity.working}></progress> ${t.capacity.working}` : nothing}
      </div>
      ${this.#isUnreached ? notice('danger', t.unreached) : nothing} ${this.#renderLast(screen)}
    </form>`;
  }

  readonly #onInput = (event: Event): void => {
    this.#asked = (event.target as HTMLInputElement).value;
    this.#isWrong = false;
    this.#host.requestUpdate();
  };

  async #propose(event: Event, screen: RulesScreen): Promise<void> {
    event.preventDefault();
    const {year, past, rules, replay} = screen;
    const asked = Number(this.#asked);
    this.forget();
    this.#isWrong = !(asked >= 1 && asked <= most);
    this.#host.requestUpdate();
    if (this.#isWrong || !year || !past) return;
    const {replays, weeks} = year;
    const {others, outcomes} = past;
    const proposal = await replay.propose(asked, {replays, rules, weeks, others, outcomes});
    if (proposal === 'unreached') this.#isUnreached = true;
    else if (proposal) this.#show(proposal, asked, screen);
    this.#host.requestUpdate();
  }

  #show(proposal: Proposal, asked: number, {work, state, rules}: RulesScreen): void {
    const moved = tunedRules.filter(
      (rule) => !sameValues(rule, valuesOf(proposal.rules, rule), valuesOf(rules, rule)),
    );
    work.reset();
    for (const rule of moved) work.move(rule, valuesOf(proposal.rules, rule), state);
    this.#last = {proposal, asked};
    this.#host.requestUpdate();
  }

  #renderLast({t, replay, rules, tried, played}: RulesScreen): TemplateResult | typeof nothing {
    if (!this.#last || replay.busy === 'proposing') return nothing;
    const {proposal, asked} = this.#last;
    if (!areSame(tried, proposal.rules)) return nothing;
    if (proposal.isOutOfReach) return notice('warning', t.capacity.outOfReach(proposal.mean, asked));
    if (areSame(rules, proposal.rules)) return notice('info', t.capacity.same);
    const isMore = proposal.replayed.found.length > (played?.before.found.length ?? 0);
    return notice('info', isMore ? t.capacity.roomy(proposal.mean) : t.capacity.found(proposal.mean, asked));
  }
}

function areSame(one: Rules, other: Rules): boolean {
  return tunedRules.every((rule) => sameValues(rule, valuesOf(one, rule), valuesOf(other, rule)));
}
