import {expect} from 'chai';
import fc from 'fast-check';
import {strToU8} from 'fflate';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {readWorkbook, workbookLimits, type WorkbookSheet} from '../../../src/roster/import/workbook.js';
import {xlsx, type BookSource, type Cell} from '../../support/workbooks.js';

async function sheetsOf(source: BookSource): Promise<readonly WorkbookSheet[]> {
  const book = await readWorkbook(xlsx(source));
  if (isRefusal(book)) throw new Error(JSON.stringify(book));
  return book;
}

async function cellsOf(rows: readonly (readonly Cell[])[], more: Partial<BookSource> = {}) {
  const [sheet] = await sheetsOf({sheets: [{name: 'A', rows}], ...more});
  return sheet?.lines.map(({cells}) => cells);
}

async function refusalOf(bytes: Uint8Array, limits = workbookLimits): Promise<string> {
  const book = await readWorkbook(bytes, hurried, limits, 'a.xlsx');
  return isRefusal(book) ? book.refused : 'read';
}

const serial = (value: string, style: number): Cell => ({value, style});

describe('cells of a workbook', () => {
  it('are read as they are shown: shared and inline texts, numbers, formulas by their last value', async () => {
    const rows: readonly (readonly Cell[])[] = [
      ['Әбдіқадыр & <Co>', 7, {type: 'inlineStr', value: 'Қ'}, '', {type: 'b', value: '1'}],
      [
        {type: 'str', value: 'Ж', formula: 'IF(A1="",1,"Ж")'},
        {value: '12', formula: 'B1+5'},
      ],
    ];
    expect(await cellsOf(rows)).to.deep.equal([
      ['Әбдіқадыр & <Co>', '7', 'Қ', '', 'true'],
      ['Ж', '12'],
    ]);
  });

  it('are days by the look of their cell, in both counts of days', async () => {
    // Formats 1 and 2 are of this workbook, 3 is the built-in short date and 4 the one with a time.
    const formats = ['dd\\.mm\\.yyyy;@', '[$-43F]d mmmm yyyy "ж."'];
    const row = [1, 2, 3].map((style) => serial('46349', style));
    expect(await cellsOf([row], {formats})).to.deep.equal([Array(3).fill('2026-11-23')]);
    const old = [serial('44887', 1), serial('44887.354166666664', 4)];
    expect(await cellsOf([old], {formats, is1904: true})).to.deep.equal([['2026-11-23', '2026-11-23 08:30']]);
  });

  it('count days as spreadsheets do, a 29 February 1900 included that never was', async () => {
    const days = ['1', '59', '61', '36526', '2958465'].map((value) => serial(value, 1));
    expect(await cellsOf([days], {formats: ['yyyy-mm-dd']})).to.deep.equal([
      ['1900-01-01', '1900-02-28', '1900-03-01', '2000-01-01', '9999-12-31'],
    ]);
    const none = ['-1', '2958466', 'x'].map((value) => serial(value, 1));
    expect(await cellsOf([none], {formats: ['yyyy-mm-dd']})).to.deep.equal([['-1', '2958466', 'x']]);
  });

  it('are times where hours show without a day, and numbers where nothing of the kind shows', async () => {
    const formats = ['h:mm', '[h]:mm', '0.00', '#,##0 "days"', '[Red]0', '00000'];
    const row = ['0.354166666666667', '0.5', '3.5', '46349', '2', '123'].map((value, at) =>
      serial(value, at + 1),
    );
    expect(await cellsOf([row], {formats})).to.deep.equal([['08:30', '12:00', '3.5', '46349', '2', '00123']]);
  });

  it('keep long ids of digits whole', async () => {
    expect(await cellsOf([[{value: '1.10515123456E+11'}, {value: '110515123456'}]])).to.deep.equal([
      ['110515123456', '110515123456'],
    ]);
  });

  it('stand at their place and line, whatever lies empty between', async () => {
    const [sheet] = await sheetsOf({sheets: [{name: 'A', rows: [['a'], [], ['', '', 'c']]}]});
    expect(sheet?.lines).to.deep.equal([
      {line: 1, cells: ['a']},
      {line: 3, cells: ['', '', 'c']},
    ]);
  });

  it('that never had a value, or end in an error, are told', async () => {
    const rows: readonly (readonly Cell[])[] = [
      [{type: 'e', value: '#N/A', formula: 'VLOOKUP(1,2,3)'}],
      [{value: '', formula: 'NOW()'}],
      [{type: 's', value: '99'}],
    ];
    const [sheet] = await sheetsOf({sheets: [{name: 'A', rows}]});
    expect(sheet?.lines.map(({line, flaw}) => [line, flaw])).to.deep.equal([
      [1, '#N/A'],
      [2, ''],
      [3, '99'],
    ]);
  });

  it('leave out how a word is pronounced, and take pieces of different looks together', async () => {
    const shared = '<sst><si><r><t>Ай</t></r><r><t>гүл</t></r><rPh><t>ai</t></rPh></si></sst>';
    const inline =
      '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>a_x0041_</t><rPh><t>no</t></rPh></is></c></row></sheetData></worksheet>';
    const parts = {'xl/sharedStrings.xml': shared, 'xl/worksheets/sheet1.xml': inline};
    expect(await cellsOf([], {parts})).to.deep.equal([['Айгүл', 'aA']]);
  });

  it('are found whatever prefix a program writes', async () => {
    expect(await cellsOf([['a', 1]], {prefix: 'x:'})).to.deep.equal([['a', '1']]);
  });

  it('come back as they went in, whatever they hold', async () => {
    const cell = fc
      .string({unit: 'grapheme', maxLength: 12})
      .filter((text) => !/\p{Cc}|[\ufffe\uffff]|_x/u.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, {minLength: 1, maxLength: 5}), {maxLength: 5}),
        async (rows) => {
          const read = await sheetsOf({sheets: [{name: 'A', rows}]});
          for (const {line, cells} of read[0]?.lines ?? [])
            expect(cells).to.deep.equal(withoutEnd(rows[line - 1] ?? []));
        },
      ),
      {numRuns: 60},
    );
  });
});

function withoutEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

describe('sheets of a workbook', () => {
  it('come in their order, with those that are hidden or hold a chart', async () => {
    const chart = {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="a/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    };
    const sheets = await sheetsOf({
      sheets: [
        {name: ' Осень ', rows: [['a']], state: 'veryHidden'},
        {name: 'Chart', rows: []},
      ],
      parts: chart,
    });
    expect(sheets).to.deep.equal([
      {name: 'Осень', isHidden: true, lines: [{line: 1, cells: ['a']}]},
      {name: 'Chart', isHidden: false, lines: []},
    ]);
  });
});

describe('a workbook that cannot be read', () => {
  const sheets = [{name: 'A', rows: [['a', 'b']]}];
  const sheet = (xml: string): Uint8Array => xlsx({sheets, parts: {'xl/worksheets/sheet1.xml': xml}});

  it('is damaged somewhere', async () => {
    expect(await refusalOf(xlsx({sheets}).slice(0, -40))).to.equal('zip-damaged');
    for (const path of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml'])
      expect(await refusalOf(xlsx({sheets, parts: {[path]: '<sst><si>'}})), path).to.equal(
        'workbook-damaged',
      );
    for (const xml of [
      '<worksheet><sheetData><row><c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row/></sheetData>',
      '<worksheet><sheetData><row/>',
      '',
    ])
      expect(await refusalOf(sheet(xml)), xml).to.equal('workbook-damaged');
  });

  it('declares entities, nests without end or is not of Unicode', async () => {
    const declared =
      '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>';
    expect(await refusalOf(sheet(declared))).to.equal('workbook-damaged');
    const deep = `<worksheet><sheetData>${'<row>'.repeat(500)}${'</row>'.repeat(500)}</sheetData></worksheet>`;
    expect(await refusalOf(sheet(deep))).to.equal('workbook-damaged');
    const parts = {'xl/worksheets/sheet1.xml': strToU8('<worksheet>Pr\u00e9nom</worksheet>', true)};
    expect(await refusalOf(xlsx({sheets, parts}))).to.equal('workbook-damaged');
  });

  it('is a bomb, or larger than any school', async () => {
    const bomb = new Uint8Array(30_000_000).fill(32);
    expect(await refusalOf(xlsx({sheets, parts: {'xl/worksheets/sheet1.xml': bomb}}))).to.equal(
      'zip-too-big',
    );
    expect(await refusalOf(xlsx({sheets}), {...workbookLimits, fileBytes: 10})).to.equal('file-too-big');
    const rows = Array.from({length: 30}, (_, at) => [String(at)]);
    const many = xlsx({sheets: [{name: 'A', rows}]});
    expect(await refusalOf(many, {...workbookLimits, rows: 20})).to.equal('too-many-rows');
  });

  it('spreads few cells over millions', async () => {
    const row = '<row><c r="SF1"><v>1</v></c></row>';
    const wide = sheet(`<worksheet><sheetData>${row.repeat(30_000)}</sheetData></worksheet>`);
    expect(await refusalOf(wide, {...workbookLimits, ratio: 1e6})).to.equal('zip-too-big');
  });

  it('puts a cell far to the right, or numbers lines as it likes: the line is marked, and nothing hangs', async () => {
    const xml =
      '<worksheet><sheetData><row r="5"><c r="XFD5"><v>1</v></c></row><row r="99999999999"><c><v>2</v></c></row><row r="2"><c><v>3</v></c></row></sheetData></worksheet>';
    const book = await readWorkbook(sheet(xml));
    if (isRefusal(book)) throw new Error(book.refused);
    expect(book[0]?.lines).to.deep.equal([
      {line: 5, cells: [], isTooWide: true},
      {line: 6, cells: ['2']},
      {line: 7, cells: ['3']},
    ]);
  });

  it('never makes the reader throw, wherever a byte is wrong', async () => {
    const whole = xlsx({sheets, formats: ['d.m.yy']});
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {minLength: 1, maxLength: 6});
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const broken = whole.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        const book = await readWorkbook(broken);
        expect(isRefusal(book) || Array.isArray(book)).to.equal(true);
      }),
      {numRuns: 200},
    );
  });

  it('is left in the middle when somebody cancels', async () => {
    let asked = 0;
    const reading = {...hurried, isCancelled: () => (asked += 1) > 1};
    expect(await readWorkbook(xlsx({sheets}), reading)).to.deep.equal({refused: 'cancelled'});
  });
});

describe('a year of marks as a workbook', () => {
  it('is read in slices, with the page having its turn', async () => {
    const rows = Array.from({length: 60_000}, (_, at) => [
      serial(String(46_266 + (at % 180)), 1),
      `p${at % 960}`,
      '7 Б',
      at % 9 ? 'present' : 'Ж',
    ]);
    const bytes = xlsx({sheets: [{name: 'A', rows}], formats: ['dd.mm.yyyy']});
    let pauses = 0;
    const shares: number[] = [];
    const book = await readWorkbook(bytes, {
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
      progress: (share) => void shares.push(share),
      isCancelled: () => false,
    });
    if (isRefusal(book)) throw new Error(book.refused);
    expect(book[0]?.lines).to.have.length(60_000);
    expect(book[0]?.lines.at(-1)?.cells[0]).to.equal('2026-10-30');
    expect(pauses).to.be.greaterThan(20);
    expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).to.be.closeTo(1, 0.001);
  });
});
