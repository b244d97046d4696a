import {isText} from '../../kernel/guards.js';
import {buildInstrument} from './build.js';
import {Remarks, refuseFile, type ConversionRefusal, type Converted} from './converted.js';
import type {ForeignAnswer} from './foreign-form.js';
import {languageOf} from './languages.js';
import {atOnce, between, eachOf, type Steps} from './steps.js';
import {anyLanguage} from './words.js';
import type {Workbook} from './workbook.js';
import {sheetsOfJson, sheetsOfWorkbook, XlsRows, type SheetRow, type XlsSheets} from './xlsform-rows.js';
import {XlsSurvey} from './xlsform-survey.js';

/** Where answers go, and what is put together of them. */
const telling = ['submission_url', 'public_key', 'auto_send', 'auto_delete', 'instance_name', 'sms_keyword'];

/**
 * A questionnaire as XLSForm.
 *
 * @param source a workbook, or its sheets as JSON, as text or read
 * @param usual the language of words that do not name theirs
 */
export function convertXlsForm(source: unknown, usual = 'en'): Converted | ConversionRefusal {
  return atOnce(xlsFormSteps(source, usual));
}

/** The same in pieces. */
export function* xlsFormSteps(source: unknown, usual: string): Steps<Converted | ConversionRefusal> {
  const sheets = source instanceof Map ? sheetsOfWorkbook(source as Workbook) : sheetsOfJson(parsed(source));
  if (!sheets) return refuseFile('not-readable');
  const remarks = new Remarks();
  const language = formLanguage(sheets, usual);
  const rows = new XlsRows(language, remarks);
  const lists = yield* between(0, 0.1, listsOf(sheets.choices, rows));
  const survey = new XlsSurvey(rows, lists, remarks);
  yield* between(
    0.1,
    0.5,
    eachOf(sheets.survey, (row) => {
      survey.read(row);
    }),
  );
  if (survey.isTooDeep) return refuseFile('too-deep');
  if (!survey.isWhole) return refuseFile('not-whole', {fault: 'end_group'});
  const settings = rows.fields(sheets.settings, 'form', ['form_title']);
  const title = rows.words(sheets.settings, 'form_title', 'form');
  const name = settings.text('form_id') ?? settings.text('id_string') ?? 'xlsform';
  settings.pass('default_language', 'version', 'form_title', 'title');
  settings.strip(...telling);
  settings.leaveRest();
  const naming = {join: '/', namesOptions: false} as const;
  const form = {name, title, language, pages: survey.finish(), naming};
  return yield* between(0.5, 1, buildInstrument(form, remarks));
}

function parsed(source: unknown): unknown {
  if (!isText(source)) return source;
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** The one that the form names, or else the first that a label is in. */
function formLanguage({settings, translations, survey}: XlsSheets, usual: string): string {
  const named = settings.get('default_language') ?? translations[0];
  const labels = survey.flatMap((row) => [...row.keys()].filter((name) => /^label(?:$|::)/.test(name)));
  const first = labels.includes('label') ? undefined : labels[0]?.slice('label::'.length);
  return languageOf(named ?? '') ?? languageOf(first ?? '') ?? usual;
}

function* listsOf(
  choices: readonly SheetRow[],
  rows: XlsRows,
): Steps<ReadonlyMap<string, readonly ForeignAnswer[]>> {
  const lists = new Map<string, ForeignAnswer[]>();
  for (const [at, row] of choices.entries()) {
    const list = row.get('list_name') ?? row.get('list') ?? '';
    const name = row.get('name') ?? row.get('value') ?? row.get('$autovalue') ?? '';
    const fields = rows.fields(row, `${list}/${name}`, ['label']);
    fields.pass('list_name', 'list', 'name', 'value', '$autovalue', '$kuid', 'order');
    fields.leaveRest();
    const words = rows.words(row, 'label', `${list}/${name}`);
    const answer = {name, words: words.size > 0 ? words : anyLanguage(name, rows.language)};
    if (list === '' || name === '') rows.remarks.leave('choice', `${list}/${name}`);
    else lists.set(list, listWith(lists.get(list), answer));
    yield (at + 1) / choices.length;
  }
  return lists;
}

/** One array a list, however long it grows. */
function listWith(list: ForeignAnswer[] | undefined, answer: ForeignAnswer): ForeignAnswer[] {
  if (!list) return [answer];
  list.push(answer);
  return list;
}
