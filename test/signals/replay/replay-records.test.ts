import {expect} from 'chai';
import {foldAll} from '../../../src/journal/fold.js';
import {draft, type Draft} from '../../../src/kernel/draft.js';
import {day} from '../../../src/kernel/school-day.js';
import {kindExplained, kindWordSubject} from '../../../src/records/record-kinds.js';
import {gradesIn} from '../../../src/records/grades-view.js';
import {incidentsIn, recordsFold} from '../../../src/records/records-view.js';
import {replayAtOnce} from '../../../src/signals/replay/replay.js';
import {YearReplays} from '../../../src/signals/replay/year-replays.js';
import {atOnce} from '../../../src/signals/at-once.js';
import {withValues} from '../../../src/signals/rule-fields.js';
import {rules as shipped} from '../../../src/signals/rules.js';
import {written} from '../../support/entries.js';
import {gradeListOf, gradesDraft, incidentDraft, incidentOf} from '../../support/records.js';
import {autumnCalendar, pupilKey} from '../../support/school.js';
import {yearOfPupils} from '../../support/school-year.js';
import {days} from '../../support/watched.js';

const p1 = pupilKey('p1');
const grade = (schoolSubject: string, on: string, is: string): Draft =>
  gradesDraft(gradeListOf({schoolSubject, day: day(on), grades: [{pupil: p1, grade: is}]}));
const fights = ['2026-09-07', '2026-09-21', '2026-10-01', '2026-10-02', '2026-05-04'].map((on) =>
  incidentDraft(incidentOf({day: day(on)})),
);
const counts = draft(kindExplained, kindWordSubject('Драка'), {kind: 'Драка', counts: true});

function source(drafts: readonly Draft[]) {
  const state = foldAll(recordsFold, written(drafts));
  const records = {grades: gradesIn(state), incidents: incidentsIn(state)};
  return {...yearOfPupils([days(80, 'present')]), records, calendar: autumnCalendar};
}

const played = (drafts: readonly Draft[], rules = shipped) => replayAtOnce(source(drafts), rules).found;

describe('records of a year that is played again', () => {
  it('point somebody out on the day of the third incident, and not again on the fourth', () => {
    expect(played([...fights, counts])).to.deep.equal([{rule: 'incidents', pupil: p1, day: '2026-10-01'}]);
  });

  it('find later, or nobody, with a higher threshold', () => {
    const rules = (repeats: number) => withValues(shipped, 'incidents', {repeats}, 2);
    expect(played([...fights, counts], rules(4)).map((found) => found.day)).to.deep.equal(['2026-10-02']);
    expect(played([...fights, counts], rules(5))).to.deep.equal([]);
  });

  it('count grades from the last day of their term on: in holidays they are seen on the next school day', () => {
    const found = played([grade('Algebra', '2026-10-25', '2'), grade('History', '2026-10-25', '4')]);
    expect(found).to.deep.equal([{rule: 'failed-subjects', pupil: p1, day: '2026-11-02'}]);
  });

  it('compare with the last term of the year before', () => {
    const subjects = ['Algebra', 'History', 'Physics'];
    const lists = subjects.flatMap((each) => [
      grade(each, '2026-05-25', '5'),
      grade(each, '2026-10-25', '3'),
    ]);
    expect(played(lists).map(({rule}) => rule)).to.deep.equal(['grades-fall']);
    expect(played(lists.filter((_, at) => at % 2 === 1))).to.deep.equal([]);
  });

  it('are nobody’s where the school brought none', () => {
    expect(replayAtOnce(yearOfPupils([days(80, 'present')]), shipped).found).to.deep.equal([]);
  });

  it('are played anew only where their own rule is moved, with the same result', () => {
    const all = source([...fights, counts, grade('Algebra', '2026-10-25', '2')]);
    const replays = new YearReplays(all);
    for (const repeats of [3, 4, 5]) {
      const rules = withValues(shipped, 'incidents', {repeats}, 2);
      expect(atOnce(replays.play(rules)).found).to.deep.equal(replayAtOnce(all, rules).found);
    }
  });
});
