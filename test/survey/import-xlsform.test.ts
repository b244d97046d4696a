import {strToU8} from 'fflate';
import {expect} from 'chai';
import {isRefusal} from '../../src/kernel/refusal.js';
import {readWorkbook, workbookLimits, type Workbook} from '../../src/survey/import/workbook.js';
import {convertXlsForm} from '../../src/survey/import/xlsform.js';
import {itemOf, reasonOf, told, whole} from '../support/foreign.js';
import {workbookOf} from '../support/foreign-files.js';

const survey = [
  [
    'type',
    'name',
    'label::English (en)',
    'label::Қазақша',
    'relevant',
    'required',
    'constraint',
    'appearance',
    'hint::English (en)',
    'calculation',
  ],
  ['start', 'start'],
  ['deviceid', 'device'],
  ['username', 'who'],
  ['audit', 'audit'],
  ['note', 'hello', 'Hello <b>you</b>', 'Сәлем'],
  ['integer', 'age', 'How old are you?', 'Жасың нешеде?', '', 'yes', '. >= 6 and . < 20'],
  ['begin group', 'lunch', 'Your lunch', 'Түскі ас', '${age} > 8', '', '', 'field-list'],
  [
    'select_one taste',
    'taste',
    'How did it taste?',
    'Дәмі қалай болды?',
    '',
    '',
    '',
    'horizontal',
    'Of today',
  ],
  ['select_multiple food or_other', 'food', 'What was there?', '', '${taste} >= 1'],
  ['begin_group', 'inner', '', '', "selected(${food}, 'soup')"],
  ['text', 'wish', 'A wish, ${age}?', '', "${taste} != ''", '', '', 'multiline'],
  ['end_group'],
  ['end group'],
  ['begin_repeat', 'friends', 'Friends'],
  ['text', 'friend', 'Friend'],
  ['end_repeat'],
  ['calculate', 'sum', '', '', '', '', '', '', '', '${age} + 1'],
  ['image', 'photo', 'Photo'],
  ['decimal', 'height', 'Height'],
  ['rank food', 'best', 'Which first?', '', '${last} = 1'],
  ['range', 'stars', 'Stars'],
  ['note', 'last', 'Thank you'],
];
const choices = [
  ['list_name', 'name', 'label::English (en)', 'label::Қазақша', 'city'],
  ['taste', '0', 'Bad', 'Жаман'],
  ['taste', '1', 'Good', 'Жақсы'],
  ['food', 'soup', 'Soup', 'Сорпа', 'x'],
  ['food', 'bread', 'Bread'],
];
const settings = [
  ['form_title', 'form_id', 'default_language', 'submission_url'],
  ['Lunch', 'lunch-form', 'English (en)', 'https://elsewhere.example'],
];

async function bookOf(sheets: Parameters<typeof workbookOf>[0]): Promise<Workbook> {
  const book = await readWorkbook(workbookOf(sheets));
  if (isRefusal(book)) throw new Error(JSON.stringify(book));
  return book;
}

describe('a questionnaire as XLSForm', () => {
  const convert = async () => whole(convertXlsForm(await bookOf({Survey: survey, choices, settings})));

  it('becomes a page for each question, and for each group that is shown as one', async () => {
    const converted = await convert();
    const pages = converted.instrument.pages.map((page) =>
      page.kind === 'items'
        ? `${page.id}: ${page.items.map(({id, kind}) => `${id} ${kind}`).join(', ')}`
        : '',
    );
    expect(pages).to.deep.equal([
      'age: hello note, age number',
      'lunch: lunch-heading note, taste single, food multiple, wish text',
      'best: best ranking',
      'stars: stars number',
      'last: last note',
    ]);
    expect(converted.instrument.id).to.equal('lunch-form');
    expect(itemOf(converted, 'age')).to.include({least: 6, most: 19, required: true});
    expect(itemOf(converted, 'wish')).to.include({lines: 'many'});
  });

  it('keeps its conditions, those of groups too', async () => {
    const converted = await convert();
    expect(converted.instrument.pages[1]?.showIf).to.deep.equal({
      all: [{item: 'age', answered: true}, {not: {item: 'age', atMost: 8}}],
    });
    expect(itemOf(converted, 'food').showIf).to.deep.equal({item: 'taste', atLeast: 1});
    expect(itemOf(converted, 'wish').showIf).to.deep.equal({
      all: [
        {item: 'food', has: 'soup'},
        {item: 'taste', answered: true},
      ],
    });
  });

  it('speaks its languages, named by code or by themselves', async () => {
    const {texts, changed} = await convert();
    expect(Object.keys(texts)).to.deep.equal(['en', 'kk']);
    expect(texts['kk']?.items['age']).to.equal('Жасың нешеде?');
    expect(texts['kk']?.options?.['food']).to.deep.equal({soup: 'Сорпа', bread: 'Bread'});
    expect(texts['en']?.items['taste']).to.equal('How did it taste?\nOf today');
    expect(texts['en']?.items['hello']).to.equal('Hello you');
    expect(changed).to.deep.include({what: 'language-fallback', where: 'food/bread', text: 'kk'});
    expect(told(changed)).to.include('markup @ hello');
  });

  it('names what it leaves and what it strips', async () => {
    const {left, stripped} = await convert();
    expect(told(left)).to.have.members([
      'city @ food/soup',
      'appearance @ taste',
      'or_other @ food',
      'inserted-answer @ wish',
      'repeat @ friends',
      'text @ friend',
      'calculate @ sum',
      'decimal @ height',
      'condition-unknown-name @ pages/best',
    ]);
    expect(told(stripped)).to.have.members([
      'start @ start',
      'deviceid @ device',
      'username @ who',
      'audit @ audit',
      'image @ photo',
      'submission_url @ form',
    ]);
  });

  it('is the same from JSON, with labels as lists in the order of its translations', async () => {
    const asRows = (rows: readonly (readonly string[])[]) =>
      rows.slice(1).map((row) => Object.fromEntries(row.map((cell, at) => [rows[0]?.[at] ?? '', cell])));
    const json = {survey: asRows(survey), choices: asRows(choices), settings: asRows(settings)};
    expect(convertXlsForm(JSON.stringify(json))).to.deep.equal(await convert());
    const lists = whole(
      convertXlsForm({
        content: {
          translations: ['English (en)', 'French (fr)'],
          survey: [
            {type: 'select_one', select_from_list_name: 'yn', $autoname: 'q', label: ['Yes?', 'Oui ?']},
          ],
          choices: [
            {list_name: 'yn', name: 'no', label: ['No', 'Non']},
            {list_name: 'yn', name: 'yes', label: ['Yes', 'Oui']},
          ],
        },
      }),
    );
    expect(lists.texts['fr']?.items).to.deep.equal({q: 'Oui ?'});
    expect(lists.texts['fr']?.scales).to.deep.equal({'scale-1': ['Non', 'Oui']});
  });

  it('reads no more bounds out of a constraint than stand there', () => {
    const bounds = (constraint: string) => {
      const converted = whole(
        convertXlsForm({survey: [{type: 'integer', name: 'n', label: 'N', constraint}]}),
      );
      const item = itemOf(converted, 'n');
      return item.kind === 'number' ? [item.least, item.most, ...told(converted.left)] : [];
    };
    expect(bounds('.>0 and .<=5')).to.deep.equal([1, 5]);
    expect(bounds('. >= -3')).to.deep.equal([-3, 1_000_000]);
    expect(bounds('. > 1 or . < 0')).to.deep.equal([0, 1_000_000, 'constraint @ n']);
    expect(bounds('. > ${n}')).to.deep.equal([0, 1_000_000, 'constraint @ n']);
    expect(bounds('. >= 9 and . <= 3')).to.deep.equal([3, 9]);
  });

  it('may call columns, lists and questions as every object does', () => {
    const converted = whole(
      convertXlsForm(
        JSON.parse(`{
          "survey": [{"type": "select_one __proto__", "name": "constructor", "label": "A", "__proto__": {"x": "y"}}],
          "choices": [{"list_name": "__proto__", "name": "toString", "label": "B"}]
        }`),
      ),
    );
    expect(told(converted.left)).to.deep.equal(['__proto__::x @ constructor']);
    expect(converted.texts['en']?.items).to.deep.equal({'item-constructor': 'A'});
  });

  it('is refused with a reason where it is not whole', () => {
    const rows = (...types: readonly string[]) => ({
      survey: types.map((type, at) => ({type, name: `n${at}`})),
    });
    expect(reasonOf(convertXlsForm({}))).to.equal('not-readable');
    expect(reasonOf(convertXlsForm('{"survey": ['))).to.equal('not-readable');
    expect(reasonOf(convertXlsForm(new Map([['choices', []]])))).to.equal('not-readable');
    expect(reasonOf(convertXlsForm({survey: []}))).to.equal('no-questions');
    expect(reasonOf(convertXlsForm(rows('text', 'begin_group', 'text')))).to.equal('not-whole');
    expect(reasonOf(convertXlsForm(rows(...Array<string>(60).fill('begin_group'))))).to.equal('too-deep');
    expect(reasonOf(convertXlsForm(rows(...Array<string>(5_001).fill('text'))))).to.equal(
      'too-many-questions',
    );
    expect(whole(convertXlsForm(rows(...Array<string>(5_000).fill('text')))).instrument.pages).to.have.length(
      5_000,
    );
    expect(told(whole(convertXlsForm(rows('text', 'end_group'))).left)).to.include('end_group @ form');
  });
});

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
      'unknown-file',
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
