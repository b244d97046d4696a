import {expect} from 'chai';
import {convertLimeSurvey} from '../../src/survey/import/limesurvey.js';
import {itemOf, reasonOf, told, whole} from '../support/foreign.js';
import {shelves, tabs, type LimeRow} from '../support/foreign-lime.js';

describe('a table of tabs by LimeSurvey', () => {
  it('has one group, question and answer for all its languages', () => {
    const converted = whole(convertLimeSurvey(shelves));
    const [page] = converted.instrument.pages;
    expect(converted.instrument.pages).to.have.length(1);
    expect(page?.kind === 'items' && page.items.map(({id}) => id)).to.deep.equal([
      'group-1-heading',
      'find',
      'tell',
      'tell_a',
      'tell_constructor',
    ]);
    expect(itemOf(converted, 'tell_a').showIf).to.deep.equal({item: 'find', is: 1});
    expect(converted.texts['kk']?.scales).to.deep.equal({'scale-1': ['Жоқ', 'Иә']});
    expect(converted.texts['kk']?.items['group-1-heading']).to.equal('Бастау');
    expect(converted.texts['en']?.items['find']).to.equal('Do you find it,\nusually?');
    expect(told(converted.left)).to.deep.equal(['validation @ find', 'QTA @ form']);
    expect(told(converted.stripped)).to.deep.equal(['ipaddr @ form']);
  });

  it('is refused without its columns', () => {
    expect(reasonOf(convertLimeSurvey(''))).to.equal('not-readable');
    expect(reasonOf(convertLimeSurvey('a\tb\r\n1\t2'))).to.equal('not-readable');
    expect(reasonOf(convertLimeSurvey(tabs()))).to.equal('no-questions');
  });

  it('reads 5,000 questions and refuses one more', () => {
    const many = (count: number) =>
      tabs(
        {class: 'G', name: 'All'},
        ...Array.from({length: count}, (_, at) => ({
          class: 'Q',
          'type/scale': 'Y',
          name: `q${at}`,
          text: `Q ${at}`,
        })),
      );
    expect(reasonOf(convertLimeSurvey(many(5_000)))).to.equal('too-many-questions');
    expect(whole(convertLimeSurvey(many(4_999))).instrument.pages).to.have.length(1);
  });
});

describe('a table of tabs with the same code twice', () => {
  const ask = (cells: LimeRow) => ({class: 'Q', 'type/scale': 'L', ...cells});
  const answer = (name: string, text: string, language: string) => ({
    class: 'A',
    'type/scale': '0',
    name,
    text,
    language,
  });
  const asked = (...rows: readonly LimeRow[]) => {
    const converted = whole(convertLimeSurvey(tabs({class: 'G', name: 'All', id: '1'}, ...rows)));
    return {
      converted,
      words: Object.fromEntries(
        Object.entries(converted.texts).map(([language, {items}]) => [language, items]),
      ),
    };
  };

  it('keeps both questions, with their own words and answers, and says so', () => {
    const {converted, words} = asked(
      ask({name: 'q', text: 'First?', language: 'en'}),
      answer('1', 'No', 'en'),
      ask({name: 'q', text: 'Second?', language: 'en'}),
      answer('1', 'Never', 'en'),
      answer('2', 'Often', 'en'),
      ask({name: 'late', text: 'Late', language: 'en', 'type/scale': 'T', relevance: 'q == 1'}),
    );
    expect(words['en']).to.include({q: 'First?', 'q-2': 'Second?'});
    expect(converted.texts['en']?.scales).to.deep.equal({'scale-1': ['No'], 'scale-2': ['Never', 'Often']});
    expect(converted.changed).to.deep.include({what: 'same-name', where: 'q', text: 'q-2'});
    expect(itemOf(converted, 'late').showIf).to.deep.equal({item: 'q', is: 1});
  });

  it('gives each its own words of another language, by number or else by place', () => {
    for (const ids of [
      ['5', '6'],
      ['', ''],
    ] as const) {
      const [first, second] = ids.map((id) => ({id, name: 'q'}));
      const {words} = asked(
        ask({...first, text: 'First?', language: 'en'}),
        answer('1', 'No', 'en'),
        ask({...second, text: 'Second?', language: 'en'}),
        answer('1', 'No', 'en'),
        ask({...first, text: 'Бірінші?', language: 'kk'}),
        answer('1', 'Жоқ', 'kk'),
        ask({...second, text: 'Екінші?', language: 'kk'}),
        answer('1', 'Жоқ', 'kk'),
      );
      expect(words['en']).to.include({q: 'First?', 'q-2': 'Second?'});
      expect(words['kk']).to.include({q: 'Бірінші?', 'q-2': 'Екінші?'});
    }
  });

  it('gives the second its words where the first has none in that language', () => {
    const {words} = asked(
      ask({id: '5', name: 'q', text: 'First?', language: 'en'}),
      answer('1', 'No', 'en'),
      ask({id: '6', name: 'q', text: 'Second?', language: 'en'}),
      answer('1', 'No', 'en'),
      ask({id: '6', name: 'q', text: 'Екінші?', language: 'kk'}),
    );
    expect(words['kk']).to.include({q: 'First?', 'q-2': 'Екінші?'});
  });

  it('takes it for one question where only the numbers of its languages differ', () => {
    const {words, converted} = asked(
      ask({id: '5', name: 'q', text: 'One?', language: 'en'}),
      answer('1', 'No', 'en'),
      ask({id: '9', name: 'q', text: 'Бір?', language: 'kk'}),
    );
    expect(Object.keys(words['kk'] ?? {})).to.deep.equal(['group-1-heading', 'q']);
    expect(words['kk']).to.include({q: 'Бір?'});
    expect(told(converted.changed)).to.not.include('same-name @ q');
  });

  it('keeps the first of two answers with one code, and names the other', () => {
    const {converted} = asked(
      ask({name: 'q', text: 'One?', language: 'en'}),
      answer('1', 'No', 'en'),
      answer('1', 'Never', 'en'),
      answer('2', 'Yes', 'en'),
    );
    expect(converted.texts['en']?.scales).to.deep.equal({'scale-1': ['No', 'Yes']});
    expect(converted.left).to.deep.include({what: 'same-name', where: 'q', text: '1'});
  });
});
