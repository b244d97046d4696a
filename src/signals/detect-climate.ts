import type {ClassKey} from '../kernel/ids.js';
import type {Roster} from '../roster/roster.js';
import {climateFor, releaseSubject, type Climate, type Release} from '../survey/release.js';
import type {Flag} from './flag.js';
import type {ClimateRule, Rules} from './rules.js';

/**
 * Classes whose released climate is poor: their own where it is shown, else their year's. About a class, never about a
 * pupil: what was said anonymously reaches nobody's record.
 */
export function detectClimate(releases: readonly Release[], roster: Roster, rules: Rules): readonly Flag[] {
  const latestFirst = releases
    .filter(({instrument}) => thresholdOf(rules['class-climate'], instrument.id) !== undefined)
    .toSorted((a, b) => (orderOf(a) > orderOf(b) ? -1 : 1));
  return roster.classes.flatMap(({key}) => climateFlag(latestFirst, key, rules['class-climate']) ?? []);
}

/** Only the latest release that says anything of the class: it is what the class is like now. */
function climateFlag(
  latestFirst: readonly Release[],
  classKey: ClassKey,
  rule: ClimateRule,
): Flag | undefined {
  for (const release of latestFirst) {
    const climate = climateFor(release, classKey);
    const threshold = thresholdOf(rule, release.instrument.id);
    if (!climate || threshold === undefined) continue;
    return climate.mean < threshold ? flagFrom(release, climate, classKey, rule, threshold) : undefined;
  }
  return undefined;
}

function flagFrom(
  release: Release,
  {group, mean, low, high}: Climate,
  classKey: ClassKey,
  {version: ruleVersion, urgency}: ClimateRule,
  threshold: number,
): Flag {
  const {wave, day} = release;
  return {
    rule: 'class-climate',
    ruleVersion,
    of: {classKey},
    urgency,
    window: {from: day, until: day},
    values: {mean, low, high, people: group.people, threshold, own: Number(group.level === 'class')},
    dates: [],
    freshUntil: day,
    source: releaseSubject(wave),
  };
}

function thresholdOf({below}: ClimateRule, instrument: string): number | undefined {
  return Object.hasOwn(below, instrument) ? below[instrument] : undefined;
}

function orderOf({day, wave}: Release): string {
  return `${day} ${wave}`;
}
