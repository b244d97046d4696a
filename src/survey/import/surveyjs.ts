import {isFields, isText} from '../../kernel/guards.js';
import {buildInstrument} from './build.js';
import {Construct} from './construct.js';
import {Remarks, refuseFile, type ConversionRefusal, type Converted} from './converted.js';
import {languageOf} from './languages.js';
import {atOnce, between, type Steps} from './steps.js';
import {SurveyJsLabels} from './surveyjs-labels.js';
import {SurveyJsPages} from './surveyjs-pages.js';

/** What remembers a browser, or tells a server who is answering and where to go next. */
const telling = [
  'clientId',
  'cookieName',
  'navigateToUrl',
  'navigateToUrlOnCondition',
  'partialSendEnabled',
  'sendResultOnPageNext',
  'storeDataAsText',
  'surveyId',
  'surveyPostId',
  'surveyShowDataSaving',
] as const;

/** These end, jump or fill in; any other trigger runs what the page around it wants. */
const harmlessTriggers: readonly unknown[] = ['complete', 'copyvalue', 'setvalue', 'skip', 'visible'];

/**
 * A questionnaire by SurveyJS.
 *
 * @param source its JSON, as text or read
 * @param usual the language of words that do not name theirs
 */
export function convertSurveyJs(source: unknown, usual = 'en'): Converted | ConversionRefusal {
  return atOnce(surveyJsSteps(source, usual));
}

/** The same in pieces. */
export function* surveyJsSteps(source: unknown, usual: string): Steps<Converted | ConversionRefusal> {
  const json = isText(source) ? parsed(source) : source;
  if (!isFields(json)) return refuseFile('not-readable');
  const remarks = new Remarks();
  const form = new Construct(json, 'form', remarks);
  const language = languageOf(form.text('locale') ?? usual) ?? usual;
  const labels = new SurveyJsLabels(language, remarks);
  const title = labels.of(form.label('title'), 'form');
  const reader = new SurveyJsPages(labels, remarks);
  const elements = form.list('elements') ?? form.list('questions');
  const sources = form.list('pages') ?? (elements ? [{name: 'page', elements}] : []);
  const pages = yield* between(0, 0.5, reader.read(sources, form));
  if (reader.isTooDeep) return refuseFile('too-deep');
  form.strip(...telling);
  readTriggers(form, remarks);
  form.leaveRest();
  const naming = {join: '.', namesOptions: false} as const;
  const built = buildInstrument({name: 'surveyjs', title, language, pages, naming}, remarks);
  return yield* between(0.5, 1, built);
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function readTriggers(form: Construct, remarks: Remarks): void {
  for (const trigger of form.list('triggers') ?? []) {
    const type = isFields(trigger) ? trigger['type'] : undefined;
    const name = `trigger ${isText(type) ? type : '?'}`;
    if (harmlessTriggers.includes(type)) remarks.leave(name, 'form');
    else remarks.strip(name, 'form');
  }
}
