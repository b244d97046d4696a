import type {PupilKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {SchoolCalendar} from '../../roster/calendar.js';
import type {ColumnDrop, LineProblem} from '../../roster/import/csv.js';
import type {Report} from '../../roster/import/report.js';
import type {Roster} from '../../roster/roster.js';

export type RecordProblem =
  LineProblem | 'bad-date' | 'contradiction' | 'duplicate-line' | 'missing-cell' | 'unknown-person';
export type RecordDrop = ColumnDrop | 'no-result' | 'archive' | 'empty-sheet' | 'file' | 'hidden-sheet';
export type RecordReport = Report<RecordProblem, RecordDrop>;

/** What records are laid beside. */
export interface RecordSchool {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
}

/** A line that says a grade of a pupil of the school. */
export interface GradeLine {
  readonly file: string;
  readonly line: number;
  readonly pupil: PupilKey;
  readonly schoolSubject: string;
  readonly term: string;
  /** The last day of the term. */
  readonly day: SchoolDay;
  /** When it was given, where the source says so: of several in a term the last one counts if they are no numbers. */
  readonly given?: SchoolDay;
  /** Verbatim. */
  readonly grade: string;
}

export interface IncidentLine {
  readonly file: string;
  readonly line: number;
  readonly pupil: PupilKey;
  readonly day: SchoolDay;
  readonly kind: string;
  readonly place: string;
}
