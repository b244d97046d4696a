import {addDays, dayNumber, weekdayOf, type SchoolDay} from '../kernel/school-day.js';
import {isSchoolDay, lastDay, type SchoolCalendar} from '../roster/calendar.js';
import type {Roster} from '../roster/roster.js';
import type {StandingContact} from '../voices/contacts-view.js';
import type {About, Flag} from './flag.js';
import type {Rules} from './rules.js';

interface Where {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar | undefined;
  readonly today: SchoolDay;
  readonly rules: Rules;
}

/**
 * Each request for contact flags the class that it names, or the school where no class is called so. Never a pupil: a
 * person reads the name and finds whose it is.
 */
export function detectContacts(contacts: readonly StandingContact[], where: Where): readonly Flag[] {
  return contacts.map((contact) => contactFlag(contact, where));
}

function contactFlag({source, request}: StandingContact, {roster, calendar, today, rules}: Where): Flag {
  const {version: ruleVersion, urgency} = rules['contact-request'];
  // A clock that runs ahead must not put a request at the end of a list.
  const day = request.day > today ? today : request.day;
  return {
    rule: 'contact-request',
    ruleVersion,
    of: classNamed(request.className, roster),
    urgency,
    window: {from: day, until: day},
    values: {due: dayNumber(nextSchoolDay(day, calendar))},
    dates: [day],
    freshUntil: day,
    source,
  };
}

/** One class of that name, however it is typed. Two of them are none: half of the readers would look in the wrong one. */
function classNamed(typed: string, roster: Roster): About {
  const wanted = lettersOf(typed);
  const found = roster.classes.filter(({title}) => lettersOf(title) === wanted);
  return found.length === 1 && found[0] && wanted !== '' ? {classKey: found[0].key} : {school: true};
}

/** Letters that look alike in Latin and Cyrillic print: `7 A` and `7 А` are one class to whoever types it. */
const alike: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
};

function lettersOf(text: string): string {
  const upper = text.normalize('NFKC').toUpperCase();
  return Array.from(upper.replaceAll(/[^\p{L}\p{N}]/gu, ''), (sign) => alike[sign] ?? sign).join('');
}

/** What the pupil was told. Where the calendar ends, the next day from Monday to Friday. */
export function nextSchoolDay(after: SchoolDay, calendar: SchoolCalendar | undefined): SchoolDay {
  const end = calendar && lastDay(calendar);
  if (calendar && end)
    for (let day = addDays(after, 1); day <= end; day = addDays(day, 1))
      if (isSchoolDay(calendar, day)) return day;
  const days = [1, 2, 3].map((count) => addDays(after, count));
  return days.find((day) => weekdayOf(day) <= 5) ?? addDays(after, 1);
}
