import type {SubjectKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {TextWarning} from '../voices/text-warning.js';
import type {Flag} from './flag.js';
import type {Rules} from './rules.js';

/** What a reader marked as telling of danger flags the survey it stood in, never a class and never a pupil. */
export function detectTextWarnings(
  warnings: ReadonlyMap<SubjectKey, TextWarning>,
  today: SchoolDay,
  rules: Rules,
): readonly Flag[] {
  const {version: ruleVersion, urgency} = rules['text-warning'];
  return Array.from(warnings, ([source, {wave, day: marked}]): Flag => {
    const day = marked > today ? today : marked;
    return {
      rule: 'text-warning',
      ruleVersion,
      of: {wave},
      urgency,
      window: {from: day, until: day},
      values: {},
      dates: [],
      freshUntil: day,
      source,
    };
  });
}
