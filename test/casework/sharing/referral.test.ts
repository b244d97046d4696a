import {expect} from 'chai';
import fc from 'fast-check';
import {closeCase} from '../../../src/casework/case-rules.js';
import type {CaseRecord} from '../../../src/casework/case-record.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {caseFields} from '../../../src/casework/consent/case-fields.js';
import {overridesIn} from '../../../src/casework/consent/consent-status.js';
import {serviceKinds} from '../../../src/casework/consent/parties.js';
import {disclosureOf, fieldsFor} from '../../../src/casework/referral/disclosure.js';
import {referralSent, type Reply} from '../../../src/casework/referral/referral-kinds.js';
import {nextSchool, referralsIn, repliesTo} from '../../../src/casework/referral/referrals.js';
import {referralTasks} from '../../../src/casework/referral/referral-tasks.js';
import {foldAll} from '../../../src/journal/fold.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {day} from '../../../src/kernel/school-day.js';
import {allowed, CaseStory, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {
  clinic,
  consents,
  police,
  referralId,
  replies,
  sends,
  sharing,
  withholds,
  type Decide,
} from '../../support/sharing.js';

const agreed = () => new CaseStory().add(consents());
const refusal = (decide: Decide, story = agreed()) => refusedAs(decide(story.record));
const stateOf = (record: CaseRecord) => referralsIn(record)[0]?.state;
const closed: Decide = (record) =>
  closeCase({outcome: 'better', reason: 'Over.', leftOpen: {}}, record, today);

describe('what a service may be told', () => {
  it('is written down for every service and every field, and nothing goes by default', () => {
    for (const kind of serviceKinds)
      for (const field of caseFields)
        expect(disclosureOf(kind, field), `${kind} ${field}`).to.be.oneOf(['proposed', 'possible', 'never']);
    expect(fieldsFor('other').filter((field) => disclosureOf('other', field) === 'proposed')).to.deep.equal(
      [],
    );
  });

  it('leaves the family’s health and the plan from the police', () => {
    for (const field of ['health', 'family-situation', 'notes', 'goals', 'actions'] as const)
      expect(disclosureOf('police', field)).to.equal('never');
  });

  it('proposes no name to a help line and to the inspectorate', () => {
    for (const kind of ['help-line', 'labour-inspectorate'] as const) {
      expect(disclosureOf(kind, 'name')).to.equal('possible');
      expect(disclosureOf(kind, 'address')).to.equal('never');
    }
  });

  it('keeps notes with those who go on with the whole case', () => {
    const withNotes = serviceKinds.filter((kind) => disclosureOf(kind, 'notes') !== 'never');
    expect(withNotes).to.deep.equal(['social-protection', 'school']);
    expect(serviceKinds.filter((kind) => disclosureOf(kind, 'notes') === 'proposed')).to.deep.equal([]);
  });
});

describe('a referral', () => {
  it('sends what was ticked, word for word, and keeps it', () => {
    const story = agreed().add(sends());
    const [referral] = referralsIn(story.record);
    expect(referral?.state).to.equal('sent');
    expect(referral?.sent.value).to.deep.include({
      basis: 'consent',
      purpose: 'Please see whether the stomach aches have a cause.',
      fields: [
        {field: 'name', lines: ['Abdikadyr Aigerim']},
        {field: 'age', lines: ['12']},
      ],
    });
  });

  it('is refused without consent, with what is missing', () => {
    const decision = sends()(new CaseStory().record);
    expect(isRefusal(decision) && decision).to.deep.equal({
      refused: 'consent-missing',
      detail: {lacks: 'not-given family-open view-missing'},
    });
  });

  it('goes without consent where a person takes it upon themselves, which is shown ever after', () => {
    const override = {ground: 'life', reason: 'A threat with a knife.', decidedBy: 'The head'} as const;
    const story = new CaseStory().add(sends(police, {override}));
    expect(referralsIn(story.record)[0]?.sent.value.basis).to.equal('override');
    story
      .add(consents({to: sharing(police)}))
      .add(replies({reply: 'done', text: 'He was found.'}))
      .add(closed);
    expect(
      overridesIn(story.record).map(({body}) => [body.decidedBy, body.ground, body.reason]),
    ).to.deep.equal([['The head', 'life', 'A threat with a knife.']]);
    expect(story.record.log.some(({kind}) => kind === 'casework/consent-overridden')).to.equal(true);
  });

  it('writes no override down where there is consent', () => {
    const override = {ground: 'law', reason: 'x', decidedBy: 'y'} as const;
    const story = agreed().add(sends(clinic, {override}));
    expect(overridesIn(story.record)).to.deep.equal([]);
    expect(referralsIn(story.record)[0]?.sent.value.basis).to.equal('consent');
  });

  it('wants ground, reason and name of an override', () => {
    const whole = {ground: 'life', reason: 'x', decidedBy: 'y'} as const;
    const without = (more: object) =>
      refusal(sends(police, {override: {...whole, ...more}}), new CaseStory());
    expect(without({ground: undefined})).to.equal('override-ground-missing');
    expect(without({reason: ' '})).to.equal('override-reason-missing');
    expect(without({decidedBy: ''})).to.equal('override-decider-missing');
  });

  it('never carries a field that such a service does not get, nor one that is withheld from it', () => {
    const health = [{field: 'health', lines: ['The mother is ill.']}] as const;
    const override = {ground: 'life', reason: 'x', decidedBy: 'y'} as const;
    expect(refusal(sends(police, {fields: health, override}), new CaseStory())).to.equal('field-never');
    const story = agreed().add(withholds({kind: 'health', name: 'Another clinic'}, ['age']));
    expect(refusal(sends(), story)).to.equal('field-withheld');
    expect(refusal(sends(clinic, {override}), story)).to.equal('field-withheld');
  });

  it('carries nothing but what may go, whatever is ticked', () => {
    const anything = fc.record({
      to: fc.record({kind: fc.constantFrom(...serviceKinds), name: fc.constant('X')}),
      fields: fc.subarray([...caseFields]).map((all) => all.map((field) => ({field, lines: ['a']}))),
      withheld: fc.subarray([...caseFields]),
    });
    const override = {ground: 'law', reason: 'x', decidedBy: 'y'} as const;
    fc.assert(
      fc.property(anything, ({to, fields, withheld}) => {
        const story = new CaseStory();
        if (withheld.length > 0) story.add(withholds(to, withheld));
        const decision = sends(to, {fields, override})(story.record);
        if (isRefusal(decision)) return;
        for (const {field} of fields) {
          expect(disclosureOf(to.kind, field)).to.not.equal('never');
          expect(withheld).to.not.include(field);
        }
      }),
    );
  });

  it('names other children only where a person has seen it', () => {
    const fields = [{field: 'events', lines: ['Daniyar hit her, and Ольгу too.']}] as const;
    const decision = sends(clinic, {fields})(agreed().record);
    expect(isRefusal(decision) && decision).to.deep.equal({
      refused: 'others-named',
      detail: {names: 'Bekov Daniyar, Петрова Ольга'},
    });
    expect(isRefusal(sends(clinic, {fields, namesSeen: true})(agreed().record))).to.equal(false);
  });

  it('says in place what is still to be filled in', () => {
    expect(refusal(sends({kind: 'health', name: ' '}))).to.equal('receiver-missing');
    expect(refusal(sends(clinic, {purpose: ''}))).to.equal('purpose-missing');
    expect(refusal(sends(clinic, {fields: []}))).to.equal('fields-missing');
    expect(refusal(sends(clinic, {fields: [{field: 'age', lines: [' ']}]}))).to.equal('field-empty');
    expect(refusal(sends(clinic, {answerBy: undefined}))).to.equal('answer-day-missing');
    expect(refusal(sends(clinic, {answerBy: day('2026-11-22')}))).to.equal('answer-day-past');
    expect(refusal(sends(), agreed().add(closed))).to.equal('closed');
  });

  it('pressed twice is one referral', () => {
    const story = agreed();
    const twice = [...allowed(sends()(story.record)), ...allowed(sends()(story.record))];
    const record = caseOf(foldAll(caseworkFold, [...story.entries, ...written(twice)]), story.id)!;
    expect(referralsIn(record)).to.have.length(1);
    expect(record.conflicts).to.deep.equal([]);
  });

  it('says nothing of the case but its own reference', () => {
    const story = agreed().add(sends());
    const {caseId, contact, basis, ...parcel} = referralsIn(story.record)[0]!.sent.value;
    expect([caseId, contact, basis]).to.deep.equal(['case-1', '+7 700 000 00 00', 'consent']);
    expect(JSON.stringify(parcel)).to.not.contain('case-1');
    expect(JSON.stringify(parcel)).to.not.contain('+7 700');
  });
});

describe('the answer to a referral', () => {
  it('goes from sent by accepted to done', () => {
    const story = agreed().add(sends()).add(replies());
    expect(stateOf(story.record)).to.equal('accepted');
    story.add(replies({reply: 'done', text: 'Treated for an ulcer.'}));
    expect(stateOf(story.record)).to.equal('done');
  });

  it('follows only from what was said before', () => {
    const after = (...all: Reply[]) => {
      const story = agreed().add(sends());
      for (const reply of all) story.add(replies({reply, text: 'x'}));
      return repliesTo(referralsIn(story.record)[0]!);
    };
    expect(after()).to.deep.equal(['accepted', 'rejected', 'done', 'revoked']);
    expect(after('accepted')).to.deep.equal(['done', 'rejected', 'revoked']);
    expect(after('rejected')).to.deep.equal(['accepted', 'done', 'revoked']);
    expect(after('done')).to.deep.equal(['revoked']);
    expect(after('revoked')).to.deep.equal([]);
    expect(
      refusal(
        replies(),
        agreed()
          .add(sends())
          .add(replies({reply: 'revoked', text: 'x'})),
      ),
    ).to.equal('reply-not-now');
  });

  it('may come after the case was closed', () => {
    expect(stateOf(agreed().add(sends()).add(closed).add(replies()).record)).to.equal('accepted');
  });

  it('is not taken for good while two people typed in different ones', () => {
    const story = agreed().add(sends());
    const both = [
      ...allowed(replies()(story.record)),
      ...allowed(replies({reply: 'rejected', text: 'No place.'})(story.record)),
    ];
    const record = caseOf(foldAll(caseworkFold, [...story.entries, ...written(both)]), story.id)!;
    expect(stateOf(record)).to.equal('rejected');
    expect(record.conflicts).to.have.length(1);
    expect(repliesTo(referralsIn(record)[0]!)).to.include.members([
      'accepted',
      'done',
      'rejected',
      'revoked',
    ]);
  });

  it('says in place what is still to be filled in', () => {
    const story = agreed().add(sends());
    const answer = (more: Parameters<typeof replies>[0]) => refusal(replies(more), story);
    expect(answer({referral: referralId('other')})).to.equal('unknown-referral');
    expect(answer({reply: undefined})).to.equal('reply-missing');
    expect(answer({person: ' '})).to.equal('person-missing');
    expect(answer({reply: 'rejected'})).to.equal('reply-text-missing');
    expect(answer({reply: 'revoked'})).to.equal('reply-text-missing');
    expect(answer({reply: 'done'})).to.equal('reply-text-missing');
    expect(answer({day: undefined})).to.equal('reply-day-missing');
    expect(answer({day: day('2026-11-24')})).to.equal('reply-day-future');
    expect(answer({day: day('2026-11-22')})).to.equal('reply-day-before');
    expect(answer({askOn: day('2026-11-22')})).to.equal('ask-day-past');
  });
});

describe('what waits because something was shared', () => {
  const tasks = (story: CaseStory, on = today) =>
    referralTasks(story.record, on).map(({kind, due}) => [kind, due]);

  it('is the answer, then what came of it, then nothing', () => {
    const story = agreed().add(sends());
    expect(tasks(story)).to.deep.equal([['referral-answer', '2026-12-07']]);
    story.add(replies({askOn: day('2026-12-14')}));
    expect(tasks(story)).to.deep.equal([['referral-result', '2026-12-14']]);
    story.add(replies({reply: 'done', text: 'Treated.'}));
    expect(tasks(story)).to.deep.equal([]);
  });

  it('is taking a referral back where consent was taken back, also after the case was closed', () => {
    const story = agreed().add(sends()).add(closed);
    expect(tasks(story)).to.deep.equal([]);
    story.add(consents({givers: ['child'], answer: 'withdrawn'}));
    expect(tasks(story)).to.deep.equal([['referral-revoke', today]]);
    story.add(replies({reply: 'revoked', text: 'The child took it back.'}));
    expect(tasks(story)).to.deep.equal([]);
  });

  it('is nothing where a consent only ran out, or was never asked for', () => {
    const story = new CaseStory()
      .add(consents({until: today}))
      .add(sends())
      .add(replies({reply: 'done', text: 'x'}));
    expect(tasks(story, day('2027-01-01'))).to.deep.equal([]);
    const override = {ground: 'law', reason: 'x', decidedBy: 'y'} as const;
    const forced = new CaseStory()
      .add(consents({to: sharing(police), answer: 'refused'}))
      .add(sends(police, {override}))
      .add(replies({reply: 'done', text: 'x'}));
    expect(tasks(forced)).to.deep.equal([]);
  });
});

describe('a child who goes to another school', () => {
  it('is led there once that school has confirmed', () => {
    const school = {kind: 'school', name: 'School 5'} as const;
    const story = new CaseStory().add(consents({to: sharing(school)})).add(sends(school));
    expect(nextSchool(story.record)).to.equal(undefined);
    story.add(replies({person: 'Zh. Omarova'}));
    expect(nextSchool(story.record)?.sent.value.to.name).to.equal('School 5');
    expect(story.record.lead).to.equal('psychologist-1');
    expect(story.record.log.filter(({kind}) => kind === referralSent.name)).to.have.length(1);
  });
});
