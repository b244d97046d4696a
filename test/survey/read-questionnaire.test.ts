import {strToU8} from 'fflate';
import {expect} from 'chai';
import {readQuestionnaire} from '../../src/survey/import/read-questionnaire.js';
import {reasonOf, whole} from '../support/foreign.js';
import {escaped, workbookOf} from '../support/foreign-files.js';
import {library, shelves} from '../support/foreign-lime.js';

describe('a file that somebody chose', () => {
  it('is told by what is in it', async () => {
    const title = async (bytes: Uint8Array) => whole(await readQuestionnaire(bytes)).texts['en']?.title;
    const json = JSON.stringify({title: 'Json', elements: [{type: 'comment', name: 'a'}]});
    const book = {
      survey: [
        ['type', 'name'],
        ['text', 'a'],
      ],
      settings: [['form_title'], ['Book']],
    };
    expect(await title(strToU8(json))).to.equal('Json');
    expect(await title(new Uint8Array(Buffer.from(`\ufeff${json}`, 'utf16le')))).to.equal('Json');
    expect(
      await title(strToU8('{"survey": [{"type": "text", "name": "a"}], "settings": {"form_title": "Form"}}')),
    ).to.equal('Form');
    expect(await title(workbookOf(book))).to.equal('Book');
    expect(await title(strToU8(library))).to.equal('Library');
    expect(await title(strToU8(shelves))).to.equal('Shelves');
  });

  it('is refused in other letters, too big, or cut off', async () => {
    const reason = async (bytes: Uint8Array) => reasonOf(await readQuestionnaire(bytes));
    expect(
      await reason(new Uint8Array([...strToU8('{"title": "'), 0xcf, 0xf0, 0xe8, ...strToU8('"}')])),
    ).to.equal('not-text');
    expect(await reason(new Uint8Array(10_000_001))).to.equal('file-too-big');
    expect(await reason(strToU8('{"title": '))).to.equal('not-readable');
    expect(await reason(strToU8(escaped('<a>')))).to.equal('not-readable');
    expect(await reason(new Uint8Array())).to.equal('not-readable');
  });
});
