/** A piece of a condition. */
export interface Token {
  readonly kind: 'name' | 'word' | 'text' | 'number' | 'sign';
  readonly value: string;
}

/** Characters of a condition. */
export const longestExpression = 10_000;

const pieces = [
  ['text', /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/y],
  ['number', /-?\d+(?:\.\d+)?(?![\w.])/y],
  ['sign', /==|!=|<>|<=|>=|&&|\|\||\*=|[=<>!(),[\]]/y],
] as const;

/**
 * Cuts a condition into pieces.
 *
 * @param name how questions are named, the name itself in its first group; sticky
 * @param word what operators and functions look like; sticky
 * @returns `undefined` where something is none of them
 */
export function tokensOf(source: string, name: RegExp, word: RegExp): readonly Token[] | undefined {
  if (source.length > longestExpression) return undefined;
  const kinds = [['name', name], ...pieces, ['word', word]] as const;
  const tokens: Token[] = [];
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const found = firstOf(source, at, kinds);
    if (!found) return undefined;
    tokens.push(found.token);
    at = skipSpace(source, found.end);
  }
  return tokens;
}

function firstOf(
  source: string,
  at: number,
  kinds: readonly (readonly [Token['kind'], RegExp])[],
): {readonly token: Token; readonly end: number} | undefined {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) continue;
    const value = match.slice(1).find((group: string | undefined) => group !== undefined) ?? match[0];
    return {
      token: {kind, value: kind === 'text' ? unescaped(value, match[0]) : value},
      end: pattern.lastIndex,
    };
  }
  return undefined;
}

function unescaped(value: string, whole: string): string {
  return whole.length === 2 ? '' : value.replace(/\\(.)/g, '$1');
}

function skipSpace(source: string, at: number): number {
  const space = /\s*/y;
  space.lastIndex = at;
  space.exec(source);
  return space.lastIndex;
}
