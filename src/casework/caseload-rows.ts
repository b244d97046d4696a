import type {SchoolDay} from '../kernel/school-day.js';
import type {SchoolCalendar} from '../roster/calendar.js';
import type {Roster} from '../roster/roster.js';
import type {CareViews} from './care-views.js';
import type {CaseRecord} from './case-record.js';
import type {Step} from './case-kinds.js';
import {nextOf, whoOf} from './caseload-row.js';
import {byDue, rowOf, type CaseloadRow} from './caseload.js';
import {allCases} from './casework-view.js';
import type {CaseworkTerms} from './messages/en.js';
import type {People} from './people.js';
import {withAnswers} from './plan/answered.js';

interface Wanted {
  readonly search: string;
  readonly step: Step | '';
  readonly language: string;
  readonly people: People;
  readonly words: CaseworkTerms;
  /** The lists that the names are from. */
  readonly roster: Roster | undefined;
}

interface Texts {
  readonly rows: readonly CaseloadRow[];
  readonly words: CaseworkTerms;
  readonly roster: Roster | undefined;
  readonly texts: readonly string[];
}

/**
 * A thousand cases are sorted, and what can be looked for in them is spelled out, when something changed and not at every key. Where
 * one of them changed, the others' tasks are as they were.
 */
export class CaseloadRows {
  #of: object | undefined;
  #key = '';
  /** What a row follows from beside its record. */
  #beside = '';
  #calendar: SchoolCalendar | undefined;
  #known = new WeakMap<CaseRecord, CaseloadRow>();
  #rows: readonly CaseloadRow[] = [];
  #texts: Texts | undefined;

  /** @returns open cases, what is due first */
  all(
    {cases, handed, calendar}: Pick<CareViews, 'cases' | 'handed' | 'calendar'>,
    today: SchoolDay,
  ): readonly CaseloadRow[] {
    const [{state, view}, answers] = [cases, handed.state];
    if (!state || !view || !answers) return [];
    const beside = `${handed.view?.revision ?? 0} ${today}`;
    const key = `${view.revision} ${beside}`;
    if (this.#key === key && this.#of === view && this.#calendar === calendar) return this.#rows;
    if (this.#beside !== beside || this.#of !== view || this.#calendar !== calendar)
      this.#known = new WeakMap();
    this.#of = view;
    this.#calendar = calendar;
    [this.#key, this.#beside] = [key, beside];
    const open = allCases(state).filter(({isOpen}) => isOpen);
    const row = (record: CaseRecord): CaseloadRow => rowOf(withAnswers(record, answers), today, calendar);
    return (this.#rows = byDue(open.map((record) => this.#rowOf(record, row))));
  }

  #rowOf(record: CaseRecord, make: (record: CaseRecord) => CaseloadRow): CaseloadRow {
    const row = this.#known.get(record) ?? make(record);
    this.#known.set(record, row);
    return row;
  }

  /** Those of a step whose pupil, class, task or person has what is looked for in it. */
  matching(rows: readonly CaseloadRow[], {search, step, ...how}: Wanted): readonly CaseloadRow[] {
    const wanted = search.trim().toLocaleLowerCase(how.language);
    const texts = wanted ? this.#textsOf(rows, how) : [];
    return rows.filter(
      ({record}, at) => (step === '' || record.step === step) && (!wanted || texts[at]?.includes(wanted)),
    );
  }

  #textsOf(rows: readonly CaseloadRow[], how: Omit<Wanted, 'search' | 'step'>): readonly string[] {
    const known = this.#texts;
    if (known?.rows === rows && known.words === how.words && known.roster === how.roster) return known.texts;
    const texts = rows.map((row) => textOf(row, how));
    this.#texts = {rows, words: how.words, roster: how.roster, texts};
    return texts;
  }
}

function textOf(row: CaseloadRow, {people, words, language}: Omit<Wanted, 'search' | 'step'>): string {
  const {pupil} = row.record;
  const said = [people.pupilName(pupil), people.classOfPupil(pupil), nextOf(words, row), whoOf(row, people)];
  return said.join(' ').toLocaleLowerCase(language);
}
