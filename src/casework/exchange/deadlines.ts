import {sha256} from '@noble/hashes/sha2.js';
import type {CaseId} from '../../kernel/ids.js';
import {keyFromBytes} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {CaseloadRow, Task} from '../caseload.js';
import {isToDo, type Action} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';
import type {DayEvent} from './ics.js';

export interface DeadlineWords {
  readonly tasks: Readonly<Record<Task['kind'], string>>;
  /** `Review the plan (2)` */
  readonly event: (task: string, number: number) => string;
  /** Only where somebody asked for names: what the event says besides. */
  readonly named?: (record: CaseRecord, action: Action | undefined) => string;
}

interface Deadline {
  readonly key: string;
  readonly task: Task['kind'];
  readonly due: SchoolDay;
  readonly action?: Action;
}

/**
 * What is due in open cases, as whole days of a calendar. Calendars are shared between devices and people, so an event
 * says what is due and the case's number, and nobody's name.
 */
export function deadlineEvents(
  rows: readonly Pick<CaseloadRow, 'record' | 'tasks'>[],
  numbers: ReadonlyMap<CaseId, number>,
  words: DeadlineWords,
): readonly DayEvent[] {
  return rows.flatMap(({record, tasks}) =>
    deadlinesOf(record, tasks).map(({key, task, due, action}): DayEvent => {
      const description = words.named?.(record, action);
      return {
        uid: uidOf(record.id, key),
        day: due,
        summary: words.event(words.tasks[task], numbers.get(record.id) ?? 0),
        ...(description && {description}),
      };
    }),
  );
}

function deadlinesOf(record: CaseRecord, tasks: readonly Task[]): readonly Deadline[] {
  const steps = tasks.flatMap(({kind, due}): readonly Deadline[] =>
    kind === 'action' || !due ? [] : [{key: kind, task: kind, due}],
  );
  const actions = record.isOpen ? record.actions.filter(({value}) => isToDo(value)) : [];
  return [
    ...steps.map((step, at) => ({...step, key: keyAmong(steps, step, at)})),
    ...actions.map(({value}): Deadline => ({
      key: value.action,
      task: 'action',
      due: value.due,
      action: value,
    })),
  ];
}

/** The second of a kind, where a case has two at once. */
function keyAmong(all: readonly Deadline[], {task}: Deadline, at: number): string {
  const before = all.slice(0, at).filter((other) => other.task === task).length;
  return before === 0 ? task : `${task} ${before + 1}`;
}

/** Tells a calendar that it is the same event, and nobody which case it is. */
function uidOf(caseId: CaseId, key: string): string {
  const digest = sha256(new TextEncoder().encode(JSON.stringify([caseId, key])));
  return `${keyFromBytes(digest.subarray(0, 20))}@pana`;
}
