import {isFields, isText, type Fields} from '../../kernel/guards.js';
import type {ForeignAnswer} from './foreign-form.js';
import {Construct} from './construct.js';
import {languageOf} from './languages.js';
import {anyLanguage, Labels, noWords, type Words} from './words.js';
import type {Remarks} from './converted.js';

/** Words of a form by SurveyJS: one text, or one by language with `default` for the form's own. */
export class SurveyJsLabels {
  readonly #labels: Labels;

  constructor(
    readonly language: string,
    readonly remarks: Remarks,
  ) {
    this.#labels = new Labels(remarks, /\{[^{}\s][^{}]*\}/);
  }

  of(label: string | Fields | undefined, where: string): Words {
    if (label === undefined) return noWords;
    if (isText(label)) return this.#labels.of([[this.language, label]], where);
    return this.#labels.of(
      Object.entries(label).flatMap(([code, text]) => {
        const language = code === 'default' ? this.language : languageOf(code);
        if (!isText(text) || !language) this.remarks.leave('language-unknown', where, code);
        return isText(text) && language ? [[language, text] as const] : [];
      }),
      where,
    );
  }

  /** Answers as values, or as `{value, text}`. */
  answers(choices: readonly unknown[], where: string): readonly ForeignAnswer[] {
    return choices.flatMap((choice) => {
      const fields = isFields(choice) ? new Construct(choice, where, this.remarks) : undefined;
      const value = fields ? (fields.text('value') ?? fields.text('name')) : choice;
      if (!isAnswerValue(value)) {
        this.remarks.leave('choice', where);
        return [];
      }
      const name = String(value);
      const label = fields?.label('text') ?? fields?.label('title');
      fields?.leaveRest();
      const words = this.of(label, `${where}/${name}`);
      return [{name, words: words.size > 0 ? words : anyLanguage(name, this.language)}];
    });
  }
}

function isAnswerValue(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
