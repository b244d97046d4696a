import {expect} from 'chai';
import fc from 'fast-check';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {readTable, type ColumnDrop, type LineProblem, type Table} from '../../../src/roster/import/csv.js';
import {limits} from '../../../src/roster/import/limits.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {Report} from '../../../src/roster/import/report.js';
import {Sheet} from '../../../src/roster/import/sheet.js';
import {writeCsv} from '../../../src/roster/import/write-csv.js';

async function read(
  text: string,
  more = {},
): Promise<{table: Table; report: Report<LineProblem, ColumnDrop>}> {
  const report = new Report<LineProblem, ColumnDrop>();
  const table = await readTable('t.csv', text, hurried, report, {...limits, ...more});
  if (isRefusal(table)) throw new Error(table.refused);
  return {table, report};
}

const cellsOf = ({rows}: Table) => rows.map(({cells}) => cells);

describe('a table', () => {
  it('finds its delimiter in the header, whatever the cells hold', async () => {
    for (const sign of [',', ';', '\t']) {
      const {table} = await read(`"a,b;c"${sign}d\n1${sign}2\n`);
      expect(cellsOf(table)).to.deep.equal([['1', '2']]);
    }
  });

  it('keeps quotes, line ends and delimiters inside quoted cells, and counts lines as an editor does', async () => {
    const {table} = await read('id,name\r\n1,"O""Neil, ""Bo""\r\nJr"\r\n\r\n2,Aida\r\n');
    expect(table.rows).to.deep.equal([
      {line: 2, cells: ['1', 'O"Neil, "Bo"\r\nJr']},
      {line: 5, cells: ['2', 'Aida']},
    ]);
  });

  it('takes short lines, leaves out long ones and says so', async () => {
    const {table, report} = await read('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n');
    expect(cellsOf(table)).to.deep.equal([
      ['1', '2'],
      ['1', '2', '3', '', ''],
    ]);
    expect(report.repairs).to.deep.equal([
      {file: 't.csv', line: 2, problem: 'short-line', value: '2 / 3', taken: true},
      {file: 't.csv', line: 3, problem: 'long-line', value: '4', taken: false},
    ]);
  });

  it('loses one line to a quote that never closes, not the rest of the file', async () => {
    const rest = Array.from({length: 3000}, (_, at) => `${at},name\n`).join('');
    const {table, report} = await read(`id,name\n1,"Aida\n${rest}`);
    expect(report.repairs).to.deep.equal([
      {file: 't.csv', line: 2, problem: 'damaged-line', value: '1,"Aida', taken: false},
    ]);
    expect(table.rows).to.have.length(3000);
    expect(table.rows.at(-1)?.line).to.equal(3002);
  });

  it('leaves out cells that are no words of a school', async () => {
    const {table, report} = await read(`id,name\n1,${'x'.repeat(10_001)}\n2,y\n`);
    expect(table.rows).to.have.length(1);
    expect(report.repairs[0]).to.include({problem: 'cell-too-long', line: 2});
  });

  it('never lets a password through, and counts metadata', async () => {
    const {table, report} = await read('id,Password,metadata.x\n1,hunter2,7\n');
    expect(JSON.stringify(table.rows)).not.to.include('hunter2');
    expect(report.dropped.map(({what}) => what)).to.deep.equal(['password-column', 'metadata-columns']);
  });

  it('refuses an empty file and one with too many rows', async () => {
    const report = new Report<LineProblem, ColumnDrop>();
    expect(await readTable('t', '\n \n', hurried, report)).to.have.property('refused', 'empty-file');
    const many = await readTable('t', `a\n${'1\n'.repeat(50)}`, hurried, report, {...limits, rows: 49});
    expect(many).to.have.property('refused', 'too-many-rows');
  });

  it('understands what Excel writes before the header', async () => {
    const {table} = await read('\ufeffsep=;\r\na;b\r\n1;2\r\n');
    expect(table.rows).to.deep.equal([{line: 3, cells: ['1', '2']}]);
  });

  it('reads back whatever cells were written', async () => {
    const cell = fc.string({unit: 'grapheme', maxLength: 12}).filter((text) => !/[\r\ufeff]/.test(text));
    const rows = fc.array(fc.tuple(cell, cell, cell), {minLength: 1, maxLength: 20});
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const quoted = written.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const {table} = await read(`a,b,c\r\n${quoted.join('\r\n')}\r\n`);
        const full = written.filter((row) => row.some((text) => text.trim() !== ''));
        expect(cellsOf(table)).to.deep.equal(full);
      }),
    );
  });

  it('accounts for every line of a damaged file', async () => {
    const piece = fc.constantFrom('a', '1', ',', ';', '"', '""', '\n', '\r\n', 'ә', '\t', ' ', '","');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 200}), async (pieces) => {
        const {table, report} = await read(`id,name\n${pieces.join('')}`);
        const [count] = report.files;
        expect(count?.rows).to.equal(table.rows.length + (count?.leftOut ?? 0));
      }),
      {numRuns: 500},
    );
  });
});

describe('a cell', () => {
  it('is found by its column in any case, trimmed, and empty where the line ends before', async () => {
    const {table} = await read('SourcedID, name \n1\n');
    const sheet = new Sheet(table);
    expect(sheet.cell(table.rows[0]!, 'sourcedid')).to.equal('1');
    expect(sheet.cell(table.rows[0]!, 'name')).to.equal('');
    expect(sheet.has('toString')).to.equal(false);
  });
});

describe('a table for spreadsheets', () => {
  it('runs no formula', () => {
    const text = writeCsv([['=1+1', '+7', '-3', '@x', 'a"b', 4]]);
    expect(text).to.equal(`\ufeff'=1+1,'+7,'-3,'@x,"a""b",4\r\n`);
  });
});
