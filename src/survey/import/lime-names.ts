import type {Remarks} from './converted.js';
import type {Expression} from './expression.js';
import type {LimeForm, LimeGroup, LimeQuestion} from './lime-form.js';

/**
 * Gives each question a code of its own. LimeSurvey forbids the same one twice, but files that people put together have it.
 * The first keeps its code, as a condition means that one.
 */
export function withOwnCodes(groups: readonly LimeGroup[], remarks: Remarks): readonly LimeGroup[] {
  const counts = new Map<string, number>();
  const taken = new Set(groups.flatMap(({questions}) => questions.map(({code}) => code)));
  const own = (question: LimeQuestion): LimeQuestion => {
    const {code} = question;
    let count = (counts.get(code) ?? 0) + 1;
    if (count > 1) while (taken.has(`${code}-${count}`)) count += 1;
    counts.set(code, count);
    if (count === 1) return question;
    remarks.change('same-name', code, `${code}-${count}`);
    return {...question, code: `${code}-${count}`};
  };
  return groups.map((group) => ({...group, questions: group.questions.map(own)}));
}

/** `123X45X678SQ1`: the survey, the group, the question and, without anything between, its row. */
const byNumber = /^(\d+)X\d+X(\d.*)$/;

/** The codes of questions that conditions name by their numbers. */
export class LimeNames {
  readonly #survey: string;
  /** By the number, or the number and the row. Two of one kind are none. */
  readonly #codes = new Map<string, string | undefined>();

  /** @param groups with a code of its own for each question */
  constructor({settings}: LimeForm, groups: readonly LimeGroup[]) {
    this.#survey = settings.get('sid') ?? '';
    for (const {code, record, subs} of groups.flatMap(({questions}) => questions)) {
      const number = record.get('qid') ?? record.get('id') ?? '';
      if (!/^\d+$/.test(number)) continue;
      this.#add(number, code);
      for (const sub of subs.values()) this.#add(`${number}${sub.code}`, `${code}_${sub.code}`);
    }
  }

  /** The same condition by codes. What is named otherwise, or leads to two questions, keeps its name. */
  inCodes(expression: Expression): Expression {
    if ('all' in expression) return {all: expression.all.map((part) => this.inCodes(part))};
    if ('any' in expression) return {any: expression.any.map((part) => this.inCodes(part))};
    if ('not' in expression) return {not: this.inCodes(expression.not)};
    return {...expression, name: this.#codeOf(expression.name)};
  }

  #add(key: string, code: string): void {
    this.#codes.set(key, this.#codes.has(key) ? undefined : code);
  }

  #codeOf(name: string): string {
    const [, survey, key = ''] = byNumber.exec(name) ?? [];
    const isOurs = survey !== undefined && (this.#survey === '' || survey === this.#survey);
    return (isOurs ? this.#codes.get(key) : undefined) ?? name;
  }
}
