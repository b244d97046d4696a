import type {SchoolDay} from '../../kernel/school-day.js';
import {heldIn, writtenIn, type CaseRecord, type Held, type Written} from '../case-record.js';
import type {CaseField} from './case-fields.js';
import {
  childViewSet,
  consentOverridden,
  consentSet,
  isSameQuestion,
  toOf,
  withheldSet,
  type ChildView,
  type Consent,
  type ConsentOverridden,
  type ConsentTo,
  type Withheld,
} from './consent-kinds.js';
import {coversParty, partyKey, type Party} from './parties.js';

type Standing = Pick<CaseRecord, 'standing'>;

/** What keeps a question from being answered with yes. */
export type ConsentLack =
  'services-refused' | 'refused' | 'withdrawn' | 'expired' | 'not-given' | 'family-open' | 'view-missing';

/** All that stands about one question. */
export interface Consenting {
  readonly to: ConsentTo;
  readonly answers: readonly Held<Consent>[];
  readonly view: Held<ChildView> | undefined;
}

/** @returns the questions that were asked so far; help at all comes first, asked or not */
export function consentQuestions(record: Standing): readonly Consenting[] {
  const asked = [...heldIn(record, consentSet), ...heldIn(record, childViewSet)].map(({value}) =>
    toOf(value),
  );
  const different: ConsentTo[] = [{scope: 'services'}];
  for (const to of asked) if (!different.some((known) => isSameQuestion(known, to))) different.push(to);
  return different.map((to) => consentingOn(record, to));
}

export function consentingOn(record: Standing, to: ConsentTo): Consenting {
  return {
    to,
    answers: heldIn(record, consentSet).filter(({value}) => isSameQuestion(toOf(value), to)),
    view: heldIn(record, childViewSet).find(({value}) => isSameQuestion(toOf(value), to)),
  };
}

/**
 * What is missing before something may be shared. A yes counts where one person gave it, nobody who was asked said no,
 * the family was asked or it was said why not, and the child's own view is written down.
 *
 * @returns nothing where there is consent
 */
export function missingConsent(record: Standing, to: ConsentTo, today: SchoolDay): readonly ConsentLack[] {
  const {answers, view} = consentingOn(record, to);
  const said = answers.map(({value}) => value);
  const has = (answer: Consent['answer']): boolean => said.some((one) => one.answer === answer);
  const given = said.filter(({answer}) => answer === 'given');
  const holds = given.some(({until}) => !until || until >= today);
  const lacks: readonly (ConsentLack | false)[] = [
    to.scope === 'sharing' && isServiceRefused(record) && 'services-refused',
    has('refused') && 'refused',
    has('withdrawn') && 'withdrawn',
    !holds && given.length > 0 && 'expired',
    given.length === 0 && !has('refused') && !has('withdrawn') && 'not-given',
    !said.some(({giver}) => giver === 'family') && 'family-open',
    !view && 'view-missing',
  ];
  return lacks.filter((lack) => lack !== false);
}

/** @returns the field and why the party must not have it; the first by party where two wishes say so */
export function withheldFrom(record: Standing, party: Party): ReadonlyMap<CaseField, Withheld> {
  const found = new Map<CaseField, Withheld>();
  for (const {value} of heldIn(record, withheldSet))
    if (value.withheld && coversParty(value.party, party) && !found.has(value.field))
      found.set(value.field, value);
  return found;
}

/** @returns all that is withheld now, by party, in the order of their names */
export function withheldByParty(record: Standing): readonly {
  readonly party: Party;
  readonly held: readonly Held<Withheld>[];
}[] {
  const byParty = new Map<string, Held<Withheld>[]>();
  for (const held of heldIn(record, withheldSet)) {
    if (!held.value.withheld) continue;
    const key = partyKey(held.value.party);
    byParty.set(key, [...(byParty.get(key) ?? []), held]);
  }
  return [...byParty]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, held]) => {
      const party = held[0]?.value.party;
      return party ? [{party, held}] : [];
    });
}

/** Shown ever after, the latest day first. */
export function overridesIn(record: Pick<CaseRecord, 'log'>): readonly Written<ConsentOverridden>[] {
  return writtenIn(record, consentOverridden).toSorted(
    (a, b) => (a.body.day < b.body.day ? 1 : a.body.day > b.body.day ? -1 : 0) || (a.id < b.id ? -1 : 1),
  );
}

function isServiceRefused(record: Standing): boolean {
  return consentingOn(record, {scope: 'services'}).answers.some(
    ({value}) => value.answer === 'refused' || value.answer === 'withdrawn',
  );
}
