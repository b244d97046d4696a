import {draft, type Draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {
  concernReceived,
  concernSubject,
  type Concern,
  type ReceivedConcern,
} from '../../src/voices/concern.js';
import {noon} from './entries.js';
import {pupilKey, staffId} from './school.js';

/** p1 may have been harmed, says a teacher. */
export function concernOf(more: Partial<Concern> = {}): Concern {
  return {
    lifeSafety: false,
    kind: 'bullying',
    pupils: [{pupil: pupilKey('p1'), role: 'harmed'}],
    day: day('2026-11-20'),
    text: 'In the corridor by the gym after lesson 3.',
    by: staffId('teacher-1'),
    at: stampOf(noon),
    ...more,
  };
}

export function receivedConcern(envelope: string, more: Partial<Concern> = {}): ReceivedConcern {
  return {envelope, concern: concernOf(more)};
}

export function receivedDraft(received: ReceivedConcern): Draft {
  return draft(concernReceived, concernSubject(received.envelope), received);
}
