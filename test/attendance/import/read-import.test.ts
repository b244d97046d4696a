import {expect} from 'chai';
import {readFiles} from '../../../src/attendance/import/read-import.js';
import type {ChosenFile} from '../../../src/roster/import/open-files.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {attendanceCsv, bundle11, zipOf, type Files} from '../../support/bundles.js';
import {oleWith, xlsx, type SheetSource} from '../../support/workbooks.js';

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): ChosenFile =>
  new File([content], name);
const zipFile = (files: Files) => fileOf('school.zip', zipOf(files));

async function kinds(...files: readonly ChosenFile[]): Promise<readonly string[] | string> {
  const read = await readFiles(files, hurried);
  return isRefusal(read) ? read.refused : read.map(({kind}) => kind);
}

describe('chosen files', () => {
  it('are known by what is in them, the roster before the attendance', async () => {
    expect(await kinds(fileOf('marks.csv', attendanceCsv), zipFile(bundle11))).to.deep.equal([
      'roster',
      'attendance',
    ]);
    expect(await kinds(zipFile({...bundle11, 'attendance.csv': attendanceCsv}))).to.deep.equal([
      'roster',
      'attendance',
    ]);
  });

  it('make a roster without being packed', async () => {
    const loose = Object.entries(bundle11).map(([name, text]) => fileOf(name, text));
    expect(await kinds(...loose)).to.deep.equal(['roster']);
  });

  it('are passed over where nobody needs them, and named', async () => {
    const read = await readFiles(
      [zipFile({...bundle11, 'demographics.csv': 'sourcedId,sex\n1,x\n', 'a.zip': 'x'})],
      hurried,
    );
    if (isRefusal(read) || read[0]?.kind !== 'roster') throw new Error('no roster');
    expect(read[0].bundle.report.dropped).to.deep.include({file: 'demographics.csv', what: 'file', count: 1});
    expect(read[0].bundle.report.dropped).to.deep.include({file: 'a.zip', what: 'archive', count: 1});
  });

  it('are refused by what is wrong with them', async () => {
    const huge: ChosenFile = {
      name: 'huge.csv',
      size: 50_000_000,
      arrayBuffer: () => Promise.reject(new Error('must not be read')),
    };
    expect(await kinds(huge)).to.equal('file-too-big');
    expect(await kinds({...huge, size: 5})).to.equal('not-readable');
    expect(await kinds(fileOf('empty.csv', ''))).to.equal('empty-file');
    expect(await kinds(fileOf('menu.csv', 'dish,price\nsoup,3\n'))).to.equal('unknown-file');
    expect(await kinds(fileOf('a.zip', zipOf(bundle11).slice(0, 900)))).to.equal('zip-damaged');
    expect(await kinds(zipFile({'readme.txt': 'hello\n'}))).to.equal('unknown-file');
  });

  it('tell how far reading has come', async () => {
    const shares: number[] = [];
    await readFiles([zipFile(bundle11)], {...hurried, progress: (share) => shares.push(share)});
    expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).to.be.closeTo(1, 0.001);
  });

  it('can be left in the middle', async () => {
    let steps = 0;
    const reading = {...hurried, isCancelled: () => (steps += 1) > 4};
    expect(await readFiles([zipFile(bundle11)], reading)).to.deep.equal({refused: 'cancelled'});
  });
});

const rowsOf = (csv: string): SheetSource['rows'] =>
  csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
const rosterSheets = Object.entries(bundle11).map(([name, text]) => ({
  name: name.replace('.csv', ''),
  rows: rowsOf(text.replaceAll('"t1,t2"', 't1').replaceAll('"O""Neil"', 'Neil')),
}));

describe('a workbook among chosen files', () => {
  const book = (...sheets: readonly SheetSource[]): ChosenFile => fileOf('книга.xlsx', xlsx({sheets}));
  const marks = rowsOf(attendanceCsv);

  it('gives a table of attendance for each sheet that has one, below whatever titles', async () => {
    const read = await readFiles(
      [
        book(
          {name: 'Осень', rows: [['Школа 12'], [], ...marks]},
          {name: 'Зима', rows: marks},
          {name: 'Лист3', rows: []},
          {name: 'Прошлый год', rows: marks, state: 'hidden'},
          {name: 'Меню', rows: [['суп', 'каша', 'чай']]},
        ),
      ],
      hurried,
    );
    if (isRefusal(read)) throw new Error(read.refused);
    expect(read.map((item) => item.kind === 'attendance' && item.file)).to.deep.equal([
      'книга.xlsx › Осень',
      'книга.xlsx › Зима',
    ]);
    const [first] = read;
    if (first?.kind !== 'attendance') throw new Error('no attendance');
    expect(first.table.columns).to.deep.equal(marks[0]);
    expect(first.table.rows[0]?.line).to.equal(4);
    expect(first.report.dropped).to.deep.equal([
      {file: 'книга.xlsx › Осень', what: 'lines-above', count: 1},
      {file: 'книга.xlsx › Меню', what: 'file', count: 1},
      {file: 'книга.xlsx › Лист3', what: 'empty-sheet', count: 1},
      {file: 'книга.xlsx › Прошлый год', what: 'hidden-sheet', count: 1},
    ]);
  });

  it('is called by its own name where only one sheet is filled', async () => {
    const read = await readFiles([book({name: 'Sheet1', rows: marks}, {name: 'Sheet2', rows: []})], hurried);
    expect(isRefusal(read) ? read : read[0]).to.include({kind: 'attendance', file: 'книга.xlsx'});
  });

  it('makes a roster of sheets that are named like its tables, the attendance beside it', async () => {
    expect(await kinds(book(...rosterSheets, {name: 'attendance', rows: marks}))).to.deep.equal([
      'roster',
      'attendance',
    ]);
    const tables = rosterSheets.map((sheet) => fileOf(`${sheet.name}.xlsx`, xlsx({sheets: [sheet]})));
    expect(await kinds(...tables)).to.deep.equal(['roster']);
  });

  it('never shows what stood in a column of passwords', async () => {
    const read = await readFiles(
      [
        book({
          name: 'A',
          rows: [
            ['date', 'pupil', 'code', 'password'],
            ['2026-11-23', 'p1', 'Ж', 'secret'],
          ],
        }),
      ],
      hurried,
    );
    expect(JSON.stringify(read)).not.to.include('secret');
  });

  it('lists cells without a value and lines that are too wide, beside those that can be read', async () => {
    const rows = [
      ['date', 'pupil', 'code'],
      ['2026-11-23', 'p1', {type: 'e', value: '#REF!'}],
      ['2026-11-23', 'p2', 'Ж', 'x'],
      ['2026-11-23', 'p3'],
    ];
    const read = await readFiles([book({name: 'A', rows})], hurried);
    if (isRefusal(read) || read[0]?.kind !== 'attendance') throw new Error('no attendance');
    const {table, report} = read[0];
    expect(report.repairs.map(({problem, line, value}) => [problem, line, value])).to.deep.equal([
      ['no-value', 2, '#REF!'],
      ['long-line', 3, 'x'],
    ]);
    expect(table.rows.map(({line}) => line)).to.deep.equal([2, 4]);
    expect(report.files[0]).to.include({rows: 3, leftOut: 1});
  });

  it('is refused by what it is: empty, old, locked, of another program or damaged', async () => {
    expect(await kinds(book({name: 'A', rows: []}))).to.equal('empty-file');
    expect(await kinds(book({name: 'A', rows: [['суп', 'каша']]}))).to.equal('unknown-file');
    expect(await kinds(fileOf('a.xls', oleWith('Workbook')))).to.equal('spreadsheet');
    expect(await kinds(fileOf('a.xlsx', oleWith('EncryptedPackage')))).to.equal('workbook-locked');
    expect(await kinds(fileOf('a.ods', zipOf({mimetype: 'application/x', 'content.xml': 'x'})))).to.equal(
      'spreadsheet',
    );
    const parts = {'xl/worksheets/sheet1.xml': '<worksheet>'};
    const damaged = xlsx({sheets: [{name: 'A', rows: marks}], parts});
    expect(await kinds(fileOf('a.xlsx', damaged))).to.equal('workbook-damaged');
  });
});
