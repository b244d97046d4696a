import {canonicalJson} from '../../journal/canonical-json.js';
import {headsOf} from '../../journal/heads.js';
import {draft, type Draft} from '../../kernel/draft.js';
import {isRefusal} from '../../kernel/refusal.js';
import {areWhole, guessPlaces, type Places} from '../../roster/import/guess-columns.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import {explainGrade, explainKind} from '../explain-records.js';
import {recordColumnsNamed, recordHeadingsSubject, type RecordColumnsNamed} from '../record-kinds.js';
import {rememberedColumns, type RecordsState} from '../records-view.js';
import {likelyScale, lowestPass, plainGrade, scales, type ScaleName} from '../scales.js';
import type {GradeLine, RecordReport, RecordSchool} from './lines.js';
import {gradebookLines} from './oneroster-grades.js';
import {planGrades, planIncidents, type ImportName, type RecordsPlan} from './plan-records.js';
import type {ReadRecords} from './read-records.js';
import {gradeFields, incidentFields, type RecordField, type RecordsKind} from './record-fields.js';
import {gradeLines, incidentLines} from './table-lines.js';

/** What a person said of a grade outside its scale, or of a kind of incident. */
export type GradeWord = 'pass' | 'fail' | 'none';
export type KindWord = 'counts' | 'other';

/** What a person chose for the file that waits. */
export interface RecordsChoice {
  readonly holds?: RecordsKind;
  readonly places?: Places<RecordField>;
  readonly scale?: ScaleName;
  /** By the text as `RecordsPlan.unexplained` has it. */
  readonly gradeWords: ReadonlyMap<string, GradeWord>;
  readonly kindWords: ReadonlyMap<string, KindWord>;
}

export type RecordsPreview =
  | {
      /** Nobody knows yet what the columns are. */
      readonly kind: 'columns';
      readonly holds: RecordsKind;
      readonly places: Places<RecordField>;
    }
  | {
      readonly kind: 'plan';
      readonly what: RecordsKind;
      readonly scale?: ScaleName;
      readonly plan: RecordsPlan;
      readonly report: RecordReport;
      /** Whose word on the columns it goes by; none where the headings tell. */
      readonly columns?: 'remembered' | 'said';
      readonly places?: Places<RecordField>;
      /** The plan's, and what was said of grades and kinds. */
      readonly drafts: readonly Draft[];
    };

/** What the file would change in the school as it is. The report of the file itself is not touched. */
export function previewRecords(
  read: ReadRecords,
  choice: RecordsChoice,
  school: RecordSchool,
  state: RecordsState,
  name: ImportName,
): RecordsPreview | FileRefusal {
  const headings = read.kind === 'gradebook' ? undefined : read.table.columns;
  const remembered = headings && rememberedColumns(state, headings);
  const known = choice.places || !remembered ? choice : {...choice, ...placesOf(remembered)};
  const preview = previewBy(read, known, school, state, name);
  if (!headings || isRefusal(preview) || preview.kind !== 'plan' || !known.places) return preview;
  const columns = choice.places ? 'said' : 'remembered';
  const said = {headings, holds: preview.what, places: known.places};
  return {
    ...{...preview, columns, places: known.places},
    drafts: [...preview.drafts, ...(choice.places ? nameColumns(said, state) : [])],
  };
}

function placesOf({holds, places}: RecordColumnsNamed): Pick<RecordsChoice, 'holds' | 'places'> {
  return {holds, places};
}

/** Nothing where the same was said before. */
function nameColumns(said: RecordColumnsNamed, state: RecordsState): readonly Draft[] {
  const about = recordHeadingsSubject(said.headings);
  const heads = headsOf(state.columns, about);
  const isKnown = heads.length > 0 && heads.every(({body}) => canonicalJson(body) === canonicalJson(said));
  return isKnown
    ? []
    : [
        draft(
          recordColumnsNamed,
          about,
          said,
          heads.map(({id}) => id),
        ),
      ];
}

function previewBy(
  read: ReadRecords,
  choice: RecordsChoice,
  school: RecordSchool,
  state: RecordsState,
  name: ImportName,
): RecordsPreview | FileRefusal {
  const report = read.report.copy();
  const holds = read.kind === 'gradebook' ? 'grades' : (choice.holds ?? read.holds ?? 'grades');
  if (read.kind === 'gradebook') {
    const lines = gradebookLines(read.gradebook, school, report);
    return isRefusal(lines)
      ? lines
      : gradesPreview(lines, {...choice, scale: choice.scale ?? 'kazakhstan-percent'}, {state, report, name});
  }
  const fields = holds === 'grades' ? gradeFields : incidentFields;
  const guess = guessPlaces<RecordField>(fields as never, read.table.columns);
  const places = choice.places ?? guess.places;
  const isClear = choice.places !== undefined || (guess.doubtful.length === 0 && read.holds === holds);
  const hasTime = holds === 'incidents' || places.term !== undefined || places.date !== undefined;
  if (!isClear || !hasTime || !areWhole<RecordField>(fields, places)) return {kind: 'columns', holds, places};
  if (holds === 'grades') {
    const lines = gradeLines(read.table, places, school, report);
    return isRefusal(lines) ? lines : gradesPreview(lines, choice, {state, report, name});
  }
  const lines = incidentLines(read.table, places, school, report);
  if (isRefusal(lines)) return lines;
  const plan = planIncidents(lines, state, report, name);
  const words = plan.unexplained.flatMap(({text}) => {
    const word = choice.kindWords.get(text);
    return word ? explainKind(text, word === 'counts', state) : [];
  });
  return {kind: 'plan', what: 'incidents', plan, report, drafts: [...plan.drafts, ...words]};
}

interface Beside {
  readonly state: RecordsState;
  readonly report: RecordReport;
  readonly name: ImportName;
}

function gradesPreview(
  lines: readonly GradeLine[],
  choice: RecordsChoice,
  {state, report, name}: Beside,
): RecordsPreview {
  const scale = choice.scale ?? likelyScale(lines.map(({grade}) => grade));
  const plan = planGrades(lines, scale, state, report, name);
  const told = plan.unexplained.filter(({text}) => plainGrade(text) !== '');
  const words = told.flatMap(({text: grade}) => {
    const word = choice.gradeWords.get(grade);
    if (!word) return [];
    // Whoever says "a pass" has not said how good a one.
    const place = word === 'pass' ? lowestPass(scales[scale]) : 0;
    const meaning = word === 'none' ? {} : {meaning: {place, passes: word === 'pass'}};
    const decided = explainGrade({scale, grade, ...meaning}, state);
    return isRefusal(decided) ? [] : decided;
  });
  return {kind: 'plan', what: 'grades', scale, plan, report, drafts: [...plan.drafts, ...words]};
}
