import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll} from '../../src/journal/fold.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {
  fieldsOf,
  fits,
  nearest,
  ruleFields,
  tunedRules,
  valuesOf,
  withValues,
} from '../../src/signals/rule-fields.js';
import {ruleSet, ruleSubject, type RuleSet} from '../../src/signals/rule-kinds.js';
import {
  ruleHistory,
  rulesFold,
  rulesIn,
  standingRule,
  type RulesState,
} from '../../src/signals/rules-view.js';
import {rules as shipped} from '../../src/signals/rules.js';
import {setRule} from '../../src/signals/set-rule.js';
import {allowed, refusedAs} from '../support/cases.js';
import {written} from '../support/entries.js';

const tenth = {percent: 12, minDays: 20};

function set(body: Partial<RuleSet> = {}, replaces: readonly EntryId[] = []): Draft {
  const whole: RuleSet = {rule: 'absence-10', version: 2, values: tenth, reason: 'Too many', ...body};
  return draft(ruleSet, ruleSubject(whole.rule), whole, replaces);
}

function stateOf(...drafts: readonly Draft[]): RulesState {
  return foldAll(rulesFold, written(drafts));
}

const none = stateOf();
const decide = (more: Partial<Parameters<typeof setRule>[0]>, state = none) =>
  setRule(
    {rule: 'absence-10', values: tenth, reason: 'Too many', basedOn: [], ...more},
    standingRule(state, more.rule ?? 'absence-10'),
    rulesIn(state),
  );

describe('the school’s rules', () => {
  it('are Pana’s own until the school says otherwise', () => {
    expect(rulesIn(none)).to.deep.equal(shipped);
    expect(standingRule(none, 'absence-10')).to.deep.include({version: 1, contested: false, heads: []});
  });

  it('are moved one by one, each with a version of its own', () => {
    const state = stateOf(...allowed(decide({})));
    expect(rulesIn(state)['absence-10']).to.deep.equal({...shipped['absence-10'], percent: 12, version: 2});
    expect(rulesIn(state)['unexcused-run']).to.deep.equal(shipped['unexcused-run']);
    const {heads} = standingRule(state, 'absence-10');
    const [next] = allowed(decide({values: {percent: 15, minDays: 20}, basedOn: heads}, state));
    expect(next).to.deep.include({replaces: heads});
    expect((next?.body as RuleSet).version).to.equal(3);
  });

  it('count, of two that differ, the threshold that flags more, field by field', () => {
    const state = stateOf(
      set({values: {percent: 12, minDays: 15}}),
      set({values: {percent: 9, minDays: 30}}),
    );
    const standing = standingRule(state, 'absence-10');
    expect(standing).to.deep.include({contested: true, values: {percent: 9, minDays: 15}});
    expect(rulesIn(state)['absence-10']).to.deep.include({percent: 9, minDays: 15});
  });

  it('count the longer look and the higher climate while two differ', () => {
    const look = (lookBack: number): Draft =>
      set({rule: 'unexcused-run', values: {days: 3, lookBack}, reason: 'x'});
    expect(rulesIn(stateOf(look(30), look(60)))['unexcused-run'].lookBack).to.equal(60);
    const below = (value: number): Draft => set({rule: 'class-climate', values: {below: value}});
    expect(Object.values(rulesIn(stateOf(below(1.5), below(2.5)))['class-climate'].below)).to.deep.equal([
      2.5, 2.5, 2.5, 2.5,
    ]);
  });

  it('flag never less, while contested, than either side alone', () => {
    const values = fc.record({percent: fc.integer({min: 3, max: 30}), minDays: fc.constantFrom(10, 20, 60)});
    fc.assert(
      fc.property(values, values, (one, other) => {
        const both = standingRule(stateOf(set({values: one}), set({values: other})), 'absence-10').values;
        for (const side of [one, other]) {
          expect(both['percent']).to.be.at.most(side.percent);
          expect(both['minDays']).to.be.at.most(side.minDays);
        }
      }),
    );
  });

  it('are no conflict where two said the same for different reasons', () => {
    const state = stateOf(set({reason: 'a'}), set({reason: 'b'}));
    expect(standingRule(state, 'absence-10').contested).to.equal(false);
  });

  it('settle a conflict by a word that replaces both, even one that changes no value', () => {
    const state = stateOf(
      set({values: {percent: 12, minDays: 20}}),
      set({values: {percent: 9, minDays: 20}}),
    );
    const {heads, values} = standingRule(state, 'absence-10');
    const settled = allowed(decide({values, basedOn: heads}, state));
    expect(settled[0]?.replaces).to.have.length(2);
  });

  it('are not lowered by what cannot be read', () => {
    const own = set({values: {percent: 5, minDays: 20}});
    const [kept] = written([own]);
    const strange: readonly unknown[] = [
      {percent: 99, minDays: 20},
      {percent: 'many'},
      {percent: 12, colour: 3},
      [12],
      {percent: 0},
    ];
    for (const values of strange) {
      const bad = set({values: values as RuleSet['values'], version: 9}, kept ? [kept.id] : []);
      expect(rulesIn(stateOf(own, bad))['absence-10'].percent, JSON.stringify(values)).to.equal(5);
    }
  });

  it('are not moved by what is filed under another rule', () => {
    const misfiled = {...set(), about: ruleSubject('absence-20')};
    expect(rulesIn(stateOf(misfiled))).to.deep.equal(shipped);
  });

  it('tell their history, the latest first', () => {
    const [first] = written([set()]);
    const state = stateOf(set(), set({version: 3, reason: 'Again'}, first ? [first.id] : []));
    expect(ruleHistory(state, 'absence-10').map(({body}) => body.version)).to.deep.equal([3, 2]);
    expect(ruleHistory(state, 'absence-20')).to.deep.equal([]);
  });
});

describe('moving a threshold', () => {
  it('is refused with what is wrong', () => {
    const words = {reason: '  '};
    expect(refusedAs(decide(words))).to.equal('reason-missing');
    expect(refusedAs(decide({reason: 'x'.repeat(501)}))).to.equal('reason-too-long');
    expect(refusedAs(decide({values: {percent: 31, minDays: 20}}))).to.equal('out-of-bounds');
    expect(refusedAs(decide({values: {percent: 12.5, minDays: 20}}))).to.equal('out-of-bounds');
    expect(refusedAs(decide({values: {percent: 12}}))).to.equal('out-of-bounds');
    expect(refusedAs(decide({values: valuesOf(shipped, 'absence-10')}))).to.equal('nothing-changed');
    expect(refusedAs(decide({rule: 'concern', values: {}}))).to.equal('no-such-rule');
    expect(refusedAs(decide({basedOn: ['x' as EntryId]}))).to.equal('stale');
  });

  it('keeps the two levels of absence apart', () => {
    expect(refusedAs(decide({values: {percent: 20, minDays: 20}}))).to.equal('levels-crossed');
    const below = {rule: 'absence-20' as const, values: {percent: 10, minDays: 20}};
    expect(refusedAs(decide(below))).to.equal('levels-crossed');
  });

  it('knows bounds within which every rule of Pana lies, each on a step', () => {
    expect(tunedRules).to.include.members(['absence-10', 'absence-20', 'unexcused-run', 'class-climate']);
    for (const rule of tunedRules)
      for (const field of fieldsOf(rule)) {
        const value = valuesOf(shipped, rule)[field.name] ?? NaN;
        expect(fits(field, value), `${rule} ${field.name}`).to.equal(true);
        expect(fits(field, field.max + field.step)).to.equal(false);
        expect(nearest(field, field.max + 1000)).to.equal(field.max);
        expect(nearest(field, value + field.step * 0.4)).to.equal(value);
      }
    expect(Object.keys(ruleFields)).not.to.include('concern');
  });

  it('leaves everything else of a rule as it is', () => {
    for (const rule of tunedRules)
      expect(withValues(shipped, rule, valuesOf(shipped, rule), shipped[rule].version)).to.deep.equal(
        shipped,
      );
  });
});
