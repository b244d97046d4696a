import {plural} from '../../i18n/format.js';

/** Beside the class, by weekday, one absence after another: what `pana-pupil` says of a year. */
const en = {
  beside: {
    title: 'Beside the class',
    all: (absent: number, middle: number, known: number) =>
      `Absent on ${number(absent)} of ${number(known)} days; the class: ${number(middle)} of ${number(known)}.`,
    unexcused: (absent: number, middle: number, known: number) =>
      `Without excuse on ${number(absent)} of ${number(known)} days; the class: ${number(middle)} of ${number(known)}.`,
    self: 'This pupil',
    class: 'The class',
    middle: (classmates: number) =>
      `“The class” is the middle of ${number(classmates)} classmates on the same days: half of them missed so many days or fewer.`,
    withheld: (floor: number) =>
      `The class is not shown: fewer than ${number(floor)} classmates have registers on the same days, and the figure would speak of single pupils.`,
  },
  weekdays: {
    title: 'On which weekdays absences begin',
    note: 'An absence of several days counts once, on its first day.',
    recent: (days: number) => plural('en', days, {one: 'Last school day', other: 'Last # school days'}),
    year: 'School year so far',
    begun: (begun: number, taken: number) => `${number(begun)} of ${number(taken)}`,
    row: (weekday: string, recent: string, year: string) =>
      `${weekday}: absences began on ${recent} of the days shown, ${year} in the school year`,
    weekday: 'Weekday',
    absencesBegun: 'Absences begun',
    unexcused: 'of them without excuse',
    goingOn: 'Absent since an earlier day',
    attended: 'At school',
    unknown: 'Not known',
  },
  spells: {
    title: 'Absences one by one',
    summary: (count: number, longest: number) =>
      plural('en', count, {
        one: `# absence began this school year; it lasted ${schoolDays(longest)}.`,
        other: `# absences began this school year; the longest lasted ${schoolDays(longest)}.`,
      }),
    none: 'No whole day missed so far.',
    goesOn: (since: string) => `Absent since ${since}; no register since then says “at school”.`,
    when: 'From – until',
    days: 'Days',
    reasons: 'Reason',
    reason: (what: string, days: number) => `${what}: ${number(days)}`,
    between: (days: number) =>
      plural('en', days, {
        one: '# school day between is not known and not counted',
        other: '# school days between are not known and not counted',
      }),
    until: (from: string, until: string) => `${from} – ${until}`,
    now: 'goes on',
    earlier: (count: number) => plural('en', count, {one: '# earlier absence', other: '# earlier absences'}),
  },
};

function schoolDays(count: number): string {
  return plural('en', count, {one: '# school day', other: '# school days'});
}

function number(value: number): string {
  return plural('en', value, {other: '#'});
}

export default en;
export type PatternTerms = typeof en;
