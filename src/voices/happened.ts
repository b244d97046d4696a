/**
 * Kinds of incident that a concern may record: offences as juvenile statistics and school incident codes name them (NCES,
 * CEDS and Ed-Fi keep longer lists), in few words. What happened, never what a child is. Sexual harm is offered among the
 * kinds of concern and travels as an incident, since the first version knew no such kind and reads incidents by their nearest one.
 */
export const incidentKinds = ['theft', 'damage', 'substances', 'weapon', 'extortion', 'sexual-harm'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/**
 * Where it happened. The names are those that our questionnaires ask with, so that what staff and pupils say of a place can
 * be laid beside each other: `corridor` is the stairs too, there as here and in the incident locations of NCES.
 */
export const concernPlaces = [
  'classroom',
  'corridor',
  'toilets',
  'changing',
  'gym',
  'canteen',
  'yard',
  'way',
  'bus',
  'near',
  'home',
  'online',
  'elsewhere',
] as const;
export type ConcernPlace = (typeof concernPlaces)[number];

/** When in the day: a band, no time. Nobody is asked for minutes. */
export const concernHours = ['before', 'lesson', 'break', 'after'] as const;
export type ConcernHour = (typeof concernHours)[number];

/** Many places under one name: incidents there do not add up to a place where somebody could stand. */
const manyPlaces: readonly string[] = ['classroom', 'home', 'elsewhere'];

/** What is watched over time, and does not happen at a place. */
const notIncidents: readonly string[] = ['neglect', 'work', 'absence'];

/** @returns whether it is one place that all share: incidents there add up */
export function isSharedPlace(place: string): boolean {
  return !manyPlaces.includes(place);
}

/** A place where somebody could stand. */
export interface SharedPlace {
  readonly place: string;
  /** Key of the class whose classroom it is. */
  readonly room?: string;
}

/** @returns where incidents add up; a classroom does where somebody said whose it is */
export function sharedPlaceOf({place, room}: Partial<SharedPlace>): SharedPlace | undefined {
  if (place === undefined) return undefined;
  if (place === 'classroom' && room) return {place, room};
  return isSharedPlace(place) ? {place} : undefined;
}

/** @returns whether something happened, as against what goes on; a kind of a later version counts as something that happened */
export function isIncident({kind, incident}: {readonly kind: string; readonly incident?: string}): boolean {
  return incident !== undefined || !notIncidents.includes(kind);
}

/** @returns whether it tells of sexual harm or harassment, however a version wrote that down */
export function isSexualHarm({kind, incident}: {readonly kind: string; readonly incident?: string}): boolean {
  return kind === 'sexual-harm' || incident === 'sexual-harm';
}

const longestName = 40;

/** @returns whether it looks like a name that this or another version gives to a kind, a place or an hour */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestName && /^[a-z][a-z0-9-]*$/.test(value);
}
