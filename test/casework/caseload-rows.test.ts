import {expect} from 'chai';
import type {CareViews} from '../../src/casework/care-views.js';
import {CaseloadRows} from '../../src/casework/caseload-rows.js';
import {caseworkFold, type CaseworkState} from '../../src/casework/casework-view.js';
import {handedFold} from '../../src/casework/plan/handed-view.js';
import {setRisk} from '../../src/casework/plan-rules.js';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import {CaseStory} from '../support/cases.js';
import {autumnCalendar} from '../support/school.js';

const monday = day('2026-11-23');
const holiday = {from: day('2026-11-24'), until: day('2026-11-25'), title: 'Closed'};

/** What the screen sees of its views; each of the parts may be another one the next time. */
function views(
  state: CaseworkState,
  calendar = autumnCalendar,
): {
  now: CareViews;
  revision: (of: 'cases' | 'handed', is: number) => void;
} {
  const [cases, handed] = [{revision: 1}, {revision: 1}];
  const now = {
    cases: {state, view: cases},
    handed: {state: foldAll(handedFold, []), view: handed},
    calendar,
  } as unknown as CareViews;
  return {now, revision: (of, is) => ((of === 'cases' ? cases : handed).revision = is)};
}

describe('the rows of the caseload', () => {
  const story = new CaseStory('case-1');
  const other = new CaseStory('case-2', 'p2');
  let state: CaseworkState;

  beforeEach(() => {
    state = foldAll(caseworkFold, [...story.entries, ...other.entries]);
  });

  it('are made anew where a case changed, and stay as they were where none did', () => {
    const {now, revision} = views(state);
    const rows = new CaseloadRows();
    const before = rows.all(now, monday);
    expect(rows.all(now, monday)).to.equal(before);
    const changed = new CaseStory('case-1').add((record) => setRisk({level: 'low', reason: 'seen'}, record));
    for (const entry of changed.entries.slice(1)) caseworkFold.add(state, entry);
    revision('cases', 2);
    const after = rows.all(now, monday);
    const risks = after.map(({record}) => `${record.id} ${record.risk ?? 'none'}`);
    expect(risks).to.have.members(['case-1 low', 'case-2 none']);
    expect(after.find(({record}) => record.id === 'case-2')).to.equal(
      before.find(({record}) => record.id === 'case-2'),
    );
  });

  it('are made anew on another day, for another calendar and when an answer came', () => {
    const {now} = views(state);
    const rows = new CaseloadRows();
    const due = (on: string, seen: CareViews) => rows.all(seen, day(on))[0]!;
    expect(due('2026-11-23', now).band).to.equal('soon');
    expect(due('2026-11-26', now).band).to.equal('overdue');
    const {now: closed, revision} = views(state, {...autumnCalendar, closures: [holiday]});
    expect(due('2026-11-26', closed).band).to.equal('soon');
    const before = due('2026-11-26', closed);
    revision('handed', 2);
    expect(due('2026-11-26', closed)).to.not.equal(before);
  });
});
