import {expect} from 'chai';
import fc from 'fast-check';
import {triageClock, type TriageTime} from '../../src/casework/triage-clock.js';
import {addHours, addSchoolHours, longestPause} from '../../src/casework/ways/deadlines.js';
import {foldAll} from '../../src/journal/fold.js';
import {writeEntry} from '../../src/journal/entry.js';
import {draft} from '../../src/kernel/draft.js';
import {addDays, day, daysBetween} from '../../src/kernel/school-day.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {isBefore, stampAt, wallTimeOf, type WallTime} from '../../src/kernel/wall-time.js';
import {flagRaised, flagSubject, type Flag} from '../../src/signals/flag.js';
import {allFlags, flagsFold, type StandingFlag} from '../../src/signals/flags-view.js';
import {author} from '../support/entries.js';
import {flagOf} from '../support/flags.js';
import {autumnCalendar} from '../support/school.js';

const friday: WallTime = {day: day('2026-11-20'), minute: 16 * 60};
const at = (on: string, hour = 0): WallTime => ({day: day(on), minute: hour * 60});
const said = ({day: on, minute}: WallTime): string => `${on} ${minute / 60}`;

/** Raised by devices at their own clocks: [the day of the data, what the clock said]. */
function raised(flag: Partial<Flag>, ...times: readonly (readonly [string, Date])[]): StandingFlag {
  const entries = times.map(([freshUntil, clock]) => {
    const body = {...flagOf(flag), freshUntil: day(freshUntil)};
    return writeEntry(draft(flagRaised, flagSubject(body), body), author, stampOf(clock));
  });
  return allFlags(foldAll(flagsFold, entries))[0]!;
}

function clockOf(standing: StandingFlag, now: WallTime, others: Partial<TriageTime> = {}) {
  const seen = wallTimeOf(new Date(standing.raisedAt));
  return triageClock(standing, {now, raised: seen, hours: 24, calendar: autumnCalendar, ...others});
}

const local = (text: string) => new Date(text);

describe('hours of school days', () => {
  it('stand still from Friday night to Monday', () => {
    expect(said(addSchoolHours(friday, 24, autumnCalendar))).to.equal('2026-11-23 16');
    expect(said(addHours(friday, 24))).to.equal('2026-11-21 16');
  });

  it('begin with the next school day where something came in on a Saturday', () => {
    expect(said(addSchoolHours(at('2026-11-21', 9), 24, autumnCalendar))).to.equal('2026-11-24 0');
  });

  it('are held up by a holiday for ten days at most', () => {
    const closed = {from: day('2026-11-02'), until: day('2026-12-29'), title: 'Quarantine'};
    const calendar = {...autumnCalendar, closures: [closed]};
    const until = addSchoolHours(friday, 24, calendar);
    expect(daysBetween(day('2026-11-23'), until.day)).to.equal(longestPause);
  });

  it('end after they began, and later the more of them there are', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 400}),
        fc.integer({min: 0, max: 1439}),
        fc.integer({min: 1, max: 168}),
        (days, minute, hours) => {
          const from = {day: addDays(day('2026-08-20'), days), minute};
          const until = addSchoolHours(from, hours, autumnCalendar);
          expect(isBefore(from, until)).to.equal(true);
          expect(until.minute).to.be.within(0, 1439);
          expect(isBefore(until, addSchoolHours(from, hours - 1, autumnCalendar))).to.equal(false);
          expect(isBefore(until, addHours(from, hours))).to.equal(false);
        },
      ),
    );
  });

  it('are told on the clock of the wall that they were read from', () => {
    expect(wallTimeOf(new Date(stampAt(friday)))).to.deep.equal(friday);
  });
});

describe('the time in which a flag is looked at', () => {
  it('runs from when it was raised, and is over after the hours that the school has set', () => {
    const standing = raised({}, ['2026-11-18', local('2026-11-18T10:00:00')]);
    const clock = clockOf(standing, at('2026-11-18', 12));
    expect(clock).to.deep.include({state: 'running', until: at('2026-11-19', 10), isReckoned: false});
    expect(clockOf(standing, at('2026-11-19', 10)).state).to.equal('past');
    expect(clockOf(standing, at('2026-11-19', 10), {hours: 48}).state).to.equal('running');
  });

  it('runs on through the weekend where life is in danger or somebody waits for an answer', () => {
    const friday4 = ['2026-11-20', local('2026-11-20T16:00:00')] as const;
    const onSunday = at('2026-11-22', 12);
    for (const urgency of ['now', 'today'] as const)
      expect(clockOf(raised({urgency}, friday4), onSunday).state).to.equal('past');
    for (const urgency of ['soon', 'routine'] as const)
      expect(clockOf(raised({urgency}, friday4), onSunday).state).to.equal('running');
  });

  it('counts from the day of the data where the clock of the device was a year behind', () => {
    const standing = raised({}, ['2026-11-18', local('2025-11-18T10:00:00')]);
    const clock = clockOf(standing, at('2026-11-18', 12));
    expect(clock).to.deep.include({state: 'running', since: at('2026-11-18'), isReckoned: true});
    expect(clockOf(standing, at('2026-11-19', 12)).state).to.equal('past');
  });

  it('is over in time where the clock of the device was a year ahead', () => {
    const standing = raised({}, ['2026-11-18', local('2027-11-18T10:00:00')]);
    expect(clockOf(standing, at('2026-11-19', 12))).to.deep.include({state: 'past', isReckoned: true});
  });

  it('is no shorter waited for where a second device raised it later with newer data', () => {
    const first = ['2026-11-10', local('2026-11-10T10:00:00')] as const;
    const second = ['2026-11-18', local('2026-11-18T10:00:00')] as const;
    for (const times of [
      [first, second],
      [second, first],
    ])
      expect(clockOf(raised({}, ...times), at('2026-11-18', 12))).to.deep.include({
        state: 'past',
        since: at('2026-11-10', 10),
      });
  });

  it('cannot be told where the clock of this device is a year behind, and is not called in time', () => {
    const standing = raised({}, ['2026-11-18', local('2026-11-18T10:00:00')]);
    expect(clockOf(standing, at('2025-11-18', 12))).to.deep.equal({state: 'unknown'});
  });

  it('never begins before the data that showed it, whatever a clock said, and never after now', () => {
    fc.assert(
      fc.property(fc.integer({min: -800, max: 800}), fc.integer({min: 0, max: 40}), (off, days) => {
        const found = day('2026-11-02');
        const stamp = new Date(`${addDays(found, off)}T10:00:00`);
        const now = {day: addDays(found, days), minute: 720};
        const clock = clockOf(raised({}, [found, stamp]), now);
        if (clock.state === 'unknown') throw new Error('the data are not of days to come');
        expect(daysBetween(found, clock.since.day)).to.be.within(-1, days + 1);
        if (off > days + 1 || off < -1) expect(clock.since).to.deep.equal({day: found, minute: 0});
      }),
    );
  });
});
