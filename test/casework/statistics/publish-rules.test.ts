import {expect} from 'chai';
import {publishedIn, impactFold} from '../../../src/casework/impact/impact-view.js';
import {
  prepare,
  publish,
  termsOver,
  type CountedCase,
} from '../../../src/casework/statistics/publish-rules.js';
import type {Published} from '../../../src/casework/statistics/published-kinds.js';
import {statisticsCsv, statisticsJson} from '../../../src/casework/statistics/statistics-files.js';
import type {CaseAnswers} from '../../../src/casework/statistics/tables.js';
import {foldAll} from '../../../src/journal/fold.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {day} from '../../../src/kernel/school-day.js';
import type {SchoolCalendar} from '../../../src/roster/calendar.js';
import {allowed, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {pupilKey} from '../../support/school.js';

const calendar: SchoolCalendar = {
  yearTitle: '2025/26',
  terms: [
    {title: '1', from: day('2025-09-01'), until: day('2025-10-26')},
    {title: '2', from: day('2025-11-03'), until: day('2025-12-28')},
    {title: '3', from: day('2026-11-01'), until: day('2026-12-28')},
  ],
  taughtWeekdays: [1, 2, 3, 4, 5],
  closures: [],
};

const answers: CaseAnswers = {
  state: 'closed-better',
  risk: 'low',
  reason: 'concern-bullying',
  contact: 'days-2',
};

/** So many children with such answers, in a term. */
function children(
  count: number,
  on: string,
  name: string,
  other: Partial<CaseAnswers> = {},
): readonly CountedCase[] {
  return Array.from({length: count}, (_, at) => ({
    pupil: pupilKey(`${name}-${at}`),
    openedOn: day(on),
    answers: {...answers, ...other},
  }));
}

const autumn = [
  ...children(20, '2025-09-10', 'a'),
  ...children(15, '2025-09-11', 'b', {state: 'planned', risk: 'high'}),
  ...children(3, '2025-09-12', 'c', {risk: 'medium'}),
];
const winter = [
  ...children(20, '2025-11-10', 'd'),
  ...children(15, '2025-11-11', 'e', {state: 'planned', risk: 'high'}),
];

function prepared(cases: readonly CountedCase[], before: readonly Published[] = []): Published {
  const set = prepare(cases, [calendar], {today, before});
  if (isRefusal(set)) throw new Error(set.refused);
  return set;
}

describe('statistics for the authority', () => {
  it('count children of terms that are over, and none in a cell of fewer than eleven', () => {
    const set = prepared([...autumn, ...winter, ...children(30, '2026-11-10', 'f')]);
    expect(set.terms.map(({title}) => title)).to.deep.equal(['2025/26 · 1', '2025/26 · 2']);
    const cells = set.tables.flatMap((table) => table.cells);
    expect(Math.min(...cells.map((cell) => cell.children))).to.be.at.least(11);
    const risk = set.tables.find(({table}) => table === 'risk')!.cells;
    expect(risk.map((cell) => cell.categories)).to.deep.include(['low']);
    expect(risk.some((cell) => cell.categories.join() === 'medium')).to.equal(false);
  });

  it('withhold a table in which nothing can be told apart, and say so', () => {
    const set = prepared(autumn);
    expect(set.tables.find(({table}) => table === 'contact')!.cells).to.deep.equal([]);
    const {withheld} = JSON.parse(statisticsJson(set)) as {withheld: {tables: readonly string[]}};
    expect(withheld.tables).to.include('contact');
  });

  it('count a child once, by their first case', () => {
    const again = children(20, '2025-11-20', 'a', {state: 'closed-worse'});
    const set = prepared([...autumn, ...again]);
    const state = set.tables.find(({table}) => table === 'state')!.cells;
    expect(state.reduce((sum, cell) => sum + cell.children, 0)).to.equal(38);
  });

  it('tell of a term once: two sets have no child in common that could be subtracted', () => {
    const first = prepared(autumn.map((one) => ({...one})));
    expect(
      refusedAs(publish(prepare(autumn, [calendar], {today: day('2025-11-01'), before: [first]}))),
    ).to.equal('nothing-over');
    const later = prepared([...autumn, ...children(1, '2025-09-20', 'late'), ...winter], [first]);
    expect(later.terms.map(({title}) => title)).to.deep.equal(['2025/26 · 2']);
    expect(later.leftOut.map(({title}) => title)).to.deep.equal(['2025/26 · 1']);
  });

  it('are refused where there are too few children', () => {
    expect(refusedAs(publish(prepare(autumn.slice(0, 12), [calendar], {today, before: []})))).to.equal(
      'too-few',
    );
  });

  it('list no term that is not over', () => {
    expect(termsOver([calendar], day('2025-12-28'))).to.have.length(1);
    expect(termsOver([calendar], day('2025-12-29'))).to.have.length(2);
  });

  it('are kept as they were handed out', () => {
    const set = prepared(autumn);
    const state = foldAll(impactFold, written(allowed(publish(set))));
    expect(publishedIn(state)).to.deep.equal([set]);
  });

  it('are one line a cell in the file, without formulas', () => {
    const words = {
      heads: ['table', 'terms', 'categories', 'children'],
      table: (table: string) => table,
      category: () => '=1+1',
    } as const;
    const lines = statisticsCsv(prepared(autumn), words).split('\r\n');
    expect(lines[0]).to.equal('\uFEFFtable,terms,categories,children');
    expect(lines.some((line) => line.includes(",'=1+1"))).to.equal(true);
  });

  it('hold no key of a child or a case', () => {
    const text = statisticsJson(prepared([...autumn, ...winter]));
    for (const {pupil} of [...autumn, ...winter]) expect(text).to.not.contain(`"${pupil}"`);
  });
});
