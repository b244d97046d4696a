import {draft, type Draft} from '../kernel/draft.js';
import type {EntryId, SubjectKey} from '../kernel/ids.js';
import {
  gradesRecorded,
  gradesTakenBack,
  incidentRecorded,
  incidentTakenBack,
  recordsImportSubject,
  recordsTakenBack,
  type GradeList,
  type Incident,
} from './record-kinds.js';

/** An entry of the care ledger, as far as undoing looks. */
export interface RecordEntry {
  readonly id: EntryId;
  readonly kind: string;
  readonly about: SubjectKey;
  readonly body: unknown;
  readonly replaces?: readonly EntryId[];
}

export interface UndoRecords {
  /** What to append; none where nothing of the import stands and it is not known. */
  readonly drafts: readonly Draft[];
  readonly removed: number;
  /** Lists and incidents that say again what they said before. */
  readonly restored: number;
  /** Those that a later file changed, and that stay. */
  readonly kept: number;
}

type Written = RecordEntry & {readonly body: GradeList | Incident};

/**
 * What taking back an import writes: what still stands as the import wrote it goes, or says again what it said before; what a later
 * file changed stays, without the grades that this import had brought into it.
 *
 * @param entries the whole ledger, in any order
 * @param undone imports that were taken back before: nothing of them comes back
 */
export function undoRecords(
  importId: string,
  entries: readonly RecordEntry[],
  undone: ReadonlySet<string>,
): UndoRecords {
  const gone = new Set([...undone, importId]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const replaced = new Set(
    entries.flatMap(({about, replaces = []}) => replaces.map((id) => `${about} ${id}`)),
  );
  const all = entries.filter(isWritten);
  const standing = all.filter(({about, id}) => !replaced.has(`${about} ${id}`));
  const own = standing.filter(({body}) => body.importId === importId);
  const later = standing.filter(({body}) => body.importId !== importId && holdsFrom(body, importId));
  const drafts = [
    ...own.map((entry) => takingBack(entry, before(entry, byId, gone), gone)),
    ...later.map((entry) => takingBack(entry, entry, gone)),
  ];
  const removed = drafts.filter(({kind}) => kind === gradesTakenBack.name || kind === incidentTakenBack.name);
  const abouts = new Set(all.filter(({body}) => body.importId === importId).map(({about}) => about));
  const note = {importId, count: drafts.length};
  return {
    drafts: abouts.size > 0 ? [...drafts, draft(recordsTakenBack, recordsImportSubject(importId), note)] : [],
    removed: removed.length,
    restored: drafts.length - removed.length,
    kept: abouts.size - new Set(own.map(({about}) => about)).size,
  };
}

function holdsFrom(body: GradeList | Incident, importId: string): boolean {
  return 'grades' in body && body.grades.some((line) => line.importId === importId);
}

function isWritten(entry: RecordEntry): entry is Written {
  const {kind, body} = entry;
  return (
    (kind === gradesRecorded.name && gradesRecorded.is(body)) ||
    (kind === incidentRecorded.name && incidentRecorded.is(body))
  );
}

/** The nearest of what it replaced that no import taken back had written. */
function before(
  {about, replaces = []}: RecordEntry,
  byId: ReadonlyMap<EntryId, RecordEntry>,
  gone: ReadonlySet<string>,
): Written | undefined {
  const found = [...replaces]
    .sort()
    .flatMap((id) => byId.get(id) ?? [])
    .filter((entry) => entry.about === about);
  for (const entry of found) {
    if (isWritten(entry) && !gone.has(entry.body.importId)) return entry;
    const earlier = before(entry, byId, gone);
    if (earlier) return earlier;
  }
  return undefined;
}

function takingBack(
  {id, kind, about, body}: Written,
  earlier: Written | undefined,
  gone: ReadonlySet<string>,
): Draft {
  const said = earlier && without(earlier.body, gone);
  if (earlier && said) return {kind: earlier.kind, about, body: said, replaces: [id]};
  if (kind === gradesRecorded.name) {
    const {part, schoolSubject, day} = body as GradeList;
    return draft(gradesTakenBack, about, {part, schoolSubject, day}, [id]);
  }
  const {pupil, day, kind: what, nth} = body as Incident;
  return draft(incidentTakenBack, about, {pupil, day, kind: what, nth}, [id]);
}

/** @returns `undefined` for a list of which nothing is left */
function without(body: GradeList | Incident, gone: ReadonlySet<string>): GradeList | Incident | undefined {
  if (!('grades' in body)) return body;
  const grades = body.grades.filter((line) => !gone.has(line.importId ?? body.importId));
  return grades.length > 0 ? {...body, grades} : undefined;
}
