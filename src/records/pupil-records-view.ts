import type {PupilKey} from '../kernel/ids.js';
import type {Heads} from '../journal/heads.js';
import {partOf, type Incident} from './record-kinds.js';
import {gradesIn, type KnownGrade} from './grades-view.js';
import {incidentsIn, kindCounts, type RecordsState} from './records-view.js';

/** What was brought in about one pupil. */
export interface OnePupilsRecords {
  /** The oldest first. */
  readonly grades: readonly KnownGrade[];
  /** Those that count, the oldest first. */
  readonly incidents: readonly Incident[];
  /** Entries of kinds of which nobody has said whether they count, or people said two things. */
  readonly waiting: number;
  /** Was anything ever brought into this school? */
  readonly isKept: boolean;
}

/** The same as `gradesIn` and `incidentsIn` say of this pupil, without reading those of the whole school. */
export function recordsOf(state: RecordsState, pupil: PupilKey): OnePupilsRecords {
  const part = partOf(pupil);
  const own: RecordsState = {
    ...state,
    grades: within(state.grades, (body) => body.part === part),
    incidents: within(state.incidents, (body) => body.pupil === pupil),
  };
  const kinds = [...own.incidents.current.values()].map(([head]) => head?.body.kind ?? '');
  return {
    grades: gradesIn(own).get(pupil) ?? [],
    incidents: incidentsIn(own).get(pupil) ?? [],
    waiting: kinds.filter((kind) => kindCounts(state, kind) === undefined).length,
    isKept: state.imported.size > 0,
  };
}

function within<Body>(heads: Heads<Body>, isWanted: (body: Body) => boolean): Heads<Body> {
  const current = [...heads.current].filter(([, [first]]) => first && isWanted(first.body));
  return {...heads, current: new Map(current)};
}
