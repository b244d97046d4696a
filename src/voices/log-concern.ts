import type {ClassKey, PupilKey, StaffId} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {stampOf} from '../kernel/stamp.js';
import type {Roster} from '../roster/roster.js';
import type {Concern, ConcernKind, ConcernMessage, ConcernRole} from './concern.js';
import type {ConcernHour, ConcernPlace, IncidentKind} from './happened.js';

/** Characters of text: with pupils and names it fits the largest envelope even where each takes six bytes. */
export const longestText = 8000;
/** A whole class in a fight, and a few more. */
export const mostPupils = 40;

/** A form as far as it was filled in. */
export interface ConcernDraft {
  readonly lifeSafety?: boolean;
  readonly kind: ConcernKind;
  /** Instead of the kind. */
  readonly incident?: IncidentKind | undefined;
  readonly pupils: readonly InvolvedDraft[];
  /** Nobody knows who took part. Counts for an incident alone, and only while no pupil is named. */
  readonly nobodyKnown?: boolean;
  readonly place?: ConcernPlace | undefined;
  /** Whose classroom it was; counts beside that place alone. */
  readonly room?: ClassKey | undefined;
  readonly hour?: ConcernHour | undefined;
  /** Today where nothing was chosen. */
  readonly day?: SchoolDay;
  readonly text: string;
  /** It is about somebody who would read it. */
  readonly aboutTeam?: boolean;
}

export interface InvolvedDraft {
  readonly pupil: PupilKey;
  readonly role?: ConcernRole;
}

/** What is missing or wrong, in the order of the form. */
export type ConcernFault =
  | 'no-answer'
  | 'no-pupil'
  | 'too-many'
  | 'unknown-pupil'
  | 'no-role'
  | 'future-day'
  | 'no-text'
  | 'too-long'
  | 'about-team';

/** @returns what is told as an incident: it may name nobody, and older versions read it by its nearest kind */
export function incidentOf({
  kind,
  incident,
}: Pick<ConcernDraft, 'kind' | 'incident'>): IncidentKind | undefined {
  return incident ?? (kind === 'sexual-harm' ? kind : undefined);
}

export function emptyConcern(): ConcernDraft {
  return {kind: 'other', pupils: [], text: ''};
}

/** @returns what is still missing or wrong, in the order of the form; empty where it can be sent */
export function faultsOf(draft: ConcernDraft, roster: Roster, today: SchoolDay): readonly ConcernFault[] {
  const {pupils, text, nobodyKnown = false} = draft;
  const incident = incidentOf(draft);
  const known = new Set(roster.pupils.map(({key}) => key));
  const found: Readonly<Record<ConcernFault, boolean>> = {
    'no-answer': draft.lifeSafety === undefined,
    'no-pupil': pupils.length === 0 && !(incident && nobodyKnown),
    'too-many': pupils.length > mostPupils,
    'unknown-pupil': pupils.some(({pupil}) => !known.has(pupil)),
    'no-role': pupils.some(({role}) => !role),
    'future-day': draft.day !== undefined && draft.day > today,
    'no-text': text.trim() === '',
    'too-long': text.length > longestText,
    // All of the team open what is sealed to its key: until members have keys to seal to, it goes to none of them.
    'about-team': draft.aboutTeam === true,
  };
  return (Object.keys(found) as ConcernFault[]).filter((fault) => found[fault]);
}

/** @returns what goes under the seal, or the first fault */
export function logConcern(
  command: ConcernDraft & {readonly by: StaffId},
  roster: Roster,
  today: SchoolDay,
  now: Date,
): ConcernMessage | Refusal<ConcernFault> {
  const [fault] = faultsOf(command, roster, today);
  if (fault) return refuse(fault);
  const {kind, place, hour, day = today, by} = command;
  const room = roomIn(command, roster);
  const incident = incidentOf(command);
  const concern: Concern = {
    lifeSafety: command.lifeSafety === true,
    kind: incident ? nearestKind[incident] : kind,
    ...(incident && {incident}),
    pupils: involved(command.pupils),
    day,
    ...(place && {place}),
    ...(room && {room}),
    ...(hour && {hour}),
    text: command.text.trim(),
    by,
    at: stampOf(now),
  };
  return {kind: 'concern', concern};
}

/** A class that left the list meanwhile costs nobody the concern. */
function roomIn({place, room}: ConcernDraft, {classes}: Roster): ClassKey | undefined {
  return place === 'classroom' ? classes.find(({key}) => key === room)?.key : undefined;
}

/** What a version that knows no incidents shows instead. */
const nearestKind: Readonly<Record<IncidentKind, ConcernKind>> = {
  theft: 'other',
  damage: 'other',
  substances: 'other',
  weapon: 'violence',
  extortion: 'violence',
  'sexual-harm': 'violence',
};

function involved(pupils: readonly InvolvedDraft[]): Concern['pupils'] {
  return pupils.flatMap(({pupil, role}) => (role ? [{pupil, role}] : []));
}
