import {attendanceFold, registersOf, type AttendanceState} from '../../src/attendance/attendance-view.js';
import {
  codeExplained,
  codeSubject,
  codeTableChosen,
  codeTableSubject,
} from '../../src/attendance/codes/code-kinds.js';
import type {CodeMeaning} from '../../src/attendance/codes/code-table.js';
import {codesFold, schoolCodesIn, type CodesState} from '../../src/attendance/codes/codes-view.js';
import {
  columnsNamed,
  fileImported,
  headingsSubject,
  importSubject,
  importTakenBack,
} from '../../src/attendance/import-kinds.js';
import {
  importsFold,
  pastImports,
  rememberedPlaces,
  takenBackImports,
  type ImportsState,
} from '../../src/attendance/imports-view.js';
import {allCases, caseworkFold, type CaseworkState} from '../../src/casework/casework-view.js';
import {approvalAnswered, approvalAsked} from '../../src/casework/approvals/approval-kinds.js';
import {subjects} from '../../src/casework/case-kinds.js';
import {
  adultNamed,
  incidentJoined,
  incidentSubject,
  incidentTold,
  type AdultId,
  type IncidentId,
} from '../../src/casework/people/people-kinds.js';
import {placedDraft} from '../../src/casework/placed-draft.js';
import {usualWays, waysSet, waysSubject} from '../../src/casework/ways/ways.js';
import {handedFold, handoversTo, type HandedState} from '../../src/casework/plan/handed-view.js';
import {writeSafetyPlan} from '../../src/casework/plan/safety-kinds.js';
import {tellEnd} from '../../src/casework/closing/closing-rules.js';
import {endGoal, setAction} from '../../src/casework/plan-rules.js';
import {agreedReleases, releasesFold, type ReleasesState} from '../../src/casework/impact/releases-view.js';
import {eventsIn, impactFold, publishedIn, type ImpactState} from '../../src/casework/impact/impact-view.js';
import {toldEnd} from './closing.js';
import {impactDrafts} from './impact.js';
import {erase} from '../../src/journal/erasure.js';
import {foldAll, type Fold} from '../../src/journal/fold.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import {subject, type CaseId, type EntryId} from '../../src/kernel/ids.js';
import {addDays, day} from '../../src/kernel/school-day.js';
import {usualFloors} from '../../src/disclosure/floors.js';
import {firstDay, isSchoolDay, lastDay, schoolDays} from '../../src/roster/calendar.js';
import {
  areTimesContested,
  caseCertificates,
  certificatesOfTold,
  holdsOf,
  retentionFold,
  timesIn,
  type RetentionState,
} from '../../src/casework/retention/retention-view.js';
import {retentionDrafts} from './retention.js';
import {classClosed, classReopened, closureSubject} from '../../src/roster/closure-kinds.js';
import {closedOn, closuresFold, closuresOf, type ClosuresState} from '../../src/roster/closures-view.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import {
  calendarIn,
  isRosterContested,
  rosterFold,
  rosterIn,
  type RosterState,
} from '../../src/roster/roster-view.js';
import {byName, classOf, fullName, pupilsOf} from '../../src/roster/roster.js';
import {flagSubject} from '../../src/signals/flag.js';
import {exchangeDrafts} from './exchange.js';
import {auditGroupsKept, auditSubject} from '../../src/signals/audit/audit-kinds.js';
import {auditFold, auditIds, auditIn, type AuditState} from '../../src/signals/audit/audit-view.js';
import {ruleSet, ruleSubject} from '../../src/signals/rule-kinds.js';
import {tunedRules} from '../../src/signals/rule-fields.js';
import {
  ruleHistory,
  rulesFold,
  rulesIn,
  standingRule,
  type RulesState,
} from '../../src/signals/rules-view.js';
import {modelSet, modelSubject} from '../../src/signals/model/model-kinds.js';
import {modelFold, modelHistory, standingModel, type ModelState} from '../../src/signals/model/model-view.js';
import {calendarsFold, calendarsIn, type CalendarsState} from '../../src/roster/calendars-view.js';
import {usedModel} from './models.js';
import {flagsFold, flagsOf, openFlags, triageHistory, type FlagsState} from '../../src/signals/flags-view.js';
import {careClimateFold, withCare, type CareClimateState} from '../../src/survey/care-climate-view.js';
import {climateFold, releasesIn, type ClimateState} from '../../src/survey/climate-view.js';
import {
  askedFold,
  keptFold,
  usedIn,
  versionsIn,
  type AskedState,
  type KeptState,
} from '../../src/survey/instrument/kept-view.js';
import {instrumentKept, keptSubject} from '../../src/survey/instrument/kept.js';
import {instrumentsIn} from '../../src/survey/instruments/library.js';
import {
  careReleased,
  careReleaseSubject,
  climateFor,
  releaseSubject,
  waveReleased,
} from '../../src/survey/release.js';
import {waveHeld} from '../../src/survey/retention.js';
import {
  careWavesFold,
  isClosingContested,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  waveStatus,
  type WavesState,
} from '../../src/survey/wave-view.js';
import {
  participationNoted,
  waveClosed,
  waveEnded,
  wavePublished,
  waveSubject,
} from '../../src/survey/wave.js';
import {textsOpened, textsRead} from '../../src/survey/written-kinds.js';
import {writtenFold, writtenIn, type WrittenStates} from '../../src/survey/written-view.js';
import {announceCareKeys, careKeyFold, careKeyIn, careKeysFold} from '../../src/vault/care-keys.js';
import {
  readerKeyAnnounced,
  readerKeysMade,
  teamKeyAnnounced,
  teamKeysMade,
} from '../../src/vault/key-kinds.js';
import {readerKeysFold, readerPairsFold} from '../../src/vault/reader-keys.js';
import {teamKeyFold, teamKeysFold} from '../../src/vault/team-keys.js';
import {teamCases} from './team-folds.js';
import {allConcerns, concernsFold, concernsOf, type ConcernsState} from '../../src/voices/concerns-view.js';
import {allContacts, contactsFold, type ContactsState} from '../../src/voices/contacts-view.js';
import {textWarningsFold, type TextWarningsState} from '../../src/voices/text-warnings-view.js';
import {registerSubject, registerTaken, registerTakenBack} from '../../src/attendance/register.js';
import {gradesIn} from '../../src/records/grades-view.js';
import {
  incidentsIn,
  pastRecords,
  recordsFold,
  rememberedColumns,
  unexplainedKinds,
  type RecordsState,
} from '../../src/records/records-view.js';
import {CaseStory, caseId, goalId, talk} from './cases.js';
import {careKeys} from './care.js';
import {author, written} from './entries.js';
import {receivedConcern, receivedDraft} from './concerns.js';
import {contactDraft, warningDraft} from './contacts.js';
import {flagOf, raisedFlag, triageOf} from './flags.js';
import {interviewDrafts, readInterviews} from './interviews.js';
import {answerDraft, handedDraft, handoverId} from './handed.js';
import {keptOf} from './kept.js';
import {recordDrafts} from './records.js';
import {registerOf} from './registers.js';
import {releaseOf} from './releases.js';
import {autumnCalendar, classKey, pupilKey, smallRoster, staffId} from './school.js';
import {contactsIn, familyTexts} from '../../src/casework/files/kept-items.js';
import {withKept} from './keeping.js';
import {sharedStory} from './sharing.js';
import {startedWave} from './survey.js';

/** One fold with entries that a school would write, and all that screens and rules read out of it. */
export interface FoldCase<State = never> {
  readonly fold: Fold<State>;
  readonly drafts: readonly Draft[];
  /** Compared between orders of arrival; throws where a screen would. */
  readonly read: (state: State) => unknown;
}

const today = day('2026-11-23');
/** Says all that can be said of one. */
const fullAction: Parameters<typeof setAction>[0] = {
  ...talk(),
  ...{status: 'done', start: day('2026-11-24'), end: day('2026-12-09'), kind: 'mediation', went: 'helped'},
  mediation: {between: 'others', fit: ''},
  origin: {template: 'newcomer', version: 1, line: 'a'},
  handed: {handover: handoverId('h1'), need: 'x'},
};
const late: CodeMeaning = {status: 'late'};
const ill: CodeMeaning = {status: 'absent', justification: 'illness'};

/** Every fold that a screen or a duty follows. */
export async function foldCases(): Promise<readonly FoldCase[]> {
  const started = await startedWave();
  const {wave} = started;
  const known = {
    open: foldAll(publicWavesFold, written(started.drafts.public)),
    care: foldAll(careWavesFold, written(started.drafts.care)),
    released: releasedWavesFold.empty(),
  };
  const seen = (state: Partial<typeof known>): unknown => {
    const {open, care, released} = {...known, ...state};
    return wavesIn(open, care, released).map((found) => [
      found,
      waveStatus(found, today),
      isClosingContested(found),
    ]);
  };
  const [first, second] = [releaseOf(), releaseOf({day: day('2026-11-21'), title: 'Counted again'})];
  const releases = [first, second].map((release) =>
    draft(waveReleased, releaseSubject(release.wave), release),
  );
  const announced = announceCareKeys(careKeys);
  const lowered = {...started.published, floors: {...usualFloors, people: 5}};
  const altered = draft(wavePublished, waveSubject(wave), lowered);
  const story = new CaseStory('case-1', 'p1', ['flag/x'])
    .assessed()
    .planned()
    .add((record) => endGoal({goal: goalId('g1'), state: 'partly', why: 'On most days'}, record, today))
    .add((record) => setAction(fullAction, record, today))
    .add((record) => writeSafetyPlan({signs: 'x', adults: 'y'}, record, today))
    .add((record) => tellEnd(toldEnd(), record, today));
  const cases: readonly FoldCase[] = [
    foldCase<AttendanceState>(
      attendanceFold,
      [
        registerOf('2026-11-20', ['p1', 'p2:absent/illness', 'p3:late']),
        registerOf('2026-11-20', ['p1:absent/unexcused', 'p2', 'p3']),
        registerOf('2026-11-23', ['p1'], 'am'),
      ].flatMap((register) => [
        draft(registerTaken, registerSubject(register), register),
        draft(registerTakenBack, registerSubject(register), register),
      ]),
      (state) => [...state.classes.keys()].sort().map((key) => registersOf(state, key)),
    ),
    foldCase<ImportsState>(
      importsFold,
      [
        ...['a', 'b'].flatMap((importId) => [
          draft(fileImported, importSubject(importId), {
            importId,
            file: `${importId}.csv`,
            registers: 3,
            firstDay: today,
            lastDay: today,
          }),
          draft(importTakenBack, importSubject(importId), {importId, registers: 2, kept: 1}),
        ]),
        ...[2, 1].map((code) =>
          draft(columnsNamed, headingsSubject(['x', 'y', 'z']), {
            headings: ['x', 'y', 'z'],
            places: {date: 0, pupil: 3 - code, code},
          }),
        ),
      ],
      (state) => [
        pastImports(state),
        rememberedPlaces(state, ['x', 'y', 'z']),
        [...takenBackImports(state)].sort(),
      ],
    ),
    foldCase<CodesState>(
      codesFold,
      [
        ...[
          {code: 'ЩЩ', meaning: late},
          {code: 'щщ', meaning: late},
          {code: 'ЩЩ'},
          {code: 'x', meaning: ill},
        ].map((said, at) => draft(codeExplained, codeSubject(said.code), {...said, version: at})),
        ...(['ceds', 'gibbon'] as const).map((table) =>
          draft(codeTableChosen, codeTableSubject, {table, version: 1}),
        ),
        draft(codeTableChosen, codeTableSubject, {version: 2}),
      ],
      (state) => {
        const {own, ...rest} = schoolCodesIn(state);
        return [rest, [...own]];
      },
    ),
    foldCase<RosterState>(
      rosterFold,
      [
        ...importRoster(smallRoster, autumnCalendar, {roster: [], calendar: []}),
        ...importRoster(
          {...smallRoster, pupils: []},
          {...autumnCalendar, yearTitle: 'other'},
          {roster: [], calendar: []},
        ),
      ],
      readRoster,
    ),
    foldCase<ClosuresState>(closuresFold, closureDrafts(), (state) => [
      closuresOf(state, classKey('7b')),
      ['2026-11-09', '2026-11-12', '2026-11-16'].map((on) => closedOn(state)(classKey('7b'), day(on))),
    ]),
    foldCase<CalendarsState>(
      calendarsFold,
      ['2025', '2026', '2026'].flatMap((year, at) =>
        importRoster(
          smallRoster,
          {
            ...autumnCalendar,
            yearTitle: `${year} ${at}`,
            terms: [{title: 'I', from: day(`${year}-09-01`), until: day(`${year}-12-2${at}`)}],
          },
          {roster: [], calendar: []},
        ),
      ),
      calendarsIn,
    ),
    foldCase(
      careKeysFold,
      [
        ...announced.care,
        ...announceCareKeys({...careKeys, publicKey: 'x'}).care,
        ...announceCareKeys({...careKeys, privateKey: 'y'}).care,
      ],
      (state) => [...state.values()].map(({publicKey, privateKey}) => publicKey + privateKey).sort(),
    ),
    foldCase(
      careKeyFold,
      [...announced.school, ...announceCareKeys({...careKeys, publicKey: 'x'}).school],
      careKeyIn,
    ),
    ...keyCases(),
    ...(await teamCases()).map(({fold, drafts, read}) => foldCase(fold, drafts, read)),
    foldCase<WavesState>(
      publicWavesFold,
      [...started.drafts.public, altered, draft(waveEnded, waveSubject(wave, 'ended'), {wave})],
      (open) => seen({open}),
    ),
    foldCase<AskedState>(askedFold, started.drafts.public, usedIn),
    foldCase<KeptState>(
      keptFold,
      [keptOf(), keptOf({version: 2}), keptOf({version: 2, title: 'Other'}), keptOf({id: 'other'})].map(
        (kept) => draft(instrumentKept, keptSubject(kept.instrument), kept),
      ),
      (state) => [
        versionsIn(state),
        instrumentsIn(state).map(({id, version, isContested}) => [id, version, isContested]),
      ],
    ),
    foldCase<WavesState>(
      careWavesFold,
      [
        ...started.drafts.care,
        draft(waveClosed, waveSubject(wave, 'closed'), {wave, counted: ['a']}),
        draft(waveClosed, waveSubject(wave, 'closed'), {wave, counted: ['b']}),
        draft(participationNoted, waveSubject(wave, 'participation'), {
          wave,
          classes: [{classKey: classKey('7b'), atLeast: 5}],
        }),
        ...[undefined, today].map((until) =>
          draft(waveHeld, waveSubject(wave, 'hold', 'one'), {
            wave,
            from: today,
            why: 'x',
            ...(until && {until}),
          }),
        ),
        ...[5, 10].map((answers) =>
          erase({scope: waveSubject(wave), reason: 'expired', ids: [], envelopes: [], counts: {answers}}),
        ),
      ],
      (care) => seen({care}),
    ),
    foldCase<WavesState>(releasedWavesFold, releases, (released) => seen({released})),
    foldCase<ClimateState>(climateFold, releases, (state) =>
      releasesIn(state).map((found) => [
        found,
        found.kind === 'settled' && climateFor(found.release, classKey('7b')),
      ]),
    ),
    foldCase<CareClimateState>(
      careClimateFold,
      [first, second].map((release) => draft(careReleased, careReleaseSubject(release.wave), release)),
      (state) => withCare(first, state).careOnly.size,
    ),
    foldCase<ConcernsState>(
      concernsFold,
      ['one', 'two'].map((key) => receivedDraft(receivedConcern(key))),
      (state) => [
        allConcerns(state)
          .map(({envelope}) => envelope)
          .sort(),
        concernsOf(state, pupilKey('p1')),
      ],
    ),
    foldCase<ContactsState>(
      contactsFold,
      [contactDraft('one'), contactDraft('two'), contactDraft('three', {name: 'Daniyar'})],
      (state) => [allContacts(state), [...state.envelopes].sort()],
    ),
    foldCase<TextWarningsState>(
      textWarningsFold,
      [warningDraft(), warningDraft({day: day('2026-11-23')}), warningDraft({title: 'A', text: 'Other.'})],
      (state) => [...state].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    foldCase<WrittenStates>(
      writtenFold,
      [
        draft(textsOpened, waveSubject(wave, 'opened', 'a'), {
          wave,
          slot: 2,
          people: 15,
          texts: ['a', 'b'],
          isLast: false,
        }),
        draft(textsOpened, waveSubject(wave, 'opened', 'b'), {
          wave,
          slot: 1,
          people: 20,
          texts: ['b'],
          isLast: true,
        }),
        draft(textsRead, waveSubject(wave, 'read', 'a'), {wave, slot: 2, texts: ['a'], isLast: true}),
        draft(textsRead, waveSubject(wave, 'read', 'b'), {wave, texts: ['b'], isLast: false}),
        warningDraft(),
      ],
      (states) =>
        [...states.keys()].sort().map((id) => {
          const {opened, read, looked, kept, warned, ...rest} = writtenIn(states, id);
          const sets = [opened, read, looked, kept, warned].map((each) => JSON.stringify([...each].sort()));
          return [id, rest, sets];
        }),
    ),
    foldCase<FlagsState>(
      flagsFold,
      [
        raisedFlag(flagOf()),
        raisedFlag(flagOf({freshUntil: day('2026-11-23')})),
        triageOf(flagSubject(flagOf()), {kind: 'watched', until: day('2026-12-01')}),
        triageOf(flagSubject(flagOf()), {kind: 'dismissed', reason: 'wrong-data'}),
        triageOf(flagSubject(flagOf()), {kind: 'opened', caseId: caseId('case-1')}),
      ],
      (state) => [
        openFlags(state, today),
        flagsOf(state, pupilKey('p1')),
        triageHistory(state, flagSubject(flagOf())),
      ],
    ),
    foldCase<RulesState>(
      rulesFold,
      [9, 12, 15].map((percent, at) =>
        draft(ruleSet, ruleSubject('absence-10'), {
          rule: 'absence-10',
          version: 2 + at,
          values: {percent, minDays: 20},
          reason: 'x',
        }),
      ),
      (state) => [
        rulesIn(state),
        ...tunedRules.flatMap((rule) => [standingRule(state, rule), ruleHistory(state, rule)]),
      ],
    ),
    foldCase<ModelState>(
      modelFold,
      [
        draft(modelSet, modelSubject, {version: 1, use: usedModel(), reason: 'x'}),
        draft(modelSet, modelSubject, {version: 2, use: usedModel({percent: 10}), reason: 'y'}),
        draft(modelSet, modelSubject, {version: 3, reason: 'z'}),
      ],
      (state) => [standingModel(state), modelHistory(state)],
    ),
    foldCase<AuditState>(
      auditFold,
      ['f', 'm'].map((group) =>
        draft(auditGroupsKept, auditSubject, {attribute: 'sex', groups: {[pupilKey('p1')]: group}, why: 'x'}),
      ),
      (state) => [auditIn(state), auditIds(state)],
    ),
    foldCase<RecordsState>(recordsFold, recordDrafts(), (state) => [
      [...gradesIn(state)].sort(([a], [b]) => (a < b ? -1 : 1)),
      [...incidentsIn(state)].sort(([a], [b]) => (a < b ? -1 : 1)),
      unexplainedKinds(state),
      pastRecords(state),
      rememberedColumns(state, ['x', 'y', 'z']),
    ]),
    foldCase<CaseworkState>(
      caseworkFold,
      [
        ...story.entries.map(({kind, about, body}) => ({kind, about, body})),
        ...sharedStory().entries.map(({kind, about, body}) => ({kind, about, body})),
        ...waysAndApprovals(story.id),
        ...peopleDrafts(story.id),
        ...withKept(new CaseStory('case-1', 'p1')).entries.map(({kind, about, body}) => ({
          kind,
          about,
          body,
        })),
        {kind: 'casework/case-read', about: subjects.read(story.id, 's1'), body: {caseId: story.id}},
        ...exchangeDrafts(story.record),
        ...interviewDrafts(),
      ],
      (state) =>
        [...allCases(state)]
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .map((record) => [record, readInterviews(record), contactsIn(record), familyTexts(record)]),
    ),
    foldCase<ReleasesState>(releasesFold, releases, agreedReleases),
    foldCase<ImpactState>(impactFold, impactDrafts(), (state) => [eventsIn(state), publishedIn(state)]),
    foldCase<RetentionState>(retentionFold, retentionDrafts(), (state) => [
      timesIn(state),
      areTimesContested(state),
      holdsOf(state, story.id),
      caseCertificates(state),
      certificatesOfTold(state),
    ]),
    foldCase<HandedState>(
      handedFold,
      [
        handedDraft('h1', {start: day('2026-11-24'), end: day('2026-12-09')}),
        handedDraft('h1', {takenBack: today}),
        handedDraft('h2', {text: 'x'}),
        answerDraft([], {went: 'helped'}),
        answerDraft([], {status: 'cannot', text: 'Ill'}),
        answerDraft([], {status: 'begun'}, 'h2'),
      ],
      (state) => handoversTo(state, staffId('teacher-1')),
    ),
  ];
  return cases;
}

/** Two first days; of one of them two versions and a taking back. */
function closureDrafts(): readonly Draft[] {
  const noted = [
    ['2026-11-09', '2026-11-13', 'Quarantine'],
    ['2026-11-09', '2026-11-11', 'Quarantine'],
    ['2026-11-16', '2026-11-16', 'No heating'],
  ] as const;
  const closures = noted.map(([from, until, reason]) => {
    const closure = {classKey: classKey('7b'), from: day(from), until: day(until), reason};
    return draft(classClosed, closureSubject(closure), closure);
  });
  const back = {classKey: classKey('7b'), from: day('2026-11-09')};
  return [...closures, draft(classReopened, closureSubject(back), back)];
}

/** Adults who answer for something, and an incident told twice. */
function peopleDrafts(caseId: CaseId): readonly Draft[] {
  const [incident, adult] = ['incident-1' as IncidentId, 'adult-1' as AdultId];
  const none = {standing: new Map()};
  const who = {staff: staffId('teacher-1')};
  return [
    ...[true, false].map((isCurrent) =>
      placedDraft(none, adultNamed, {caseId, adult, who, duty: 'x', isCurrent}),
    ),
    ...(['harmed', 'witness'] as const).map((role) =>
      placedDraft(none, incidentJoined, {caseId, incident, role}),
    ),
    ...['Pushed once.', 'Pushed twice.'].map((text) =>
      draft(incidentTold, incidentSubject(incident), {incident, day: day('2026-11-20'), text}),
    ),
  ];
}

/** How the school works on cases, and a second person's look at one. */
function waysAndApprovals(caseId: CaseId): readonly Draft[] {
  const asked = 'an-asking' as EntryId;
  return [
    ...(['plan', 'closure'] as const).map((what) =>
      draft(waysSet, waysSubject, {...usualWays, approvals: [what], reason: 'Agreed'}),
    ),
    placedDraft({standing: new Map()}, approvalAsked, {caseId, what: 'plan', note: '', of: []}),
    ...(['approved', 'returned'] as const).map((verdict) =>
      placedDraft({standing: new Map()}, approvalAnswered, {caseId, asked, verdict, comment: 'x'}),
    ),
  ];
}

/** Keys of the team and of its readers. The reader is who writes these entries. */
function keyCases(): readonly FoldCase[] {
  const own = {staff: author.by, name: 'One', publicKey: 'a'};
  const keys = {...careKeys, staff: author.by};
  const about = subject('reader-key', author.by, 'a');
  return [
    foldCase(
      teamKeysFold,
      [draft(teamKeysMade, about, careKeys), draft(teamKeysMade, about, {...careKeys, privateKey: 'y'})],
      (state) => [...state.keys()].sort(),
    ),
    foldCase(
      teamKeyFold,
      ['a', 'b'].map((publicKey) => draft(teamKeyAnnounced, about, {publicKey})),
      (state) => [...state].sort(),
    ),
    foldCase(
      readerPairsFold,
      [draft(readerKeysMade, about, keys), draft(readerKeysMade, about, {...keys, privateKey: 'y'})],
      (state) => [...state.keys()].sort(),
    ),
    foldCase(
      readerKeysFold,
      [own, {...own, name: 'Two'}, {...own, publicKey: 'b'}, {...own, staff: staffId('another')}].map((key) =>
        draft(readerKeyAnnounced, about, key),
      ),
      (state) =>
        [...state.values()].map(({staff, name, publicKey}) => `${staff} ${name} ${publicKey}`).sort(),
    ),
  ];
}

/** What the registers, lists and rules ask of a roster and a calendar. */
function readRoster(state: RosterState): unknown {
  const [roster, calendar] = [rosterIn(state), calendarIn(state)];
  const people = roster && [
    ...roster.classes.map(({key, title, year, teachers}) => [
      title.trim(),
      year.trim(),
      teachers.includes('x' as never),
      pupilsOf(roster, key, today),
    ]),
    ...[...roster.pupils].sort(byName('kk')).map((pupil) => [fullName(pupil).trim(), classOf(pupil, today)]),
    ...[...roster.staff].sort(byName('ru')).map((one) => [one.id.trim(), fullName(one)]),
    roster.school.name.trim(),
  ];
  const days = calendar && [
    isSchoolDay(calendar, today),
    firstDay(calendar),
    lastDay(calendar),
    schoolDays(calendar, firstDay(calendar) ?? today, addDays(today, 1)).length,
  ];
  return [people, days, isRosterContested(state)];
}

function foldCase<State>(
  fold: Fold<State>,
  drafts: readonly Draft[],
  read: (state: State) => unknown,
): FoldCase {
  return {fold, drafts, read} as unknown as FoldCase;
}
