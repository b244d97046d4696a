import type {SchoolDay} from '../../kernel/school-day.js';
import {addDays} from '../../kernel/school-day.js';
import type {Stamp} from '../../kernel/stamp.js';

/** One whole day of a calendar. */
export interface DayEvent {
  /** Stays with the thing that is due, so that a later file moves the event instead of adding another. */
  readonly uid: string;
  readonly day: SchoolDay;
  readonly summary: string;
  readonly description?: string;
}

/** Octets of a line without its end, RFC 5545 section 3.1. */
const lineLength = 75;

/**
 * A calendar file by RFC 5545: whole days that keep nobody busy, marked private.
 *
 * @param made when the file was made; RFC 5545 wants it in every event
 */
export function writeIcs(events: readonly DayEvent[], made: Stamp): string {
  const stamp = `${made.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pana//Caseload//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** The end of a whole day is the day after it. */
function eventLines({uid, day, summary, description}: DayEvent, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: SchoolDay): string {
  return day.replaceAll('-', '');
}

/** Control signs have no place in a calendar's text and no way to be written. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Cut between characters and never inside one: a line goes on after a space, which counts. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [text, octets] = ['', 0];
  for (const sign of line) {
    const more = encoder.encode(sign).length;
    if (octets + more > lineLength) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += more;
  }
  return text;
}
