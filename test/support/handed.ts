import type {School} from '../../src/host/school.js';
import {writeEntry, type Author, type Entry} from '../../src/journal/entry.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {day} from '../../src/kernel/school-day.js';
import {
  actionAnswered,
  actionHanded,
  handedSubjects,
  type ActionAnswered,
  type ActionHanded,
} from '../../src/casework/plan/handed-kinds.js';
import type {HandoverId} from '../../src/casework/plan/plan-kinds.js';
import {noon} from './entries.js';
import {pupilKey, staffId} from './school.js';

export const handoverId = (id: string): HandoverId => id as HandoverId;

/** What teacher-1 is asked to do for p1. */
export function handedOf(id = 'h1', more: Partial<ActionHanded> = {}): ActionHanded {
  return {
    handover: handoverId(id),
    to: staffId('teacher-1'),
    pupil: pupilKey('p1'),
    text: 'Let her sit beside Dana in your lessons',
    need: 'She asked for it herself. Please say nothing about it in class.',
    due: day('2026-12-01'),
    ...more,
  };
}

export function handedDraft(
  id?: string,
  more?: Partial<ActionHanded>,
  replaces: readonly Entry[] = [],
): Draft {
  const body = handedOf(id, more);
  return draft(
    actionHanded,
    handedSubjects.handed(body.handover),
    body,
    replaces.map((entry) => entry.id),
  );
}

export function answerDraft(handed: readonly Entry[], more: Partial<ActionAnswered> = {}, id = 'h1'): Draft {
  const body: ActionAnswered = {
    handover: handoverId(id),
    answers: handed.map((entry) => entry.id).sort(),
    status: 'done',
    day: day('2026-11-23'),
    text: '',
    ...more,
  };
  return draft(actionAnswered, handedSubjects.answer(body.handover), body);
}

export const teacher: Author = {by: staffId('teacher-1'), device: 'device-2' as Author['device']};

export function writtenBy(author: Author, drafts: readonly Draft[]): readonly Entry[] {
  return drafts.map((one) => writeEntry(one, author, stampOf(noon)));
}

export async function handOver(school: School, ...drafts: readonly Draft[]): Promise<readonly Entry[]> {
  return school.journal.append({school: drafts});
}
