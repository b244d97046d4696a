import {expect} from 'chai';
import type {Action} from '../../../src/casework/case-kinds.js';
import {episodesOf, firstOfEach, goalsOf, unhelpedBefore} from '../../../src/casework/impact/episodes.js';
import {markEvent, takeEventBack} from '../../../src/casework/impact/event-kinds.js';
import {
  figuresWork,
  leavesNobodyAlone,
  type ImpactFacts,
  type ImpactRow,
} from '../../../src/casework/impact/figures.js';
import {eventsIn, impactFold} from '../../../src/casework/impact/impact-view.js';
import {caseDays, waitsOf, type CaseDays} from '../../../src/casework/impact/waits.js';
import {endGoal, setAction} from '../../../src/casework/plan-rules.js';
import {foldAll} from '../../../src/journal/fold.js';
import {addDays, day} from '../../../src/kernel/school-day.js';
import {allowed, CaseStory, goalId, refusedAs, talk, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {epidemic} from '../../support/impact.js';
import {pupilKey} from '../../support/school.js';
import {neverHelped, simulatedYear} from '../../support/simulated-absence.js';

function rowsOf(
  facts: ImpactFacts,
  span?: {from: ReturnType<typeof day>; until: ReturnType<typeof day>},
): readonly ImpactRow[] {
  const work = figuresWork(facts, 'kind', span);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function factsOf(seed: number, keys: readonly string[]): ImpactFacts {
  const year = simulatedYear({seed});
  return {
    episodes: year.begun.map((one, at) => ({...one, grouping: 'kind', key: keys[at % keys.length]!})),
    goals: [],
    sumsAt: () => year.sums,
    mayStand: neverHelped(year),
    flagDays: new Map(),
  };
}

describe('what began for a child', () => {
  const done: Partial<Action> = {status: 'done', result: 'x', went: 'helped', kind: 'talk-child'};

  it('is what was done or begun, by kind of action and by what the goal is for', () => {
    const {record} = new CaseStory()
      .assessed()
      .planned()
      .add((open) => setAction({...talk(), ...done}, open, today));
    expect(episodesOf(record)).to.deep.equal([
      {grouping: 'kind', key: 'talk-child', pupil: 'p1', day: today},
      {grouping: 'domain', key: 'other', pupil: 'p1', day: today},
    ]);
  });

  it('is not what was only planned', () => {
    expect(episodesOf(new CaseStory().assessed().planned().record)).to.deep.equal([]);
  });

  it('counts the first time of each child', () => {
    const one = {grouping: 'kind', key: 'x', pupil: pupilKey('p1')} as const;
    const first = firstOfEach([
      {...one, day: today},
      {...one, day: addDays(today, -9)},
    ]);
    expect(first.map((episode) => episode.day)).to.deep.equal([addDays(today, -9)]);
  });

  it('keeps goals that are still worked on in the whole', () => {
    const story = new CaseStory().assessed().planned();
    expect(goalsOf(story.record).map(({state}) => state)).to.deep.equal(['going-on']);
    story.add((open) => endGoal({goal: goalId('g1'), state: 'reached', why: 'x'}, open, today));
    expect(goalsOf(story.record).map(({state}) => state)).to.deep.equal(['reached']);
  });

  it('lets nobody stand beside who had a case by then, and looks at nothing that came later', () => {
    const free = unhelpedBefore([new CaseStory().record]);
    expect(free(pupilKey('p1'), today)).to.equal(false);
    expect(free(pupilKey('p1'), addDays(today, -1))).to.equal(true);
    expect(free(pupilKey('p2'), today)).to.equal(true);
  });
});

describe('figures of many kinds of help', () => {
  it('call few of many differences real where there is nothing at all', () => {
    const schools = Array.from({length: 40}, (_, seed) => rowsOf(factsOf(seed + 301, ['a', 'b', 'c'])));
    const marked = schools.filter((rows) => rows.some(({isReal}) => isReal)).length;
    console.warn(`      ${marked} of 40 schools with three useless kinds of help have a mark`);
    expect(marked).to.be.at.most(4);
  });

  it('are withheld of a year where the other years are of a few pupils', () => {
    const span = {from: day('2025-09-01'), until: day('2026-06-30')};
    const at = (on: string, count: number) =>
      Array.from({length: count}, (_, number) => ({pupil: pupilKey(`${on}-${number}`), day: day(on)}));
    expect(leavesNobodyAlone(at('2025-10-01', 30), span)).to.equal(true);
    expect(leavesNobodyAlone([...at('2025-10-01', 30), ...at('2024-10-01', 3)], span)).to.equal(false);
    expect(leavesNobodyAlone([...at('2025-10-01', 30), ...at('2024-10-01', 10)], span)).to.equal(true);
    const facts = factsOf(5, ['a']);
    const [first, ...others] = facts.episodes;
    const moved = {...facts, episodes: [{...first!, day: day('2024-10-01')}, ...others]};
    expect(rowsOf(facts, span)[0]?.absence.is).to.equal('shown');
    expect(rowsOf(moved, span)[0]?.absence.is).to.equal('few');
  });
});

describe('days that children wait', () => {
  const waiting = (count: number, came: CaseDays['came']): readonly CaseDays[] =>
    Array.from({length: count}, (_, at) => ({
      pupil: pupilKey(`w${at}${Object.keys(came)[0] ?? ''}`),
      day: day('2026-11-03'),
      came,
    }));

  it('count whoever still waits until today, and one who was closed without a plan until then', () => {
    const cases = [...waiting(6, {contact: day('2026-11-05')}), ...waiting(6, {closure: day('2026-11-13')})];
    const waits = waitsOf(cases, today);
    expect(waits?.contact).to.include({median: 2, people: 12, waiting: 6});
    expect(waits?.plan).to.include({median: undefined, waiting: 12});
    expect(waits?.closure).to.include({people: 12, waiting: 6});
  });

  it('are not shown of fewer than ten children', () => {
    expect(waitsOf(waiting(9, {}), today)).to.equal(undefined);
  });

  it('begin with the first flag', () => {
    const {record} = new CaseStory('case-1', 'p1', ['flag/x']).assessed();
    const days = caseDays(
      record,
      () => addDays(today, -4),
      () => addDays(today, -1),
    );
    expect(days).to.deep.include({day: addDays(today, -4), came: {contact: addDays(today, -1)}});
  });
});

describe('an event that happened to everybody', () => {
  it('says in place what is missing, and needs a last day that does not come first', () => {
    expect(refusedAs(markEvent({...epidemic, what: undefined}, []))).to.equal('event-kind-missing');
    expect(refusedAs(markEvent({...epidemic, until: day('2026-10-11')}, []))).to.equal('event-until-missing');
    expect(refusedAs(markEvent({...epidemic, until: day('2027-10-11')}, []))).to.equal('event-too-long');
    expect(refusedAs(markEvent({...epidemic, use: undefined}, []))).to.equal('event-use-missing');
  });

  it('stays in both versions while two people disagree, and goes when it is taken back', () => {
    const both = [epidemic, {...epidemic, use: 'noted' as const}].flatMap((event) =>
      written(allowed(markEvent(event, []))),
    );
    expect(eventsIn(foldAll(impactFold, both)).map(({value}) => value.use)).to.deep.equal([
      'left-out',
      'noted',
    ]);
    const back = written(
      allowed(
        takeEventBack(
          epidemic,
          both.map(({id}) => id),
        ),
      ),
    );
    expect(eventsIn(foldAll(impactFold, [...both, ...back]))).to.deep.equal([]);
  });
});
