import {isFields, isText} from '../../kernel/guards.js';
import {Construct} from './construct.js';
import type {Remarks} from './converted.js';
import {surveyJsDialect} from './dialects.js';
import {
  deepestGroup,
  usualLength,
  type ForeignCondition,
  type ForeignItem,
  type ForeignPage,
} from './foreign-form.js';
import {parseExpression} from './parse-expression.js';
import {asks, identifyingInputs} from './surveyjs-asks.js';
import {between, type Steps} from './steps.js';
import type {SurveyJsLabels} from './surveyjs-labels.js';
import {withHint, type Words} from './words.js';

/** These ask for a picture of a pupil's hand or desk. */
const identifyingTypes: readonly string[] = ['file', 'signaturepad'];

/** Pages with their questions, panels taken apart. */
export class SurveyJsPages {
  isTooDeep = false;
  readonly #labels: SurveyJsLabels;
  readonly #remarks: Remarks;

  constructor(labels: SurveyJsLabels, remarks: Remarks) {
    this.#labels = labels;
    this.#remarks = remarks;
  }

  /** @param form whose description stands above the first question */
  *read(pages: readonly unknown[], form: Construct): Steps<readonly ForeignPage[]> {
    const intro = this.#note('form-description', this.#labels.of(form.label('description'), 'form'), []);
    const read: ForeignPage[] = [];
    for (const [at, source] of pages.entries()) {
      const name = isFields(source) && isText(source['name']) ? source['name'] : `page-${at + 1}`;
      const steps = this.#page(new Construct(source, `pages/${name}`, this.#remarks), name);
      const page = yield* between(at / pages.length, (at + 1) / pages.length, steps);
      if (page) read.push(at === 0 ? {...page, items: [...intro, ...page.items]} : page);
    }
    return read;
  }

  *#page(page: Construct, name: string): Steps<ForeignPage | undefined> {
    page.pass('name');
    const conditions = conditionsOf(page);
    if (this.#isHidden(page, conditions)) return undefined;
    const items = [...this.#heading(page, name, []), ...(yield* this.#elements(page, [], 0))];
    page.leaveRest();
    return {name, conditions, items};
  }

  *#elements(
    group: Construct,
    conditions: readonly ForeignCondition[],
    depth: number,
  ): Steps<readonly ForeignItem[]> {
    if (depth > deepestGroup) {
      this.isTooDeep = true;
      return [];
    }
    const elements = group.list('elements') ?? group.list('questions') ?? [];
    const items: ForeignItem[] = [];
    for (const [at, source] of elements.entries()) {
      const steps = this.#element(source, group.where, conditions, depth);
      items.push(...(yield* between(at / elements.length, (at + 1) / elements.length, steps)));
      yield (at + 1) / elements.length;
    }
    return items;
  }

  *#element(
    source: unknown,
    where: string,
    inherited: readonly ForeignCondition[],
    depth: number,
  ): Steps<readonly ForeignItem[]> {
    const {name, type} = isFields(source) ? source : {};
    if (!isText(name) || !isText(type) || name === '') {
      this.#remarks.leave(isText(type) ? type : 'element', where);
      return [];
    }
    const element = new Construct(source, name, this.#remarks);
    element.pass('name', 'type');
    const conditions = [...inherited, ...conditionsOf(element)];
    if (this.#isHidden(element, conditions.slice(inherited.length))) return [];
    if (type !== 'panel') return this.#question(element, name, type, conditions);
    const items = [
      ...this.#heading(element, name, conditions),
      ...(yield* this.#elements(element, conditions, depth + 1)),
    ];
    element.leaveRest();
    return items;
  }

  #question(
    question: Construct,
    name: string,
    type: string,
    conditions: readonly ForeignCondition[],
  ): readonly ForeignItem[] {
    const inputType = question.text('inputType') ?? '';
    if (identifyingTypes.includes(type) || identifyingInputs.includes(inputType)) {
      this.#remarks.strip(identifyingTypes.includes(type) ? type : inputType, name);
      return [];
    }
    if (type === 'multipletext') return this.#severalTexts(question, name, conditions);
    const ask = asks.get(type)?.(question, this.#labels);
    if (!ask) {
      this.#remarks.leave(inputType === '' ? type : `${type} ${inputType}`, name);
      return [];
    }
    const words = this.#wordsOf(question, type === 'html' ? 'html' : 'title');
    const required = question.flag('isRequired');
    question.leaveRest();
    return [{name, words, required, conditions, ask}];
  }

  /** A row of short texts under one heading becomes a note and a question each. */
  #severalTexts(
    question: Construct,
    name: string,
    conditions: readonly ForeignCondition[],
  ): readonly ForeignItem[] {
    const required = question.flag('isRequired');
    const heading = this.#heading(question, name, conditions);
    const texts = this.#labels.answers(question.list('items') ?? [], name);
    question.leaveRest();
    const ask = {kind: 'text', lines: 'one', most: usualLength.one} as const;
    return [
      ...heading,
      ...texts.map((part) => ({name: `${name}.${part.name}`, words: part.words, required, conditions, ask})),
    ];
  }

  #heading(group: Construct, name: string, conditions: readonly ForeignCondition[]): readonly ForeignItem[] {
    return this.#note(`${name}-heading`, this.#wordsOf(group, 'title'), conditions);
  }

  #note(name: string, words: Words, conditions: readonly ForeignCondition[]): readonly ForeignItem[] {
    return words.size > 0 ? [{name, words, required: false, conditions, ask: {kind: 'note'}}] : [];
  }

  #wordsOf(element: Construct, key: string): Words {
    const {where} = element;
    return withHint(
      this.#labels.of(element.label(key), where),
      this.#labels.of(element.label('description'), where),
      where,
      this.#remarks,
    );
  }

  /** What only a program shows is shown to nobody. */
  #isHidden(element: Construct, conditions: readonly ForeignCondition[]): boolean {
    const isHidden = !element.flag('visible', true) && conditions.length === 0;
    if (isHidden) this.#remarks.leave('visible: false', element.where);
    return isHidden;
  }
}

function conditionsOf(element: Construct): readonly ForeignCondition[] {
  const text = element.text('visibleIf')?.trim() ?? '';
  return text === '' ? [] : [{text, expression: parseExpression(text, surveyJsDialect)}];
}
