import type {SchoolDay} from '../kernel/school-day.js';
import type {SchoolCalendar} from '../roster/calendar.js';
import {afterSchoolHours, schoolHoursSince, type SchoolMoment} from '../roster/school-hours.js';
import type {TextDuty} from './text-duty.js';
import type {WrittenState} from './written-view.js';

/** When a wave's texts have to be looked at: its hours are counted from its first day. */
export interface WrittenClock {
  readonly duty: TextDuty;
  readonly from: SchoolDay;
  readonly calendar: SchoolCalendar | undefined;
  readonly now: Date;
}

/**
 * Half the promised hours. A look in every one of them keeps the promise for whatever arrived right after the last look,
 * without knowing of anything when it arrived.
 */
export function slotNow({duty, from, calendar, now}: WrittenClock): number {
  return Math.floor((schoolHoursSince(calendar, from, now) * 2) / duty.hours);
}

export type WrittenDue =
  /** `kept`: this slot has been seen to, and the next reading is due by then. */
  | {readonly is: 'kept' | 'due'; readonly by: SchoolMoment}
  /** School hours, rounded up. */
  | {readonly is: 'overdue'; readonly hours: number}
  /** Closed, and all read. */
  | {readonly is: 'done'};

/** @param state slots that lie ahead of this clock, from a device whose clock is wrong, count for nothing until then */
export function writtenDue(clock: WrittenClock, state: WrittenState): WrittenDue {
  if (isAllRead(state)) return {is: 'done'};
  const unread = unreadIn(state);
  const {duty, from, calendar, now} = clock;
  const slot = slotNow(clock);
  const kept = [...state.kept].filter((one) => one <= slot);
  const waiting = unread.map(([, opened]) => Math.min(opened, slot) - 1);
  const until = Math.max(0, Math.min(Math.max(0, ...kept), ...waiting));
  const hours = ((until + 2) * duty.hours) / 2;
  const over = schoolHoursSince(calendar, from, now) - hours;
  if (over > 0) return {is: 'overdue', hours: Math.ceil(over)};
  const isKept = kept.includes(slot) && unread.length === 0;
  return {is: isKept ? 'kept' : 'due', by: afterSchoolHours(calendar, from, hours)};
}

/** Read after the wave was closed, and nothing that was opened is left. */
export function isAllRead(state: WrittenState): boolean {
  return state.readLast && unreadIn(state).length === 0;
}

function unreadIn({opened, read}: WrittenState): readonly (readonly [string, number])[] {
  return [...opened].filter(([text]) => !read.has(text));
}
