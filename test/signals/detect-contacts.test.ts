import {expect} from 'chai';
import {foldAll} from '../../src/journal/fold.js';
import {day, dayNumber} from '../../src/kernel/school-day.js';
import {detectContacts, nextSchoolDay} from '../../src/signals/detect-contacts.js';
import {detectTextWarnings} from '../../src/signals/detect-text-warnings.js';
import {flagRaised, flagSubject} from '../../src/signals/flag.js';
import {flagsFold, openFlags} from '../../src/signals/flags-view.js';
import {raiseFlags} from '../../src/signals/raise-flags.js';
import {rules} from '../../src/signals/rules.js';
import {textWarningsFold} from '../../src/voices/text-warnings-view.js';
import {standingContact, warningDraft} from '../support/contacts.js';
import {written} from '../support/entries.js';
import {flagOf, raisedFlag, triageOf} from '../support/flags.js';
import {autumnCalendar, classKey, pupilKey, smallRoster} from '../support/school.js';
import type {Roster} from '../../src/roster/roster.js';

const today = day('2026-11-23');
const where = {roster: smallRoster, calendar: autumnCalendar, today, rules};
const twice: Roster = {...smallRoster, classes: [...smallRoster.classes, ...smallRoster.classes]};

describe('a request for contact', () => {
  it('flags the class it names, however that is typed, and never a pupil', () => {
    for (const className of ['7 Б', '7б', '7-Б', ' 7 «б»']) {
      const [flag] = detectContacts([standingContact({className})], where);
      expect(flag).to.deep.include({
        rule: 'contact-request',
        of: {classKey: classKey('7b')},
        urgency: 'today',
      });
      expect(flagRaised.is(flag)).to.equal(true);
    }
  });

  it('flags the school where no class is called so, or more than one', () => {
    const [unknown] = detectContacts([standingContact({className: '9 Z'})], where);
    const [signs] = detectContacts([standingContact({className: '???'})], where);
    const [double] = detectContacts([standingContact()], {...where, roster: twice});
    for (const flag of [unknown, signs, double]) {
      expect(flag?.of).to.deep.equal({school: true});
      expect(flagRaised.is(flag)).to.equal(true);
    }
  });

  it('carries neither the name nor the words into the flag', () => {
    const [flag] = detectContacts([standingContact({name: 'Aigerim', about: 'told in confidence'})], where);
    expect(JSON.stringify(flag)).to.not.match(/Aigerim|confidence/);
  });

  it('was told the next day of school: not a Saturday, not a holiday', () => {
    const [flag] = detectContacts([standingContact()], where);
    expect(flag?.values['due']).to.equal(dayNumber(day('2026-11-23')));
    expect(nextSchoolDay(day('2026-12-15'), autumnCalendar)).to.equal(day('2026-12-17'));
    expect(nextSchoolDay(day('2026-12-29'), autumnCalendar)).to.equal(day('2026-12-30'));
    expect(nextSchoolDay(day('2027-01-01'), undefined)).to.equal(day('2027-01-04'));
  });

  it('of a clock that runs ahead is of today', () => {
    const [flag] = detectContacts([standingContact({day: day('2031-01-01')})], where);
    expect(flag).to.deep.include({freshUntil: today, dates: [today]});
  });

  it('is raised once by two devices with other class lists, and never held back by another one', () => {
    const first = detectContacts([standingContact()], where);
    const second = detectContacts([standingContact()], {...where, roster: {...smallRoster, classes: []}});
    expect(flagSubject(first[0]!)).to.equal(flagSubject(second[0]!));
    const state = foldAll(flagsFold, written(raiseFlags(first, foldAll(flagsFold, []), new Set())));
    expect(raiseFlags(second, state, new Set())).to.deep.equal([]);
    const other = detectContacts([standingContact({name: 'Daniyar'})], where);
    expect(raiseFlags(other, state, new Set())).to.have.length(1);
  });

  it('stands after danger to life and before everything else, until a person decided', () => {
    const [asked] = detectContacts([standingContact()], where);
    const danger = flagOf({rule: 'concern', urgency: 'now', of: {pupil: pupilKey('p2')}});
    const all = [flagOf(), flagOf({rule: 'absence-20', urgency: 'soon'}), asked!, danger].map(raisedFlag);
    const order = openFlags(foldAll(flagsFold, written(all)), today).map(({flag}) => flag.rule);
    expect(order).to.deep.equal(['concern', 'contact-request', 'absence-20', 'absence-10']);
    const decided = triageOf(flagSubject(asked!), {kind: 'dismissed', reason: 'already-helped'});
    expect(openFlags(foldAll(flagsFold, written([...all, decided])), today)).to.have.length(3);
  });
});

describe('a text that tells of danger', () => {
  it('flags its survey once, whoever marked it, and neither class nor pupil', () => {
    const marked = [warningDraft(), warningDraft({day: day('2026-11-23')}), warningDraft({text: 'Another.'})];
    const flags = detectTextWarnings(foldAll(textWarningsFold, written(marked)), today, rules);
    expect(flags.map(({of}) => of)).to.deep.equal([{wave: 'wave-1'}, {wave: 'wave-1'}]);
    expect(new Set(flags.map(flagSubject)).size).to.equal(2);
    expect(flags.every(flagRaised.is)).to.equal(true);
    expect(flags.map(({freshUntil}) => freshUntil)).to.deep.equal(['2026-11-20', '2026-11-20']);
  });

  it('keeps its words out of the flag', () => {
    const state = foldAll(textWarningsFold, written([warningDraft()]));
    expect(JSON.stringify(detectTextWarnings(state, today, rules))).to.not.include('knife');
  });

  it('filed under another name raises nothing', () => {
    const moved = {...warningDraft(), about: 'text-warning/wave-1/x' as never};
    expect(foldAll(textWarningsFold, written([moved])).size).to.equal(0);
  });
});

describe('whom a flag names', () => {
  it('is one: a pupil, a class, a survey or the school', () => {
    const none = {...flagOf(), of: {}};
    const both = {...flagOf(), of: {pupil: 'p1', wave: 'w'}};
    const false_ = {...flagOf(), of: {school: false}};
    for (const body of [none, both, false_, {...flagOf(), of: {classKey: '7b', school: true}}])
      expect(flagRaised.is(body)).to.equal(false);
  });
});
