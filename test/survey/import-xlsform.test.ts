import {expect} from 'chai';
import {convertXlsForm} from '../../src/survey/import/xlsform.js';
import {itemOf, reasonOf, told, whole} from '../support/foreign.js';
import {bookOf} from '../support/foreign-files.js';
import {choices, settings, survey} from '../support/foreign-xlsform.js';

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
      'other-answer @ food',
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
