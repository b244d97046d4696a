import type {PupilKey} from '../kernel/ids.js';
import {concernSubject, type Concern, type ReceivedConcern} from '../voices/concern.js';
import type {Flag} from './flag.js';
import type {Rules} from './rules.js';

/** Each concern flags every pupil who may have been harmed or may have harmed; witnesses are not flagged. */
export function detectConcerns(received: readonly ReceivedConcern[], rules: Rules): readonly Flag[] {
  return received.flatMap(({envelope, concern}) =>
    Array.from(partsOf(concern), ([pupil, part]) => concernFlag(envelope, concern, pupil, part, rules)),
  );
}

interface Part {
  readonly harmed: boolean;
  readonly harming: boolean;
}

function partsOf({pupils}: Concern): ReadonlyMap<PupilKey, Part> {
  const parts = new Map<PupilKey, Part>();
  for (const {pupil, role} of pupils) {
    if (role === 'witness') continue;
    const known = parts.get(pupil) ?? {harmed: false, harming: false};
    parts.set(pupil, {...known, [role]: true});
  }
  return parts;
}

function concernFlag(
  envelope: string,
  {lifeSafety, day}: Concern,
  pupil: PupilKey,
  {harmed, harming}: Part,
  rules: Rules,
): Flag {
  const {version: ruleVersion, urgency} = rules.concern;
  return {
    rule: 'concern',
    ruleVersion,
    of: {pupil},
    urgency: lifeSafety ? 'now' : urgency,
    window: {from: day, until: day},
    values: {lifeSafety: Number(lifeSafety), harmed: Number(harmed), harming: Number(harming)},
    dates: [day],
    freshUntil: day,
    source: concernSubject(envelope),
  };
}
