import {buildInstrument} from './build.js';
import {Remarks, refuseFile, type ConversionRefusal, type Converted} from './converted.js';
import {limeDialect} from './dialects.js';
import {usualLength, type ForeignCondition, type ForeignItem, type ForeignPage} from './foreign-form.js';
import {languageOf} from './languages.js';
import {askOf} from './lime-asks.js';
import type {LimeForm, LimeGroup, LimeQuestion, LimeWords} from './lime-form.js';
import {readLss} from './lime-lss.js';
import {LimeNames, withOwnCodes} from './lime-names.js';
import {readLimeTabs} from './lime-tabs.js';
import {parseExpression} from './parse-expression.js';
import {atOnce, between, eachOf, type Steps} from './steps.js';
import {Labels, noWords, withHint, type Words} from './words.js';

/** Where, when and by whom it is answered, and who is told. */
const telling =
  /^(?:admin|adminemail|bounce_email|datestamp|email\w*|faxto|googleanalytics\w*|ipaddr|refurl|savetimings|sendconfirmation|tokenanswerspersistence|usecookie|usetokens)$/;

/** Numbers of the program's own, and what this reader asks for elsewhere. */
const known =
  /^(?:sid|gsid|owner_id|language|additional_languages|surveyls_(?:survey_id|language|title|description|welcometext))$/;

/** Every question of an export carries these; they are for statistics and for who edits. */
const ofNoWeight = /^(?:printable_help|public_statistics|save_as_default|statistics_\w+)$/;

/** Said by "no", "as usual" and "off". */
const isOff = /^(?:|N|0|-1|I|inherit)$/;

/**
 * A questionnaire by LimeSurvey.
 *
 * @param source an `.lss`, or its table of tabs
 * @param usual the language of a form that does not name its own
 */
export function convertLimeSurvey(source: string, usual = 'en'): Converted | ConversionRefusal {
  return atOnce(limeSurveySteps(source, usual));
}

/** The same in pieces. */
export function* limeSurveySteps(source: string, usual: string): Steps<Converted | ConversionRefusal> {
  const isLss = /^\ufeff?\s*</.test(source);
  const form = yield* between(0, 0.3, isLss ? readLss(source) : readLimeTabs(source));
  if (!form) return refuseFile('not-readable');
  const remarks = new Remarks();
  const language = languageOf(form.settings.get('language') ?? '') ?? usual;
  const groups = withOwnCodes(form.groups, remarks);
  const reader = new LimeReader(language, remarks, new LimeNames(form, groups));
  const title = reader.words(form.words.get('surveyls_title'), 'form');
  const pages = [...reader.welcome(form), ...(yield* between(0.3, 0.6, reader.pages(groups)))];
  readSettings(form, remarks);
  const naming = {join: '_', namesOptions: true} as const;
  const built = buildInstrument({name: 'limesurvey', title, language, pages, naming}, remarks);
  return yield* between(0.6, 1, built);
}

function readSettings({settings, words, others}: LimeForm, remarks: Remarks): void {
  const texts = [...words].flatMap(([name, own]) =>
    [...own.values()].slice(0, 1).map((text) => [name, text] as const),
  );
  for (const [name, value] of [...settings, ...texts]) {
    if (isOff.test(value.trim()) || known.test(name)) continue;
    if (telling.test(name.replace(/^surveyls_/, ''))) remarks.strip(name, 'form', value);
    else remarks.leave(name, 'form', value);
  }
  for (const section of others) remarks.leave(section, 'form');
}

class LimeReader {
  readonly #labels: Labels;

  constructor(
    readonly language: string,
    readonly remarks: Remarks,
    readonly names: LimeNames,
  ) {
    this.#labels = new Labels(remarks, /\{[^{}\s][^{}]*\}/);
  }

  words(words: LimeWords | undefined, where: string): Words {
    return words ? this.#labels.of(this.#inLanguages(words, where), where) : noWords;
  }

  welcome({words}: LimeForm): readonly ForeignPage[] {
    const greeting = withHint(
      this.words(words.get('surveyls_description'), 'form'),
      this.words(words.get('surveyls_welcometext'), 'form'),
      'form',
      this.remarks,
    );
    return greeting.size > 0 ? [{name: 'welcome', conditions: [], items: [noteOf('welcome', greeting)]}] : [];
  }

  *pages(groups: readonly LimeGroup[]): Steps<readonly ForeignPage[]> {
    const pages: ForeignPage[] = [];
    for (const [at, group] of groups.entries())
      pages.push(yield* between(at / groups.length, (at + 1) / groups.length, this.#page(group)));
    return pages;
  }

  *#page({name, relevance, names, descriptions, questions}: LimeGroup): Steps<ForeignPage> {
    const where = `pages/${name}`;
    const heading = withHint(this.words(names, where), this.words(descriptions, where), where, this.remarks);
    const notes = heading.size > 0 ? [noteOf(`${name}-heading`, heading)] : [];
    const items = (yield* eachOf(questions, (question) => this.#question(question))).flat();
    const conditions = this.#conditions(relevance);
    return {name, conditions, items: items.length > 0 ? [...notes, ...items] : []};
  }

  #question(question: LimeQuestion): readonly ForeignItem[] {
    const {code, type, record, attributes} = question;
    if (type === '|') {
      this.remarks.strip('file-upload', code);
      return [];
    }
    if ((attributes.get('hidden') ?? '0') === '1') {
      this.remarks.leave('hidden', code);
      return [];
    }
    const words = withHint(
      this.words(question.words, code),
      this.words(question.help, code),
      code,
      this.remarks,
    );
    const required = ['Y', 'S'].includes(record.get('mandatory') ?? '');
    const head = {required, conditions: this.#conditions(record.get('relevance') ?? '')};
    if (type === 'Q') return this.#texts(question, words, head);
    const ask = askOf(this.#inForm(question), this.#labels, this.language, this.remarks);
    this.#leaveRest(question);
    if (ask) return [{name: code, words, ...head, ask}];
    this.remarks.leave(`type ${type}`, code);
    return [];
  }

  /** Several short texts under one heading. */
  #texts(
    question: LimeQuestion,
    words: Words,
    head: Pick<ForeignItem, 'required' | 'conditions'>,
  ): readonly ForeignItem[] {
    this.#leaveRest(question);
    const ask = {kind: 'text', lines: 'one', most: usualLength.one} as const;
    const {code} = question;
    return [
      {...noteOf(code, words), conditions: head.conditions},
      ...[...question.subs.values()].map((sub) => ({
        name: `${code}_${sub.code}`,
        words: this.words(sub.words, `${code}_${sub.code}`),
        ...head,
        ask,
      })),
    ];
  }

  #leaveRest({code, record, attributes}: LimeQuestion): void {
    if (record.get('other') === 'Y') this.remarks.leave('other-answer', code);
    for (const [name, text] of [
      ['validation', record.get('preg') ?? record.get('validation')],
      ['default', record.get('default')],
    ] as const)
      if (text !== undefined && text !== '') this.remarks.leave(name, code, text);
    const isTimed = (attributes.get('time_limit') ?? '') !== '';
    for (const [name, value] of attributes)
      if (!isOff.test(value.trim()) && !ofNoWeight.test(name) && (isTimed || !name.startsWith('time_limit_')))
        this.remarks.leave(name, code, value);
  }

  #conditions(relevance: string): readonly ForeignCondition[] {
    const text = relevance.trim();
    if (text === '' || text === '1') return [];
    const expression = parseExpression(text, limeDialect);
    return [{text, expression: expression && this.names.inCodes(expression)}];
  }

  /** The words of its parts in languages by their usual letters. */
  #inForm(question: LimeQuestion): LimeQuestion {
    const parts = (from: LimeQuestion['subs']): LimeQuestion['subs'] =>
      new Map(
        [...from].map(([key, part]) => [
          key,
          {...part, words: new Map(this.#inLanguages(part.words, `${question.code}/${part.code}`))},
        ]),
      );
    return {...question, subs: parts(question.subs), answers: parts(question.answers)};
  }

  #inLanguages(words: LimeWords, where: string): readonly (readonly [string, string])[] {
    return [...words].flatMap(([code, text]) => {
      const language = code === '' ? this.language : languageOf(code);
      if (!language) this.remarks.leave('language-unknown', where, code);
      return language ? [[language, text] as const] : [];
    });
  }
}

function noteOf(name: string, words: Words): ForeignItem {
  return {name, words, required: false, conditions: [], ask: {kind: 'note'}};
}
