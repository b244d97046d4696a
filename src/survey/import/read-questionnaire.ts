import {isFields} from '../../kernel/guards.js';
import {isRefusal} from '../../kernel/refusal.js';
import {hurried, type Reading} from '../../roster/import/reading.js';
import {isZip} from '../../roster/import/unzip.js';
import {refuseFile, type ConversionRefusal, type Converted} from './converted.js';
import {decodeStrictly} from './decode-strictly.js';
import {convertLimeSurvey} from './limesurvey.js';
import {convertSurveyJs} from './surveyjs.js';
import {readWorkbook, workbookLimits} from './workbook.js';
import {convertXlsForm} from './xlsform.js';

/**
 * A questionnaire of any kind that is known, told by what is in the file and not by its name.
 *
 * @param usual the language of words that do not name theirs
 */
export async function readQuestionnaire(
  bytes: Uint8Array,
  usual = 'en',
  reading: Reading = hurried,
): Promise<Converted | ConversionRefusal> {
  if (bytes.length > workbookLimits.fileBytes) return refuseFile('file-too-big', {size: bytes.length});
  if (isZip(bytes)) {
    const book = await readWorkbook(bytes, reading);
    return isRefusal(book) ? book : convertXlsForm(book, usual);
  }
  const text = decodeStrictly(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined) return refuseFile('not-text');
  return text.trimStart().startsWith('{') ? convertJson(text, usual) : convertLimeSurvey(text, usual);
}

function convertJson(text: string, usual: string): Converted | ConversionRefusal {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuseFile('not-readable');
  }
  const isXlsForm = isFields(json) && ('survey' in json || 'content' in json);
  return isXlsForm ? convertXlsForm(json, usual) : convertSurveyJs(json, usual);
}
