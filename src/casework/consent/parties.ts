import {isFields, isOneOf, isText} from '../../kernel/guards.js';

/** Services that a child may be referred to. `school` is the one that the child goes to next. */
export const serviceKinds = [
  'social-protection',
  'health',
  'police',
  'labour-inspectorate',
  'help-line',
  'school',
  'other',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** All with whom something of a case can be shared, or from whom it is withheld. */
export const partyKinds = ['family', ...serviceKinds] as const;
export type PartyKind = (typeof partyKinds)[number];

export interface Party {
  readonly kind: PartyKind;
  /** As people say it: “Clinic 4”. Empty where all of that kind are meant. */
  readonly name: string;
}

export interface Service extends Party {
  readonly kind: ServiceKind;
}

/** Two spellings of one name are one party; two names are two. */
export function partyKey({kind, name}: Party): string {
  return `${kind} ${plainName(name)}`;
}

/**
 * Does what was said of one party hold for another? Only of schools and others are names told apart: who fears the
 * police fears every station of it, and a paper for the mother lies on the stepfather's table.
 *
 * @param said what somebody asked to withhold something from; without a name from all of that kind
 */
export function coversParty(said: Party, party: Party): boolean {
  if (said.kind !== party.kind) return false;
  const isByName = said.kind === 'other' || said.kind === 'school';
  return !isByName || plainName(said.name) === '' || plainName(said.name) === plainName(party.name);
}

export function isParty(value: unknown): value is Party {
  return isFields(value) && isOneOf(value['kind'], partyKinds) && isText(value['name']);
}

export function isService(value: unknown): value is Service {
  return isParty(value) && value.kind !== 'family';
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim();
}
