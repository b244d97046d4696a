import {expect} from 'chai';
import {foldAll} from '../../src/journal/fold.js';
import type {Entry} from '../../src/journal/entry.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {calendarSet, calendarSubject} from '../../src/roster/roster-kinds.js';
import type {SchoolCalendar} from '../../src/roster/calendar.js';
import {calendarsFold, calendarsIn} from '../../src/roster/calendars-view.js';
import {written} from '../support/entries.js';
import {autumnCalendar} from '../support/school.js';

function yearOf(year: number, title = String(year)): SchoolCalendar {
  const term = {title: 'I', from: day(`${year}-09-01`), until: day(`${year + 1}-05-25`)};
  return {...autumnCalendar, yearTitle: title, terms: [term]};
}

/** Set one after the other, each in the place of the one before. */
function setInOrder(...calendars: readonly SchoolCalendar[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const calendar of calendars)
    entries.push(
      ...written([
        draft(
          calendarSet,
          calendarSubject,
          calendar,
          entries.slice(-1).map(({id}) => id),
        ),
      ]),
    );
  return entries;
}

const titles = (entries: readonly Entry[]): readonly string[] =>
  calendarsIn(foldAll(calendarsFold, entries)).map(({yearTitle}) => yearTitle);

describe('the calendars of all years', () => {
  it('has last year’s still, after this year’s took its place', () => {
    expect(titles(setInOrder(yearOf(2024), yearOf(2025), yearOf(2026)))).to.deep.equal([
      '2026',
      '2025',
      '2024',
    ]);
  });

  it('has of one year what was said last, though another year was set in between', () => {
    const entries = setInOrder(
      yearOf(2025, 'first'),
      yearOf(2026),
      yearOf(2025, 'mended'),
      yearOf(2026, 'again'),
    );
    expect(titles(entries)).to.deep.equal(['again', 'mended']);
    expect(titles([...entries].reverse())).to.deep.equal(['again', 'mended']);
  });

  it('has one of two that contradict each other, the same on every device', () => {
    const [one] = setInOrder(yearOf(2026, 'one'));
    const [two] = setInOrder(yearOf(2026, 'two'));
    const found = titles([one!, two!]);
    expect(found).to.have.length(1);
    expect(titles([two!, one!])).to.deep.equal(found);
  });

  it('takes a calendar without terms for none', () => {
    expect(titles(setInOrder({...autumnCalendar, terms: []}))).to.deep.equal([]);
  });
});
