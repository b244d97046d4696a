import {expect} from 'chai';
import fc from 'fast-check';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {decodeText} from '../../../src/roster/import/decode.js';

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
  });

  it('reads Russian names from the Windows code page', () => {
    expect(decodeText(windows1251(table))).to.deep.equal({text: table, encoding: 'windows-1251'});
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

  it('leaves ordinary question marks alone', () => {
    const text = 'code,reason,link\r\nК,"болен?",http://x?y=1\r\n? ,почему,\r\n';
    expect(decodeText(new TextEncoder().encode(text))).to.have.property('text', text);
  });

  it('names a spreadsheet, and what is no text at all', () => {
    const xls = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0);
    expect(decodeText(xls)).to.have.property('refused', 'spreadsheet');
    expect(decodeText(Uint8Array.of(0x89, 0x50, 0, 1, 0, 0, 9))).to.have.property('refused', 'not-text');
  });

  it('does not take damaged UTF-8 for another alphabet', () => {
    const bytes = new TextEncoder().encode(kazakh.repeat(5));
    bytes[40] = 0xff;
    expect(decodeText(bytes)).to.have.property('refused', 'not-text');
  });

  it('gives back every UTF-8 text', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme'}).filter((text) => !/[\0?\ufeff]/.test(text)),
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
