import type {PupilKey} from '../kernel/ids.js';
import {concernSubject, type Concern, type ReceivedConcern} from '../voices/concern.js';
import {isSexualHarm} from '../voices/happened.js';
import type {About, Flag} from './flag.js';
import type {Rules} from './rules.js';

/**
 * Each concern flags every pupil who may have been harmed or may have harmed; witnesses are not flagged. One that names
 * nobody else flags the school: none is without a flag.
 */
export function detectConcerns(received: readonly ReceivedConcern[], rules: Rules): readonly Flag[] {
  return received.flatMap((one) => {
    const parts = partsOf(one.concern);
    if (parts.size === 0) return [concernFlag(one, {school: true}, noPart, rules)];
    return Array.from(parts, ([pupil, part]) => concernFlag(one, {pupil}, part, rules));
  });
}

export interface Part {
  readonly harmed: boolean;
  readonly harming: boolean;
}

const noPart: Part = {harmed: false, harming: false};

/** @returns what each pupil may have had to do with it; witnesses are not in it */
export function partsOf({pupils}: Concern): ReadonlyMap<PupilKey, Part> {
  const parts = new Map<PupilKey, Part>();
  for (const {pupil, role} of pupils) {
    if (role === 'witness') continue;
    parts.set(pupil, {...(parts.get(pupil) ?? noPart), [role]: true});
  }
  return parts;
}

function concernFlag(
  {envelope, concern}: ReceivedConcern,
  of: About,
  {harmed, harming}: Part,
  rules: Rules,
): Flag {
  const {lifeSafety, day, pupils} = concern;
  const {version: ruleVersion, urgency, sexualHarm} = rules.concern;
  const isSexual = isSexualHarm(concern);
  return {
    rule: 'concern',
    ruleVersion,
    of,
    urgency: lifeSafety ? 'now' : isSexual ? sexualHarm : urgency,
    window: {from: day, until: day},
    values: {
      lifeSafety: Number(lifeSafety),
      harmed: Number(harmed),
      harming: Number(harming),
      ...(isSexual && {sexualHarm: 1}),
      ...('school' in of && {named: pupils.length}),
    },
    dates: [day],
    freshUntil: day,
    source: concernSubject(envelope),
  };
}
