import type {Draft} from '../../kernel/draft.js';
import {plainText} from '../../kernel/plain-text.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {heldIn, type CaseRecord} from '../case-record.js';
import {placedDraft} from '../placed-draft.js';
import type {CaseField} from './case-fields.js';
import {
  childViewSet,
  consentSet,
  withheldSet,
  type ChildView,
  type Consent,
  type ConsentAnswer,
  type ConsentTo,
  type ConsentWay,
  type Giver,
  type Wisher,
} from './consent-kinds.js';
import {consentingOn} from './consent-status.js';
import {partyKey, type Party} from './parties.js';

interface SetConsent {
  readonly to: ConsentTo;
  /** Both, where child and family said the same in one talk. */
  readonly givers: readonly Giver[];
  readonly answer: ConsentAnswer | undefined;
  readonly how: ConsentWay | undefined;
  readonly day: SchoolDay | undefined;
  readonly until?: SchoolDay | undefined;
  readonly note: string;
  /** What the child said of it. */
  readonly view: string;
  /** Why the child was not asked, where there are no words. */
  readonly viewNotAsked: string;
}

export type ConsentRefusal =
  | 'party-missing'
  | 'giver-missing'
  | 'answer-missing'
  | 'how-missing'
  | 'why-not-asked'
  | 'nothing-given'
  | 'consent-day-missing'
  | 'consent-day-future'
  | 'until-before'
  | 'view-missing'
  | 'view-twice';

/**
 * Writes down who said yes or no to what, and beside it what the child thinks: no consent is kept without the child's
 * own words or the reason why there are none. Possible on a closed case too: a yes can be taken back later.
 */
export function setConsent(
  command: SetConsent,
  record: CaseRecord,
  today: SchoolDay,
): Decision<ConsentRefusal> {
  const {to, givers, answer, day} = command;
  if (to.scope === 'sharing' && !plainText(to.party.name)) return refuse('party-missing');
  if (givers.length === 0) return refuse('giver-missing');
  if (!answer) return refuse('answer-missing');
  const fault = faultOfAnswer(command, answer, record) ?? faultOfDays(command, today);
  if (fault) return refuse(fault);
  const view = viewOf(command, record);
  if (typeof view === 'string') return refuse(view);
  return [
    ...givers.map((giver) =>
      placedDraft(record, consentSet, consentBody(command, {giver, answer, day: day as SchoolDay}, record)),
    ),
    ...(view
      ? [placedDraft(record, childViewSet, {...bodyStart(to, record), ...view, day: day as SchoolDay})]
      : []),
  ];
}

function faultOfAnswer(
  {to, givers, how, note}: SetConsent,
  answer: ConsentAnswer,
  record: CaseRecord,
): ConsentRefusal | undefined {
  if (answer === 'not-asked') return plainText(note) ? undefined : 'why-not-asked';
  if (!how) return 'how-missing';
  if (answer !== 'withdrawn') return undefined;
  const known = consentingOn(record, to).answers;
  const gave = (giver: Giver): boolean =>
    known.some(({entries}) => entries.some(({body}) => body.giver === giver && body.answer === 'given'));
  return givers.every(gave) ? undefined : 'nothing-given';
}

function faultOfDays({day, until}: SetConsent, today: SchoolDay): ConsentRefusal | undefined {
  if (!day) return 'consent-day-missing';
  if (day > today) return 'consent-day-future';
  return until && until < day ? 'until-before' : undefined;
}

/** @returns nothing where the view that stands goes on standing */
function viewOf(
  {to, givers, answer, note, view, viewNotAsked}: SetConsent,
  record: CaseRecord,
): Pick<ChildView, 'words' | 'notAsked'> | undefined | 'view-missing' | 'view-twice' {
  const [words, notAsked] = [plainText(view), plainText(viewNotAsked)];
  if (words && notAsked) return 'view-twice';
  if (words) return {words};
  if (notAsked) return {notAsked};
  if (consentingOn(record, to).view) return undefined;
  // Who was not asked for consent was not asked for a view: the reason is one.
  if (answer === 'not-asked' && givers.includes('child')) return {notAsked: plainText(note)};
  return 'view-missing';
}

function consentBody(
  {to, how, until, note}: SetConsent,
  {giver, answer, day}: Pick<Consent, 'giver' | 'answer' | 'day'>,
  record: CaseRecord,
): Consent {
  return {
    ...bodyStart(to, record),
    ...{giver, answer, day, note: plainText(note)},
    ...(answer !== 'not-asked' && how && {how}),
    ...(answer === 'given' && until && {until}),
  };
}

function bodyStart(to: ConsentTo, {id}: CaseRecord): Pick<Consent, 'caseId' | 'scope' | 'party'> {
  if (to.scope === 'services') return {caseId: id, scope: 'services'};
  return {caseId: id, scope: 'sharing', party: {kind: to.party.kind, name: plainText(to.party.name)}};
}

interface Withhold {
  readonly party: Party | undefined;
  /** All that is withheld from now on: what is missing here is lifted. */
  readonly fields: readonly CaseField[];
  readonly wish: Wisher | undefined;
  readonly why: string;
}

export type WithholdRefusal =
  'withhold-from-missing' | 'wish-missing' | 'withhold-why-missing' | 'nothing-changed';

/** Turns the switches of one party, each with the reason: of what is withheld, and of what is withheld no more. */
export function withhold(
  {party, fields, wish, why}: Withhold,
  record: CaseRecord,
  today: SchoolDay,
): Decision<WithholdRefusal> {
  if (!party) return refuse('withhold-from-missing');
  if (!wish) return refuse('wish-missing');
  if (!plainText(why)) return refuse('withhold-why-missing');
  const before = new Set(ownWithheld(record, party));
  const on = fields.filter((field) => !before.has(field));
  const off = [...before].filter((field) => !fields.includes(field));
  if (on.length + off.length === 0) return refuse('nothing-changed');
  const turned = (field: CaseField, withheld: boolean): Draft =>
    placedDraft(record, withheldSet, {
      caseId: record.id,
      party: {kind: party.kind, name: plainText(party.name)},
      ...{field, withheld, wish, why: plainText(why), day: today},
    });
  return [...on.map((field) => turned(field, true)), ...off.map((field) => turned(field, false))];
}

/** @returns what is withheld from this very party, whatever is withheld from others of its kind */
export function ownWithheld(record: Pick<CaseRecord, 'standing'>, party: Party): readonly CaseField[] {
  return heldIn(record, withheldSet)
    .filter(({value}) => value.withheld && partyKey(value.party) === partyKey(party))
    .map(({value}) => value.field);
}
