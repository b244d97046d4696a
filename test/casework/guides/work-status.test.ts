import {expect} from 'chai';
import fc from 'fast-check';
import {carefulAnswer} from '../../../src/casework/guides/answer.js';
import {work} from '../../../src/casework/guides/own/work.js';
import {signBy} from '../../../src/casework/guides/guide.js';
import {assessWork} from '../../../src/casework/guides/work/assess.js';
import {decideStatus} from '../../../src/casework/guides/work/decide-status.js';
import {
  hazardQuestions,
  hazards,
  workFacts,
  workKinds,
  worstForms,
  type WorkFacts,
} from '../../../src/casework/guides/work/facts.js';
import {profileIds, profiles, type ProfileId} from '../../../src/casework/guides/work/profile.js';
import {rankOf, type WorkStatus} from '../../../src/casework/guides/work/statuses.js';
import {toldIn} from '../../../src/casework/guides/interview.js';
import {foldAll} from '../../../src/journal/fold.js';
import {writtenIn} from '../../../src/casework/case-record.js';
import {statusProposed} from '../../../src/casework/guides/work/status-kinds.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {allowed, refusedAs} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {chosen, figure, InterviewStory, inWords, notSaid} from '../../support/interviews.js';

/** Everything asked and answered, and nothing that worries: a family's field for a few hours. */
const calm: WorkFacts = {
  age: 15,
  kinds: ['family'],
  weekHours: 3,
  busiestHours: 5,
  hazards: [],
  conditionsSaid: hazardQuestions,
  lessons: false,
  worstForms: [],
};

const facts = (change: Partial<WorkFacts> = {}): WorkFacts => ({...calm, ...change});
const without = (fact: keyof WorkFacts, said: WorkFacts = calm) =>
  Object.fromEntries(Object.entries(said).filter(([name]) => name !== fact)) as unknown as WorkFacts;
const hours = (count: number) => ({weekHours: count, busiestHours: count});
const statusOf = (change: Partial<WorkFacts>, profile: ProfileId = 'generic') =>
  assessWork(facts(change), profiles[profile]).status;
const findingsOf = (change: Partial<WorkFacts>, profile: ProfileId = 'generic') =>
  assessWork(facts(change), profiles[profile]).findings.map(({kind}) => kind);

describe('hours of work in a family by age, as statistics count them', () => {
  const limits: Readonly<Record<number, number>> = {
    ...Object.fromEntries([5, 6, 7, 8, 9, 10, 11].map((age) => [age, 1])),
    ...Object.fromEntries([12, 13, 14].map((age) => [age, 14])),
    ...Object.fromEntries([15, 16, 17].map((age) => [age, 43])),
  };
  for (const [age, limit] of Object.entries(limits))
    for (const profile of profileIds)
      it(`point to child labour at ${age} from ${limit} hours on, and not before (${profile})`, () => {
        const at = (count: number) => statusOf({age: Number(age), ...hours(count)}, profile);
        expect([limit - 0.5, limit, limit + 1, 100].map(at)).to.deep.equal([
          'within-limits',
          'child-labour',
          'child-labour',
          'child-labour',
        ]);
        expect(at(0)).to.equal('within-limits');
      });

  it('take the week of harvest where it had more', () => {
    expect(statusOf({age: 13, weekHours: 2, busiestHours: 40})).to.equal('child-labour');
    const [finding] = assessWork(facts({age: 13, weekHours: 2, busiestHours: 40}), profiles.generic).findings;
    expect(finding).to.deep.include({
      kind: 'hours',
      hours: 40,
      threshold: 14,
      from: 12,
      to: 14,
      week: 'busiest',
    });
    expect(statusOf({age: 13, weekHours: 40, busiestHours: 2})).to.equal('child-labour');
  });

  it('of an age that was not said count only where they do at any age', () => {
    const at = (count: number) => assessWork({...without('age'), ...hours(count)}, profiles.generic).status;
    expect([1, 14, 42, 43].map(at)).to.deep.equal(['not-enough', 'not-enough', 'not-enough', 'child-labour']);
  });
});

describe('conditions of work', () => {
  for (const hazard of hazards)
    it(`point to hazardous work at any age: ${hazard}`, () => {
      for (let age = 5; age <= 17; age += 1)
        for (const profile of profileIds)
          expect(statusOf({age, ...hours(0), hazards: [hazard]}, profile)).to.equal('hazardous');
      expect(assessWork({...without('age'), hazards: [hazard]}, profiles.generic).status).to.equal(
        'hazardous',
      );
    });

  for (const form of worstForms)
    it(`come after a sign of a worst form: ${form}`, () => {
      const {status, findings, recommendations} = assessWork(
        facts({age: 8, ...hours(50), hazards: ['machines'], worstForms: [form]}),
        profiles.kz,
      );
      expect(status).to.equal('possible-worst-form');
      expect(findings[0]).to.deep.include({kind: 'worst-form', signs: [form]});
      expect(recommendations[0]?.advice).to.equal('protocol');
      expect(findings.map(({kind}) => kind)).to.include.members(['hazard', 'hours']);
    });

  it('are known to the guide as urgent, each of them', () => {
    for (const form of worstForms) expect(signBy(work, form)?.urgency, form).to.equal('now');
    const options = work.parts.flatMap(({items}) =>
      items.flatMap((item) => (item.kind === 'several' && item.alone === 'none' ? (item.options ?? []) : [])),
    );
    expect(options).to.include.members([...hazards, ...workKinds]);
  });
});

describe('work for others and on one’s own account, by the law of a country', () => {
  const table: readonly (readonly [ProfileId, age: number, hours: number, lessons: boolean, WorkStatus])[] = [
    // Generic: 15 years, light work from 13.
    ['generic', 12, 5, false, 'below-minimum-age'],
    ['generic', 13, 5, false, 'within-limits'],
    ['generic', 13, 5, true, 'below-minimum-age'],
    ['generic', 14, 13, true, 'below-minimum-age'],
    ['generic', 14, 14, false, 'child-labour'],
    ['generic', 15, 30, false, 'within-limits'],
    ['generic', 15, 30, true, 'within-limits'],
    // Kazakhstan: 16 years, pupils from 14 beside school; 24 hours a week under 16, 36 under 18.
    ['kz', 11, 0.5, false, 'below-minimum-age'],
    ['kz', 13, 2, false, 'below-minimum-age'],
    ['kz', 14, 2, false, 'within-limits'],
    ['kz', 14, 2, true, 'below-minimum-age'],
    ['kz', 14, 13.5, false, 'within-limits'],
    ['kz', 15, 24, false, 'within-limits'],
    ['kz', 15, 24.5, false, 'over-hours'],
    ['kz', 15, 42, false, 'over-hours'],
    ['kz', 15, 43, false, 'child-labour'],
    ['kz', 15, 24, true, 'below-minimum-age'],
    ['kz', 16, 25, true, 'within-limits'],
    ['kz', 16, 36, false, 'within-limits'],
    ['kz', 16, 37, false, 'over-hours'],
    ['kz', 17, 36.5, false, 'over-hours'],
    ['kz', 17, 43, false, 'child-labour'],
    // Kyrgyzstan: 16 years; what is not certain stays generic.
    ['kg', 12, 2, false, 'below-minimum-age'],
    ['kg', 13, 2, false, 'within-limits'],
    ['kg', 15, 30, false, 'within-limits'],
    ['kg', 15, 30, true, 'below-minimum-age'],
    ['kg', 16, 42, false, 'within-limits'],
    ['kg', 16, 43, false, 'child-labour'],
  ];
  for (const [profile, age, count, lessons, status] of table)
    it(`${profile}: ${age} years, ${count} hours${lessons ? ', lessons missed' : ''} point to ${status}`, () => {
      for (const kind of ['for-others', 'alone'] as const)
        expect(statusOf({age, ...hours(count), lessons, kinds: ['family', kind]}, profile), kind).to.equal(
          status,
        );
    });

  it('leave a family’s own field to hours and conditions', () => {
    expect(findingsOf({age: 12, ...hours(5), lessons: true}, 'kz')).to.deep.equal([]);
    expect(findingsOf({age: 15, ...hours(30)}, 'kz')).to.deep.equal([]);
  });

  it('say where their figures come from, and what is not certain', () => {
    for (const profile of Object.values(profiles)) {
      expect(profile.minimumAge.source.place, profile.id).not.to.equal('');
      expect(profile.lightWorkAge.value).to.be.at.most(profile.minimumAge.value);
      if (profile.weekHours.length === 0) expect(profile.gaps).to.include('week-hours');
    }
    expect(profiles.kg.gaps).to.deep.equal(['light-work-age', 'week-hours']);
    const [found] = assessWork(facts({age: 15, ...hours(30), kinds: ['alone']}), profiles.kz).findings;
    expect(found?.sources).to.deep.equal([{work: 'kz-labour-code', place: '69'}]);
  });
});

describe('chores at home', () => {
  const cases: readonly (readonly [age: number | undefined, hours: number | undefined, string])[] = [
    [5, 20.5, 'below'],
    [5, 21, 'at-least'],
    [14, 21, 'at-least'],
    [15, 40, 'no-figure'],
    [undefined, 40, 'not-said'],
    [10, undefined, 'not-said'],
  ];
  for (const [age, choreHours, reading] of cases)
    it(`are read apart: ${age ?? 'no age'}, ${choreHours ?? 'no'} hours: ${reading}`, () => {
      const said = {...without('age'), ...(age && {age}), ...(choreHours && {choreHours}), kinds: []};
      const {chores, status} = assessWork({...said, ...hours(0)}, profiles.generic);
      expect([chores, status]).to.deep.equal([reading, 'no-work']);
    });
});

/** All that may be said, each thing said or not. */
const anyFacts: fc.Arbitrary<WorkFacts> = fc
  .record(
    {
      age: fc.integer({min: 5, max: 17}),
      kinds: fc.subarray([...workKinds]),
      weekHours: fc.integer({min: 0, max: 80}),
      busiestHours: fc.integer({min: 0, max: 80}),
      choreHours: fc.integer({min: 0, max: 60}),
      hazards: fc.subarray([...hazards], {maxLength: 2}),
      conditionsSaid: fc.subarray([...hazardQuestions]),
      lessons: fc.boolean(),
      papers: fc.boolean(),
      worstForms: fc.subarray([...worstForms], {maxLength: 1}),
    },
    {requiredKeys: ['hazards', 'conditionsSaid', 'worstForms']},
  )
  .map((said) => said as WorkFacts);

const anyProfile = fc.constantFrom(...profileIds).map((id) => profiles[id]);
const reassuring: readonly WorkStatus[] = ['no-work', 'within-limits'];

describe('what answers of work point to', () => {
  it('is nothing where nothing was said', () => {
    const {status, findings, chores, missing} = assessWork(
      {hazards: [], conditionsSaid: [], worstForms: []},
      profiles.generic,
    );
    expect([status, findings, chores]).to.deep.equal(['not-enough', [], 'not-said']);
    expect(missing).to.deep.equal([
      'age',
      'kinds',
      'hours-week',
      'hours-busiest',
      'lessons',
      ...hazardQuestions,
    ]);
  });

  for (const fact of ['age', 'kinds', 'weekHours', 'busiestHours', 'lessons'] as const)
    it(`reassures nobody where it was not said: ${fact}`, () => {
      const {status, missing} = assessWork(without(fact), profiles.kz);
      expect([status, missing.length]).to.deep.equal(['not-enough', 1]);
    });

  for (const question of hazardQuestions)
    it(`reassures nobody where conditions were not asked: ${question}`, () => {
      const said = hazardQuestions.filter((other) => other !== question);
      expect(assessWork(facts({conditionsSaid: said}), profiles.kz)).to.deep.include({
        status: 'not-enough',
        missing: [question],
      });
    });

  it('never becomes more reassuring, and finds nothing more, because something was not said', () => {
    const droppable = ['age', 'kinds', 'weekHours', 'busiestHours', 'lessons'] as const;
    fc.assert(
      fc.property(anyFacts, anyProfile, fc.constantFrom(...droppable), (said, profile, fact) => {
        fc.pre(said[fact] !== undefined && (said.kinds?.length !== 0 || fact === 'kinds'));
        const [full, part] = [assessWork(said, profile), assessWork(without(fact, said), profile)];
        expect(reassuring).not.to.include(part.status);
        expect(full.findings.map(({kind}) => kind)).to.include.members(part.findings.map(({kind}) => kind));
      }),
    );
  });

  it('never worries less because more hours, another danger or another sign was told', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyProfile,
        fc.nat({max: 40}),
        fc.constantFrom(...hazards),
        fc.constantFrom(...worstForms),
        (said, profile, more, hazard, form) => {
          const rank = (change: Partial<WorkFacts>) =>
            rankOf(assessWork({...said, ...change}, profile).status);
          const {weekHours} = said;
          if (weekHours !== undefined) expect(rank({weekHours: weekHours + more})).to.be.at.least(rank({}));
          expect(rank({hazards: [...said.hazards, hazard]})).to.be.at.least(rank({}));
          expect(rank({worstForms: [form]})).to.equal(rankOf('possible-worst-form'));
        },
      ),
    );
  });

  it('says something reassuring only where everything was asked', () => {
    fc.assert(
      fc.property(anyFacts, anyProfile, (said, profile) => {
        const {status, missing, findings} = assessWork(said, profile);
        if (!reassuring.includes(status)) return;
        expect([missing, findings]).to.deep.equal([[], []]);
        if (status === 'no-work') expect(said.kinds).to.deep.equal([]);
      }),
    );
  });

  it('names sources for everything that it finds and recommends, and what is urgent first', () => {
    fc.assert(
      fc.property(anyFacts, anyProfile, (said, profile) => {
        const {status, findings, recommendations} = assessWork(said, profile);
        for (const {sources} of [...findings, ...recommendations]) expect(sources).not.to.be.empty;
        expect(findings.map(({says}) => rankOf(says))).to.deep.equal(
          findings.map(({says}) => rankOf(says)).sort((a, b) => b - a),
        );
        if (findings[0]) expect(status).to.equal(findings[0].says);
      }),
    );
  });
});

/** A girl of 13 who packs boxes on the market, told in full. */
const told = {
  age: figure(13),
  'work-told': inWords('I pack boxes'),
  kinds: chosen('for-others'),
  'hours-week': figure(6),
  'hours-busiest': figure(10),
  lessons: chosen('no'),
  places: chosen('none'),
  things: chosen('none'),
  treatment: chosen('none'),
};

describe('the status of a conversation about work', () => {
  it('comes out of its answers', () => {
    const said = new InterviewStory(work).sayAll({...told, 'chore-hours': figure(25)});
    expect(workFacts(work, toldIn(said.interview, work))).to.deep.equal({
      ...{age: 13, kinds: ['for-others'], weekHours: 6, busiestHours: 10, choreHours: 25},
      ...{hazards: [], conditionsSaid: hazardQuestions, lessons: false, worstForms: []},
    });
  });

  it('concludes nothing from “nothing was said”, nor from what was left out of a list', () => {
    const silent = new InterviewStory(work).sayAll({
      ...told,
      places: notSaid,
      lessons: notSaid,
      kinds: chosen('family'),
    });
    const read = workFacts(work, toldIn(silent.interview, work));
    expect([read.conditionsSaid, read.lessons]).to.deep.equal([['things', 'treatment'], undefined]);
    expect(assessWork(read, profiles.generic).missing).to.deep.equal(['lessons', 'places']);
    const partly = new InterviewStory(work).sayAll({...told, places: chosen('heights')});
    expect(workFacts(work, toldIn(partly.interview, work)).hazards).to.deep.equal(['heights']);
  });

  it('leaves out what a correction put outside the path', () => {
    const story = new InterviewStory(work)
      .sayAll({...told, things: chosen('machines')})
      .say('kinds', chosen('none'));
    const read = workFacts(work, toldIn(story.interview, work));
    expect([read.kinds, read.hazards, read.weekHours]).to.deep.equal([[], [], undefined]);
    expect(assessWork(read, profiles.generic).status).to.equal('no-work');
  });

  it('is proposed when the conversation ends, with the profile and versions it was read by', () => {
    const {interview} = new InterviewStory(work).sayAll(told).finish('talk', 'kz');
    expect(interview.proposed?.value).to.deep.include({
      ...{guide: 'pana-work', version: 1, profile: 'kz', profileVersion: 1, definitions: 1},
    });
    expect(interview.proposed?.value.assessment.status).to.equal('below-minimum-age');
  });

  it('is confirmed by a person without more, and overridden with a reason, and both are kept', () => {
    const story = new InterviewStory(work).sayAll(told);
    const decide = (status: WorkStatus | undefined, reason = '') =>
      decideStatus({status, reason}, story.interview);
    expect(refusedAs(decide('within-limits'))).to.equal('nothing-proposed');
    story.finish('talk', 'kz');
    expect(refusedAs(decide(undefined))).to.equal('status-missing');
    expect(refusedAs(decide('within-limits', '  '))).to.equal('reason-missing');
    story.add(() => decide('below-minimum-age'));
    story.add(() => decide('within-limits', 'Her uncle’s own stall, and he is there.'));
    const {proposed, decided} = story.interview;
    expect(decided?.value).to.deep.include({status: 'within-limits', proposed: 'below-minimum-age'});
    expect(decided?.value.reason).to.contain('uncle');
    expect(proposed?.value.assessment.status).to.equal('below-minimum-age');
  });

  it('counts as the graver one while two people decided differently', () => {
    const story = new InterviewStory(work).sayAll(told).finish('talk', 'kz');
    const decide = (status: WorkStatus) =>
      written(allowed(decideStatus({status, reason: 'x'}, story.interview)));
    const entries = [...story.cases.entries, ...decide('within-limits'), ...decide('hazardous')];
    const record = caseOf(foldAll(caseworkFold, entries), story.cases.id)!;
    expect(record.conflicts.map(({value}) => value)[0]).to.deep.include({status: 'hazardous'});
  });

  it('is proposed anew when something was added, and the old proposal stays in the log', () => {
    const story = new InterviewStory(work)
      .sayAll(told)
      .finish('first')
      .say('things', chosen('loads'))
      .finish('second');
    expect(story.interview.proposed?.value.assessment.status).to.equal('hazardous');
    const all = writtenIn(story.cases.record, statusProposed).map(({body}) => body.assessment.status);
    expect(all).to.have.members(['within-limits', 'hazardous']);
  });

  it('reads the careful one of two contradicting figures: the lower age and the longer hours', () => {
    const question = (id: string) => work.parts.flatMap(({items}) => items).find((item) => item.id === id);
    const careful = (id: string, ...both: readonly number[]) =>
      carefulAnswer(both.map(figure), question(id) as Parameters<typeof carefulAnswer>[1]);
    expect([careful('age', 15, 12), careful('hours-week', 3, 20)]).to.deep.equal([figure(12), figure(20)]);
  });
});
