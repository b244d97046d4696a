import {extendLanguages} from '../../src/i18n/languages.js';

/**
 * A right-to-left language for tests: every English text between Arabic marks, so that a text which is not
 * translatable shows, and a screen that is not mirrored too. Use it as `lang="ar"`.
 */
export function installPseudoLanguage(): void {
  extendLanguages('ar', {base: 'en', adapt: mirrored});
}

function mirrored<Value>(value: Value): Value {
  if (typeof value === 'string') return `\u200f«${value}»` as Value;
  if (typeof value === 'function')
    return ((...given: unknown[]) => mirrored((value as (...all: unknown[]) => unknown)(...given))) as Value;
  if (Array.isArray(value)) return value.map(mirrored) as Value;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mirrored(member)])) as Value;
  }
  return value;
}
