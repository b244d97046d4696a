// What a host's developer may build on. Importing it registers no tag and changes nothing, in a browser or in Node;
// `pana/define/pana-…` registers one.

// Elements
export {ImportElement} from './attendance/import-element.js';
export {RegisterElement} from './attendance/register-element.js';
export {CaseElement} from './casework/case-element.js';
export {KeepingElement} from './casework/keeping-element.js';
export {CaseloadElement} from './casework/caseload-element.js';
export {ActionsElement} from './casework/plan/actions-element.js';
export {PupilElement} from './casework/pupil-element.js';
export {ReceivedElement} from './casework/received/received-element.js';
export {RecordsElement} from './records/records-element.js';
export {ImpactElement} from './casework/impact/impact-element.js';
export {RulesElement} from './casework/rules/rules-element.js';
export {TriageElement} from './casework/triage-element.js';
export {AuditElement} from './host/audit-element.js';
export {FrameElement} from './host/frame-element.js';
export {SchoolElement} from './host/school-element.js';
export {SyncElement} from './sync-screen/sync-element.js';
export {TeamElement} from './team/team-element.js';
export {ClimateElement} from './survey/climate-element.js';
export {InstrumentElement} from './survey/instrument-element.js';
export {SurveyElement} from './survey/survey-element.js';
export {SurveysElement} from './survey/surveys-element.js';
export {ConcernElement} from './voices/concern-element.js';
export {define, version} from './ui/define.js';

// What elements tell the page
export {RegisterSavedEvent} from './attendance/register-saved-event.js';
export {CaseOpenEvent} from './casework/case-open-event.js';
export {PupilOpenEvent} from './casework/pupil-open-event.js';
export {FrameNavigateEvent} from './host/frame-events.js';

// The host's part, and what a provider of one's own gives to elements
export type {Host, HostSession} from './host/host.js';
export {
  makeOneRosterSource,
  type OneRosterLoad,
  type OneRosterOptions,
  type OneRosterProblem,
  type OneRosterSnapshot,
  type OneRosterSource,
} from './host/oneroster/source.js';
export {schoolContext, today, type School} from './host/school.js';
export {allows, type Session} from './host/session.js';
export {may, rights, roles, type Right, type Role} from './kernel/rights.js';
export {extendLanguages, languages, type Language, type LanguageExtension} from './i18n/languages.js';

// The journal and where it is shared
export type {Draft} from './kernel/draft.js';
export {isRefusal, type Decision, type Refusal} from './kernel/refusal.js';
export type {Author, Entry, Envelope, LedgerName, StoredEntry} from './journal/entry.js';
export type {Fold} from './journal/fold.js';
export {IdbReplica} from './journal/idb-replica.js';
export {Journal} from './journal/journal.js';
export {JournalError, type JournalErrorKind} from './journal/journal-error.js';
export {MemoryReplica} from './journal/memory-replica.js';
export type {Replica} from './journal/replica.js';
export {DropBoxRemote} from './sync/drop-box-remote.js';
export {MemoryRemote} from './sync/memory-remote.js';
export {RemoteError, type Cursor, type PushOutcome, type Remote} from './sync/remote.js';

// The school's work: words and rules
export type {CaseId, ClassKey, DeviceId, PupilKey, StaffId, WaveId} from './kernel/ids.js';
export {day, localDay, parseDay, type SchoolDay} from './kernel/school-day.js';
export {isSchoolDay, schoolDays, type SchoolCalendar} from './roster/calendar.js';
export type {Enrolment, Pupil, Roster, SchoolClass, StaffMember} from './roster/roster.js';
export type {Justification, Mark, Slot, Status} from './attendance/marks.js';
export type {Register} from './attendance/register.js';
export {lowestFloors, usualFloors, type Floors} from './disclosure/floors.js';
export {protect} from './disclosure/protect.js';
export {wilson, type Interval} from './disclosure/wilson.js';
export type {Release, ReleasedGroup, ReleasedMeasure} from './survey/release.js';
export type {Concern} from './voices/concern.js';
export type {Flag, RuleId, Triage, Urgency} from './signals/flag.js';
export {rules, type Rules} from './signals/rules.js';
export {fitModel, type FitQuestion, type FitRefusal} from './signals/model/fit-model.js';
export {chanceOf, weighersOf, type FittedModel, type ModelReport} from './signals/model/fitted-model.js';
export {modelInputs, type KnownInputs, type ModelInput, type PupilYear} from './signals/model/inputs.js';
