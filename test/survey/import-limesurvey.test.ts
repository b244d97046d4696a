import {strToU8} from 'fflate';
import {expect} from 'chai';
import {convertLimeSurvey} from '../../src/survey/import/limesurvey.js';
import {readQuestionnaire} from '../../src/survey/import/read-questionnaire.js';
import {itemOf, reasonOf, told, whole} from '../support/foreign.js';
import {escaped, workbookOf} from '../support/foreign-files.js';

type Row = Readonly<Record<string, string>>;

function lssOf(sections: Readonly<Record<string, readonly Row[]>>): string {
  const row = (cells: Row) =>
    `<row>${Object.entries(cells)
      .map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`)
      .join('')}</row>`;
  const parts = Object.entries(sections).map(
    ([name, rows]) => `<${name}><fields/><rows>${rows.map(row).join('')}</rows></${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${parts.join('')}</document>`;
}

const inTwo = (id: Row, en: Row, fr: Row): readonly Row[] => [
  {...id, ...en, language: 'en'},
  {...id, ...fr, language: 'fr'},
];

const library = lssOf({
  surveys: [
    {
      sid: '7',
      language: 'en',
      additional_languages: 'fr',
      ipaddr: 'Y',
      datestamp: 'Y',
      refurl: 'N',
      format: 'G',
    },
  ],
  surveys_languagesettings: [
    {
      surveyls_language: 'en',
      surveyls_title: 'Library',
      surveyls_welcometext: '<p>Welcome</p>',
      surveyls_endtext: 'Bye',
    },
    {surveyls_language: 'fr', surveyls_title: 'Bibliothèque'},
  ],
  groups: [
    {gid: '2', group_order: '1', grelevance: 'visits.NAOK == "A2"'},
    {gid: '1', group_order: '0', grelevance: '1'},
  ],
  group_l10ns: [
    ...inTwo({gid: '1'}, {group_name: 'Visits'}, {group_name: 'Visites'}),
    {gid: '2', language: 'en', group_name: 'Books'},
  ],
  questions: [
    {qid: '10', gid: '1', type: 'L', title: 'visits', question_order: '0', mandatory: 'Y', relevance: '1'},
    {qid: '11', gid: '2', type: 'M', title: 'books', question_order: '0', other: 'Y', relevance: '1'},
    {qid: '12', gid: '2', type: 'F', title: 'room', question_order: '1', relevance: 'books_c == "Y"'},
    {
      qid: '13',
      gid: '2',
      type: 'N',
      title: 'count',
      question_order: '2',
      relevance: 'room_quiet.NAOK >= 2 and !is_empty(books_n)',
    },
    {qid: '14', gid: '2', type: '|', title: 'upload', question_order: '3'},
    {qid: '15', gid: '2', type: '*', title: 'sum', question_order: '4'},
    {qid: '16', gid: '2', type: 'Y', title: 'again', question_order: '5', relevance: 'later == "1"'},
    {qid: '17', gid: '2', type: 'T', title: 'later', question_order: '6', relevance: 'rand(1,2) == 1'},
    {qid: '18', gid: '2', type: 'S', title: 'secret', question_order: '7'},
  ],
  subquestions: [
    {qid: '20', parent_qid: '11', title: 'n', question_order: '1'},
    {qid: '21', parent_qid: '11', title: 'c', question_order: '0'},
    {qid: '22', parent_qid: '12', title: 'quiet', question_order: '0'},
  ],
  question_l10ns: [
    ...inTwo(
      {qid: '10'},
      {question: '<b>How often</b> do you come?', help: 'This term'},
      {question: 'Tu viens souvent ?'},
    ),
    {qid: '11', language: 'en', question: 'What do you read?'},
    ...inTwo({qid: '21'}, {question: 'Comics'}, {question: 'BD'}),
    {qid: '20', language: 'en', question: 'Novels'},
    {qid: '22', language: 'en', question: 'Quiet'},
  ],
  answers: [
    {aid: '1', qid: '10', code: 'A1', sortorder: '0'},
    {aid: '2', qid: '10', code: 'A2', sortorder: '1'},
    {aid: '3', qid: '12', code: '1', sortorder: '0'},
    {aid: '4', qid: '12', code: '2', sortorder: '1'},
  ],
  answer_l10ns: [
    ...inTwo({aid: '1'}, {answer: 'Never'}, {answer: 'Jamais'}),
    ...inTwo({aid: '2'}, {answer: 'Often'}, {answer: 'Souvent'}),
    {aid: '3', language: 'en', answer: 'No'},
    {aid: '4', language: 'en', answer: 'Yes'},
  ],
  question_attributes: [
    {qid: '11', attribute: 'exclude_all_others', value: 'n'},
    {qid: '13', attribute: 'min_num_value_n', value: '1'},
    {qid: '13', attribute: 'max_num_value_n', value: '30'},
    {qid: '13', attribute: 'num_value_int_only', value: '1'},
    {qid: '10', attribute: 'random_order', value: '1'},
    {qid: '10', attribute: 'page_break', value: '0'},
    {qid: '18', attribute: 'hidden', value: '1'},
  ],
  quota: [{id: '1'}],
});

describe('a questionnaire by LimeSurvey', () => {
  const converted = whole(convertLimeSurvey(library));

  it('becomes a page for each group, in its order', () => {
    const pages = converted.instrument.pages.map((page) =>
      page.kind === 'items'
        ? `${page.id}: ${page.items.map(({id, kind}) => `${id} ${kind}`).join(', ')}`
        : '',
    );
    expect(pages).to.deep.equal([
      'welcome: welcome note',
      'group-1: group-1-heading note, visits single',
      'group-2: group-2-heading note, books multiple, room matrix, count number, again single, later text',
    ]);
    expect(itemOf(converted, 'books')).to.deep.include({options: ['c', 'n'], alone: ['n']});
    expect(itemOf(converted, 'count')).to.include({least: 1, most: 30});
    expect(itemOf(converted, 'visits')).to.include({required: true});
  });

  it('keeps its conditions, also on one option or one row', () => {
    expect(converted.instrument.pages[2]?.showIf).to.deep.equal({item: 'visits', is: 1});
    expect(itemOf(converted, 'room').showIf).to.deep.equal({item: 'books', has: 'c'});
    expect(itemOf(converted, 'count').showIf).to.deep.equal({
      all: [
        {item: 'room/quiet', atLeast: 2},
        {item: 'books', has: 'n'},
      ],
    });
  });

  it('has words in its languages', () => {
    const {en, fr} = converted.texts;
    expect(en?.items['visits']).to.equal('How often do you come?\nThis term');
    expect(fr?.items['visits']).to.equal('Tu viens souvent ?\nThis term');
    expect(fr?.title).to.equal('Bibliothèque');
    expect(fr?.scales['scale-1']).to.deep.equal(['Jamais', 'Souvent']);
    expect(fr?.options?.['books']).to.deep.equal({c: 'BD', n: 'Novels'});
    expect(converted.changed).to.deep.include({what: 'language-fallback', where: 'books/n', text: 'fr'});
  });

  it('names what it leaves and what it strips', () => {
    expect(told(converted.left)).to.have.members([
      'format @ form',
      'surveyls_endtext @ form',
      'quota @ form',
      'random_order @ visits',
      'other @ books',
      'type * @ sum',
      'condition-forward @ again',
      'condition-not-understood @ later',
      'hidden @ secret',
    ]);
    expect(told(converted.stripped)).to.have.members([
      'ipaddr @ form',
      'datestamp @ form',
      'file-upload @ upload',
    ]);
  });

  it('is refused where it is cut off, declares entities or is no questionnaire', () => {
    expect(reasonOf(convertLimeSurvey(library.slice(0, -30)))).to.equal('not-readable');
    expect(
      reasonOf(
        convertLimeSurvey(library.replace('<document>', '<!DOCTYPE document [<!ENTITY a "b">]><document>')),
      ),
    ).to.equal('not-readable');
    expect(reasonOf(convertLimeSurvey('<html></html>'))).to.equal('not-readable');
    expect(reasonOf(convertLimeSurvey(lssOf({questions: []})))).to.equal('no-questions');
    expect(reasonOf(convertLimeSurvey('<a>'.repeat(200) + '</a>'.repeat(200)))).to.equal('not-readable');
  });
});

const header = [
  'id',
  'related_id',
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'hidden',
];
const line = (cells: Row) => header.map((name) => cells[name] ?? '').join('\t');
const tabs = (...rows: readonly Row[]) => `\ufeff${[header.join('\t'), ...rows.map(line)].join('\r\n')}\r\n`;

const shelves = tabs(
  {class: 'S', name: 'language', text: 'en'},
  {class: 'S', name: 'ipaddr', text: 'Y'},
  {class: 'SL', name: 'surveyls_title', text: 'Shelves', language: 'en'},
  {class: 'SL', name: 'surveyls_title', text: 'Сөрелер', language: 'kk'},
  {id: '1', class: 'G', 'type/scale': '1', name: 'Start', relevance: '1', language: 'en'},
  {
    id: '5',
    class: 'Q',
    'type/scale': 'L',
    name: 'find',
    relevance: '1',
    text: '"Do you find it,\r\nusually?"',
    language: 'en',
    mandatory: 'Y',
    validation: '/x/',
  },
  {class: 'A', 'type/scale': '0', name: '0', text: 'No', language: 'en'},
  {class: 'A', 'type/scale': '0', name: '1', text: 'Yes', language: 'en'},
  {
    id: '6',
    class: 'Q',
    'type/scale': 'Q',
    name: 'tell',
    relevance: 'find == 1',
    text: 'Tell us',
    language: 'en',
  },
  {class: 'SQ', 'type/scale': '0', name: 'a', text: 'Shelf', language: 'en'},
  {class: 'SQ', 'type/scale': '0', name: 'constructor', text: 'Row', language: 'en'},
  {id: '1', class: 'G', 'type/scale': '1', name: 'Бастау', relevance: '1', language: 'kk'},
  {
    id: '5',
    class: 'Q',
    'type/scale': 'L',
    name: 'find',
    relevance: '1',
    text: 'Оңай табасың ба?',
    language: 'kk',
  },
  {class: 'A', 'type/scale': '0', name: '0', text: 'Жоқ', language: 'kk'},
  {class: 'A', 'type/scale': '0', name: '1', text: 'Иә', language: 'kk'},
  {class: 'QTA', name: 'quota'},
);

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
