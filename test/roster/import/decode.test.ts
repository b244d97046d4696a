import {expect} from 'chai';
import fc from 'fast-check';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {decodeText} from '../../../src/roster/import/decode.js';
import {oleWith} from '../../support/workbooks.js';

const table = 'sourcedId,familyName\r\np1,Иванова\r\np2,Сидоров\r\n';
const kazakh = 'sourcedId,familyName\r\np1,Әбдіқадыр\r\np2,Үмітова\r\n';

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

function windows1251(text: string): Uint8Array {
  const signs = new TextDecoder('windows-1251').decode(Uint8Array.from({length: 256}, (_, at) => at));
  return Uint8Array.from(text, (sign) => (signs.includes(sign) ? signs.indexOf(sign) : 0x3f));
}

describe('the letters of a file', () => {
  it('reads Kazakh names from UTF-8, with and without its mark', () => {
    for (const mark of ['', '\ufeff']) {
      const read = decodeText(new TextEncoder().encode(mark + kazakh));
      expect(read).to.deep.equal({text: kazakh, encoding: 'utf-8'});
    }
  });

  it('reads UTF-16 of either order, and without a mark by its zeros', () => {
    expect(decodeText(utf16(kazakh, 'le', true))).to.deep.equal({text: kazakh, encoding: 'utf-16le'});
    expect(decodeText(utf16(kazakh, 'be', true))).to.deep.equal({text: kazakh, encoding: 'utf-16be'});
    expect(decodeText(utf16(kazakh, 'le', false))).to.deep.equal({text: kazakh, encoding: 'utf-16le'});
    expect(decodeText(utf16(kazakh, 'be', false))).to.deep.equal({text: kazakh, encoding: 'utf-16be'});
  });

  it('reads Russian names from the Windows code page', () => {
    expect(decodeText(windows1251(table))).to.deep.equal({text: table, encoding: 'windows-1251'});
  });

  it('reads Kazakh names from the Kazakh page of Windows', () => {
    // "Әбдіқадыр, Ұлан, Өмірғали, Һ" in KZ-1048.
    const bytes = [
      ...[
        0x70, 0x2c, 0xa3, 0xe1, 0xe4, 0xb3, 0x9d, 0xe0, 0xe4, 0xfb, 0xf0, 0x0a, 0x70, 0x2c, 0xa1, 0xeb, 0xe0,
        0xed,
      ],
      ...[0x2c, 0xa5, 0xec, 0xb3, 0xf0, 0xba, 0xe0, 0xeb, 0xe8, 0x2c, 0x8f, 0x0a],
    ];
    expect(decodeText(Uint8Array.from(bytes))).to.deep.equal({
      text: 'p,Әбдіқадыр\np,Ұлан,Өмірғали,Һ\n',
      encoding: 'kz-1048',
    });
  });

  it('leaves letters of Ukrainian, Serbian and Belarusian as they are', () => {
    for (const text of ['п,Їжакевич Євген\n', 'п,Јован Ђурић\n', 'п,Ўладзімір\n'])
      expect(decodeText(windows1251(text))).to.deep.equal({text, encoding: 'windows-1251'});
  });

  it('reads French names from the western code page, not as Cyrillic', () => {
    const text = 'sourcedId,familyName\r\np1,Lefèvre\r\np2,Gérard\r\n';
    expect(decodeText(Buffer.from(text, 'latin1'))).to.deep.equal({text, encoding: 'windows-1252'});
  });

  it('refuses names that lost letters, and says which and where', () => {
    expect(decodeText(windows1251(kazakh), 'users.csv')).to.deep.equal({
      refused: 'letters-lost',
      detail: {file: 'users.csv', line: 2, value: '?бді?адыр'},
    });
  });

  it('refuses lost letters that were saved as UTF-8 afterwards', () => {
    expect(decodeText(new TextEncoder().encode('a,b\r\np1,О?ас\r\n'))).to.have.property(
      'refused',
      'letters-lost',
    );
  });

  it('refuses classes that lost their letter, and letters that became a sign for damage', () => {
    for (const cell of ['5 ?', '5?', '"11 «?»"', '7-?']) {
      const bytes = windows1251(`сынып,оқушы\r\n${cell},p1\r\n`.replace('оқушы', 'ученик'));
      expect(decodeText(bytes, 'a.csv'), cell).to.have.property('refused', 'letters-lost');
    }
    expect(decodeText(new TextEncoder().encode('a,b\np1,\ufffdбді\ufffdадыр\n'))).to.deep.include({
      refused: 'letters-lost',
      detail: {file: '', line: 2, value: '\ufffdбді\ufffdадыр'},
    });
    const plain = 'код,сколько\r\nК,5\r\n?,почему 5 ? не знаю\r\n';
    expect(decodeText(windows1251(plain))).to.have.property('text', plain);
    expect(decodeText(new TextEncoder().encode('code,note\nA,5?\n'))).to.have.property('encoding', 'utf-8');
  });

  it('leaves ordinary question marks alone', () => {
    const text = 'code,reason,link\r\nК,"болен?",http://x?y=1\r\n? ,почему,\r\n';
    expect(decodeText(new TextEncoder().encode(text))).to.have.property('text', text);
  });

  it('names an old spreadsheet, one with a password, and what is no text at all', () => {
    expect(decodeText(oleWith('Workbook'))).to.have.property('refused', 'spreadsheet');
    expect(decodeText(oleWith('EncryptedPackage'))).to.have.property('refused', 'workbook-locked');
    expect(decodeText(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).to.have.property('refused', 'spreadsheet');
    expect(decodeText(Uint8Array.of(0x89, 0x50, 0, 1, 0, 0, 9))).to.have.property('refused', 'not-text');
  });

  it('names a web page and the XML of old programs, which diaries export as spreadsheets', () => {
    for (const text of [
      '<html><body><table><tr><td>p1</td></tr></table></body></html>',
      '\ufeff\r\n<TABLE border=1>',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>',
    ])
      expect(decodeText(new TextEncoder().encode(text)), text).to.have.property('refused', 'spreadsheet');
    expect(decodeText(new TextEncoder().encode('<script>,b\n'))).to.have.property('encoding', 'utf-8');
  });

  it('does not take damaged UTF-8 for another alphabet', () => {
    const bytes = new TextEncoder().encode(kazakh.repeat(5));
    bytes[40] = 0xff;
    expect(decodeText(bytes)).to.have.property('refused', 'not-text');
  });

  it('gives back every UTF-8 text', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme'}).filter((text) => !/[\0?<\ufeff\ufffd]/.test(text)),
        (text) => {
          expect(decodeText(new TextEncoder().encode(text))).to.have.property('text', text);
        },
      ),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 400}), (bytes) => {
        const read = decodeText(bytes);
        expect(isRefusal(read) || typeof read.text === 'string').to.equal(true);
      }),
    );
  });
});
