import {expect} from 'chai';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {dataReach} from '../../src/casework/data-reach.js';
import {flagGroups, neighbour, triagedFlag} from '../../src/casework/flag-groups.js';
import {decisionOfKey, stepOfKey} from '../../src/casework/triage-keys.js';
import {timelineOf} from '../../src/casework/timeline.js';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import type {ClassClosure} from '../../src/roster/closure-kinds.js';
import {closedOn, closuresFold} from '../../src/roster/closures-view.js';
import {flagsFold, openFlags} from '../../src/signals/flags-view.js';
import {closureEntry, closureOf} from '../support/closures.js';
import {CaseStory, flagKey, today} from '../support/cases.js';
import {written} from '../support/entries.js';
import {flagOf, raisedFlag} from '../support/flags.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {autumnCalendar, classKey, pupilKey, smallRoster} from '../support/school.js';

const flags = [
  flagOf({of: {pupil: pupilKey('p2')}, urgency: 'soon'}),
  flagOf(),
  flagOf({rule: 'absence-20', of: {pupil: pupilKey('p2')}}),
];
const standing = openFlags(foldAll(flagsFold, written(flags.map(raisedFlag))), today);
const key = (pressed: string, code = '') => ({key: pressed, code}) as KeyboardEvent;

describe('the list of flags', () => {
  it('keeps the flags of one pupil together, where the most urgent one stands', () => {
    expect(flagGroups(standing).map(({flags: group}) => group.length)).to.deep.equal([2, 1]);
  });

  it('goes on to the flag after the decided one, at the end to the one before', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(flagKey) as [
      ReturnType<typeof flagKey>,
      ReturnType<typeof flagKey>,
      ReturnType<typeof flagKey>,
    ];
    expect(neighbour([a, b, c], [a, b], a)).to.equal(c);
    expect(neighbour([a, b, c], [c], c)).to.equal(b);
    expect(neighbour([a], [a], a)).to.equal(undefined);
  });

  it('takes a concern’s flag into a case with the concern, and a count with all it counted', () => {
    const source = flagKey('concern/envelope');
    const [concern] = openFlags(
      foldAll(flagsFold, written([raisedFlag(flagOf({rule: 'concern', source}))])),
      today,
    );
    expect(triagedFlag(concern!).concerns).to.deep.equal([source]);
    const sources = [source, flagKey('concern/another')];
    const [counted] = openFlags(
      foldAll(flagsFold, written([raisedFlag(flagOf({rule: 'concerns-repeated', sources}))])),
      today,
    );
    expect(triagedFlag(counted!).concerns).to.deep.equal(sources);
    expect(triagedFlag(standing[0]!).concerns).to.equal(undefined);
  });

  it('reads letters by what is typed, and by their place on a Cyrillic keyboard', () => {
    const offered = ['open', 'watch', 'dismiss'] as const;
    expect(decisionOfKey(key('w', 'KeyZ'), offered)).to.equal('watch');
    expect(decisionOfKey(key('в', 'KeyD'), offered)).to.equal('dismiss');
    expect(decisionOfKey(key('J', 'KeyJ'), offered)).to.equal('open');
    expect(decisionOfKey(key('Enter', 'Enter'), offered)).to.equal(undefined);
    expect(decisionOfKey(key('o', 'KeyO'), ['watch', 'dismiss'])).to.equal(undefined);
  });

  it('stays on the last flag at the end', () => {
    const last = standing.at(-1)!.about;
    expect(stepOfKey(key('ArrowDown'), standing, last)).to.equal(undefined);
    expect(stepOfKey(key('Home'), standing, last)).to.equal(standing[0]?.about);
  });
});

describe('how far the data reach', () => {
  /** @param days of 7b, or of another class: `2026-11-20 8a` */
  const reach = (on: string, days: readonly string[], ...closures: readonly ClassClosure[]) =>
    dataReach(
      foldAll(
        attendanceFold,
        days.map((taken) => {
          const [day = '', of] = taken.split(' ');
          return registerEntry(registerOf(day, ['p1'], 'day', of));
        }),
      ),
      {...smallRoster, classes: [...smallRoster.classes, {...smallRoster.classes[0]!, key: classKey('8a')}]},
      autumnCalendar,
      day(on),
      closedOn(
        foldAll(
          closuresFold,
          closures.map((closure) => closureEntry(closure)),
        ),
      ),
    );

  it('is fresh over a weekend and stale after two taught days without a register', () => {
    expect(reach('2026-11-23', ['2026-11-20']).isStale).to.equal(false);
    expect(reach('2026-11-25', ['2026-11-20']).isStale).to.equal(true);
  });

  it('counts the classes that are behind', () => {
    expect(reach('2026-11-23', ['2026-11-20'])).to.include({until: '2026-11-20', behind: 1});
  });

  it('is not behind where a class was closed, and is from its first day open again', () => {
    const closed = closureOf('2026-11-10..2026-11-20', 'Quarantine', '8a');
    const taken = ['2026-11-09 8a', '2026-11-23'];
    expect(reach('2026-11-24', taken).behind).to.equal(1);
    expect(reach('2026-11-24', taken, closed).behind).to.equal(0);
    const gap = ['2026-11-06 8a', '2026-11-23'];
    expect(reach('2026-11-24', gap, closed).behind).to.equal(1);
  });

  it('is not stale on days on which every class was closed, and is where one was taught', () => {
    const closures = ['7b', '8a'].map((of) => closureOf('2026-11-23..2026-11-26', 'Flood', of));
    expect(reach('2026-11-27', ['2026-11-20'], ...closures).isStale).to.equal(false);
    expect(reach('2026-11-27', ['2026-11-20'], closures[0]!).isStale).to.equal(true);
  });

  it('knows nothing before the first register', () => {
    expect(reach('2026-11-23', [])).to.deep.equal({until: undefined, isStale: false, behind: 0});
  });
});

describe('the timeline', () => {
  it('ends with the opening, and shows what was written at once in the order of the work', () => {
    const {record} = new CaseStory().assessed().planned();
    const kinds = timelineOf(record, foldAll(flagsFold, []), new Map()).map((event) =>
      event.kind === 'entry' ? event.entry.kind : event.kind,
    );
    expect(kinds).to.deep.equal([
      'casework/action-set',
      'casework/goal-set',
      'casework/note-written',
      'casework/risk-set',
      'casework/case-opened',
    ]);
  });
});
