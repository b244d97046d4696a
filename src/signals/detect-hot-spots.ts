import type {ClassKey} from '../kernel/ids.js';
import {dayNumber, daysBetween, type SchoolDay} from '../kernel/school-day.js';
import type {Concern, ReceivedConcern} from '../voices/concern.js';
import {isIncident, sharedPlaceOf, type SharedPlace} from '../voices/happened.js';
import type {SaidOnce} from '../voices/said-once.js';
import {factsOf} from './detect-repeated.js';
import type {Flag} from './flag.js';
import type {HotSpotRule, Rules} from './rules.js';
import {latestStretch} from './stretch.js';

/**
 * Places where several incidents happened within some weeks, whoever took part. About the school, or about the class whose
 * classroom it is, with the place in the flag's name: no pupil is pointed out by a place. A fight of which three people tell
 * is one incident.
 *
 * Not counted: places of which a school has many under one name (classrooms of nobody named, homes, elsewhere), and what is watched over
 * time and does not happen at a place (neglect, work, absence).
 */
export function detectHotSpots(told: SaidOnce, today: SchoolDay, rules: Rules): readonly Flag[] {
  const rule = rules['hot-spot'];
  return incidentsByPlace(told, today).flatMap(({at: where, incidents}) => {
    const counted = incidents.map((incident) => ({...incident, at: dayNumber(incident.day), weight: 1}));
    const stretch = latestStretch(counted, rule.incidents, rule.calendarDays);
    const last = stretch.at(-1);
    return last && daysBetween(last.day, today) < rule.lookBack ? flagOf(where, stretch, rule) : [];
  });
}

/** What several people may have told of. */
interface Incident {
  readonly day: SchoolDay;
  readonly told: readonly ReceivedConcern[];
}

interface IncidentsAt {
  readonly at: SharedPlace;
  readonly incidents: Incident[];
}

function incidentsByPlace(told: SaidOnce, today: SchoolDay): readonly IncidentsAt[] {
  const places = new Map<string, IncidentsAt>();
  for (const one of told) {
    const at = sharedPlaceOf(one.concern);
    if (!at || one.concern.day > today || !isIncident(one.concern)) continue;
    const key = `${at.place} ${at.room ?? ''}`;
    const known = places.get(key) ?? {at, incidents: []};
    places.set(key, known);
    add(known.incidents, one);
  }
  return [...places.values()];
}

/**
 * Whoever shares a day and a pupil with it is told of in the same incident, also where only this one joins two of them.
 *
 * @param incidents in the order of days, none of them later than this one
 */
function add(incidents: Incident[], one: ReceivedConcern): void {
  const {day} = one.concern;
  const thatDay = incidents.splice(incidents.findLastIndex((incident) => incident.day !== day) + 1);
  const isSame = ({told}: Incident): boolean => told.some((other) => isOneEvent(other.concern, one.concern));
  const same = thatDay.filter(isSame).flatMap(({told}) => told);
  incidents.push(...thatDay.filter((incident) => !isSame(incident)), {day, told: [...same, one]});
}

/** They name a pupil alike; or neither names anybody, and both tell of the same kind. */
function isOneEvent(a: Concern, b: Concern): boolean {
  if (a.pupils.length === 0 || b.pupils.length === 0)
    return a.pupils.length === b.pupils.length && a.incident === b.incident;
  return a.pupils.some(({pupil}) => b.pupils.some((other) => other.pupil === pupil));
}

function flagOf(
  {place, room}: SharedPlace,
  incidents: readonly Incident[],
  rule: HotSpotRule,
): readonly Flag[] {
  const {version: ruleVersion, urgency, incidents: threshold, calendarDays} = rule;
  const facts = factsOf(incidents.flatMap(({told}) => told));
  if (!facts) return [];
  return [
    {
      rule: 'hot-spot',
      ruleVersion,
      of: room === undefined ? {school: true} : {classKey: room as ClassKey},
      urgency,
      window: facts.window,
      values: {...facts.values, incidents: incidents.length, threshold, calendarDays},
      dates: facts.dates,
      freshUntil: facts.window.until,
      sources: facts.sources,
      place,
    },
  ];
}
