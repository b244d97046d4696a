import {expect} from 'chai';
import fc from 'fast-check';
import {
  allCases,
  caseOf,
  caseworkFold,
  openCaseOf,
  type CaseworkState,
} from '../../../src/casework/casework-view.js';
import {heldIn, type CaseRecord} from '../../../src/casework/case-record.js';
import {incidentIn, othersIn} from '../../../src/casework/people/incidents-view.js';
import {
  adultNamed,
  type AdultId,
  type CaseRole,
  type IncidentId,
} from '../../../src/casework/people/people-kinds.js';
import {addChild, nameAdult, roleIn, tellIncident} from '../../../src/casework/people/people-rules.js';
import {foldAll} from '../../../src/journal/fold.js';
import type {PupilKey} from '../../../src/kernel/ids.js';
import {addDays} from '../../../src/kernel/school-day.js';
import {allowed, caseId, CaseStory, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {pupilKey, staffId} from '../../support/school.js';

const incident = 'incident-1' as IncidentId;
const told = {
  incident,
  day: today,
  text: 'Pushed on the stairs after the fifth lesson.',
  role: 'harmed',
} as const;
const around = {today, names: ['Aigerim', 'Bekov'], known: undefined};

class Shared {
  entries = [...new CaseStory().entries];

  constructor() {
    this.append(tellIncident(told, this.own, around));
  }

  get state(): CaseworkState {
    return foldAll(caseworkFold, this.entries);
  }
  get own(): CaseRecord {
    return caseOf(this.state, caseId('case-1'))!;
  }
  append(decision: Parameters<typeof allowed>[0]): this {
    this.entries = [...this.entries, ...written(allowed(decision))];
    return this;
  }
  add(
    pupil: string | undefined,
    role: CaseRole | undefined,
    names: readonly string[] = [],
  ): ReturnType<typeof addChild> {
    const {state} = this;
    const key = pupil as PupilKey | undefined;
    return addChild(
      {incident, pupil: key, role, caseId: caseId(`case-of-${pupil ?? ''}`), lead: staffId('psychologist-1')},
      this.own,
      {today, names, known: incidentIn(state, incident), open: key && openCaseOf(state, key)},
    );
  }
}

describe('an incident with several children', () => {
  it('is one, with a case for each child: the open one or a new one', () => {
    const shared = new Shared();
    shared.entries = [...shared.entries, ...new CaseStory('case-2', 'p2').entries];
    shared.append(shared.add('p2', 'harming')).append(shared.add('p3', 'witness'));
    expect(othersIn(shared.state, incident, shared.own)).to.have.deep.members([
      {caseId: 'case-2', role: 'harming', isOpen: true},
      {caseId: 'case-of-p3', role: 'witness', isOpen: true},
    ]);
    expect(openCaseOf(shared.state, pupilKey('p3'))?.step).to.equal('identified');
    expect(roleIn(shared.own, incident)).to.equal('harmed');
  });

  it('shows of other cases their part and nothing that is in them', () => {
    const shared = new Shared();
    shared.append(shared.add('p3', 'harming'));
    const [other] = othersIn(shared.state, incident, shared.own);
    expect(Object.keys(other ?? {})).to.have.members(['caseId', 'role', 'isOpen']);
    const own = JSON.stringify([...shared.own.log, ...shared.own.standing.values()]);
    // As a value or in a place: by chance an id may have those two letters.
    expect(own)
      .not.to.match(/["/]p3["/]/)
      .and.not.to.contain('case-of-p3');
  });

  it('is told in words that name none of its children, in whatever ending', () => {
    const tell = (text: string) => refusedAs(tellIncident({...told, text}, new CaseStory().record, around));
    expect(tell('Aigerim was pushed.')).to.equal('names-child');
    expect(tell('They saw BEKOV’s bag.')).to.equal('names-child');
    expect(tell('Видели Бекову.')).to.equal(undefined);
    const cyrillic = {...around, names: ['Алия', 'Ли']};
    const inRussian = (text: string) =>
      refusedAs(tellIncident({...told, text}, new CaseStory().record, cyrillic));
    expect(inRussian('Видели Алию у лестницы.')).to.equal('names-child');
    expect(inRussian('Пришли двое и толкнули.')).to.equal(undefined);
    expect(inRussian('Ли упал.')).to.equal('names-child');
  });

  it('lets no child be added whom the shared words name already', () => {
    const shared = new Shared();
    expect(refusedAs(shared.add('p3', 'witness', ['Pushed']))).to.equal('names-child');
  });

  it('wants a day that has been, words, a part and another child, and takes a child once', () => {
    const record = new CaseStory().record;
    const tell = (change: object) => refusedAs(tellIncident({...told, ...change}, record, around));
    expect(tell({day: undefined})).to.equal('incident-day-missing');
    expect(tell({day: addDays(today, 1)})).to.equal('incident-day-ahead');
    expect(tell({text: ' '})).to.equal('incident-text-missing');
    expect(tell({role: undefined})).to.equal('part-missing');
    const shared = new Shared();
    expect(refusedAs(shared.add(undefined, 'witness'))).to.equal('pupil-missing');
    expect(refusedAs(shared.add('p3', undefined))).to.equal('part-missing');
    expect(refusedAs(shared.add('p1', 'witness'))).to.equal('same-child');
    shared.append(shared.add('p3', 'witness'));
    expect(refusedAs(shared.add('p3', 'harming'))).to.equal('already-in-it');
    const nowhere = {today, names: [], known: undefined, open: undefined};
    const child = {
      incident,
      pupil: pupilKey('p4'),
      role: 'witness',
      caseId: caseId('x'),
      lead: staffId('a'),
    } as const;
    expect(refusedAs(addChild(child, record, nowhere))).to.equal('unknown-incident');
  });

  it('keeps both tellings of two people, in whatever order they arrive', () => {
    const shared = new Shared();
    const tell = (text: string) =>
      written(
        allowed(
          tellIncident({...told, text}, shared.own, {...around, known: incidentIn(shared.state, incident)}),
        ),
      );
    const apart = [...shared.entries, ...tell('Pushed twice.'), ...tell('Pushed once.')];
    fc.assert(
      fc.property(fc.shuffledSubarray(apart, {minLength: apart.length}), (entries) => {
        const found = incidentIn(foldAll(caseworkFold, entries), incident);
        expect(found?.contested).to.equal(true);
        expect(found?.entries.map(({body}) => body.text)).to.have.members(['Pushed twice.', 'Pushed once.']);
        expect(allCases(foldAll(caseworkFold, entries))).to.have.length(1);
      }),
      {numRuns: 30},
    );
  });
});

describe('a responsible adult', () => {
  const adult = {
    adult: 'a1' as AdultId,
    who: {staff: staffId('teacher-1')},
    duty: 'Waits at the gate',
    isCurrent: true,
  };

  it('is named with what they answer for, and stays in the log when somebody else takes over', () => {
    const story = new CaseStory().add((record) => nameAdult(adult, record));
    expect(heldIn(story.record, adultNamed)[0]?.value).to.deep.include({
      duty: 'Waits at the gate',
      isCurrent: true,
    });
    story.add((record) => nameAdult({...adult, isCurrent: false}, record));
    expect(heldIn(story.record, adultNamed)).to.have.length(1);
    expect(heldIn(story.record, adultNamed)[0]?.value.isCurrent).to.equal(false);
  });

  it('wants a person, who they are to the child, and a duty', () => {
    const {record} = new CaseStory();
    const name = (change: object) => refusedAs(nameAdult({...adult, ...change}, record));
    expect(name({who: undefined})).to.equal('responsible-missing');
    expect(name({who: {staff: ''}})).to.equal('responsible-missing');
    expect(name({who: {name: 'Zh. Omarova', role: ' '}})).to.equal('role-missing');
    expect(name({duty: ' '})).to.equal('duty-missing');
  });

  it('counts as there while one of two people says so', () => {
    const story = new CaseStory().add((record) => nameAdult(adult, record));
    const {record, entries} = story;
    const both = [
      ...entries,
      ...written(allowed(nameAdult({...adult, isCurrent: false}, record))),
      ...written(allowed(nameAdult({...adult, duty: 'Waits at the bus'}, record))),
    ];
    const merged = caseOf(foldAll(caseworkFold, both), story.id)!;
    expect(heldIn(merged, adultNamed)[0]).to.deep.include({contested: true});
    expect(heldIn(merged, adultNamed)[0]?.value.isCurrent).to.equal(true);
  });
});
