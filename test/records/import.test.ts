import {expect} from 'chai';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {explainGrade, explainKind} from '../../src/records/explain-records.js';
import {gradebookLines} from '../../src/records/import/oneroster-grades.js';
import {previewRecords, type RecordsChoice} from '../../src/records/import/preview-records.js';
import {planGrades, planIncidents, type RecordsPlan} from '../../src/records/import/plan-records.js';
import {gradeFields, incidentFields, kindOfTable} from '../../src/records/import/record-fields.js';
import {readRecords, type ReadRecords} from '../../src/records/import/read-records.js';
import {gradeLines, incidentLines} from '../../src/records/import/table-lines.js';
import {gradesIn} from '../../src/records/grades-view.js';
import {
  incidentsIn,
  pastRecords,
  recordsFold,
  unexplainedKinds,
  type RecordsState,
} from '../../src/records/records-view.js';
import type {Entry} from '../../src/journal/entry.js';
import {undoRecords} from '../../src/records/undo-records.js';
import {guessPlaces} from '../../src/roster/import/guess-columns.js';
import {Report} from '../../src/roster/import/report.js';
import {hurried} from '../../src/roster/import/reading.js';
import {written} from '../support/entries.js';
import {autumnCalendar, pupilKey, smallRoster} from '../support/school.js';
import {xlsx} from '../support/workbooks.js';

const school = {roster: smallRoster, calendar: autumnCalendar};
const [one, two] = [pupilKey('p1'), pupilKey('p2')];

function fileOf(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], name);
}

async function read(...files: readonly File[]): Promise<ReadRecords> {
  const found = await readRecords(files, hurried);
  if (isRefusal(found)) throw new Error(found.refused);
  return found[0]!;
}

/** A care ledger that grows by what is planned. */
class Ledger {
  readonly entries: Entry[] = [];

  get state(): RecordsState {
    return foldAll(recordsFold, this.entries);
  }

  append(drafts: readonly Draft[]): void {
    this.entries.push(...written(drafts));
  }

  async bring(
    text: string,
    importId = 'import-1',
  ): Promise<RecordsPlan & {readonly problems: readonly string[]}> {
    const found = await read(fileOf('file.csv', text));
    const {state} = this;
    const report = found.report.copy();
    const name = {importId, file: found.file};
    const plan = planOf(found);
    if (isRefusal(plan)) throw new Error(`${plan.refused} ${JSON.stringify(plan.detail)}`);
    this.append(plan.drafts);
    return {...plan, problems: report.repairs.map(({line, problem}) => `${line} ${problem}`)};

    function planOf(read: ReadRecords) {
      if (read.kind === 'gradebook') {
        const lines = gradebookLines(read.gradebook, school, report);
        return isRefusal(lines) ? lines : planGrades(lines, 'kazakhstan-percent', state, report, name);
      }
      if (read.holds === 'grades') {
        const {places} = guessPlaces(gradeFields, read.table.columns);
        const lines = gradeLines(read.table, places, school, report);
        return isRefusal(lines) ? lines : planGrades(lines, 'kazakhstan-5', state, report, name);
      }
      const {places} = guessPlaces(incidentFields, read.table.columns);
      const lines = incidentLines(read.table, places, school, report);
      return isRefusal(lines) ? lines : planIncidents(lines, state, report, name);
    }
  }
}

const grades = (state: RecordsState) =>
  Object.fromEntries(
    [...gradesIn(state)].map(([pupil, list]) => [
      pupil,
      list.map(
        ({schoolSubject, day, grade, meaning}) => `${schoolSubject} ${day} ${grade}${meaning ? '' : ' ?'}`,
      ),
    ]),
  );

describe('which table it is', () => {
  it('is told by the headings, in four languages', () => {
    expect(kindOfTable(['Ученик', 'Предмет', 'Четверть', 'Оценка'])).to.equal('grades');
    expect(kindOfTable(['Оқушы', 'Пән', 'Тоқсан', 'Баға'])).to.equal('grades');
    expect(kindOfTable(['studentId', 'date', 'incident type', 'location'])).to.equal('incidents');
    expect(kindOfTable(['élève', 'date', 'motif', 'lieu'])).to.equal('incidents');
    expect(kindOfTable(['a', 'b', 'c'])).to.equal(undefined);
  });
});

describe('grades from a table', () => {
  const table = [
    'pupil,subject,term,grade',
    'src-p1,Алгебра,I,4',
    'src-p2,Алгебра,1 четверть,2',
    'src-p1,Физика,I,н/а',
  ];

  it('are kept verbatim, by subject and term', async () => {
    const ledger = new Ledger();
    const plan = await ledger.bring(table.join('\n'));
    expect(plan).to.deep.include({added: 3, changed: 0, unchanged: 0, pupils: 2, problems: []});
    expect(grades(ledger.state)).to.deep.equal({
      p1: ['Алгебра 2026-10-25 4', 'Физика 2026-10-25 н/а ?'],
      p2: ['Алгебра 2026-10-25 2'],
    });
  });

  it('wait for a word where their scale does not have them, and are read by it afterwards', async () => {
    const ledger = new Ledger();
    const plan = await ledger.bring(table.join('\n'));
    expect(plan.unexplained).to.deep.equal([{text: 'н/а', count: 1}]);
    const word = explainGrade(
      {scale: 'kazakhstan-5', grade: 'Н/А', meaning: {place: 0, passes: false}},
      ledger.state,
    );
    if (isRefusal(word)) throw new Error(word.refused);
    ledger.append(word);
    expect(gradesIn(ledger.state).get(one)?.[1]?.meaning).to.deep.equal({place: 0, passes: false});
    expect((await ledger.bring(table.join('\n'))).unexplained).to.deep.equal([]);
    expect(explainGrade({scale: 'kazakhstan-5', grade: '4'}, ledger.state)).to.deep.equal({
      refused: 'scale-has-it',
    });
    expect(explainGrade({scale: 'kazakhstan-5', grade: ' '}, ledger.state)).to.deep.equal({
      refused: 'no-grade',
    });
  });

  it('change nothing when the same file comes again', async () => {
    const ledger = new Ledger();
    await ledger.bring(table.join('\n'));
    const again = await ledger.bring(table.join('\n'), 'import-2');
    expect(again).to.deep.include({added: 0, changed: 0, unchanged: 3, drafts: []});
  });

  it('keep those that a later file does not speak of', async () => {
    const ledger = new Ledger();
    await ledger.bring(table.join('\n'));
    const later = await ledger.bring('pupil,subject,term,grade\nsrc-p1,Алгебра,I,5', 'import-2');
    expect(later).to.deep.include({added: 0, changed: 1});
    expect(grades(ledger.state)['p1']).to.include('Алгебра 2026-10-25 5');
    expect(grades(ledger.state)['p2']).to.deep.equal(['Алгебра 2026-10-25 2']);
  });

  it('of a diary are the mean of a term; the days tell which', async () => {
    const ledger = new Ledger();
    const marks = ['2026-09-10,5', '2026-10-01,4', '2026-11-20,3'].map((each) => `src-p1,Алгебра,${each}`);
    const plan = await ledger.bring(['pupil,subject,date,grade', ...marks].join('\n'));
    expect(plan.problems).to.deep.equal([]);
    expect(grades(ledger.state)['p1']).to.deep.equal(['Алгебра 2026-10-25 4.5', 'Алгебра 2026-12-29 3']);
  });

  it('of earlier years belong to a quarter of their year', async () => {
    const ledger = new Ledger();
    await ledger.bring('pupil,subject,date,grade\nsrc-p1,Алгебра,25.05.2025,4');
    expect(grades(ledger.state)['p1']).to.deep.equal(['Алгебра 2025-06-30 4']);
  });

  it('of a term of the same name, a year ago, are not this year’s', async () => {
    const ledger = new Ledger();
    await ledger.bring(
      'pupil,subject,term,date,grade\nsrc-p1,Алгебра,I,25.10.2025,4\nsrc-p1,Алгебра,I,28.10.2026,5',
    );
    expect(grades(ledger.state)['p1']).to.deep.equal(['Алгебра 2025-12-31 4', 'Алгебра 2026-10-25 5']);
  });

  it('that contradict each other in one term do not count, and are listed', async () => {
    const ledger = new Ledger();
    const plan = await ledger.bring(
      'pupil,subject,term,grade\nsrc-p1,Алгебра,I,4\nsrc-p1,алгебра,I,2\nsrc-p2,Алгебра,I,3\nsrc-p2,Алгебра,I,3',
    );
    expect(plan.problems).to.have.members(['3 contradiction', '2 contradiction', '5 duplicate-line']);
    expect(grades(ledger.state)).to.deep.equal({p2: ['Алгебра 2026-10-25 3']});
  });

  it('list every line that says nothing of this school', async () => {
    const plan = await new Ledger().bring(
      [
        'pupil,subject,term,date,grade',
        'src-p9,Алгебра,I,,4',
        'src-p1,,I,,4',
        'src-p1,Алгебра,,,4',
        'src-p1,Алгебра,летняя,,4',
        'src-p1,Алгебра,,вчера,4',
      ].join('\n'),
    );
    expect(plan.problems).to.deep.equal([
      '2 unknown-person',
      '3 missing-cell',
      '4 missing-cell',
      '5 bad-date',
      '6 bad-date',
    ]);
    expect(plan.drafts).to.deep.equal([]);
  });

  it('are refused where neither a term nor a day is there, or days can be read in two ways', async () => {
    const bring = async (text: string) =>
      new Ledger().bring(text).then(
        () => 'taken',
        (cause: unknown) => String(cause),
      );
    expect(await bring('pupil,subject,grade\nsrc-p1,A,4')).to.match(/column-missing.*date/);
    expect(await bring('pupil,subject,date,grade\nsrc-p1,A,03/04/2026,4')).to.match(/dates-ambiguous/);
  });

  it('of a workbook are read below its title', async () => {
    const rows = [['Школа 12'], ['Ученик', 'Предмет', 'Четверть', 'Оценка'], ['src-p1', 'Алгебра', 'I', '4']];
    const found = await read(fileOf('оценки.xlsx', xlsx({sheets: [{name: '7 Б', rows}]})));
    expect(found).to.deep.include({kind: 'table', holds: 'grades'});
  });
});

describe('two people who bring other grades', () => {
  it('leave a grade open until one of them is right, and those who agree stand', () => {
    const ledger = new Ledger();
    const state = ledger.state;
    const lines = (grade: string, other: string) =>
      [
        {pupil: one, grade},
        {pupil: two, grade: other},
      ].map((each, line) => ({
        file: 'a',
        line,
        schoolSubject: 'Алгебра',
        term: 'I',
        day: autumnCalendar.terms[0]!.until,
        ...each,
      }));
    for (const [grade, importId] of [
      ['4', 'a'],
      ['2', 'b'],
    ] as const)
      ledger.append(
        planGrades(lines(grade, '5'), 'kazakhstan-5', state, new Report(), {importId, file: importId}).drafts,
      );
    expect(grades(ledger.state)['p1']).to.have.members(['Алгебра 2026-10-25 4 ?', 'Алгебра 2026-10-25 2 ?']);
    expect(grades(ledger.state)['p2']).to.deep.equal(['Алгебра 2026-10-25 5']);
  });
});

describe('a gradebook of OneRoster', () => {
  const lineItems =
    'sourcedId,status,title,dueDate,classSourcedId,resultValueMin,resultValueMax\nli-1,active,Test,2026-10-01,c-1,0,20\nli-2,active,Quiz,2026-10-02,c-1,0,10\nli-3,tobedeleted,Old,2026-10-02,c-1,0,10';
  const classes = 'sourcedId,status,title\nc-1,active,Algebra';
  const header = 'sourcedId,status,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate';

  it('says per cents of what could be reached, a mean for each term', async () => {
    const results = [
      header,
      'r-1,active,li-1,src-p1,fully graded,15,2026-10-03',
      'r-2,active,li-2,src-p1,fully graded,5,',
      'r-3,active,li-2,src-p2,not submitted,,',
      'r-4,active,li-2,src-p2,exempt,0,2026-10-03',
      'r-5,active,li-3,src-p2,fully graded,5,2026-10-03',
      'r-6,active,li-1,nobody,fully graded,5,2026-10-03',
    ].join('\n');
    const found = await read(
      fileOf('results.csv', results),
      fileOf('lineItems.csv', lineItems),
      fileOf('classes.csv', classes),
    );
    if (found.kind !== 'gradebook') throw new Error(found.kind);
    const lines = gradebookLines(found.gradebook, school, found.report);
    if (isRefusal(lines)) throw new Error(lines.refused);
    const ledger = new Ledger();
    ledger.append(
      planGrades(lines, 'kazakhstan-percent', ledger.state, found.report, {importId: 'i', file: 'f'}).drafts,
    );
    expect(grades(ledger.state)).to.deep.equal({p1: ['Algebra 2026-10-25 62.5']});
    expect(found.report.dropped.find(({what}) => what === 'no-result')?.count).to.equal(2);
    expect(found.report.repairs.map(({problem}) => problem)).to.deep.equal([
      'missing-cell',
      'unknown-person',
    ]);
    const {rows, used, dropped, leftOut} = found.report.files[0]!;
    expect(used + dropped + leftOut).to.equal(rows);
  });

  it('is refused without its line items', async () => {
    expect(await readRecords([fileOf('results.csv', header)], hurried)).to.deep.include({
      refused: 'file-missing',
    });
  });
});

describe('incidents of behaviour', () => {
  const table = [
    'pupil,date,kind,place',
    'src-p1,2026-10-05,Драка,двор',
    'src-p1,2026-10-05,драка,двор',
    'src-p1,2026-10-06,Похвала,класс',
    'src-p2,05.10.2026,Опоздание,',
  ].join('\n');

  it('count once somebody said that their kind does; praise is none', async () => {
    const ledger = new Ledger();
    const plan = await ledger.bring(table);
    expect(plan.unexplained[0]).to.deep.equal({text: 'Драка', count: 2});
    expect(incidentsIn(ledger.state).size).to.equal(0);
    ledger.append(explainKind('Драка', true, ledger.state));
    ledger.append(explainKind('похвала', false, ledger.state));
    expect(
      incidentsIn(ledger.state)
        .get(one)
        ?.map(({kind}) => kind),
    ).to.deep.equal(['Драка', 'драка']);
    expect(unexplainedKinds(ledger.state)).to.deep.equal(['Опоздание']);
  });

  it('come once, however often the file does', async () => {
    const ledger = new Ledger();
    await ledger.bring(table);
    expect((await ledger.bring(table, 'import-2')).drafts).to.deep.equal([]);
  });

  it('wait again where two people said otherwise of a kind', async () => {
    const ledger = new Ledger();
    await ledger.bring(table);
    const {state} = ledger;
    ledger.append([...explainKind('Драка', true, state), ...explainKind('Драка', false, state)]);
    expect(unexplainedKinds(ledger.state)).to.include('Драка');
    ledger.append(explainKind('Драка', true, ledger.state));
    expect(unexplainedKinds(ledger.state)).to.not.include('Драка');
  });
});

describe('taking an import back', () => {
  const first = 'pupil,subject,term,grade\nsrc-p1,Алгебра,I,4\nsrc-p2,Алгебра,I,3';
  const second = 'pupil,subject,term,grade\nsrc-p1,Алгебра,I,2';

  function undo(ledger: Ledger, importId: string) {
    const plan = undoRecords(importId, ledger.entries, ledger.state.takenBack);
    ledger.append(plan.drafts);
    return {removed: plan.removed, restored: plan.restored, kept: plan.kept};
  }

  it('leaves nothing of it', async () => {
    const ledger = new Ledger();
    await ledger.bring(first);
    expect(undo(ledger, 'import-1')).to.deep.equal({removed: 1, restored: 0, kept: 0});
    expect(grades(ledger.state)).to.deep.equal({});
    expect(pastRecords(ledger.state)[0]?.isTakenBack).to.equal(true);
    await ledger.bring(first, 'import-3');
    expect(grades(ledger.state)['p1']).to.deep.equal(['Алгебра 2026-10-25 4']);
  });

  it('says again what an earlier file said, and leaves what a later one changed', async () => {
    const ledger = new Ledger();
    await ledger.bring(first);
    await ledger.bring(second, 'import-2');
    expect(undo(ledger, 'import-1')).to.deep.equal({removed: 0, restored: 1, kept: 1});
    // What only the first had brought goes with it.
    expect(grades(ledger.state)).to.deep.equal({p1: ['Алгебра 2026-10-25 2']});
    // The first is gone for good: nothing of it comes back with the second.
    expect(undo(ledger, 'import-2')).to.deep.equal({removed: 1, restored: 0, kept: 0});
    expect(grades(ledger.state)).to.deep.equal({});
  });

  it('goes back to the first where only the second is taken back', async () => {
    const ledger = new Ledger();
    await ledger.bring(first);
    await ledger.bring(second, 'import-2');
    expect(undo(ledger, 'import-2')).to.deep.equal({removed: 0, restored: 1, kept: 0});
    expect(grades(ledger.state)).to.deep.equal({p1: ['Алгебра 2026-10-25 4'], p2: ['Алгебра 2026-10-25 3']});
  });

  it('takes incidents back too, and writes nothing of an import that nobody knows', async () => {
    const ledger = new Ledger();
    await ledger.bring('pupil,date,kind\nsrc-p1,2026-10-05,Драка');
    ledger.append(explainKind('Драка', true, ledger.state));
    expect(undo(ledger, 'import-1')).to.deep.equal({removed: 1, restored: 0, kept: 0});
    expect(incidentsIn(ledger.state).size).to.equal(0);
    expect(undoRecords('nobody', ledger.entries, new Set()).drafts).to.deep.equal([]);
  });
});

describe('columns that a person named', () => {
  const strange = 'A;B;C;D\nsrc-p1;Algebra;4;2026-10-25\n';
  const words = {gradeWords: new Map(), kindWords: new Map()};
  const said = {holds: 'grades', places: {pupil: 0, subject: 1, grade: 2, date: 3}} as const;
  const preview = async (ledger: Ledger, choice: Partial<RecordsChoice> = {}, text = strange) => {
    const name = {importId: 'import-1', file: 'file.csv'};
    const found = previewRecords(
      await read(fileOf('file.csv', text)),
      {...words, ...choice},
      school,
      ledger.state,
      name,
    );
    if (isRefusal(found)) throw new Error(found.refused);
    return found;
  };
  const planned = async (...asked: Parameters<typeof preview>) => {
    const found = await preview(...asked);
    if (found.kind !== 'plan') throw new Error('it was asked about');
    return found;
  };

  it('are asked about once: a file with the same headings is read as last time', async () => {
    const ledger = new Ledger();
    expect(await preview(ledger)).to.deep.include({kind: 'columns'});
    const first = await planned(ledger, said);
    expect(first).to.deep.include({columns: 'said'});
    ledger.append(first.drafts);
    const next = await planned(ledger, {}, strange.replace('2026-10-25', '2026-12-29'));
    expect(next).to.deep.include({columns: 'remembered', places: said.places});
    expect(next.plan.added).to.equal(1);
    expect(next.drafts.map(({kind}) => kind)).not.to.include('records/columns-named');
  });

  it('can be said otherwise, and then that is remembered', async () => {
    const ledger = new Ledger();
    ledger.append((await planned(ledger, said)).drafts);
    const other = {holds: 'incidents', places: {pupil: 0, kind: 1, date: 3}} as const;
    ledger.append((await planned(ledger, other)).drafts);
    expect(await planned(ledger)).to.deep.include({columns: 'remembered', what: 'incidents'});
  });

  it('are asked about again where two devices say otherwise, and for other headings', async () => {
    const ledger = new Ledger();
    const [one, two] = [
      await planned(ledger, said),
      await planned(ledger, {...said, places: {...said.places, subject: 2, grade: 1}}),
    ];
    ledger.append([...one.drafts, ...two.drafts]);
    expect(await preview(ledger)).to.deep.include({kind: 'columns'});
    expect(await preview(new Ledger(), {}, strange.replace('D', 'E'))).to.deep.include({kind: 'columns'});
  });

  it('are not written before the import is confirmed, and not where the headings tell', async () => {
    const ledger = new Ledger();
    await planned(ledger, said);
    expect(ledger.entries).to.deep.equal([]);
    const clear = await planned(ledger, {}, 'pupil;subject;grade;date\nsrc-p1;Algebra;4;2026-10-25\n');
    expect(clear).not.to.have.property('columns');
    expect(clear.drafts.map(({kind}) => kind)).not.to.include('records/columns-named');
  });
});
