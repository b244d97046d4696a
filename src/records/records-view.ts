import {canonicalJson} from '../journal/canonical-json.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {addHead, headsOf, isContested, noHeads, type Heads} from '../journal/heads.js';
import type {PupilKey, SubjectKey} from '../kernel/ids.js';
import type {Stamp} from '../kernel/stamp.js';
import {
  gradeExplained,
  gradesRecorded,
  gradesSubject,
  gradesTakenBack,
  gradeWordSubject,
  incidentRecorded,
  incidentSubject,
  incidentTakenBack,
  kindExplained,
  kindWordSubject,
  recordColumnsNamed,
  recordHeadingsSubject,
  recordsImported,
  recordsTakenBack,
  type GradeExplained,
  type GradeList,
  type GradeListPlace,
  type Incident,
  type IncidentPlace,
  type KindExplained,
  type RecordColumnsNamed,
  type RecordsImported,
} from './record-kinds.js';

/** Plain data, for snapshots. Read it through the functions below. */
export interface RecordsState {
  readonly grades: Heads<GradeList | GradeListPlace>;
  readonly incidents: Heads<Incident | IncidentPlace>;
  readonly gradeWords: Heads<GradeExplained>;
  readonly kindWords: Heads<KindExplained>;
  /** By import; of several that claim one id the first by entry counts. */
  readonly imported: Map<string, Entry<string, RecordsImported>>;
  readonly takenBack: Set<string>;
  readonly columns: Heads<RecordColumnsNamed>;
}

export interface PastRecords extends RecordsImported {
  readonly at: Stamp;
  readonly isTakenBack: boolean;
}

/** Grades and behaviour, for the care team alone: no teacher needs those of another class. */
export const recordsFold: Fold<RecordsState> = {
  name: 'records/records',
  version: 2,
  ledger: 'care',
  kinds: [
    gradesRecorded,
    gradesTakenBack,
    incidentRecorded,
    incidentTakenBack,
    gradeExplained,
    kindExplained,
    recordsImported,
    recordsTakenBack,
    recordColumnsNamed,
  ],
  empty: () => ({
    grades: noHeads(),
    incidents: noHeads(),
    gradeWords: noHeads(),
    kindWords: noHeads(),
    imported: new Map(),
    takenBack: new Set(),
    columns: noHeads(),
  }),
  add: (state, entry) => addRecord(state, entry),
};

/** Each is placed by what its body says: one filed under another name hides nothing. */
function addRecord(state: RecordsState, entry: Entry): void {
  switch (entry.kind) {
    case gradesRecorded.name:
    case gradesTakenBack.name: {
      place(state.grades, entry as Entry<string, GradeList>, gradesSubject);
      return;
    }
    case incidentRecorded.name:
    case incidentTakenBack.name: {
      place(state.incidents, entry as Entry<string, Incident>, incidentSubject);
      return;
    }
    case gradeExplained.name: {
      place(state.gradeWords, entry as Entry<string, GradeExplained>, gradeWordSubject);
      return;
    }
    case kindExplained.name: {
      place(state.kindWords, entry as Entry<string, KindExplained>, ({kind}) => kindWordSubject(kind));
      return;
    }
    case recordColumnsNamed.name: {
      place(state.columns, entry as Entry<string, RecordColumnsNamed>, ({headings}) =>
        recordHeadingsSubject(headings),
      );
      return;
    }
    case recordsImported.name: {
      keepFirst(state.imported, entry as Entry<string, RecordsImported>);
      return;
    }
    default:
      state.takenBack.add((entry.body as {readonly importId: string}).importId);
  }
}

function place<Body extends Given, Given>(
  heads: Heads<Given>,
  entry: Entry<string, Body>,
  subjectOf: (body: Body) => SubjectKey,
): void {
  if (entry.about === subjectOf(entry.body)) addHead(heads, entry);
}

function keepFirst(
  known: Map<string, Entry<string, RecordsImported>>,
  entry: Entry<string, RecordsImported>,
): void {
  const before = known.get(entry.body.importId);
  if (!before || entry.id < before.id) known.set(entry.body.importId, entry);
}

/** The current lists about one class, subject and day; not those that say they were taken back. */
export function currentLists(state: RecordsState, about: SubjectKey): readonly Entry<string, GradeList>[] {
  return headsOf(state.grades, about).filter(
    (head): head is Entry<string, GradeList> => head.kind === gradesRecorded.name,
  );
}

export function currentIncidents(state: RecordsState, about: SubjectKey): readonly Entry<string, Incident>[] {
  return headsOf(state.incidents, about).filter(
    (head): head is Entry<string, Incident> => head.kind === incidentRecorded.name,
  );
}

/** @returns does this kind count as an incident? `undefined` while nobody said so, or two people said otherwise */
export function kindCounts(state: RecordsState, kind: string): boolean | undefined {
  const said = new Set(headsOf(state.kindWords, kindWordSubject(kind)).map(({body}) => body.counts));
  return said.size === 1 ? [...said][0] : undefined;
}

/** @returns incidents that count, by pupil, the oldest first */
export function incidentsIn(state: RecordsState): ReadonlyMap<PupilKey, readonly Incident[]> {
  const found = new Map<PupilKey, Incident[]>();
  for (const about of [...state.incidents.current.keys()].sort()) {
    // Two devices that brought it with different places speak of one incident.
    const [first] = [...currentIncidents(state, about)].sort((a, b) =>
      canonicalJson(a.body) < canonicalJson(b.body) ? -1 : 1,
    );
    if (!first || kindCounts(state, first.body.kind) !== true) continue;
    found.set(first.body.pupil, [...(found.get(first.body.pupil) ?? []), first.body]);
  }
  for (const incidents of found.values())
    incidents.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return found;
}

/** @returns kinds of incidents on which nobody said a word, or people said two things, as they were first written */
export function unexplainedKinds(state: RecordsState): readonly string[] {
  const kinds = new Map<SubjectKey, string>();
  for (const about of [...state.incidents.current.keys()].sort())
    for (const {body} of currentIncidents(state, about)) {
      const word = kindWordSubject(body.kind);
      if (kindCounts(state, body.kind) === undefined && !kinds.has(word)) kinds.set(word, body.kind);
    }
  return [...kinds.values()].sort();
}

/** @returns what was said of a table with these headings; nothing where two devices say otherwise */
export function rememberedColumns(
  {columns}: RecordsState,
  headings: readonly string[],
): RecordColumnsNamed | undefined {
  const said = headsOf(columns, recordHeadingsSubject(headings));
  return isContested(said) ? undefined : said[0]?.body;
}

/** @returns the last one first, as their clocks say: for people to read */
export function pastRecords({imported, takenBack}: RecordsState): readonly PastRecords[] {
  return [...imported.values()]
    .map(({at, body}) => ({...body, at, isTakenBack: takenBack.has(body.importId)}))
    .sort((a, b) => (a.at === b.at ? (a.importId < b.importId ? -1 : 1) : a.at < b.at ? 1 : -1));
}
