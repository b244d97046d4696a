/** What a row of a file by LimeSurvey says, by its column. */
export type LimeRow = Readonly<Record<string, string>>;

/** An `.lss` as the program writes it. */
export function lssOf(sections: Readonly<Record<string, readonly LimeRow[]>>): string {
  const row = (cells: LimeRow) =>
    `<row>${Object.entries(cells)
      .map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`)
      .join('')}</row>`;
  const parts = Object.entries(sections).map(
    ([name, rows]) => `<${name}><fields/><rows>${rows.map(row).join('')}</rows></${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${parts.join('')}</document>`;
}

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
const line = (cells: LimeRow) => header.map((name) => cells[name] ?? '').join('\t');
/** Its table of tabs. */
export const tabs = (...rows: readonly LimeRow[]) =>
  `\ufeff${[header.join('\t'), ...rows.map(line)].join('\r\n')}\r\n`;

const inTwo = (id: LimeRow, en: LimeRow, fr: LimeRow): readonly LimeRow[] => [
  {...id, ...en, language: 'en'},
  {...id, ...fr, language: 'fr'},
];

/** A survey of two groups in two languages. */
export const library = lssOf({
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

/** One in two languages. */
export const shelves = tabs(
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
