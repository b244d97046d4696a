import {expect} from 'chai';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import {gradeTable, type GradeTable} from '../../src/records/grade-table.js';
import {recordsOf} from '../../src/records/pupil-records-view.js';
import type {GradeList} from '../../src/records/record-kinds.js';
import {gradesIn} from '../../src/records/grades-view.js';
import {incidentsIn, recordsFold} from '../../src/records/records-view.js';
import {
  kindExplained,
  kindWordSubject,
  recordsImported,
  recordsImportSubject,
} from '../../src/records/record-kinds.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import {written} from '../support/entries.js';
import {gradeListOf, gradesDraft, incidentDraft, incidentOf, recordDrafts} from '../support/records.js';
import {pupilKey} from '../support/school.js';

const terms = {I: day('2026-10-25'), II: day('2026-12-29'), III: day('2027-03-20'), IV: day('2027-05-25')};

/** `Алгебра I 4` */
function given(text: string, more: Partial<GradeList> = {}): Draft {
  const [schoolSubject = '', term = 'I', grade = ''] = text.split(' ');
  const grades = [{pupil: pupilKey('p1'), grade}];
  return gradesDraft(gradeListOf({schoolSubject, term, day: terms[term as 'I'], grades, ...more}));
}

function tableOf(drafts: readonly Draft[], latest = 4): GradeTable {
  return gradeTable(recordsOf(foldAll(recordsFold, written(drafts)), pupilKey('p1')).grades, latest);
}

/** Each line as `Алгебра: 5 | 4 ↓1 | -`. */
function lines({subjects}: GradeTable): readonly string[] {
  return subjects.map(({schoolSubject, cells}) => {
    const said = cells.map((cell) => {
      if (!cell) return '-';
      const {grades, counts, passes, change} = cell;
      const arrow = change && {up: '↑', down: '↓', same: '='}[change.direction] + String(change.by ?? '');
      const marks = [arrow, passes === false && 'no pass', counts !== 'yes' && counts];
      return [grades.join('/'), ...marks].filter(Boolean).join(' ');
    });
    return `${schoolSubject}: ${said.join(' | ')}`;
  });
}

describe('the grades of one pupil', () => {
  it('are a line for each subject and a column for each term, with what changed', () => {
    const table = tableOf([
      given('Физика I 3'),
      given('Алгебра I 5'),
      given('алгебра II 4'),
      given('Физика II 2'),
      given('История II 5'),
    ]);
    expect(table.terms.map(({title}) => title)).to.deep.equal(['I', 'II']);
    expect(lines(table)).to.deep.equal(['Алгебра: 5 | 4 ↓1', 'История: - | 5', 'Физика: 3 | 2 ↓1 no pass']);
  });

  it('compare with the last term that has a grade, on the same scale alone', () => {
    const percent = {scale: 'kazakhstan-percent'} as const;
    expect(lines(tableOf([given('Химия I 4'), given('Химия III 5')]))).to.deep.equal(['Химия: 4 | 5 ↑1']);
    const mixed = [given('Химия I 4'), given('Химия II 64', percent), given('Химия III 61', percent)];
    expect(lines(tableOf(mixed))).to.deep.equal(['Химия: 4 | 64 | 61 ↓3']);
    const letters = {scale: 'letters'} as const;
    const lettered = [given('Art I B+', letters), given('Art II A', letters), given('Art III A', letters)];
    expect(lines(tableOf(lettered))).to.deep.equal(['Art: B+ | A ↑ | A =']);
  });

  it('show the latest terms, and what changed since one that is not shown', () => {
    const all = ['I 5', 'II 4', 'III 4', 'IV 3'].map((one) => given(`Алгебра ${one}`));
    expect(lines(tableOf(all, 2))).to.deep.equal(['Алгебра: 4 = | 3 ↓1']);
    expect(lines(tableOf([given('Пение I 5'), ...all], 2))).to.have.length(1);
  });

  it('count neither where files contradict each other nor where nobody said what it means', () => {
    const table = tableOf([
      given('Алгебра I 4'),
      given('Алгебра II 5'),
      given('Алгебра II 3', {importId: 'import-9'}),
      given('Алгебра III 4'),
      given('Физика I зач'),
    ]);
    expect(lines(table)[0]).to.match(/^Алгебра: 4 \| (?:5\/3|3\/5) contested \| 4$/);
    expect(lines(table)[1]).to.equal('Физика: зач unknown | - | -');
  });

  it('are none where none were brought in', () => {
    expect(tableOf([])).to.deep.equal({terms: [], subjects: []});
  });
});

describe('what was brought in about one pupil', () => {
  it('is what the whole school’s records say of that pupil', () => {
    const state = foldAll(recordsFold, written([...recordDrafts(), given('Физика II 5')]));
    for (const key of ['p1', 'p2', 'p3'].map(pupilKey)) {
      const {grades, incidents} = recordsOf(state, key);
      expect(grades).to.deep.equal(gradesIn(state).get(key) ?? []);
      expect(incidents).to.deep.equal(incidentsIn(state).get(key) ?? []);
    }
  });

  it('counts what nobody has decided about, and only incidents that count', () => {
    const counts = (kind: string, does: boolean): Draft =>
      draft(kindExplained, kindWordSubject(kind), {kind, counts: does});
    const drafts = [
      ...['Драка', 'Похвала', 'Опоздание'].map((kind) => incidentDraft(incidentOf({kind}))),
      incidentDraft(incidentOf({pupil: pupilKey('p2')})),
      counts('Драка', true),
      counts('Похвала', false),
    ];
    const found = recordsOf(foldAll(recordsFold, written(drafts)), pupilKey('p1'));
    expect(found.incidents.map(({kind}) => kind)).to.deep.equal(['Драка']);
    expect(found).to.include({waiting: 1, isKept: false});
    const imported = {importId: 'import-1', file: 'a.csv', what: 'grades', count: 1} as const;
    const kept = [...drafts, draft(recordsImported, recordsImportSubject('import-1'), imported)];
    expect(recordsOf(foldAll(recordsFold, written(kept)), pupilKey('p9')).isKept).to.equal(true);
  });
});
