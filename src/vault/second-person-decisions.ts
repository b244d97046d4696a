import type {Draft} from '../kernel/draft.js';
import {subject, type EntryId, type SubjectKey} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {
  easingOf,
  fromCare,
  mayDo,
  requestState,
  type Doing,
  type Request,
  type SecondPerson,
  type SecondPersonRefusal,
} from './second-person.js';
import {
  daysToAct,
  isReason,
  secondAnswered,
  secondAsked,
  secondDone,
  secondSet,
  secondWithdrawn,
  type SecondAnswered,
  type SecondPersonAct,
  type SecondSet,
} from './second-person-kinds.js';
import {stated} from './statement.js';
import {isMember} from './team.js';
import type {Standing} from './team-decisions.js';
import type {Said} from './team-fold.js';

/** Asks once at a time; anew where what it is about has changed since. */
export async function askSecond(
  {act, about, basis, reason}: Doing & {readonly reason: string},
  state: SecondPerson,
  {identity, team}: Standing,
  today: SchoolDay,
): Promise<Draft | Refusal<SecondPersonRefusal>> {
  if (!isMember(team, identity.fingerprint, 'care')) return refuse('not-care');
  if (!isReason(reason)) return refuse('no-reason');
  const same = ({asked, staff}: Request): boolean =>
    staff === identity.staff && asked.act === act && asked.about === about && asked.basis === basis;
  const open = state.requests.filter(same).map((each) => requestState(each, today));
  if (open.includes('waiting') || open.includes('approved')) return refuse('already-asked');
  return stated(identity, secondAsked, requestSubject(act, about), {
    ...{act, about, reason: reason.trim(), until: addDays(today, daysToAct[act])},
    ...(basis !== undefined && {basis}),
  });
}

interface Answering extends Pick<SecondAnswered, 'asked' | 'verdict' | 'reason'> {
  /** How what it is about stands for whoever answers: nobody approves what they do not see as it was when it was asked. */
  readonly basis?: string | undefined;
}

export async function answerSecond(
  {asked, verdict, reason, basis}: Answering,
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
  if (now !== 'waiting' && !(now === 'approved' && verdict === 'refused')) return refuse('already-answered');
  if (verdict === 'approved' && basis !== request.asked.basis) return refuse('changed');
  const about = requestSubject(request.asked.act, request.asked.about);
  return stated(identity, secondAnswered, about, {asked, verdict, reason: reason.trim()});
}

/** It is needed no more. An approval that came for it is of no use any more. */
export async function withdrawSecond(
  asked: EntryId,
  {requests}: SecondPerson,
  {identity}: Pick<Standing, 'identity'>,
  today: SchoolDay,
): Promise<Draft | Refusal<SecondPersonRefusal>> {
  const request = requests.find(({id}) => id === asked);
  if (!request) return refuse('unknown');
  if (request.staff !== identity.staff) return refuse('not-own-request');
  const now = requestState(request, today);
  if (now !== 'waiting' && now !== 'approved') return refuse('already-answered');
  return stated(identity, secondWithdrawn, subject('second-person', asked, 'withdrawn'), {asked});
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

function requestSubject(act: SecondPersonAct, about: SubjectKey): SubjectKey {
  return subject('second-person', act, about);
}
