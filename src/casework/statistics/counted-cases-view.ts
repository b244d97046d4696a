import {isOneOf} from '../../kernel/guards.js';
import type {SubjectKey} from '../../kernel/ids.js';
import {flagBy, type FlagsState} from '../../signals/flags-view.js';
import type {RuleId} from '../../signals/flag.js';
import {concernKinds} from '../../voices/concern.js';
import {concernAt, type ConcernsState} from '../../voices/concerns-view.js';
import type {CaseRecord} from '../case-record.js';
import {daysOfCases} from '../impact/impact-facts-view.js';
import type {CountedCase} from './publish-rules.js';
import {answersOf, type OtherReason, type Reasons} from './tables.js';

/** Cases as they are counted: nothing of what was written in them. */
export function countedCases(
  records: readonly CaseRecord[],
  flags: FlagsState,
  concerns: ConcernsState,
): readonly CountedCase[] {
  return records.flatMap((record) => {
    const {pupil, openedOn} = record;
    const [days] = daysOfCases([record], flags);
    if (!pupil || !openedOn || !days) return [];
    return [{pupil, openedOn, answers: answersOf(record, days, reasonsOf(record, flags, concerns))}];
  });
}

function reasonsOf(record: CaseRecord, flags: FlagsState, concerns: ConcernsState): Reasons {
  const said = record.concerns.flatMap((key) => concernAt(concerns, key)?.concern.kind ?? []);
  const kinds = said.map((kind) => (isOneOf(kind, concernKinds) ? kind : 'other'));
  const [flag] = record.flags.flatMap((about) => raisedBy(flags, about) ?? []);
  return {concerns: kinds, flag: flag && reasonOf(flag)};
}

function raisedBy(flags: FlagsState, about: SubjectKey): RuleId | undefined {
  return flagBy(flags, about)?.flag.rule;
}

const told: readonly RuleId[] = [
  'concern',
  'contact-request',
  'text-warning',
  'concerns-repeated',
  'hot-spot',
];
const grades: readonly RuleId[] = ['failed-subjects', 'grades-fall', 'incidents'];

function reasonOf(rule: RuleId): OtherReason {
  if (told.includes(rule)) return 'told';
  if (grades.includes(rule)) return 'grades';
  return rule === 'class-climate' ? 'climate' : 'attendance';
}
