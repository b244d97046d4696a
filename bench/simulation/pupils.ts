import {
  pupilChangeRule,
  weekdayRule,
  type PupilChangeRule,
  type WeekdayRule,
} from '../../src/signals/change/parameters.js';
import {pupilChanges} from '../../src/signals/change/pupil-change.js';
import {spellSheet} from '../../src/signals/change/spells.js';
import {weekdayPatterns} from '../../src/signals/change/weekday-scan.js';
import {DetectionCount, type Detection} from './measure.js';
import {pupilYear, type PeerRule, type Standing} from './peers.js';
import type {SimulatedSchool} from './school.js';

/** When each pupil of a school was flagged, by row. */
type Flagged = (school: SimulatedSchool) => readonly Standing[];

export function byCusum(rule: PupilChangeRule = pupilChangeRule): Flagged {
  return (school) => standingOf(school, pupilChanges(spellSheet(school.series, school.groups, rule), rule));
}

export function byWeekday(rule: WeekdayRule = weekdayRule): Flagged {
  return (school) =>
    standingOf(school, weekdayPatterns(spellSheet(school.series, school.groups), school.weekdays, rule));
}

export function byPeer({standing}: PeerRule): Flagged {
  return (school) => Array.from(school.groups, (_, row) => standing(pupilYear(school, row)));
}

export function detection(schools: readonly SimulatedSchool[], flagged: Flagged): Detection {
  const count = new DetectionCount();
  for (const school of schools) {
    const known = knownDays(school);
    for (const [row, standing] of flagged(school).entries())
      count.add(standing, school.changedAt[row] ?? -1, known[row] ?? 0);
  }
  return count.result;
}

interface Episode {
  readonly row: number;
  readonly raisedAt: number;
  readonly clearedAt?: number;
}

function standingOf({groups, days}: SimulatedSchool, episodes: readonly Episode[]): readonly Standing[] {
  const all = Array.from(groups, () => new Uint8Array(days.length));
  for (const {row, raisedAt, clearedAt} of episodes) all[row]?.fill(1, raisedAt, clearedAt);
  return all;
}

function knownDays(school: SimulatedSchool): readonly number[] {
  return Array.from(
    school.groups,
    (_, row) => pupilYear(school, row).marks.filter((mark) => mark >= 0).length,
  );
}
