import {
  newGroup,
  newQuestion,
  partIn,
  put,
  type LimeForm,
  type LimeGroup,
  type LimeQuestion,
  type LimeRecord,
  type LimeWords,
} from './lime-form.js';
import type {Steps} from './steps.js';
import {among, readXml, type XmlElement} from '../../roster/import/xml.js';

const readSections: readonly string[] = [
  'LimeSurveyDocType',
  'DBVersion',
  'languages',
  'surveys',
  'surveys_languagesettings',
  'groups',
  'group_l10ns',
  'questions',
  'question_l10ns',
  'subquestions',
  'question_attributes',
  'answers',
  'answer_l10ns',
  'themes',
  'themes_inherited',
];

/** An `.lss`: words lie beside what they name, or, later, in sections of their own. */
export function* readLss(source: string): Steps<LimeForm | undefined> {
  const root = readXml(source);
  if (root?.name !== 'document' || !root.children.some(({name}) => name === 'questions')) return undefined;
  const [settings = new Map<string, string>()] = recordsOf(root, 'surveys');
  yield 0.4;
  const groups = groupsOf(root);
  const questions = questionsOf(root, groups);
  yield 0.6;
  const rows = rowsOf(root, questions);
  readWords(root, groups, new Map([...questions, ...rows]));
  yield 0.8;
  readAnswers(root, questions);
  for (const record of recordsOf(root, 'question_attributes'))
    put(questions.get(at(record, 'qid'))?.attributes, at(record, 'attribute'), record.get('value'));
  const others = root.children.filter(({name}) => !readSections.includes(name)).map(({name}) => name);
  return {settings, words: languageWords(root), groups: [...groups.values()], others};
}

function recordsOf(root: XmlElement, section: string): readonly LimeRecord[] {
  return among(root, section, 'rows', 'row').map(
    ({children}) => new Map(children.map(({name, text}) => [name, text])),
  );
}

function inOrder(records: readonly LimeRecord[], column: string): readonly LimeRecord[] {
  return [...records].sort((a, b) => Number(a.get(column) ?? 0) - Number(b.get(column) ?? 0));
}

function at(record: LimeRecord, column: string): string {
  return record.get(column) ?? '';
}

function groupsOf(root: XmlElement): Map<string, LimeGroup> {
  const groups = new Map<string, LimeGroup>();
  for (const record of inOrder(recordsOf(root, 'groups'), 'group_order')) {
    const id = at(record, 'gid');
    const group = groups.get(id) ?? newGroup(`group-${id}`, at(record, 'grelevance'));
    groups.set(id, group);
    wordGroup(group, record);
  }
  return groups;
}

function wordGroup(group: LimeGroup | undefined, record: LimeRecord): void {
  if (!group) return;
  put(group.names, at(record, 'language'), record.get('group_name'));
  put(group.descriptions, at(record, 'language'), record.get('description'));
}

function questionsOf(root: XmlElement, groups: Map<string, LimeGroup>): Map<string, LimeQuestion> {
  const questions = new Map<string, LimeQuestion>();
  for (const record of inOrder(recordsOf(root, 'questions'), 'question_order')) {
    const id = at(record, 'qid');
    const known = questions.get(id);
    const question = known ?? newQuestion(at(record, 'title'), at(record, 'type'), record);
    if (!known) groups.get(at(record, 'gid'))?.questions.push(question);
    questions.set(id, question);
    wordQuestion(question, record);
  }
  return questions;
}

interface Worded {
  readonly words: LimeWords;
  readonly help?: LimeWords;
}

function wordQuestion(question: Worded | undefined, record: LimeRecord): void {
  if (!question) return;
  put(question.words, at(record, 'language'), record.get('question'));
  put(question.help, at(record, 'language'), record.get('help'));
}

/** @returns rows and options by their own number */
function rowsOf(root: XmlElement, questions: ReadonlyMap<string, LimeQuestion>): Map<string, Worded> {
  const rows = new Map<string, Worded>();
  for (const record of inOrder(recordsOf(root, 'subquestions'), 'question_order')) {
    const question = questions.get(at(record, 'parent_qid'));
    if (!question) continue;
    const id = at(record, 'qid');
    const row = partIn(question.subs, at(record, 'title'), at(record, 'scale_id') || '0', id);
    wordQuestion(row, record);
    rows.set(id, row);
  }
  return rows;
}

function readWords(
  root: XmlElement,
  groups: ReadonlyMap<string, LimeGroup>,
  questions: ReadonlyMap<string, Worded>,
): void {
  for (const record of recordsOf(root, 'group_l10ns')) wordGroup(groups.get(at(record, 'gid')), record);
  for (const record of recordsOf(root, 'question_l10ns'))
    wordQuestion(questions.get(at(record, 'qid')), record);
}

function readAnswers(root: XmlElement, questions: ReadonlyMap<string, LimeQuestion>): void {
  const byId = new Map<string, LimeWords>();
  for (const record of inOrder(recordsOf(root, 'answers'), 'sortorder')) {
    const question = questions.get(at(record, 'qid'));
    if (!question) continue;
    const answer = partIn(question.answers, at(record, 'code'), at(record, 'scale_id') || '0');
    put(answer.words, at(record, 'language'), record.get('answer'));
    byId.set(at(record, 'aid'), answer.words);
  }
  for (const record of recordsOf(root, 'answer_l10ns'))
    put(byId.get(at(record, 'aid')), at(record, 'language'), record.get('answer'));
}

function languageWords(root: XmlElement): ReadonlyMap<string, LimeWords> {
  const words = new Map<string, LimeWords>();
  for (const record of recordsOf(root, 'surveys_languagesettings'))
    for (const [column, text] of record) {
      const own = words.get(column) ?? new Map<string, string>();
      put(own, at(record, 'surveyls_language'), text);
      words.set(column, own);
    }
  return words;
}
