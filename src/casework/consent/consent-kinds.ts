import {isOneOf, isOptionalText, isText} from '../../kernel/guards.js';
import {subject, type Branded, type CaseId, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, earlier, isDay, isOfCase, type OfCase} from '../case-kind.js';
import {caseFields, type CaseField} from './case-fields.js';
import {isParty, partyKey, type Party} from './parties.js';

/** What is asked: help by the school and by services at all, or telling one named party something. */
export type ConsentTo = {readonly scope: 'services'} | {readonly scope: 'sharing'; readonly party: Party};
export const consentScopes = ['services', 'sharing'] as const;
export type ConsentScope = (typeof consentScopes)[number];

export const givers = ['child', 'family'] as const;
export type Giver = (typeof givers)[number];

/** The most careful first: it counts while people contradict each other. */
export const consentAnswers = ['refused', 'withdrawn', 'not-asked', 'given'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

export const consentWays = ['said', 'written'] as const;
export type ConsentWay = (typeof consentWays)[number];

interface OfConsent extends OfCase {
  readonly scope: ConsentScope;
  /** With `sharing`: with whom. */
  readonly party?: Party;
}

/** One answer of one giver to one question. */
export interface Consent extends OfConsent {
  readonly giver: Giver;
  readonly answer: ConsentAnswer;
  /** Absent where nobody was asked. */
  readonly how?: ConsentWay;
  readonly day: SchoolDay;
  /** The last day on which it holds. */
  readonly until?: SchoolDay;
  /** Conditions, or why nobody was asked. */
  readonly note: string;
}

/** What the child thinks of it, beside whatever anybody consented to: own words, or why there are none. */
export interface ChildView extends OfConsent {
  readonly words?: string;
  readonly notAsked?: string;
  readonly day: SchoolDay;
}

export const wishers = ['child', 'family', 'team'] as const;
export type Wisher = (typeof wishers)[number];

/** A switch for one field and one party. */
export interface Withheld extends OfCase {
  readonly party: Party;
  readonly field: CaseField;
  readonly withheld: boolean;
  readonly wish: Wisher;
  readonly why: string;
  readonly day: SchoolDay;
}

export type ReferralId = Branded<'ReferralId'>;

export const overrideGrounds = ['life', 'law'] as const;
export type OverrideGround = (typeof overrideGrounds)[number];

/** Something was shared without consent. It stands for ever: nothing replaces it. */
export interface ConsentOverridden extends OfCase {
  readonly referral: ReferralId;
  readonly party: Party;
  readonly ground: OverrideGround;
  readonly reason: string;
  /** Who decided, by name: it may be somebody who does not work with Pana. */
  readonly decidedBy: string;
  readonly day: SchoolDay;
}

export const consentSubjects = {
  consent: (id: CaseId, to: ConsentTo, giver: Giver): SubjectKey =>
    subject('case', id, 'consent', ...placeOf(to), giver),
  view: (id: CaseId, to: ConsentTo): SubjectKey => subject('case', id, 'child-view', ...placeOf(to)),
  withheld: (id: CaseId, party: Party, field: CaseField): SubjectKey =>
    subject('case', id, 'withheld', partyKey(party), field),
  override: (id: CaseId, referral: ReferralId): SubjectKey => subject('case', id, 'override', referral),
};

export const consentSet = defineCaseKind('casework/consent-set', isConsent, {
  subjectOf: (body) => consentSubjects.consent(body.caseId, toOf(body), body.giver),
  careful: mostCareful,
});
export const childViewSet = defineCaseKind('casework/child-view-set', isChildView, {
  subjectOf: (body) => consentSubjects.view(body.caseId, toOf(body)),
  // Words that a child said are never hidden behind “was not asked”.
  careful: (bodies) => bodies.find(({words}) => words !== undefined) ?? bodies[0],
});
export const withheldSet = defineCaseKind('casework/withheld-set', isWithheld, {
  subjectOf: ({caseId, party, field}) => consentSubjects.withheld(caseId, party, field),
  careful: (bodies) => bodies.find(({withheld}) => withheld) ?? bodies[0],
});
export const consentOverridden = defineCaseKind('casework/consent-overridden', isOverride);

export const consentKinds = [consentSet, childViewSet, withheldSet, consentOverridden] as const;

export function toOf({scope, party}: Pick<OfConsent, 'scope' | 'party'>): ConsentTo {
  return scope === 'sharing' && party ? {scope, party} : {scope: 'services'};
}

/** The same question, however the party's name is spelt. */
export function isSameQuestion(a: ConsentTo, b: ConsentTo): boolean {
  return placeOf(a).join() === placeOf(b).join();
}

function placeOf(to: ConsentTo): readonly string[] {
  return to.scope === 'sharing' ? ['sharing', partyKey(to.party)] : ['services'];
}

/** What gives least: a refusal before a yes, and of two yeses the one that ends first. */
function mostCareful(bodies: readonly Consent[]): Consent | undefined {
  const rank = ({answer}: Consent): number => consentAnswers.indexOf(answer);
  return [...bodies].sort((a, b) => rank(a) - rank(b) || earlier(a.until, b.until))[0];
}

function isOfConsent(body: unknown): body is OfConsent {
  return (
    isOfCase(body) &&
    isOneOf(body['scope'], consentScopes) &&
    (body['scope'] === 'sharing' ? isParty(body['party']) : body['party'] === undefined)
  );
}

function isConsent(body: unknown): body is Consent {
  if (!isOfConsent(body)) return false;
  const {giver, answer, how, day, until, note} = body as Partial<Consent>;
  return (
    isOneOf(giver, givers) &&
    isOneOf(answer, consentAnswers) &&
    (how === undefined || isOneOf(how, consentWays)) &&
    isDay(day) &&
    (until === undefined || isDay(until)) &&
    isText(note)
  );
}

function isChildView(body: unknown): body is ChildView {
  if (!isOfConsent(body)) return false;
  const {words, notAsked, day} = body as Partial<ChildView>;
  return (
    isDay(day) &&
    isOptionalText(words) &&
    isOptionalText(notAsked) &&
    (words === undefined) !== (notAsked === undefined)
  );
}

function isWithheld(body: unknown): body is Withheld {
  return (
    isOfCase(body) &&
    isParty(body['party']) &&
    isOneOf(body['field'], caseFields) &&
    typeof body['withheld'] === 'boolean' &&
    isOneOf(body['wish'], wishers) &&
    isText(body['why']) &&
    isDay(body['day'])
  );
}

function isOverride(body: unknown): body is ConsentOverridden {
  return (
    isOfCase(body) &&
    isText(body['referral']) &&
    isParty(body['party']) &&
    isOneOf(body['ground'], overrideGrounds) &&
    isText(body['reason']) &&
    isText(body['decidedBy']) &&
    isDay(body['day'])
  );
}
