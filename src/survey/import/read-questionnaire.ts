import {isFields} from '../../kernel/guards.js';
import {isRefusal} from '../../kernel/refusal.js';
import {hurried, type Reading} from '../../roster/import/reading.js';
import {isZip} from '../../roster/import/unzip.js';
import {refuseFile, type ConversionRefusal, type Converted} from './converted.js';
import {decodeStrictly} from '../../roster/import/decode-strictly.js';
import {limeSurveySteps} from './limesurvey.js';
import {between, inTurns, type Steps} from './steps.js';
import {surveyJsSteps} from './surveyjs.js';
import {readWorkbook, workbookLimits} from './workbook.js';
import {xlsFormSteps} from './xlsform.js';

/** Of the whole work: unpacking a workbook. */
const unpackShare = 0.3;

type Conversion = Converted | ConversionRefusal;

/**
 * A questionnaire of any kind that is known, told by what is in the file and not by its name.
 *
 * @param usual the language of words that do not name theirs
 * @param reading has its turn at least once a question; when it calls off, what comes back is a refusal that means nothing
 */
export async function readQuestionnaire(
  bytes: Uint8Array,
  usual = 'en',
  reading: Reading = hurried,
): Promise<Conversion> {
  if (bytes.length > workbookLimits.fileBytes) return refuseFile('file-too-big', {size: bytes.length});
  if (isZip(bytes)) {
    const progress = (share: number): void => {
      reading.progress(share * unpackShare);
    };
    const book = await readWorkbook(bytes, {...reading, progress});
    if (isRefusal(book)) return book;
    return converted(between(unpackShare, 1, xlsFormSteps(book, usual)), reading);
  }
  const text = decodeStrictly(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined) return refuseFile('not-text');
  const isJson = text.trimStart().startsWith('{');
  return converted(isJson ? jsonSteps(text, usual) : limeSurveySteps(text, usual), reading);
}

async function converted(steps: Steps<Conversion>, reading: Reading): Promise<Conversion> {
  return (await inTurns(steps, reading)) ?? refuseFile('not-readable');
}

function* jsonSteps(text: string, usual: string): Steps<Conversion> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuseFile('not-readable');
  }
  const isXlsForm = isFields(json) && ('survey' in json || 'content' in json);
  return yield* isXlsForm ? xlsFormSteps(json, usual) : surveyJsSteps(json, usual);
}
