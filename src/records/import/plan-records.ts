import {draft, type Draft} from '../../kernel/draft.js';
import type {PupilKey, SubjectKey} from '../../kernel/ids.js';
import {plainText} from '../../roster/import/matches.js';
import {
  gradesRecorded,
  gradesSubject,
  incidentRecorded,
  incidentSubject,
  kindWordSubject,
  partOf,
  recordsImported,
  recordsImportSubject,
  type GradeList,
  type Incident,
  type PupilGrade,
  type RecordsImported,
} from '../record-kinds.js';
import {wordOn} from '../grades-view.js';
import {currentIncidents, currentLists, kindCounts, type RecordsState} from '../records-view.js';
import {plainGrade, readGrade, scales, type ScaleName} from '../scales.js';
import type {GradeLine, IncidentLine, RecordReport} from './lines.js';

/** What an import would write, and what waits for a person's word. */
export interface RecordsPlan {
  readonly drafts: readonly Draft[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly pupils: number;
  /** Grades or kinds of incident on which nobody said a word, with how often they come, the most frequent first. */
  readonly unexplained: readonly Unexplained[];
}

export interface Unexplained {
  /** As the file first writes it. */
  readonly text: string;
  readonly count: number;
}

/** What an import is called in its entries. */
export type ImportName = Pick<RecordsImported, 'importId' | 'file'>;

/**
 * Lists of grades. A list that is here already gains what the file says and keeps what the file does not speak of; the same
 * file a second time changes nothing.
 */
export function planGrades(
  lines: readonly GradeLine[],
  scale: ScaleName,
  state: RecordsState,
  report: RecordReport,
  name: ImportName,
): RecordsPlan {
  const grades = onePerTerm(lines, report);
  const lists = new Map<SubjectKey, GradeLine[]>();
  for (const line of grades) {
    const about = gradesSubject({...line, part: partOf(line.pupil)});
    lists.set(about, [...(lists.get(about) ?? []), line]);
  }
  const counts = {added: 0, changed: 0, unchanged: 0};
  const drafts = [...lists].flatMap(([about, own]) => listDraft({about, own, scale, state, name}, counts));
  for (const {file} of grades) report.use(file);
  return {
    drafts: withImport(drafts, name, 'grades', counts.added + counts.changed),
    ...counts,
    pupils: new Set(grades.map(({pupil}) => pupil)).size,
    unexplained: unexplained(
      grades
        .map(({grade}) => grade)
        .filter((grade) => !readGrade(scales[scale], grade) && !wordOn(state, scale, grade)),
      plainGrade,
    ),
  };
}

interface ListPlace {
  readonly about: SubjectKey;
  readonly own: readonly GradeLine[];
  readonly scale: ScaleName;
  readonly state: RecordsState;
  readonly name: ImportName;
}

type Counts = Record<'added' | 'changed' | 'unchanged', number>;

function listDraft({about, own, scale, state, name}: ListPlace, counts: Counts): readonly Draft[] {
  const heads = currentLists(state, about);
  const [first] = own;
  if (!first) return [];
  // Grades of another scale cannot stand in the list of this one.
  const known = heads.filter(({body}) => body.scale === scale).flatMap(({body}) => linesOf(body));
  const grades = new Map<PupilKey, PupilGrade>(known.map((line) => [line.pupil, line]));
  const fates = own.map((line) => takeGrade(grades, line));
  for (const fate of fates) counts[fate] += 1;
  const standsAlone = heads.length === 1 && heads[0]?.body.scale === scale;
  if (standsAlone && fates.every((fate) => fate === 'unchanged')) return [];
  const {schoolSubject, term, day, pupil} = first;
  const sorted = [...grades.values()].sort((a, b) => (a.pupil < b.pupil ? -1 : 1));
  const {importId} = name;
  const body: GradeList = {part: partOf(pupil), schoolSubject, term, day, scale, importId, grades: sorted};
  const replaced = state.grades.current.get(about)?.map(({id}) => id);
  return [draft(gradesRecorded, about, body, replaced)];
}

function takeGrade(grades: Map<PupilKey, PupilGrade>, {pupil, grade}: GradeLine): keyof Counts {
  const before = grades.get(pupil)?.grade;
  if (before === grade) return 'unchanged';
  grades.set(pupil, {pupil, grade});
  return before === undefined ? 'added' : 'changed';
}

/** Each with the import that brought it. */
function linesOf({grades, importId}: GradeList): readonly PupilGrade[] {
  return grades.map((line) => ({importId, ...line}));
}

/** Several marks of a pupil in a subject and term: numbers by their mean, others by the last one. */
function onePerTerm(lines: readonly GradeLine[], report: RecordReport): readonly GradeLine[] {
  const groups = new Map<string, GradeLine[]>();
  for (const line of lines) {
    const key = [line.pupil, plainText(line.schoolSubject), line.day].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => oneOf(group, report) ?? []);
}

function oneOf(group: readonly GradeLine[], report: RecordReport): GradeLine | undefined {
  const [first, second] = group;
  if (!first || !second) return first;
  const marks = group.map(({grade}) => plainGrade(grade));
  const isDated = group.every(({given}) => given !== undefined);
  for (const {file, line, grade} of group.slice(1))
    if (!isDated)
      report.leaveOut(file, line, isSame(marks) ? 'duplicate-line' : 'contradiction', grade, first.line);
    else report.use(file);
  if (isSame(marks)) return first;
  // Two marks of one term without a day contradict each other: neither counts.
  if (!isDated) {
    report.leaveOut(first.file, first.line, 'contradiction', first.grade);
    return undefined;
  }
  const numbers = marks.map(Number);
  if (!numbers.every(Number.isFinite)) return latest(group);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return {...first, grade: String(Math.round(100 * mean) / 100)};
}

function isSame(marks: readonly string[]): boolean {
  return new Set(marks).size === 1;
}

function latest(group: readonly GradeLine[]): GradeLine | undefined {
  return [...group].sort((a, b) => ((a.given ?? '') < (b.given ?? '') ? -1 : 1)).at(-1);
}

/** Incidents. Two alike on one day are two, in a file; the same file a second time brings none. */
export function planIncidents(
  lines: readonly IncidentLine[],
  state: RecordsState,
  report: RecordReport,
  name: ImportName,
): RecordsPlan {
  const seen = new Map<string, number>();
  const counts: Counts = {added: 0, changed: 0, unchanged: 0};
  const drafts = lines.flatMap(({file, pupil, day, kind, place}): readonly Draft[] => {
    const key = [pupil, day, plainText(kind)].join('\n');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    report.use(file);
    const body: Incident = {pupil, day, kind, place, importId: name.importId, nth};
    const fate = fateOf(body, state);
    counts[fate] += 1;
    return fate === 'unchanged' ? [] : [incidentDraft(body, state)];
  });
  return {
    drafts: withImport(drafts, name, 'incidents', drafts.length),
    ...counts,
    pupils: new Set(lines.map(({pupil}) => pupil)).size,
    unexplained: unexplained(
      lines.map(({kind}) => kind).filter((kind) => kindCounts(state, kind) === undefined),
      kindWordSubject,
    ),
  };
}

function fateOf(incident: Incident, state: RecordsState): keyof Counts {
  const heads = currentIncidents(state, incidentSubject(incident));
  if (heads.length === 0) return 'added';
  return heads.every(({body}) => body.place === incident.place) ? 'unchanged' : 'changed';
}

function incidentDraft(incident: Incident, state: RecordsState): Draft {
  const about = incidentSubject(incident);
  const replaced = state.incidents.current.get(about)?.map(({id}) => id);
  return draft(incidentRecorded, about, incident, replaced);
}

function withImport(
  drafts: readonly Draft[],
  {importId, file}: ImportName,
  what: RecordsImported['what'],
  count: number,
): readonly Draft[] {
  if (drafts.length === 0) return [];
  return [draft(recordsImported, recordsImportSubject(importId), {importId, file, what, count}), ...drafts];
}

function unexplained(texts: readonly string[], plain: (text: string) => string): readonly Unexplained[] {
  const found = new Map<string, Unexplained>();
  for (const text of texts) {
    const known = found.get(plain(text));
    found.set(plain(text), {text: known?.text ?? text, count: (known?.count ?? 0) + 1});
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
