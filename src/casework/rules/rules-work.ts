import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {School} from '../../host/school.js';
import type {EntryId} from '../../kernel/ids.js';
import {isRefusal, type Refusal} from '../../kernel/refusal.js';
import type {RuleId} from '../../signals/flag.js';
import {
  fieldsOf,
  fits,
  sameValues,
  tunedRules,
  valuesOf,
  withValues,
  type RuleValues,
} from '../../signals/rule-fields.js';
import {rulesIn, standingRule, type RulesState} from '../../signals/rules-view.js';
import type {Rules} from '../../signals/rules.js';
import {setRules, type SetRuleRefusal} from '../../signals/set-rule.js';
import {ActionController} from '../../ui/action-controller.js';

/** What somebody tries of one rule, and which entries they saw when they began. */
interface Trial {
  readonly values: RuleValues;
  readonly basedOn: readonly EntryId[];
}

export type RulesRefusal = Refusal<SetRuleRefusal> & {readonly rule?: RuleId};

/** Thresholds that are being tried, and saving them. Nothing holds before it is saved. */
export class RulesWork implements ReactiveController {
  reason = '';
  refused: RulesRefusal | undefined;
  /** Rules that were saved last, to be said once. */
  saved: readonly RuleId[] = [];
  readonly save: ActionController;

  readonly #host: ReactiveControllerHost;
  readonly #school: () => School | undefined;
  #trials = new Map<RuleId, Trial>();

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#host = host;
    this.#school = school;
    this.save = new ActionController(host);
    host.addController(this);
  }

  /** What is tried stays, wherever the element is moved to. */
  hostDisconnected(): void {
    this.saved = [];
  }

  forget(): void {
    this.#trials.clear();
    this.reason = '';
    this.refused = undefined;
    this.saved = [];
    this.save.reset();
  }

  /** @returns the values on the screen: those that are tried, else those that hold */
  valuesOf(rule: RuleId, state: RulesState): RuleValues {
    return this.#trials.get(rule)?.values ?? standingRule(state, rule).values;
  }

  /** @param value as it was typed; NaN where it is no number */
  move(rule: RuleId, values: RuleValues, state: RulesState): void {
    const known = this.#trials.get(rule);
    const {heads, values: standing} = standingRule(state, rule);
    this.#trials.set(rule, {
      values: {...standing, ...known?.values, ...values},
      basedOn: known?.basedOn ?? heads,
    });
    this.refused = undefined;
    this.saved = [];
    this.#host.requestUpdate();
  }

  /** Back to what holds. */
  reset(rule?: RuleId): void {
    if (rule) this.#trials.delete(rule);
    else this.#trials.clear();
    this.refused = undefined;
    this.#host.requestUpdate();
  }

  write(reason: string): void {
    this.reason = reason;
    if (this.refused?.refused.startsWith('reason')) this.refused = undefined;
    this.#host.requestUpdate();
  }

  /** Rules on the screen that differ from what holds, and those in conflict that somebody has chosen a side of. */
  changed(state: RulesState): readonly RuleId[] {
    return tunedRules.filter((rule) => {
      const trial = this.#trials.get(rule);
      if (!trial) return false;
      const standing = standingRule(state, rule);
      return standing.contested || !sameValues(rule, trial.values, standing.values);
    });
  }

  /** @returns whether every value on the screen lies within its bounds */
  get isSound(): boolean {
    return [...this.#trials].every(([rule, {values}]) =>
      fieldsOf(rule).every((field) => fits(field, values[field.name] ?? NaN)),
    );
  }

  /** @returns the rules as they would hold; values out of bounds are left as they are */
  tried(state: RulesState): Rules {
    let rules = rulesIn(state);
    for (const [rule, {values}] of this.#trials) {
      const sound = fieldsOf(rule).filter((field) => fits(field, values[field.name] ?? NaN));
      const kept = Object.fromEntries(sound.map(({name}) => [name, values[name] ?? NaN]));
      rules = withValues(rules, rule, {...valuesOf(rules, rule), ...kept}, rules[rule].version);
    }
    return rules;
  }

  /** @returns whether all of it is saved */
  async keep(state: RulesState): Promise<boolean> {
    const changed = this.changed(state);
    const changes = changed.map((rule) => ({
      rule,
      values: this.valuesOf(rule, state),
      basedOn: this.#trials.get(rule)?.basedOn ?? [],
      standing: standingRule(state, rule),
    }));
    const decision = setRules(changes, this.reason, this.tried(state));
    this.refused = isRefusal(decision) ? decision : undefined;
    this.#host.requestUpdate();
    if (isRefusal(decision)) {
      if (decision.refused === 'stale') this.#look(state);
      return false;
    }
    const isSaved = await this.save.run(async () => this.#school()?.journal.append({care: decision}));
    if (!isSaved) return false;
    this.forget();
    this.saved = changed;
    this.#host.requestUpdate();
    return true;
  }

  /** They look at what is there now, and may press again. */
  #look(state: RulesState): void {
    for (const [rule, trial] of this.#trials)
      this.#trials.set(rule, {...trial, basedOn: standingRule(state, rule).heads});
  }
}
