import {expect} from 'chai';
import fc from 'fast-check';
import {caseFields} from '../../../src/casework/consent/case-fields.js';
import {
  consentAnswers,
  consentSet,
  givers,
  withheldSet,
} from '../../../src/casework/consent/consent-kinds.js';
import {ownWithheld, setConsent, withhold} from '../../../src/casework/consent/consent-rules.js';
import {
  consentingOn,
  consentQuestions,
  missingConsent,
  withheldFrom,
} from '../../../src/casework/consent/consent-status.js';
import {coversParty, partyKinds} from '../../../src/casework/consent/parties.js';
import {heldIn} from '../../../src/casework/case-record.js';
import {closeCase} from '../../../src/casework/case-rules.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {foldAll} from '../../../src/journal/fold.js';
import {day} from '../../../src/kernel/school-day.js';
import {allowed, CaseStory, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {clinic, consentOf, consents, police, sharing, withholds} from '../../support/sharing.js';

const lacks = (story: CaseStory, to = sharing(), on = today) => missingConsent(story.record, to, on);
const refusal = (more: Parameters<typeof consentOf>[0], story = new CaseStory()) =>
  refusedAs(setConsent(consentOf(more), story.record, today));

/** Two devices that decide on the same record without knowing of each other. */
function apart(story: CaseStory, ...all: Parameters<CaseStory['add']>[0][]) {
  const known = story.record;
  const entries = [...story.entries, ...all.flatMap((decide) => written(allowed(decide(known))))];
  return caseOf(foldAll(caseworkFold, entries), story.id)!;
}

describe('consent', () => {
  it('is there when child and family said yes and the child’s own view is written down', () => {
    expect(lacks(new CaseStory().add(consents()))).to.deep.equal([]);
  });

  it('is missing where nobody was asked', () => {
    expect(lacks(new CaseStory())).to.deep.equal(['not-given', 'family-open', 'view-missing']);
  });

  it('counts for the one who was named, however the name is spelt, and for nobody else', () => {
    const story = new CaseStory().add(consents());
    expect(lacks(story, sharing({kind: 'health', name: ' clinic  4'}))).to.deep.equal([]);
    expect(lacks(story, sharing({kind: 'health', name: 'Clinic 5'}))).to.include('not-given');
    expect(lacks(story, sharing({kind: 'police', name: 'Clinic 4'}))).to.include('not-given');
  });

  it('waits for the family where only the child was asked, and for a reason where they were not', () => {
    const story = new CaseStory().add(consents({givers: ['child']}));
    expect(lacks(story)).to.deep.equal(['family-open']);
    story.add(consents({givers: ['family'], answer: 'not-asked', note: 'It is the father whom she fears.'}));
    expect(lacks(story)).to.deep.equal([]);
  });

  it('is not there where one says yes and the other no', () => {
    const story = new CaseStory().add(consents({givers: ['family']}));
    story.add(consents({givers: ['child'], answer: 'refused'}));
    expect(lacks(story)).to.deep.equal(['refused']);
  });

  it('runs out after its last day, and not on it', () => {
    const story = new CaseStory().add(consents({until: day('2026-12-01')}));
    expect(lacks(story, sharing(), day('2026-12-01'))).to.deep.equal([]);
    expect(lacks(story, sharing(), day('2026-12-02'))).to.deep.equal(['expired']);
  });

  it('can be taken back by whoever gave it, also in a closed case', () => {
    const story = new CaseStory().add(consents());
    story.add((record) => closeCase({outcome: 'better', reason: 'Over.', leftOpen: {}}, record, today));
    story.add(consents({givers: ['family'], answer: 'withdrawn', how: 'written'}));
    expect(lacks(story)).to.deep.equal(['withdrawn']);
    expect(refusal({answer: 'withdrawn'})).to.equal('nothing-given');
  });

  it('to share with anybody falls with help as a whole', () => {
    const story = new CaseStory().add(consents());
    story.add(consents({to: {scope: 'services'}, givers: ['family'], answer: 'refused'}));
    expect(lacks(story)).to.deep.equal(['services-refused']);
  });

  it('keeps both answers where two people wrote different ones, and counts the no', () => {
    const record = apart(new CaseStory(), consents(), consents({givers: ['family'], answer: 'refused'}));
    expect(missingConsent(record, sharing(), today)).to.deep.equal(['refused']);
    expect(record.conflicts.map(({kind}) => kind)).to.deep.equal([consentSet.name]);
    expect(record.conflicts[0]?.entries).to.have.length(2);
  });

  it('counts the careful one of any answers that contradict each other', () => {
    const some = fc.array(fc.constantFrom(...consentAnswers.filter((one) => one !== 'withdrawn')), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(some, (all) => {
        const record = apart(
          new CaseStory(),
          ...all.map((answer) => consents({givers: ['family'], answer, note: 'x'})),
        );
        const {answers} = consentingOn(record, sharing());
        const careful = consentAnswers.find((answer) => (all as readonly string[]).includes(answer));
        expect(answers.map(({value}) => value.answer)).to.deep.equal([careful]);
      }),
    );
  });

  it('says in place what is still to be filled in', () => {
    expect(refusal({to: sharing({kind: 'health', name: ' '})})).to.equal('party-missing');
    expect(refusal({givers: []})).to.equal('giver-missing');
    expect(refusal({answer: undefined})).to.equal('answer-missing');
    expect(refusal({how: undefined})).to.equal('how-missing');
    expect(refusal({answer: 'not-asked', note: ' '})).to.equal('why-not-asked');
    expect(refusal({day: undefined})).to.equal('consent-day-missing');
    expect(refusal({day: day('2026-11-24')})).to.equal('consent-day-future');
    expect(refusal({until: day('2026-11-22')})).to.equal('until-before');
    expect(refusal({view: ' '})).to.equal('view-missing');
    expect(refusal({viewNotAsked: 'She slept.'})).to.equal('view-twice');
  });

  it('never stands without the child’s own view, in words or with the reason why there are none', () => {
    const story = new CaseStory().add(consents({view: '', viewNotAsked: 'In hospital, not awake.'}));
    expect(consentingOn(story.record, sharing()).view?.value.notAsked).to.equal('In hospital, not awake.');
    story.add(consents({givers: ['family'], view: ''}));
    story.add(consents({view: 'Not my aunt.'}));
    expect(consentingOn(story.record, sharing()).view?.value.words).to.equal('Not my aunt.');
    const unasked = new CaseStory().add(
      consents({answer: 'not-asked', givers: ['child'], note: 'Too young.', view: ''}),
    );
    expect(consentingOn(unasked.record, sharing()).view?.value.notAsked).to.equal('Too young.');
  });

  it('lists help as a whole first, and every named party once', () => {
    const story = new CaseStory()
      .add(consents())
      .add(consents({to: sharing(police)}))
      .add(consents({note: 'again'}));
    expect(
      consentQuestions(story.record).map(({to}) => (to.scope === 'sharing' ? to.party.name : to.scope)),
    ).to.deep.equal(['services', 'Clinic 4', 'Station 2']);
  });

  it('holds one answer a giver', () => {
    const story = new CaseStory().add(consents()).add(consents({answer: 'refused'}));
    expect(
      heldIn(story.record, consentSet)
        .map(({value}) => value.giver)
        .sort(),
    ).to.deep.equal([...givers]);
    expect(story.record.conflicts).to.deep.equal([]);
  });
});

describe('withholding', () => {
  it('keeps a field from all of a kind, and from others by name', () => {
    expect(coversParty({kind: 'police', name: 'Station 2'}, {kind: 'police', name: 'Station 9'})).to.equal(
      true,
    );
    expect(coversParty({kind: 'family', name: 'stepfather'}, {kind: 'family', name: ''})).to.equal(true);
    expect(coversParty({kind: 'school', name: 'School 5'}, {kind: 'school', name: 'School 6'})).to.equal(
      false,
    );
    expect(coversParty({kind: 'other', name: ''}, {kind: 'other', name: 'Club'})).to.equal(true);
    for (const kind of partyKinds)
      for (const other of partyKinds)
        if (kind !== other) expect(coversParty({kind, name: ''}, {kind: other, name: ''})).to.equal(false);
  });

  it('says of each field why, and is lifted with a reason too', () => {
    const story = new CaseStory().add(withholds(police, ['address', 'work'], 'Her uncle works there.'));
    expect(withheldFrom(story.record, police).get('address')?.why).to.equal('Her uncle works there.');
    expect(withheldFrom(story.record, clinic).size).to.equal(0);
    story.add(withholds(police, ['work'], 'He has moved away.'));
    expect([...withheldFrom(story.record, police).keys()]).to.deep.equal(['work']);
    expect(ownWithheld(story.record, police)).to.deep.equal(['work']);
    expect(story.record.log.filter(({kind}) => kind === withheldSet.name)).to.have.length(3);
  });

  it('of one field goes on where somebody else lifts that of another', () => {
    const story = new CaseStory().add(withholds(police, ['address']));
    const record = apart(
      story,
      withholds(police, [], 'All is well.'),
      withholds(police, ['address', 'work']),
    );
    expect([...withheldFrom(record, police).keys()]).to.deep.equal(['work']);
    expect(record.conflicts).to.deep.equal([]);
  });

  it('stays while two people contradict each other about one field', () => {
    const story = new CaseStory();
    const on = allowed(withholds(police, ['address'])(story.record));
    const off = on.map((draft) => ({...draft, body: {...(draft.body as object), withheld: false}}));
    const record = caseOf(foldAll(caseworkFold, [...story.entries, ...written([...on, ...off])]), story.id)!;
    expect(withheldFrom(record, police).has('address')).to.equal(true);
    expect(record.conflicts).to.have.length(1);
  });

  it('says in place what is still to be filled in', () => {
    const {record} = new CaseStory();
    const command = {party: police, fields: caseFields, wish: 'child', why: 'x'} as const;
    expect(refusedAs(withhold({...command, party: undefined}, record, today))).to.equal(
      'withhold-from-missing',
    );
    expect(refusedAs(withhold({...command, wish: undefined}, record, today))).to.equal('wish-missing');
    expect(refusedAs(withhold({...command, why: ' '}, record, today))).to.equal('withhold-why-missing');
    expect(refusedAs(withhold({...command, fields: []}, record, today))).to.equal('nothing-changed');
  });
});
