import type {AttendanceTerms} from './messages/en.js';
import type {Mark} from './marks.js';

/** What is said of a pupil, in words. */
export function wordsOfMark(mark: Mark | undefined, t: AttendanceTerms): string {
  if (!mark) return t.noMark;
  const reason = mark.justification && t.justification[mark.justification];
  const late = mark.minutes === undefined ? undefined : t.minutesCount(mark.minutes);
  const words = [t.status[mark.status], reason, late].filter(Boolean).join(', ');
  return mark.note === undefined ? words : t.noted(words, mark.note);
}
