import {expect} from 'chai';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {EntryId, SubjectKey} from '../../src/kernel/ids.js';
import {addDays, day, type SchoolDay} from '../../src/kernel/school-day.js';
import {contactDays, listedFlags, type ListedFlag} from '../../src/signals/contact.js';
import {flagSubject, type Flag, type Urgency} from '../../src/signals/flag.js';
import {currentTriage, flagsFold} from '../../src/signals/flags-view.js';
import {written} from '../support/entries.js';
import {flagOf, raisedFlag, triageOf} from '../support/flags.js';
import {classKey, pupilKey} from '../support/school.js';

const today = day('2026-11-23');
const watched = {kind: 'watched', until: day('2026-12-20')} as const;
const run = flagOf({rule: 'unexcused-run', urgency: 'soon', window: {from: day('2026-11-16'), until: today}});

function talked(on: SchoolDay | undefined, replaces: readonly EntryId[] = []): Draft {
  const look = triageOf(flagSubject(flagOf()), watched, replaces);
  return on ? {...look, body: {...(look.body as object), talkedOn: on}} : look;
}

function listed(flags: readonly Flag[], ...more: readonly Draft[]): readonly ListedFlag[] {
  const state = foldAll(flagsFold, written([raisedFlag(flagOf()), ...flags.map(raisedFlag), ...more]));
  return listedFlags(state, today, contactDays(state));
}

function urgencyOf(flags: readonly ListedFlag[], rule: Flag['rule']): Urgency | undefined {
  return flags.find(({flag}) => flag.rule === rule)?.flag.urgency;
}

describe('a contact with a pupil', () => {
  it('lowers what registers show of the pupil for 45 days, and says since when', () => {
    expect(urgencyOf(listed([run]), 'unexcused-run')).to.equal('soon');
    const [flag] = listed([run], talked(day('2026-11-12')));
    expect(flag?.flag.urgency).to.equal('routine');
    expect(flag?.contactOn).to.equal('2026-11-12');
    expect(urgencyOf(listed([run], talked(addDays(today, -44))), 'unexcused-run')).to.equal('routine');
    expect(urgencyOf(listed([run], talked(addDays(today, -45))), 'unexcused-run')).to.equal('soon');
    expect(urgencyOf(listed([run], talked(addDays(today, 1))), 'unexcused-run')).to.equal('soon');
  });

  it('never lowers what a person said, what waits for an answer, or danger', () => {
    const told = [
      flagOf({rule: 'concern', urgency: 'soon', source: 'concern/a' as SubjectKey}),
      flagOf({rule: 'concerns-repeated', urgency: 'soon', sources: ['concern/a' as SubjectKey]}),
      flagOf({rule: 'text-warning', urgency: 'today', source: 'warning/a' as SubjectKey}),
      flagOf({rule: 'absence-20', urgency: 'now'}),
      flagOf({rule: 'weekday-pattern', urgency: 'today'}),
    ];
    const flags = listed(told, talked(today));
    expect(told.map(({rule}) => urgencyOf(flags, rule))).to.deep.equal([
      'soon',
      'soon',
      'today',
      'now',
      'today',
    ]);
    expect(flags.every(({contactOn}) => contactOn === undefined)).to.equal(true);
  });

  it('is of one pupil: another one’s flags and a class’s stay as urgent', () => {
    const others = [
      {...run, of: {pupil: pupilKey('p2')}},
      flagOf({rule: 'class-climate', urgency: 'soon', of: {classKey: classKey('7b')}}),
    ];
    const flags = listed(others, talked(today));
    expect(flags.map(({flag}) => flag.urgency)).to.deep.equal(['soon', 'soon']);
  });

  it('moves the flag behind those that are as urgent as they look', () => {
    const soon = {...run, of: {pupil: pupilKey('p2')}};
    const flags = listed([run, soon], talked(today));
    expect(flags.map(({flag}) => ('pupil' in flag.of ? flag.of.pupil : ''))).to.deep.equal(['p2', 'p1']);
  });

  it('is known from a case that was closed too, the later day of both', () => {
    const state = foldAll(flagsFold, written([raisedFlag(flagOf()), talked(day('2026-11-12'))]));
    const days = contactDays(state, [[pupilKey('p1'), day('2026-11-18')]]);
    expect([...days]).to.deep.equal([['p1', '2026-11-18']]);
  });

  it('can be taken back: of each flag the decision that holds counts', () => {
    const first = written([raisedFlag(flagOf()), raisedFlag(run), talked(today)]);
    const state = foldAll(flagsFold, first);
    const heads = currentTriage(state, flagSubject(flagOf())).map(({id}) => id);
    const after = foldAll(flagsFold, [...first, ...written([talked(undefined, heads)])]);
    expect(contactDays(after).size).to.equal(0);
  });
});
