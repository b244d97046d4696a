import type {Remarks} from './converted.js';
import type {ForeignAnswer} from './foreign-form.js';
import type {Words} from './words.js';

export interface BuiltScale {
  readonly id: string;
  readonly worths: readonly number[];
  readonly words: readonly Words[];
}

/** Scales that questions share: the same worths in the same words are one. */
export class Scales {
  readonly #byContent = new Map<string, BuiltScale>();

  get all(): readonly BuiltScale[] {
    return [...this.#byContent.values()];
  }

  of(answers: readonly ForeignAnswer[], worths: readonly number[]): BuiltScale {
    const words = answers.map((answer) => answer.words);
    const content = JSON.stringify([worths, words.map((word) => [...word].sort())]);
    const known = this.#byContent.get(content);
    if (known) return known;
    const scale = {id: `scale-${this.#byContent.size + 1}`, worths, words};
    this.#byContent.set(content, scale);
    return scale;
  }
}

/** Worth what they are called where all are called by a number; else worth their place, which is remarked on. */
export function worthsOfAnswers(
  answers: readonly ForeignAnswer[],
  where: string,
  remarks: Remarks,
): readonly number[] {
  const worths = answers.map(({name}) => (/^-?\d+(\.\d+)?$/.test(name.trim()) ? Number(name) : Number.NaN));
  if (worths.every(Number.isFinite) && new Set(worths).size === worths.length) return worths;
  remarks.change('answers-numbered', where, answers.map(({name}, at) => `${name} = ${at}`).join(', '));
  return answers.map((_, at) => at);
}
