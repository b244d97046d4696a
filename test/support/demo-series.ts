import type {DemoSchool} from '../../demo/school/school.js';
import type {DemoLine} from '../../demo/school/registers.js';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import type {Series} from '../../src/attendance/series.js';
import {foldAll} from '../../src/journal/fold.js';
import type {Roster} from '../../src/roster/roster.js';
import {yearSeries} from '../../src/signals/year-series.js';
import {registerEntry, registerOf} from './registers.js';
import {classKey, pupilKey} from './school.js';

/** The demo school as its own files would make it, ids for keys. */
export function rosterOfDemo(school: DemoSchool): Roster {
  return {
    school: {name: 'demo'},
    classes: school.classes.map(({sourcedId, title, year}) => ({
      key: classKey(sourcedId),
      sourcedId,
      title,
      year,
      teachers: [],
    })),
    pupils: school.pupils.map(({sourcedId, givenName, familyName, classSourcedId, from}) => ({
      key: pupilKey(sourcedId),
      sourcedId,
      givenName,
      familyName,
      enrolments: [{classKey: classKey(classSourcedId), from}],
    })),
    staff: [],
  };
}

export function seriesOfDemo(school: DemoSchool, roster: Roster): Series {
  const registers = new Map<string, DemoLine[]>();
  for (const line of school.lines) {
    const key = `${line.date} ${line.classSourcedId}`;
    registers.set(key, [...(registers.get(key) ?? []), line]);
  }
  const entries = Array.from(registers.values(), (lines) => {
    const {date, classSourcedId} = lines[0]!;
    return registerEntry(registerOf(date, lines.map(markWord), 'day', classSourcedId));
  });
  const state = foldAll(attendanceFold, entries);
  const series = yearSeries(roster, school.calendar, state, school.until);
  if (!series) throw new Error('the year has not begun');
  return series;
}

function markWord({userSourcedId, code, reason}: DemoLine): string {
  return `${userSourcedId}:${code}${code === 'absent' && reason ? `/${reason}` : ''}`;
}
