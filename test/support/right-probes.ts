import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {takeRegister} from '../../src/attendance/take-register.js';
import {reopenCase} from '../../src/casework/case-rules.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import {impactFold, publishedIn} from '../../src/casework/impact/impact-view.js';
import {answerAction} from '../../src/casework/plan/hand-over.js';
import {handedFold, handoverOf} from '../../src/casework/plan/handed-view.js';
import {setRisk, writeNote} from '../../src/casework/plan-rules.js';
import {eraseCase} from '../../src/casework/retention/erase-case.js';
import {usualTimes} from '../../src/casework/retention/retention-kinds.js';
import {retentionOf} from '../../src/casework/retention/retention-rules.js';
import type {Entry} from '../../src/journal/entry.js';
import type {Fold} from '../../src/journal/fold.js';
import type {Drafts} from '../../src/journal/journal.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {StaffId, SubjectKey} from '../../src/kernel/ids.js';
import type {Right, Role, State} from '../../src/kernel/rights.js';
import {day} from '../../src/kernel/school-day.js';
import {gradesIn} from '../../src/records/grades-view.js';
import {recordsFold} from '../../src/records/records-view.js';
import {makeAuthorise, type ServerRight} from '../../src/server/authorise.js';
import {careClimateFold} from '../../src/survey/care-climate-view.js';
import {climateFold, releasesIn} from '../../src/survey/climate-view.js';
import {careReleased, careReleaseSubject, releaseSubject, waveReleased} from '../../src/survey/release.js';
import {concernsFold} from '../../src/voices/concerns-view.js';
import {keepSealed} from '../../src/voices/send-concern.js';
import {careKeys} from './care.js';
import {approves, layCase, onCase, takesOver, theCase} from './case-probes.js';
import {at, colleague, either, writes, type Probe, type Trier} from './right-tries.js';
import {noteId, today} from './cases.js';
import {careRoster} from './casework.js';
import {concernOf, receivedConcern, receivedDraft} from './concerns.js';
import {handedDraft, handoverId} from './handed.js';
import {impactDrafts} from './impact.js';
import {recordDrafts} from './records.js';
import {careReleases} from './releases.js';
import {autumnCalendar, classKey, pupilKey, staffId} from './school.js';

/** Named and not here: the entry that names it is all that is written. */
function elsewhere({log}: CaseRecord): Entry {
  return {...(log[0] as Entry), id: 'on another device' as Entry['id']};
}

/** Of kinds that are written anywhere or nowhere: the guard asks for no more than the name. */
function plainly(ledger: keyof Drafts, ...kinds: readonly string[]): Probe {
  const drafts = kinds.map((kind): Draft => ({kind, about: 'x' as SubjectKey, body: {}}));
  return at('school', ['open'], (who) => writes(who, ledger, drafts));
}

/** Lays something down, and looks for it in the view. */
function sees<State>(
  drafts: Drafts,
  fold: Fold<State>,
  isShown: (state: State) => boolean,
): (who: Trier) => Promise<boolean> {
  return async (who) => {
    await who.lay(drafts, colleague);
    return isShown(await who.journal.read(fold));
  };
}

async function layAction(who: Trier, state: State, to: StaffId): Promise<void> {
  const back = state === 'closed' && {takenBack: today, need: ''};
  await who.lay({school: [handedDraft('h1', {to, ...back})]}, colleague);
}

async function answers(who: Trier, state: State, to: StaffId): Promise<boolean> {
  await layAction(who, state, to);
  const handover = handoverOf(await who.device.read(handedFold), handoverId('h1'));
  const said = {status: 'done', text: '', went: 'helped'} as const;
  return writes(who, 'school', answerAction(said, handover, who.me, today));
}

async function seesAction(who: Trier, state: State, to: StaffId): Promise<boolean> {
  await layAction(who, state, to);
  return handoverOf(await who.journal.read(handedFold), handoverId('h1')) !== undefined;
}

const register =
  (inClass: string): Probe =>
  (who, {state}) =>
    takes(who, inClass, state === 'open');

async function takes(who: Trier, inClass: string, isOfLate: boolean): Promise<boolean> {
  const command = {
    ...{classKey: classKey(inClass), day: day(isOfLate ? '2026-11-09' : '2026-11-06'), slot: 'day' as const},
    ...{marks: [{pupil: pupilKey(inClass === '7b' ? 'p1' : 'p5'), status: 'present' as const}], basedOn: []},
  };
  const state = await who.device.read(attendanceFold);
  return writes(who, 'school', takeRegister(command, state, careRoster, autumnCalendar, today));
}

const onServer = (right: ServerRight): Probe =>
  at('school', ['open'], async ({actor, me}) => {
    const held = {pupil: [], tutor: ['teacher']}[actor as string] ?? [actor];
    const verify = () => Promise.resolve({sub: me, name: '', roles: held as readonly Role[], classes: []});
    const request = new Request('https://school.example', {headers: {Authorization: 'Bearer x'}});
    return (await makeAuthorise(verify)(request, right)) === 'allowed';
  });

const {staff: release, care: careRelease} = careReleases();
const releaseDrafts: Drafts = {
  school: [draft(waveReleased, releaseSubject(release.wave), release)],
  ...(careRelease && {care: [draft(careReleased, careReleaseSubject(careRelease.wave), careRelease)]}),
};

const told = receivedDraft(receivedConcern('e1'));

/** One for each right of the table. `survey.answer` needs no sign-in: a ticket is tried in the survey's own tests. */
export const probes: Readonly<Record<Exclude<Right, 'survey.answer'>, Probe>> = {
  'roster.import': plainly('school', 'roster/imported', 'attendance/file-imported'),
  'register.take': (who, place) => {
    const teaches = who.actor !== 'teacher';
    if (place.scope === 'class') return teaches ? register('7b')(who, place) : undefined;
    return place.scope === 'school' ? register('8a')(who, place) : undefined;
  },
  'concern.log': at('school', ['open'], async ({journal}) => {
    const key = await keepSealed({journal}, careKeys.publicKey, {kind: 'concern', concern: concernOf()});
    return (await journal.envelopes()).some((envelope) => envelope.key === key);
  }),
  'concern.read': at(
    'school',
    ['open'],
    sees({care: [told]}, concernsFold, ({size}) => size === 1),
  ),
  'action.answer': either(
    at('own', ['open', 'closed'], (who, state) => answers(who, state, who.me)),
    at('school', ['open', 'closed'], (who, state) => answers(who, state, colleague)),
  ),
  'action.read': either(
    at('own', ['open', 'closed'], (who, state) => seesAction(who, state, who.me)),
    at('school', ['open', 'closed'], (who, state) => seesAction(who, state, colleague)),
  ),
  'survey.run': at('school', ['open', 'closed'], (who, state) =>
    writes(who, 'care', [
      {kind: state === 'open' ? 'survey/wave-ended' : 'survey/wave-held', about: 'x' as SubjectKey, body: {}},
    ]),
  ),
  // What a wave that still runs has brought lies nowhere: there is no release of it.
  'climate.read': at('school', ['open', 'closed'], (who, state) =>
    sees(
      state === 'closed' ? releaseDrafts : {},
      climateFold,
      (climate) => releasesIn(climate).length > 0,
    )(who),
  ),
  'climate.care': at('school', ['open', 'closed'], (who, state) =>
    sees(state === 'closed' ? releaseDrafts : {}, careClimateFold, ({current}) => current.size > 0)(who),
  ),
  'triage.decide': plainly('care', 'signals/flag-triaged'),
  'records.keep': plainly('care', 'records/file-imported', 'records/grades-recorded'),
  'rules.set': plainly('care', 'signals/rule-set', 'signals/model-set'),
  'ways.set': plainly('care', 'casework/ways-set'),
  'impact.work': plainly('school', 'impact/event-marked', 'impact/statistics-published'),
  'impact.read': at(
    'school',
    ['open'],
    sees({school: impactDrafts()}, impactFold, (state) => publishedIn(state).length > 0),
  ),
  'pupil.read': at(
    'school',
    ['open'],
    sees({care: recordDrafts()}, recordsFold, (kept) => gradesIn(kept).size > 0),
  ),
  'case.read': at('school', ['open', 'closed'], async (who, state) => {
    await layCase(who, state);
    return caseOf(await who.journal.read(caseworkFold), theCase) !== undefined;
  }),
  'case.work': onCase((record) => setRisk({level: 'high', reason: 'A new bruise.'}, record)),
  'case.note': onCase((record) =>
    writeNote({note: noteId('n1'), kind: 'note', text: 'Her aunt called.'}, record),
  ),
  'case.reopen': onCase((record) => reopenCase({to: 'assessed', reason: 'Again.'}, record, undefined, today)),
  'case.erase': onCase((record) =>
    eraseCase(
      {
        ...{id: record.id, entries: [elsewhere(record)], files: 0},
        ...{handed: [], told: [], incidents: [], flags: []},
      },
      {
        retention: retentionOf(record, {holds: [], unreadable: 0, times: usualTimes}, today),
        isErased: false,
        reason: 'not-needed',
      },
    ),
  ),
  'case.approve': either(
    at('school', ['open', 'closed'], (who, state) => approves(who, state, colleague, false)),
    at('own', ['open', 'closed'], (who, state) => approves(who, state, who.me, false)),
  ),
  'case.self-approve': at('own', ['open', 'closed'], (who, state) => approves(who, state, who.me, true)),
  'case.take-over': either(
    at('own', ['open', 'closed'], (who, state) => takesOver(who, state, who.me)),
    at('school', ['open', 'closed'], (who, state) => takesOver(who, state, staffId('a-third'))),
  ),
  'keys.own': at('own', ['open'], (who) =>
    writes(who, 'school', [{kind: 'members/announced', about: 'x' as SubjectKey, body: {}}]),
  ),
  'team.keys': plainly('school', 'members/invited', 'members/admitted', 'members/removed'),
  'case.share': at('school', ['open', 'closed'], (who) =>
    writes(who, 'care', [{kind: 'members/case-key-wrapped', about: 'x' as SubjectKey, body: {}}]),
  ),
  'ledger.check': at(
    'school',
    ['open'],
    async ({journal}) => (await journal.content('care')).ledger === 'care',
  ),
  'inbox.read': onServer('inbox.read'),
  'inbox.erase': onServer('inbox.erase'),
  'public.write': onServer('public.write'),
  'tickets.run': onServer('tickets.run'),
};
