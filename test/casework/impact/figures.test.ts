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
import {agreedReleases, releasesFold} from '../../../src/casework/impact/releases-view.js';
import {foldAll} from '../../../src/journal/fold.js';
import {draft} from '../../../src/kernel/draft.js';
import {addDays, day, type SchoolDay} from '../../../src/kernel/school-day.js';
import {releaseSubject, waveReleased, type Release} from '../../../src/survey/release.js';
import {allowed, CaseStory, goalId, refusedAs, talk, today} from '../../support/cases.js';
import {begunIn, classAt, simulatedClasses} from '../../support/class-climates.js';
import {written} from '../../support/entries.js';
import {epidemic} from '../../support/impact.js';
import {releaseOf} from '../../support/releases.js';
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
    climates: undefined,
    classAt: () => undefined,
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

describe('climate beside a kind of help', () => {
  const {spans, isHelped} = simulatedClasses({seed: 3, classes: 80});
  const facts = (days: readonly SchoolDay[], grouping: 'kind' | 'domain' = 'kind'): ImpactFacts => {
    const ofYears = days.flatMap((start) => spans.map((span) => ({...span, day: start})));
    const episodes = days.flatMap(() =>
      begunIn(spans, isHelped).map((one) => ({...one, grouping, key: 'talk-child'})),
    );
    return {...factsOf(5, ['a']), episodes, climates: {least: 0, most: 4, spans: ofYears}, classAt};
  };

  it('is shown of enough classes', () => {
    expect(rowsOf(facts([day('2026-09-01')]))[0]?.climate?.is).to.equal('shown');
  });

  it('is shown by kind of action and in no other way, since the same classes would be counted again', () => {
    const other = facts([day('2026-09-01')], 'domain');
    const work = figuresWork(other, 'domain');
    let step = work.next();
    while (!step.done) step = work.next();
    expect(step.value[0]?.climate).to.equal(undefined);
  });

  it('is withheld of a year where all years less that one would be a few classes', () => {
    const one = facts([day('2026-09-01')]);
    const year = {from: day('2026-09-01'), until: day('2027-06-30')};
    expect(rowsOf(one, year)[0]?.climate?.is).to.equal('shown');
    const few = spans.filter((_, at) => isHelped[at]).slice(0, 3);
    const earlier = few.map((span) => ({...span, day: day('2025-09-01')}));
    const both = {...one, climates: {least: 0, most: 4, spans: [...spans, ...earlier]}};
    expect(rowsOf(both)[0]?.climate?.is).to.equal('shown');
    expect(rowsOf(both, year)[0]?.climate?.is).to.equal('few');
  });

  it('shares one family of marks with absence', () => {
    const rows = rowsOf(facts([day('2026-09-01')]));
    expect(rows.map(({isClimateReal}) => isClimateReal)).to.deep.equal([false]);
  });
});

describe('the releases that climate is read from', () => {
  const drafts = (...releases: readonly Release[]) =>
    written(releases.map((release) => draft(waveReleased, releaseSubject(release.wave), release)));

  it('are those that all devices agree on: of two that differ neither is shown', () => {
    const first = releaseOf();
    const agreed = (...releases: readonly Release[]) =>
      agreedReleases(foldAll(releasesFold, drafts(...releases))).map(({title}) => title);
    expect(agreed(first)).to.deep.equal(['Autumn 2026']);
    expect(agreed(first, {...first, day: day('2026-11-22')})).to.deep.equal(['Autumn 2026']);
    expect(agreed(first, {...first, title: 'Counted again'})).to.deep.equal([]);
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
