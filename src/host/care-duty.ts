import {attendanceFold} from '../attendance/attendance-view.js';
import {allCases, caseworkFold, closedCases} from '../casework/casework-view.js';
import {eraseToldAgain} from '../casework/retention/erase-work.js';
import {isContested} from '../journal/heads.js';
import type {Fold} from '../journal/fold.js';
import type {Journal} from '../journal/journal.js';
import {pageTurn} from '../journal/page-turn.js';
import {gradesIn} from '../records/grades-view.js';
import {incidentsIn, recordsFold} from '../records/records-view.js';
import {calendarIn, rosterFold, rosterIn} from '../roster/roster-view.js';
import type {Flag} from '../signals/flag.js';
import {flagsFold} from '../signals/flags-view.js';
import {detectOwnModel} from '../signals/model/detect-model.js';
import {modelFold, standingModel} from '../signals/model/model-view.js';
import {rulesFold, rulesIn} from '../signals/rules-view.js';
import {detectAll} from '../signals/watch.js';
import {YearWatch, type YearSource} from '../signals/year-watch.js';
import {destroyExpired} from '../survey/destroy-wave-work.js';
import type {Release} from '../survey/release.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type WavesState,
} from '../survey/wave-view.js';
import {careKeysFold} from '../vault/care-keys.js';
import {allConcerns, concernsFold, hasConcern} from '../voices/concerns-view.js';
import {allContacts, contactsFold} from '../voices/contacts-view.js';
import {emptyMemory, receiveConcerns} from '../voices/receive-concerns.js';
import {tellSetAside} from '../voices/set-aside-controller.js';
import {textWarningsFold} from '../voices/text-warnings-view.js';
import type {Duty} from './duties.js';
import {today, type School} from './school.js';

/** Several registers are often saved in a row: they are looked at together. */
const settleMs = 300;

/** Milliseconds of work after which the page gets its turn. */
const turnMs = 8;

/** What is looked at anew when it changes. Flags are not among them: raising one must not start the next round. */
const watched: readonly Fold<never>[] = [
  attendanceFold,
  rosterFold,
  concernsFold,
  contactsFold,
  textWarningsFold,
  recordsFold,
  careWavesFold,
  releasedWavesFold,
  rulesFold,
  modelFold,
] as never;

/**
 * The care team's standing work: opens concerns and requests for contact that came in, raises flags from what is recorded
 * and destroys answers that have had their time.
 */
export const duty: Duty = (school) => {
  const {journal} = school;
  const year = new YearWatch();
  let isOver = false;
  const work = oneAtATime(async () => {
    try {
      await receive(school);
      await detect(school, year, () => isOver);
    } finally {
      await eraseToldAgain(school.journal);
      await destroyExpired(school);
    }
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(work, settleMs);
  };
  const stops = [journal.onInbox(soon), ...watched.map((fold) => journal.view(fold).subscribe(soon))];
  soon();
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
};

const memories = new WeakMap<Journal, ReturnType<typeof emptyMemory>>();

async function receive({journal}: School): Promise<void> {
  const [keys, concerns, contacts, tickets] = await Promise.all([
    journal.read(careKeysFold),
    journal.read(concernsFold),
    journal.read(contactsFold),
    ticketsOf(journal),
  ]);
  const memory = memories.get(journal) ?? emptyMemory();
  memories.set(journal, memory);
  const skip = (key: string): boolean =>
    tickets.has(key) || hasConcern(concerns, key) || contacts.envelopes.has(key);
  const envelopes = await journal.envelopes();
  const {care, setAside} = await receiveConcerns(envelopes, [...keys.values()], skip, memory);
  tellSetAside(journal, setAside);
  if (care.length > 0) await journal.append({care});
}

/**
 * Responses wait under their tickets' ids until their wave is closed; nothing else tries to open them. Those of blind
 * tickets cannot be told from concerns until then: they are tried once a sitting and key, and never again once counted.
 */
async function ticketsOf(journal: Journal): Promise<ReadonlySet<string>> {
  const [open, care, released] = await Promise.all([
    journal.read(publicWavesFold),
    journal.read(careWavesFold),
    journal.read(releasedWavesFold),
  ]);
  const waves = wavesIn(open, care, released);
  const slips = waves.flatMap(({classes}) => classes.flatMap(({tickets}) => tickets));
  const counted = waves.flatMap(({closings}) => closings.flatMap(({body}) => body.counted));
  return new Set([...slips, ...counted]);
}

/** What follows at once from a register is raised at once; the other classes are judged by it in the page's pauses. */
async function detect(school: School, year: YearWatch, isOver: () => boolean): Promise<void> {
  const {journal} = school;
  const state = await journal.read(rosterFold);
  const [roster, calendar] = [rosterIn(state), calendarIn(state)];
  if (!roster || !calendar) return;
  const source = {roster, calendar, today: today(school), rules: rulesIn(await journal.read(rulesFold))};
  year.read({...source, state: await journal.read(attendanceFold)});
  await raise(school, source, year.found);
  if (year.waiting === 0) return;
  while (year.waiting > 0 && !isOver()) await judgeInTurn(year);
  if (!isOver()) await raise(school, source, year.found);
}

async function judgeInTurn(year: YearWatch): Promise<void> {
  await pageTurn();
  const begin = performance.now();
  while (year.waiting > 0 && performance.now() - begin < turnMs) year.judgeNext();
}

type Source = Omit<YearSource, 'state'>;

async function raise({journal}: School, source: Source, attendance: readonly Flag[]): Promise<void> {
  const [concerns, contacts, warnings, brought, releases, flags, casework] = await Promise.all([
    journal.read(concernsFold),
    journal.read(contactsFold),
    journal.read(textWarningsFold),
    journal.read(recordsFold),
    journal.read(releasedWavesFold),
    journal.read(flagsFold),
    journal.read(caseworkFold),
  ]);
  const cases = allCases(casework);
  const records = {grades: gradesIn(brought), incidents: incidentsIn(brought)};
  const [state, {inUse: models}] = [
    await journal.read(attendanceFold),
    standingModel(await journal.read(modelFold)),
  ];
  const care = detectAll({
    ...source,
    attendance,
    concerns: allConcerns(concerns),
    contacts: allContacts(contacts),
    warnings,
    records,
    ownModel: detectOwnModel({...source, state, records, models, flags}),
    releases: releasesIn(releases),
    flags,
    openCases: new Set(cases.flatMap(({id, isOpen}) => (isOpen ? [id] : []))),
    closedCases: closedCases(cases),
  });
  if (care.length > 0) await journal.append({care});
}

/** Of two that differ none counts until a person chose. */
function releasesIn(state: WavesState): readonly Release[] {
  return [...state.current.values()].flatMap((heads) =>
    isContested(heads) ? [] : [heads[0]?.body as Release],
  );
}

/** A round that is asked for while one runs follows it, once; what fails is told, and the next round tries again. */
function oneAtATime(work: () => Promise<void>): () => void {
  let last = Promise.resolve();
  let isQueued = false;
  const round = async (): Promise<void> => {
    isQueued = false;
    await work().catch((cause: unknown) => console.warn('pana: looking for signals did not work', cause));
  };
  return () => {
    if (isQueued) return;
    isQueued = true;
    last = last.then(round);
  };
}
