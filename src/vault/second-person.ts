import type {EntryKind} from '../kernel/draft.js';
import {subject, type EntryId, type StaffId, type SubjectKey} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {genuineEntries} from './held-keys.js';
import {
  secondAnswered,
  secondAsked,
  secondDone,
  secondSet,
  secondWithdrawn,
  type SecondAnswered,
  type SecondAsked,
  type SecondPersonAct,
  type SecondSet,
} from './second-person-kinds.js';
import type {Team} from './team.js';
import {addSaid, nothingSaid, type Said} from './team-fold.js';
import {caseKeyWrapped, caseMemberSet, type Signed} from './team-kinds.js';

/** In `care`, under the team's key. */
export const secondPersonFold: Fold<Said> = {
  name: 'members/second-person',
  version: 2,
  ledger: 'care',
  kinds: [secondAsked, secondAnswered, secondWithdrawn, secondDone, secondSet],
  ignores: [caseKeyWrapped, caseMemberSet],
  empty: nothingSaid,
  add: addSaid,
};

export interface Request {
  readonly id: EntryId;
  readonly asked: SecondAsked;
  readonly staff: StaffId;
  /** By others than who asked. Where one refused, it is refused. */
  readonly answers: readonly Answer[];
  /** By who asked; and nobody acts on a leaver's request. */
  readonly isWithdrawn: boolean;
  readonly isDone: boolean;
}

export interface Answer extends Pick<SecondAnswered, 'verdict' | 'reason'> {
  readonly staff: StaffId;
}

export interface SecondPerson {
  readonly requests: readonly Request[];
  /** What two are wanted for. */
  readonly on: ReadonlySet<SecondPersonAct>;
}

export type RequestState = 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'expired' | 'done';

export type SecondPersonRefusal =
  | 'not-care'
  | 'no-reason'
  | 'already-asked'
  | 'unknown'
  | 'own-request'
  | 'not-own-request'
  | 'already-answered'
  | 'expired'
  | 'refused'
  | 'waiting'
  /** What it was asked about is not as it was then. */
  | 'changed'
  /** Nobody was asked yet. */
  | 'second-person-needed';

/** Something that can want two: what, about whom, and how that stands now. */
export type Doing = Pick<SecondAsked, 'act' | 'about' | 'basis'>;

/** Free, or with the approval that is used up by doing it. */
export type Permission = {readonly approval?: EntryId} | Refusal<SecondPersonRefusal>;

/**
 * What members of the care team asked and answered, by their signatures. Who asked and who answers are two people and not
 * two keys: an answer by another key of the same person is none. A leaver could sign an approval at any time and no clock
 * tells when, so theirs counts no more; their refusal does.
 */
export async function readSecondPerson(said: Said, team: Team): Promise<SecondPerson> {
  const [asked, answered, withdrawn, done, set] = await Promise.all([
    fromCare(said, team, secondAsked),
    fromCare(said, team, secondAnswered),
    fromCare(said, team, secondWithdrawn),
    fromCare(said, team, secondDone),
    fromCare(said, team, secondSet),
  ]);
  const member = (who: Signed['by']) => team.members.get(who);
  const requests = asked.flatMap(({id, body}): readonly Request[] => {
    const staff = member(body.by)?.staff;
    if (staff === undefined) return [];
    const isOwn = (each: {readonly body: Signed & {readonly asked: EntryId}}): boolean =>
      each.body.asked === id && member(each.body.by)?.staff === staff;
    const isLeaver = member(body.by)?.isRemoved === true;
    return [
      {
        ...{id, asked: body, staff, answers: answersTo(id, staff, answered, team)},
        ...{isWithdrawn: isLeaver || withdrawn.some(isOwn), isDone: done.some(isOwn)},
      },
    ];
  });
  return {
    requests,
    on: actsOn(
      set.map(({body}) => body),
      requests,
    ),
  };
}

function answersTo(
  id: EntryId,
  asking: StaffId,
  answered: readonly Entry<string, SecondAnswered>[],
  {members}: Team,
): readonly Answer[] {
  return answered.flatMap(({body: {asked, by, verdict, reason}}) => {
    const who = members.get(by);
    const counts = who && who.staff !== asking && (verdict === 'refused' || !who.isRemoved);
    return counts && asked === id ? [{staff: who.staff, verdict, reason}] : [];
  });
}

export function requestState(
  {asked, answers, isWithdrawn, isDone}: Omit<Request, 'id' | 'staff'>,
  today: SchoolDay,
): RequestState {
  if (isDone) return 'done';
  if (isWithdrawn) return 'withdrawn';
  if (answers.some(({verdict}) => verdict === 'refused')) return 'refused';
  if (asked.until < today) return 'expired';
  return answers.length > 0 ? 'approved' : 'waiting';
}

/** Is it free, or approved? The one who asked does it, once, on the days that it was asked for, while it is as it was. */
export function mayDo(
  {act, about, basis}: Doing,
  {requests, on}: SecondPerson,
  staff: StaffId,
  today: SchoolDay,
): Permission {
  if (act !== 'easing' && !on.has(act)) return {};
  const own = requests
    .filter((each) => each.staff === staff && each.asked.act === act && each.asked.about === about)
    .map((each) => ({id: each.id, state: requestState(each, today), isSame: each.asked.basis === basis}));
  const approved = own.find(({state, isSame}) => isSame && state === 'approved');
  if (approved) return {approval: approved.id};
  if (own.some(({state, isSame}) => isSame && state === 'waiting')) return refuse('waiting');
  if (own.some(({state}) => state === 'approved' || state === 'waiting')) return refuse('changed');
  for (const state of ['refused', 'expired'] as const)
    if (own.some((each) => each.state === state)) return refuse(state);
  return refuse('second-person-needed');
}

/** What a request to end the rule is about. */
export function easingOf(act: SecondPersonAct): SubjectKey {
  return subject('second-person', act);
}

/** An ending counts where another approved just that; whether in time is not for later readers to say. Of two in a round, on. */
function actsOn(said: readonly SecondSet[], requests: readonly Request[]): ReadonlySet<SecondPersonAct> {
  const counts = ({isOn, act, by, approval}: SecondSet): boolean => {
    const request = requests.find(({id}) => id === approval);
    return (
      isOn ||
      (request?.asked.act === 'easing' &&
        request.asked.by === by &&
        request.asked.about === easingOf(act) &&
        !request.isWithdrawn &&
        request.answers.length > 0 &&
        request.answers.every(({verdict}) => verdict === 'approved'))
    );
  };
  const latest = new Map<SecondPersonAct, {round: number; isOn: boolean}>();
  for (const {act, isOn, round} of said.filter(counts)) {
    const before = latest.get(act) ?? {round: -Infinity, isOn: false};
    if (round > before.round) latest.set(act, {round, isOn});
    else if (round === before.round) latest.set(act, {round, isOn: isOn || before.isOn});
  }
  return new Set([...latest].flatMap(([act, {isOn}]) => (isOn ? [act] : [])));
}

/** By who is or was in the care team. */
export async function fromCare<Name extends string, Body extends Signed>(
  said: Said,
  team: Team,
  kind: EntryKind<Name, Body>,
): Promise<readonly Entry<Name, Body>[]> {
  const entries = await genuineEntries(team, said, kind);
  return entries.filter(({body}) => team.members.get(body.by)?.ledgers.has('care'));
}
