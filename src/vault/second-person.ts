import type {Draft, EntryKind} from '../kernel/draft.js';
import {subject, type EntryId, type StaffId, type SubjectKey} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {genuineEntries} from './held-keys.js';
import {
  daysToAct,
  isReason,
  secondAnswered,
  secondAsked,
  secondDone,
  secondSet,
  type SecondAnswered,
  type SecondAsked,
  type SecondPersonAct,
  type SecondSet,
} from './second-person-kinds.js';
import {stated} from './statement.js';
import {isMember, type Team} from './team.js';
import type {Standing} from './team-decisions.js';
import {addSaid, nothingSaid, type Said} from './team-fold.js';
import {caseKeyWrapped, caseMemberSet, type Signed} from './team-kinds.js';

/** In `care`, under the team's key. */
export const secondPersonFold: Fold<Said> = {
  name: 'members/second-person',
  version: 1,
  ledger: 'care',
  kinds: [secondAsked, secondAnswered, secondDone, secondSet],
  ignores: [caseKeyWrapped, caseMemberSet],
  empty: nothingSaid,
  add: addSaid,
};

export interface Request {
  readonly id: EntryId;
  readonly asked: SecondAsked;
  readonly staff: StaffId;
  /** By others than who asked. Where one refused, it is refused. */
  readonly answers: readonly SecondAnswered[];
  readonly isDone: boolean;
}

export interface SecondPerson {
  readonly requests: readonly Request[];
  /** What two are wanted for. */
  readonly on: ReadonlySet<SecondPersonAct>;
}

export type RequestState = 'waiting' | 'approved' | 'refused' | 'expired' | 'done';

export type SecondPersonRefusal =
  | 'not-care'
  | 'no-reason'
  | 'already-asked'
  | 'unknown'
  | 'own-request'
  | 'already-answered'
  | 'expired'
  | 'refused'
  | 'waiting'
  /** Nobody was asked yet. */
  | 'second-person-needed';

/**
 * What members of the care team asked and answered, by their signatures. Who asked and who answers are two people and not
 * two keys: an answer by another key of the same person is none.
 */
export async function readSecondPerson(said: Said, team: Team): Promise<SecondPerson> {
  const [asked, answered, done, set] = await Promise.all([
    fromCare(said, team, secondAsked),
    fromCare(said, team, secondAnswered),
    fromCare(said, team, secondDone),
    fromCare(said, team, secondSet),
  ]);
  const staffOf = (who: SecondAsked['by']): StaffId | undefined => team.members.get(who)?.staff;
  const requests = asked.flatMap(({id, body}): readonly Request[] => {
    const staff = staffOf(body.by);
    const answers = answered.flatMap((each) =>
      each.body.asked === id && staffOf(each.body.by) !== staff ? [each.body] : [],
    );
    const isDone = done.some((each) => each.body.asked === id);
    return staff === undefined ? [] : [{id, asked: body, staff, answers, isDone}];
  });
  return {
    requests,
    on: actsOn(
      set.map(({body}) => body),
      requests,
    ),
  };
}

export function requestState({asked, answers, isDone}: Request, today: SchoolDay): RequestState {
  if (isDone) return 'done';
  if (answers.some(({verdict}) => verdict === 'refused')) return 'refused';
  if (asked.until < today) return 'expired';
  return answers.length > 0 ? 'approved' : 'waiting';
}

/** Is it free, or approved? The one who asked does it, once, on the days that it was asked for. */
export function mayDo(
  {act, about}: Pick<SecondAsked, 'act' | 'about'>,
  {requests, on}: SecondPerson,
  staff: StaffId,
  today: SchoolDay,
): {readonly approval?: EntryId} | Refusal<SecondPersonRefusal> {
  if (act !== 'easing' && !on.has(act)) return {};
  const own = requests.filter(
    ({asked, ...each}) => each.staff === staff && asked.act === act && asked.about === about,
  );
  const states = own.map((each) => ({id: each.id, state: requestState(each, today)}));
  const approved = states.find(({state}) => state === 'approved');
  if (approved) return {approval: approved.id};
  for (const state of ['waiting', 'refused', 'expired'] as const)
    if (states.some((each) => each.state === state)) return refuse(state);
  return refuse('second-person-needed');
}

export async function askSecond(
  {act, about, reason}: Pick<SecondAsked, 'act' | 'about' | 'reason'>,
  state: SecondPerson,
  {identity, team}: Standing,
  today: SchoolDay,
): Promise<Draft | Refusal<SecondPersonRefusal>> {
  if (!isMember(team, identity.fingerprint, 'care')) return refuse('not-care');
  if (!isReason(reason)) return refuse('no-reason');
  const same = ({asked, staff}: Request): boolean =>
    staff === identity.staff && asked.act === act && asked.about === about;
  const open = state.requests.filter(same).map((each) => requestState(each, today));
  if (open.includes('waiting') || open.includes('approved')) return refuse('already-asked');
  const until = addDays(today, daysToAct[act]);
  return stated(identity, secondAsked, requestSubject(act, about), {
    act,
    about,
    reason: reason.trim(),
    until,
  });
}

export async function answerSecond(
  {asked, verdict, reason}: Pick<SecondAnswered, 'asked' | 'verdict' | 'reason'>,
  state: SecondPerson,
  {identity, team}: Standing,
  today: SchoolDay,
): Promise<Draft | Refusal<SecondPersonRefusal>> {
  if (!isMember(team, identity.fingerprint, 'care')) return refuse('not-care');
  const request = state.requests.find(({id}) => id === asked);
  if (!request) return refuse('unknown');
  if (request.staff === identity.staff) return refuse('own-request');
  if (!isReason(reason)) return refuse('no-reason');
  const now = requestState(request, today);
  if (now === 'expired') return refuse('expired');
  // Who approved can still take that back by refusing, until it is done.
  if (now === 'done' || now === 'refused' || (now === 'approved' && verdict === 'approved'))
    return refuse('already-answered');
  const about = requestSubject(request.asked.act, request.asked.about);
  return stated(identity, secondAnswered, about, {asked, verdict, reason: reason.trim()});
}

/** Written with what is done, in one append. */
export async function noteDone(asked: EntryId, {identity}: Pick<Standing, 'identity'>): Promise<Draft> {
  return stated(identity, secondDone, subject('second-person', asked, 'done'), {asked});
}

/** Turning the rule on for something wants nobody; ending it wants a second person. */
export async function setSecond(
  {act, isOn}: Pick<SecondSet, 'act' | 'isOn'>,
  state: SecondPerson,
  said: Said,
  {identity, team}: Standing,
  today: SchoolDay,
): Promise<readonly Draft[] | Refusal<SecondPersonRefusal>> {
  if (!isMember(team, identity.fingerprint, 'care')) return refuse('not-care');
  const allowed = isOn ? {} : mayDo({act: 'easing', about: easingOf(act)}, state, identity.staff, today);
  if ('refused' in allowed) return allowed;
  const rounds = (await fromCare(said, team, secondSet)).filter(({body}) => body.act === act);
  const round = Math.max(0, ...rounds.map(({body}) => body.round)) + 1;
  const {approval} = allowed;
  const about = subject('second-person', act);
  const set = await stated(identity, secondSet, about, {act, isOn, round, ...(approval && {approval})});
  return approval ? [set, await noteDone(approval, {identity})] : [set];
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

async function fromCare<Name extends string, Body extends Signed>(
  said: Said,
  team: Team,
  kind: EntryKind<Name, Body>,
): Promise<readonly Entry<Name, Body>[]> {
  const entries = await genuineEntries(team, said, kind);
  return entries.filter(({body}) => team.members.get(body.by)?.ledgers.has('care'));
}

function requestSubject(act: SecondPersonAct, about: SubjectKey): SubjectKey {
  return subject('second-person', act, about);
}
