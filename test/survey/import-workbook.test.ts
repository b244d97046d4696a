import {strToU8} from 'fflate';
import {expect} from 'chai';
import {isRefusal} from '../../src/kernel/refusal.js';
import {readWorkbook, workbookLimits} from '../../src/survey/import/workbook.js';
import {bookOf, workbookOf} from '../support/foreign-files.js';

describe('a workbook', () => {
  const sheets = {
    survey: [
      ['type', 'name'],
      ['text', 'a'],
    ],
  };

  it('gives the text of its cells at their places', async () => {
    const book = await bookOf({
      Sheet: [
        ['a', '', 'c & <d>'],
        ['1', 'e'],
      ],
    });
    expect(book.get('sheet')).to.deep.equal([
      ['a', '', 'c & <d>'],
      ['1', 'e'],
    ]);
  });

  it('is refused where it is cut off, damaged, no workbook or not of Unicode', async () => {
    const bytes = workbookOf(sheets);
    const reason = async (of: Uint8Array) => {
      const book = await readWorkbook(of);
      return isRefusal(book) ? book.refused : book;
    };
    expect(await reason(bytes.slice(0, -40))).to.equal('zip-damaged');
    expect(await reason(strToU8('type,name'))).to.equal('zip-damaged');
    expect(await reason(workbookOf(sheets, {'xl/workbook.xml': strToU8('<workbook><sheets>')}))).to.equal(
      'not-readable',
    );
    const other = (xml: string) => workbookOf(sheets, {'xl/worksheets/sheet1.xml': strToU8(xml, true)});
    expect(await reason(other('<worksheet>Pr\u00e9nom</worksheet>'))).to.equal('not-readable');
    expect(await reason(other('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'))).to.equal(
      'not-readable',
    );
    expect(await reason(other('<a>'.repeat(5_000) + '</a>'.repeat(5_000)))).to.equal('not-readable');
  });

  it('is refused where it is a bomb, by what comes out of it', async () => {
    const bomb = workbookOf(sheets, {'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000).fill(32)});
    expect(bomb.length).to.be.lessThan(100_000);
    expect(await readWorkbook(bomb)).to.deep.include({refused: 'zip-too-big'});
    expect(
      await readWorkbook(workbookOf(sheets), undefined, {...workbookLimits, fileBytes: 10}),
    ).to.deep.include({
      refused: 'file-too-big',
    });
    expect(await readWorkbook(workbookOf(sheets), undefined, {...workbookLimits, rows: 1})).to.deep.include({
      refused: 'file-too-big',
    });
  });
});
