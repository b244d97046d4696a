import {expect} from 'chai';
import {foldAll} from '../../../src/journal/fold.js';
import type {Draft} from '../../../src/kernel/draft.js';
import {day} from '../../../src/kernel/school-day.js';
import {reopenCase} from '../../../src/casework/case-rules.js';
import {caseStep, outcomes, subjects, type CaseStep} from '../../../src/casework/case-kinds.js';
import {exploitationConfirmed, exchangeSubjects} from '../../../src/casework/exchange/exchange-kinds.js';
import {timesSet, usualTimes} from '../../../src/casework/retention/retention-kinds.js';
import {holdCase, liftHold, retentionOf, setTimes} from '../../../src/casework/retention/retention-rules.js';
import {holdsOf, retentionFold, timesIn} from '../../../src/casework/retention/retention-view.js';
import {allowed, caseId, CaseStory, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {heldDraft, holdId} from '../../support/retention.js';

const known = {holds: [], unreadable: 0, times: usualTimes};

function closing(more: Partial<CaseStep> = {}): Draft {
  const body = {
    caseId: caseId('case-1'),
    step: 'closed',
    outcome: 'better',
    reason: 'x',
    day: today,
    ...more,
  };
  return {kind: caseStep.name, about: subjects.step(caseId('case-1')), body};
}

const closed = (more?: Partial<CaseStep>): CaseStory => new CaseStory().add(() => [closing(more)]);
const holdsFrom = (...drafts: readonly Draft[]) =>
  holdsOf(foldAll(retentionFold, written(drafts)), caseId('case-1'));

describe('how long a case is kept', () => {
  it('is by its outcome, from the day of closing', () => {
    for (const outcome of outcomes) {
      const until = day(`${2026 + usualTimes.years[outcome]}-11-23`);
      expect(retentionOf(closed({outcome}).record, known, today)).to.deep.equal({
        kind: 'running',
        until,
        isSoon: false,
      });
    }
  });

  it('is over on its day and not a day before, and is announced ninety days ahead', () => {
    const {record} = closed();
    expect(retentionOf(record, known, day('2031-11-22')).kind).to.equal('running');
    expect(retentionOf(record, known, day('2031-11-23'))).to.deep.equal({kind: 'due', until: '2031-11-23'});
    expect(retentionOf(record, known, day('2031-08-25'))).to.include({isSoon: true});
    expect(retentionOf(record, known, day('2031-08-24'))).to.include({isSoon: false});
  });

  it('goes from the 29th of February to the 1st of March', () => {
    const {record} = closed({day: day('2024-02-29')});
    expect(retentionOf(record, known, today)).to.include({until: '2029-03-01'});
  });

  it('does not run while the case is open, and begins anew after a reopening', () => {
    const story = closed();
    story.add((record) => reopenCase({to: 'assessed', reason: 'Again'}, record, undefined, today));
    expect(retentionOf(story.record, known, day('2099-01-01'))).to.deep.equal({kind: 'open'});
    const heads = story.record.stepHeld?.entries.map(({id}) => id) ?? [];
    story.add(() => [{...closing({day: day('2028-05-02')}), replaces: heads}]);
    expect(retentionOf(story.record, known, today)).to.include({until: '2033-05-02'});
  });

  it('is the longer one while two closings contradict each other', () => {
    const story = closed({outcome: 'better'}).add(() => [
      closing({outcome: 'worse', day: day('2026-10-01')}),
    ]);
    expect(retentionOf(story.record, known, today)).to.include({until: '2036-10-01'});
    story.add(() => [closing({outcome: 'worse', day: undefined as never})]);
    expect(retentionOf(story.record, known, today)).to.deep.equal({kind: 'no-day'});
  });

  it('is that of exploitation where a person has confirmed it', () => {
    const story = closed().add((record) => [
      {
        kind: exploitationConfirmed.name,
        about: exchangeSubjects.exploitation(record.id),
        body: {caseId: record.id, types: ['ChildLabour'], reason: 'x', day: today},
      },
    ]);
    expect(retentionOf(story.record, known, today)).to.include({until: '2101-11-23'});
  });

  it('never ends where part of the case cannot be read here, or an outcome is of a newer version', () => {
    expect(retentionOf(closed().record, {...known, unreadable: 2}, day('2099-01-01'))).to.deep.equal({
      kind: 'unreadable',
      count: 2,
    });
    const {record} = closed({outcome: 'moved-away' as never});
    expect(retentionOf(record, known, today)).to.include({until: '2036-11-23'});
  });

  it('stands still while somebody holds the case, and is not made longer by it', () => {
    const holds = holdsFrom(heldDraft());
    expect(retentionOf(closed().record, {...known, holds}, day('2099-01-01')).kind).to.equal('held');
    const lifted = holdsFrom(heldDraft({until: day('2026-11-20'), lifted: 'x'}));
    expect(retentionOf(closed().record, {...known, holds: lifted}, today)).to.include({until: '2031-11-23'});
  });
});

describe('a hold', () => {
  const {record} = new CaseStory();

  it('needs a reason, and another one to be lifted', () => {
    expect(refusedAs(holdCase({hold: holdId('h'), why: ' '}, record, today))).to.equal('why-missing');
    const [hold] = holdsFrom(...allowed(holdCase({hold: holdId('h'), why: 'A court'}, record, today)));
    expect(hold?.value).to.include({why: 'A court', from: today});
    expect(refusedAs(liftHold(hold!, '', today))).to.equal('why-missing');
    const lifting = allowed(liftHold(hold!, 'It is decided', today));
    expect(lifting[0]?.replaces).to.deep.equal(hold?.entries.map(({id}) => id));
    const [lifted] = holdsFrom(...lifting);
    expect(lifted?.value).to.include({until: today, lifted: 'It is decided', why: 'A court'});
    expect(refusedAs(liftHold(lifted!, 'again', today))).to.equal('not-held');
  });

  it('stands while one of two devices has not lifted it, and beside another one', () => {
    const both = holdsFrom(heldDraft(), heldDraft({until: day('2026-11-20'), lifted: 'x'}));
    expect(both[0]?.value.until).to.equal(undefined);
    const two = holdsFrom(heldDraft({until: day('2026-11-20')}), heldDraft({hold: holdId('hold-2')}));
    expect(retentionOf(closed().record, {...known, holds: two}, today).kind).to.equal('held');
  });
});

describe('the school’s own times', () => {
  it('are set with a reason and within bounds, naming the one at fault', () => {
    const wrong = {...usualTimes, years: {...usualTimes.years, worse: 0}, reason: 'x'};
    expect(setTimes(wrong, [])).to.deep.equal({
      refused: 'years-out-of-bounds',
      detail: {line: 'worse', min: 1, max: 75},
    });
    expect(refusedAs(setTimes({...usualTimes, exploitation: Number.NaN, reason: 'x'}, []))).to.equal(
      'years-out-of-bounds',
    );
    expect(refusedAs(setTimes(usualTimes, []))).to.equal('why-missing');
    expect(allowed(setTimes({...usualTimes, reason: ' x '}, []))[0]?.body).to.include({reason: 'x'});
  });

  it('are the longer ones while two people disagree, and the usual ones where none can be read', () => {
    const times = (exploitation: number) => ({
      ...usualTimes,
      years: {...usualTimes.years, better: 80 - exploitation},
      exploitation,
      reason: 'x',
    });
    const all = [times(20), times(40)].map((body) => ({
      ...allowed(setTimes(body, []))[0]!,
      kind: timesSet.name,
    }));
    const state = foldAll(retentionFold, written(all));
    expect(timesIn(state)).to.deep.include({exploitation: 40});
    expect(timesIn(state).years.better).to.equal(60);
    expect(timesIn(foldAll(retentionFold, []))).to.equal(usualTimes);
  });
});
