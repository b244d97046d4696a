import {allOf, anyOf, compared, negated, type Expression, type Operand, type Operator} from './expression.js';
import {tokensOf, type Token} from './tokens.js';

/** How one kind of file writes its conditions. Words are in lower case. */
export interface Dialect {
  /** A question, its name in the first group. Sticky. */
  readonly name: RegExp;
  /** Operators and functions. Sticky. */
  readonly word: RegExp;
  readonly operators: ReadonlyMap<string, Operator>;
  /** After a question: whether it is answered. */
  readonly postfix: ReadonlyMap<string, boolean>;
  readonly functions: ReadonlyMap<string, (given: readonly Argument[]) => Argument | undefined>;
}

/** What stands in brackets after a function: a side, or a condition. */
export type Argument = Operand | Expression;

/** Brackets within brackets. */
const deepest = 100;

/**
 * Understands a condition, and runs none of it.
 *
 * @returns `undefined` where it holds anything that is not known
 */
export function parseExpression(source: string, dialect: Dialect): Expression | undefined {
  const tokens = tokensOf(source, dialect.name, dialect.word);
  if (!tokens || tokens.length === 0) return undefined;
  const parser = new Parser(tokens, dialect);
  const expression = parser.any();
  return parser.isAtEnd ? expression : undefined;
}

export function isExpression(part: Argument): part is Expression {
  return ['sign', 'has', 'answered', 'all', 'any', 'not'].some((key) => key in part);
}

/** Descends by precedence: or, and, not, comparison. Each step gives `undefined` for what it does not understand. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #dialect: Dialect;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], dialect: Dialect) {
    this.#tokens = tokens;
    this.#dialect = dialect;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  any(): Expression | undefined {
    const part = this.#either();
    return part && isExpression(part) ? part : undefined;
  }

  #either(): Argument | undefined {
    return this.#joined(['or', '||'], anyOf, () => this.#both());
  }

  #both(): Argument | undefined {
    return this.#joined(['and', '&&'], allOf, () => this.#not());
  }

  /** A part alone stays what it is; several are conditions. */
  #joined(
    words: readonly string[],
    join: (parts: readonly Expression[]) => Expression,
    next: () => Argument | undefined,
  ): Argument | undefined {
    const first = next();
    if (!first || !this.#isNext(words)) return first;
    if (!isExpression(first)) return undefined;
    const parts: Expression[] = [first];
    while (this.#takes(words)) {
      const part = next();
      if (!part || !isExpression(part)) return undefined;
      parts.push(part);
    }
    return join(parts);
  }

  #not(): Argument | undefined {
    if (!this.#takes(['!'])) return this.#comparison();
    return this.#deeper(() => {
      const part = this.#not();
      return part && isExpression(part) ? negated(part) : undefined;
    });
  }

  #comparison(): Argument | undefined {
    const left = this.#side();
    const token = this.#tokens[this.#at];
    if (!left || !token || (token.kind !== 'word' && token.kind !== 'sign')) return left;
    const word = token.value.toLowerCase();
    const answered = this.#dialect.postfix.get(word);
    const operator = this.#dialect.operators.get(word);
    if (answered === undefined && !operator) return left;
    this.#at += 1;
    if (isExpression(left)) return undefined;
    if (answered !== undefined) return 'name' in left ? {name: left.name, answered} : undefined;
    const right = this.#side();
    return right && operator && !isExpression(right) ? compared(left, operator, right) : undefined;
  }

  #side(): Argument | undefined {
    const token = this.#tokens[this.#at];
    if (!token) return undefined;
    this.#at += 1;
    if (token.kind === 'name') return {name: token.value};
    if (token.kind === 'text' || token.kind === 'number') return {value: token.value};
    if (token.value === '[') return this.#list();
    if (token.value === '(') return this.#deeper(() => this.#closed(this.#either()));
    return token.kind === 'word' ? this.#word(token.value.toLowerCase()) : undefined;
  }

  #word(word: string): Argument | undefined {
    if (!this.#takes(['('])) return word === 'true' || word === 'false' ? {value: word} : undefined;
    const call = this.#dialect.functions.get(word);
    const given = this.#deeper(() => this.#arguments());
    return call && given ? call(given) : undefined;
  }

  #arguments(): readonly Argument[] | undefined {
    const given: Argument[] = [];
    if (this.#takes([')'])) return given;
    do {
      const part = this.#either();
      if (!part) return undefined;
      given.push(part);
    } while (this.#takes([',']));
    return this.#closed(given);
  }

  #list(): Operand | undefined {
    const values: string[] = [];
    do {
      const token = this.#tokens[this.#at];
      if (!token || (token.kind !== 'text' && token.kind !== 'number')) return undefined;
      values.push(token.value);
      this.#at += 1;
    } while (this.#takes([',']));
    return this.#takes([']']) ? {values} : undefined;
  }

  #closed<Part>(part: Part): Part | undefined {
    return this.#takes([')']) ? part : undefined;
  }

  #deeper<Part>(next: () => Part | undefined): Part | undefined {
    if (this.#depth >= deepest) return undefined;
    this.#depth += 1;
    const part = next();
    this.#depth -= 1;
    return part;
  }

  #isNext(words: readonly string[]): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && isWordOrSign(token) && words.includes(token.value.toLowerCase());
  }

  #takes(words: readonly string[]): boolean {
    const isNext = this.#isNext(words);
    if (isNext) this.#at += 1;
    return isNext;
  }
}

function isWordOrSign({kind}: Token): boolean {
  return kind === 'word' || kind === 'sign';
}
