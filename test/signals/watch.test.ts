import {expect} from 'chai';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import type {Roster} from '../../src/roster/roster.js';
import {flagsFold} from '../../src/signals/flags-view.js';
import {detectAll, type Watched} from '../../src/signals/watch.js';
import {yearSeries} from '../../src/signals/year-series.js';
import {written} from '../support/entries.js';
import {receivedConcern} from '../support/concerns.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {releaseOf} from '../support/releases.js';
import {autumnCalendar, pupilNamed, smallRoster} from '../support/school.js';
import {autumnDays, days, foundIn, seriesOf} from '../support/watched.js';

const today = autumnDays[59] ?? day('2026-11-23');

function watched(more: Partial<Watched> = {}): Watched {
  return {
    attendance: foundIn(seriesOf([...days(54, 'present'), ...days(6, 'absent/unexcused')], today), today),
    concerns: [receivedConcern('e1')],
    releases: [releaseOf()],
    flags: foldAll(flagsFold, []),
    openCases: new Set(),
    roster: smallRoster,
    today,
    ...more,
  };
}

describe('watching', () => {
  it('raises what registers, concerns and releases show, and nothing twice', () => {
    const raised = detectAll(watched());
    expect(raised.map(({about}) => about)).to.deep.equal([
      'flag/absence-10/p1/2026-09-01',
      'flag/class-climate/7b/wave%2Fwave-1%2Frelease',
      'flag/concern/p1/concern%2Fe1',
      `flag/unexcused-in-window/p1/${String(autumnDays[54])}`,
      `flag/unexcused-run/p1/${String(autumnDays[54])}`,
    ]);
    expect(detectAll(watched({flags: foldAll(flagsFold, written(raised))}))).to.deep.equal([]);
  });

  it('gives two devices with the same data the same flags, so that their union holds each once', () => {
    const union = foldAll(flagsFold, [...written(detectAll(watched())), ...written(detectAll(watched()))]);
    expect(union.raised.size).to.equal(5);
  });

  it('hears concerns where no register was ever taken and the year has not begun', () => {
    const before = day('2026-08-20');
    expect(yearSeries(smallRoster, autumnCalendar, foldAll(attendanceFold, []), before)).to.equal(undefined);
    const {concerns, flags, openCases} = watched();
    const without = {
      attendance: [],
      concerns,
      flags,
      openCases,
      releases: [],
      roster: smallRoster,
      today: before,
    };
    expect(detectAll(without)).to.have.length(1);
  });

  it('looks at the year until its last day, however late it is', () => {
    const series = yearSeries(smallRoster, autumnCalendar, foldAll(attendanceFold, []), day('2027-07-01'));
    expect(series?.until).to.equal('2026-12-29');
  });

  it('raises each pupil of a whole school by their own registers', () => {
    const pupils = Array.from({length: 620}, (_, at) => pupilNamed(`p${at}`, 'A', `B${at}`));
    const roster: Roster = {...smallRoster, pupils};
    const lines = pupils.map(({key}, at) => `${key}:${at % 9 === 0 ? 'absent/unexcused' : 'present'}`);
    const state = foldAll(
      attendanceFold,
      autumnDays.map((on) => registerEntry(registerOf(on, lines))),
    );
    const attendance = foundIn(yearSeries(roster, autumnCalendar, state, today)!, today, roster);
    const raised = detectAll(watched({roster, concerns: [], releases: [], attendance}));
    const whom = new Set(raised.map(({about}) => about.split('/')[2]));
    expect(whom).to.deep.equal(new Set(pupils.filter((_, at) => at % 9 === 0).map(({key}) => key)));
  });
});
