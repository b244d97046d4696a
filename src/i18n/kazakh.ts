// Chromium ships no Kazakh names of months and days: `2026 M11 23, Mon`. These are ours, so that every browser says the same.

const months = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
  ' ',
);
const shortMonths = 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'.split(' ');
const weekdays = 'жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі'.split(' ');
const shortWeekdays = 'жс дс сс ср бс жм сб'.split(' ');

/** What of a date is said; all in UTC unless `local`. */
export type DateStyle =
  | 'short'
  | 'long'
  | 'month'
  | 'weekday'
  | 'short-weekday'
  | 'narrow-weekday'
  | 'day-month'
  | 'short-day-month'
  | 'moment'
  | 'time';

export function kazakhDate(date: Date, style: DateStyle): string {
  const [year, month, day, weekday] = [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCDay(),
  ];
  switch (style) {
    case 'short':
      return `${shortWeekdays[weekday] ?? ''}, ${day} ${shortMonths[month] ?? ''}`;
    case 'long':
      return `${year} ж. ${day} ${months[month] ?? ''}, ${weekdays[weekday] ?? ''}`;
    case 'month':
      return `${year} ж. ${months[month] ?? ''}`;
    case 'weekday':
      return weekdays[weekday] ?? '';
    case 'short-weekday':
    case 'narrow-weekday':
      return shortWeekdays[weekday] ?? '';
    case 'day-month':
      return `${day} ${months[month] ?? ''}`;
    case 'short-day-month':
      return `${day} ${shortMonths[month] ?? ''}`;
    case 'moment':
      return `${date.getFullYear()} ж. ${date.getDate()} ${shortMonths[date.getMonth()] ?? ''}, ${clock(date)}`;
    case 'time':
      return clock(date);
  }
}

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

export function kazakhList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} және ${last}`;
}
