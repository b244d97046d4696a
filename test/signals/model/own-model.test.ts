import {expect} from 'chai';
import type {AttendanceState} from '../../../src/attendance/attendance-view.js';
import {attendanceFold} from '../../../src/attendance/attendance-view.js';
import {foldAll} from '../../../src/journal/fold.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {day, type SchoolDay} from '../../../src/kernel/school-day.js';
import {gradesIn} from '../../../src/records/grades-view.js';
import {incidentsIn, recordsFold} from '../../../src/records/records-view.js';
import type {Roster} from '../../../src/roster/roster.js';
import {flagsFold, type FlagsState} from '../../../src/signals/flags-view.js';
import type {Flag} from '../../../src/signals/flag.js';
import {atOnce} from '../../../src/signals/at-once.js';
import {detectOwnModel, type ModelSetting} from '../../../src/signals/model/detect-model.js';
import {gatherTerms} from '../../../src/signals/model/gather.js';
import {modelFold, modelHistory, standingModel} from '../../../src/signals/model/model-view.js';
import {stopModel, useModel} from '../../../src/signals/model/set-model.js';
import {termFacts} from '../../../src/signals/model/term-facts.js';
import {pairFor, pairsOf, partsOf} from '../../../src/signals/model/terms.js';
import {raiseFlags} from '../../../src/signals/raise-flags.js';
import {modelSet, modelSubject} from '../../../src/signals/model/model-kinds.js';
import {draft} from '../../../src/kernel/draft.js';
import {written} from '../../support/entries.js';
import {usedModel} from '../../support/models.js';
import {gradeListOf, gradesDraft, incidentDraft, incidentOf} from '../../support/records.js';
import {registerEntry, registerOf} from '../../support/registers.js';
import {autumnCalendar, pupilKey, pupilNamed, smallRoster} from '../../support/school.js';
import {autumnDays} from '../../support/watched.js';

const [first, second] = partsOf(autumnCalendar);
const firstTerm = pairsOf(autumnCalendar)[0]!;

/** Pupil `p<n>` misses every so many-th day of the autumn; 0 is never. */
function autumn(
  steps: readonly number[],
  said = 'absent/unexcused',
): {roster: Roster; state: AttendanceState} {
  const roster = {...smallRoster, pupils: steps.map((_, at) => pupilNamed(`p${at}`, 'A', `B ${at}`))};
  const entries = autumnDays.map((on, place) =>
    registerEntry(
      registerOf(
        on,
        steps.map((step, at) => (step > 0 && place % step === 0 ? `p${at}:${said}` : `p${at}`)),
      ),
    ),
  );
  return {roster, state: foldAll(attendanceFold, entries)};
}

const many = autumn(Array.from({length: 40}, (_, at) => (at < 20 ? 2 + (at % 6) : 0)));
const noFlags = foldAll(flagsFold, []);

function listed(more: Partial<ModelSetting> = {}): readonly Flag[] {
  const models = [{...usedModel({capacity: 5}), version: 3}];
  return detectOwnModel({
    ...many,
    calendar: autumnCalendar,
    models,
    flags: noFlags,
    today: day('2026-12-01'),
    ...more,
  });
}

const flagged = (flags: readonly Flag[]): FlagsState =>
  foldAll(flagsFold, written(raiseFlags(flags, noFlags, new Set())));

describe('terms that a model tells of', () => {
  it('are the school’s own, each with the one that follows', () => {
    expect(pairsOf(autumnCalendar)).to.deep.equal([{...first, yearFrom: '2026-09-01', next: second}]);
  });

  it('are the halves of a year that is not parted', () => {
    const whole = {
      ...autumnCalendar,
      terms: [{title: '', from: day('2026-09-01'), until: day('2027-05-31')}],
    };
    expect(partsOf(whole)).to.deep.equal([
      {from: '2026-09-01', until: '2027-01-15'},
      {from: '2027-01-16', until: '2027-05-31'},
    ]);
  });

  it('have a list from the first day of the next term on, and none in holidays or the first term', () => {
    expect(pairFor(autumnCalendar, day('2026-11-02'))).to.deep.equal(firstTerm);
    for (const on of ['2026-10-25', '2026-10-28', '2026-12-30'])
      expect(pairFor(autumnCalendar, day(on)), on).to.equal(undefined);
  });
});

describe('what a term shows of a pupil', () => {
  it('in shares of own days, with what they are reckoned from', () => {
    const facts = termFacts({...autumn([4, 0]), calendar: autumnCalendar}, firstTerm);
    const {inputs, counts, isAtLevel, freshUntil} = facts.get(pupilKey('p0'))!;
    expect(counts).to.include({absent: 10, possible: 39, unexcused: 10, spells: 10, late: 0});
    expect(inputs.absence).to.be.closeTo(10 / 39, 1e-12);
    expect(inputs.spells).to.be.closeTo(1000 / 39, 1e-12);
    expect([isAtLevel, freshUntil]).to.deep.equal([true, '2026-10-23']);
    expect(facts.get(pupilKey('p1'))).to.deep.include({isAtLevel: false});
  });

  it('says nothing of attendance below ten days with a register, and leaves out who had none', () => {
    const state = foldAll(
      attendanceFold,
      autumnDays.slice(0, 9).map((on) => registerEntry(registerOf(on, ['p1']))),
    );
    const facts = termFacts({roster: smallRoster, calendar: autumnCalendar, state}, firstTerm);
    expect([...facts.keys()]).to.deep.equal(['p1']);
    expect(facts.get(pupilKey('p1'))?.inputs).to.deep.equal({});
  });

  it('counts grades of that term, and incidents only where the school keeps any', () => {
    const {roster, state} = autumn([0, 0]);
    const pupil = pupilKey('p0');
    const lists = [
      gradeListOf({day: day('2026-10-25'), schoolSubject: 'Algebra', grades: [{pupil, grade: '2'}]}),
      gradeListOf({day: day('2026-10-25'), schoolSubject: 'History', grades: [{pupil, grade: '4'}]}),
      gradeListOf({day: day('2026-05-25'), schoolSubject: 'Algebra', grades: [{pupil, grade: '4'}]}),
    ];
    const read = (more = lists.map(gradesDraft)) => {
      const records = foldAll(recordsFold, written(more));
      return {grades: gradesIn(records), incidents: incidentsIn(records)};
    };
    const of = (records = read()) =>
      termFacts({roster, state, calendar: autumnCalendar, records}, firstTerm).get(pupil)!;
    expect(of().inputs).to.deep.include({'failed-subjects': 1, 'grades-mean': 1 / 3});
    expect(of().inputs['grades-change']).to.be.closeTo(-2 / 3, 1e-12);
    expect(of().inputs).not.to.have.property('incidents');
    expect(of(read(lists.slice(2).map(gradesDraft))).inputs).not.to.have.property('grades-mean');
    const fight = incidentOf({pupil: pupilKey('p1'), day: day('2026-10-05')});
    const kind = {kind: fight.kind, counts: true};
    const word = {
      kind: 'records/kind-explained',
      about: `incident-kind/${fight.kind.toLowerCase()}`,
      body: kind,
    };
    expect(of(read([incidentDraft(fight), word as never])).inputs.incidents).to.equal(0);
  });
});

describe('terms for a model to be fitted on', () => {
  const gather = (today: SchoolDay, source = autumn([4, 9, 0])) =>
    atOnce(
      gatherTerms([{...source, calendar: autumnCalendar}], {kind: 'absence-next-term', percent: 20}, today),
    );

  it('are those that are over with the term after them', () => {
    expect(gather(day('2026-12-29'))).to.deep.equal([]);
    const [term] = gather(day('2026-12-30'));
    expect(term?.years.map(({pupil, outcome, isAtLevel}) => [pupil, outcome, isAtLevel])).to.deep.equal([
      ['p0', true, true],
      ['p1', false, true],
      ['p2', false, false],
    ]);
  });

  it('leave out who has no register in the term after', () => {
    const {roster, state} = autumn([4, 0]);
    const left = {
      ...roster.pupils[0]!,
      enrolments: [{...roster.pupils[0]!.enrolments[0]!, until: day('2026-10-25')}],
    };
    const [term] = gather(day('2026-12-30'), {state, roster: {...roster, pupils: [left, roster.pupils[1]!]}});
    expect(term?.years.map(({pupil}) => pupil)).to.deep.equal(['p1']);
  });
});

describe('the list of the school’s model', () => {
  it('holds as many as the school can see, with the model’s version and what weighed most', () => {
    const list = listed();
    expect(list).to.have.length(5);
    const [flag] = list;
    expect(flag).to.deep.include({
      rule: 'own-model',
      ruleVersion: 3,
      window: {from: '2026-09-01', until: '2026-10-25'},
      freshUntil: '2026-10-23',
    });
    expect(flag?.values).to.include({possible: 39, percent: 20});
    expect(flag?.values['weighs1']).to.be.within(1, 4);
    expect(list.every(({values}) => values['absent']! >= 10)).to.equal(true);
  });

  it('holds nobody whose chance is no higher than that of others, however much room there is', () => {
    const models = [{...usedModel({capacity: 200}), version: 1}];
    const whom = listed({models}).map(({of}) => Number(('pupil' in of ? of.pupil : '').slice(1)));
    expect(Math.max(...whom)).to.be.lessThan(20);
  });

  it('is made once a term: a correction later points nobody out anew', () => {
    expect(listed({flags: flagged(listed().slice(0, 2))})).to.deep.equal([]);
  });

  it('waits two weeks for grades where the model looks at them, and then does without', () => {
    expect(listed({today: day('2026-11-15')})).to.deep.equal([]);
    expect(listed({today: day('2026-11-16')})).to.have.length(5);
    const models = [
      {...usedModel({capacity: 5, inputs: ['absence', 'late', 'spells', 'unexcused']}), version: 1},
    ];
    expect(listed({models, today: day('2026-11-02')})).to.have.length(5);
  });

  it('names nobody who has left, and is empty in holidays and without a model', () => {
    const gone = many.roster.pupils.map((pupil) => ({
      ...pupil,
      enrolments: pupil.enrolments.map((each) => ({...each, until: day('2026-11-10')})),
    }));
    expect(listed({roster: {...many.roster, pupils: gone}})).to.deep.equal([]);
    expect(listed({today: day('2026-10-28')})).to.deep.equal([]);
    expect(listed({models: []})).to.deep.equal([]);
  });

  it('raises each pupil once a term, however many models and devices make it', () => {
    const models = [1, 2].map((version) => ({...usedModel({capacity: 5}), version}));
    expect(flagged(listed({models})).raised.size).to.equal(5);
  });
});

describe('using a model', () => {
  const none = standingModel(foldAll(modelFold, []));
  const ask = {...usedModel(), reason: 'Agreed on 1 September', basedOn: []};

  it('is an entry with the coefficients, so that another device makes the same list', () => {
    const decision = useModel(ask, none);
    if (isRefusal(decision)) throw new Error(decision.refused);
    const stored = JSON.parse(JSON.stringify(written(decision))) as typeof decision;
    const standing = standingModel(foldAll(modelFold, stored as never));
    expect(standing).to.deep.include({version: 1, contested: false});
    expect(listed({models: standing.inUse})).to.deep.equal(listed({models: [{...usedModel(), version: 1}]}));
  });

  it('stops with a reason, and the history keeps both', () => {
    const first = written(useModel(ask, none) as never);
    const standing = standingModel(foldAll(modelFold, first));
    const stopped = stopModel({reason: 'No time', basedOn: standing.heads}, standing);
    if (isRefusal(stopped)) throw new Error(stopped.refused);
    const state = foldAll(modelFold, [...first, ...written(stopped)]);
    expect(standingModel(state)).to.deep.include({version: 2, inUse: []});
    expect(modelHistory(state).map(({body}) => body.reason)).to.deep.equal([
      'No time',
      'Agreed on 1 September',
    ]);
  });

  it('is refused without a reason, of something that somebody changed meanwhile, and below the stated number', () => {
    const {model} = usedModel();
    const small = {...model, report: {...model.report, pupils: 199}};
    expect(useModel({...ask, reason: ' '}, none)).to.include({refused: 'reason-missing'});
    expect(useModel({...ask, reason: 'x'.repeat(501)}, none)).to.include({refused: 'reason-too-long'});
    expect(useModel({...ask, basedOn: ['other' as never]}, none)).to.include({refused: 'stale'});
    expect(useModel({...ask, model: small}, none)).to.deep.include({refused: 'too-few'});
    expect(stopModel({reason: 'x', basedOn: []}, none)).to.include({refused: 'not-in-use'});
  });

  it('of two people who do not know of each other: both lists count until somebody settles it', () => {
    const sides = written([
      draft(modelSet, modelSubject, {version: 1, use: usedModel({capacity: 3}), reason: 'a'}),
      draft(modelSet, modelSubject, {version: 1, use: usedModel({capacity: 6}), reason: 'b'}),
    ]);
    const standing = standingModel(foldAll(modelFold, sides));
    expect(standing.contested).to.equal(true);
    expect(flagged(listed({models: standing.inUse})).raised.size).to.equal(6);
    const settled = useModel({...ask, basedOn: standing.heads}, standing);
    expect(standingModel(foldAll(modelFold, [...sides, ...written(settled as never)]))).to.include({
      version: 2,
      contested: false,
    });
  });

  it('does not read a model of another form, with an input that it does not know, or with damage', () => {
    const {model, ...rest} = usedModel();
    const wrong = [
      {...model, form: 2},
      {...model, inputs: ['sex']},
      {...model, columns: model.columns.map((column) => ({...column, weight: -1}))},
      {...model, columns: model.columns.map((column) => ({...column, input: 'sex'}))},
      {...model, report: {...model.report, auc: undefined}},
    ];
    for (const each of wrong)
      expect(
        modelSet.is({version: 1, reason: 'x', use: {...rest, model: each}}),
        Object.keys(each)[0],
      ).to.equal(false);
    expect(modelSet.is({version: 1, reason: 'x', use: {...rest, model}})).to.equal(true);
  });
});
