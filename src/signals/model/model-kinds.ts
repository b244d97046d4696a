import {defineKind} from '../../kernel/draft.js';
import {isArrayOf, isFields, isNumber, isOneOf, isText, type Fields} from '../../kernel/guards.js';
import {subject} from '../../kernel/ids.js';
import {parseDay, type SchoolDay} from '../../kernel/school-day.js';
import {modelForm, type FittedModel, type WeightedColumn} from './fitted-model.js';
import {outcomePercents, type ModelOutcome} from './outcome.js';
import {modelInputs, type ModelInput} from './inputs.js';

/** A term and the one after it, as the model saw them. */
export interface FittedTerm {
  readonly yearTitle: string;
  /** First day of the term and last day of the next. */
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  readonly pupils: number;
}

/** A model with all that another device needs to raise the same flags and to say the same of it. */
export interface UsedModel {
  readonly model: FittedModel;
  readonly outcome: ModelOutcome;
  readonly fittedOn: readonly FittedTerm[];
}

/** What the school says of its model from now on. Flags that were raised before keep the version that raised them. */
export interface ModelSet {
  /** One more than what it replaces; the first is 1. */
  readonly version: number;
  /** None: no model is used from now on. */
  readonly use?: UsedModel;
  /** Why, in the words of whoever said it. */
  readonly reason: string;
}

export const modelSet = defineKind('signals/model-set', isModelSet);
export const modelSubject = subject('model');

/** A model of another form, or with an input that is not known here, is unreadable: it raises no flag and replaces nothing. */
function isModelSet(body: unknown): body is ModelSet {
  return (
    isFields(body) &&
    isCount(body['version']) &&
    body['version'] > 0 &&
    isText(body['reason']) &&
    (body['use'] === undefined || isUsed(body['use']))
  );
}

function isUsed(use: unknown): use is UsedModel {
  return (
    isFields(use) &&
    isModel(use['model']) &&
    isFields(use['outcome']) &&
    use['outcome']['kind'] === 'absence-next-term' &&
    outcomePercents.some((percent) => percent === (use['outcome'] as Fields)['percent']) &&
    isArrayOf(use['fittedOn'], isTerm)
  );
}

function isTerm(item: unknown): item is FittedTerm {
  return (
    isFields(item) &&
    isText(item['yearTitle']) &&
    isDay(item['from']) &&
    isDay(item['until']) &&
    isCount(item['pupils'])
  );
}

function isModel(value: unknown): value is FittedModel {
  return (
    isFields(value) &&
    value['form'] === modelForm &&
    isArrayOf(value['inputs'], isInput) &&
    isArrayOf(value['columns'], isColumn) &&
    hasNumbers(value, ['intercept', 'strength']) &&
    isFields(value['calibration']) &&
    hasNumbers(value['calibration'], ['slope', 'intercept']) &&
    Number(value['calibration']['slope']) >= 0 &&
    isReport(value['report'])
  );
}

function isColumn(item: unknown): item is WeightedColumn & Fields {
  return (
    isFields(item) &&
    isInput(item['input']) &&
    isOneOf(item['of'] as string, ['value', 'missing']) &&
    hasNumbers(item, ['mean', 'spread', 'weight']) &&
    Number(item['spread']) > 0 &&
    Number(item['weight']) >= 0
  );
}

function isReport(report: unknown): boolean {
  return (
    isFields(report) &&
    hasNumbers(report, ['pupils', 'pupilYears', 'events', 'tooLittleKnown', 'seed']) &&
    Number(report['pupilYears']) > 0 &&
    isArrayOf(report['leftOut'], isInput) &&
    isFields(report['calibration']) &&
    hasNumbers(report['calibration'], ['error', 'byChance']) &&
    isJudgement(report) &&
    (report['byAbsence'] === undefined || isJudgement(report['byAbsence'])) &&
    (report['byLevel'] === undefined || isBesideLevel(report['byLevel']))
  );
}

function isJudgement(value: unknown): boolean {
  if (!isFields(value) || !isFields(value['auc']) || !isFields(value['atCapacity'])) return false;
  const {auc, atCapacity} = value;
  return (
    hasNumbers(auc, ['value']) &&
    (auc['interval'] === undefined || isInterval(auc['interval'])) &&
    hasNumbers(atCapacity, ['capacity', 'listed', 'found', 'events', 'precision', 'recall']) &&
    isInterval(atCapacity['precisionInterval']) &&
    isInterval(atCapacity['recallInterval'])
  );
}

function isBesideLevel(value: unknown): boolean {
  return (
    isFields(value) &&
    hasNumbers(value, ['listed', 'found', 'modelFound']) &&
    typeof value['isBetter'] === 'boolean'
  );
}

function isInterval(value: unknown): boolean {
  return isFields(value) && hasNumbers(value, ['low', 'high']);
}

function isInput(value: unknown): value is ModelInput {
  return isOneOf(value as string, modelInputs);
}

function hasNumbers(value: Fields, names: readonly string[]): boolean {
  return names.every((name) => isNumber(value[name]));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isDay(value: unknown): value is SchoolDay {
  return isText(value) && parseDay(value) !== undefined;
}
