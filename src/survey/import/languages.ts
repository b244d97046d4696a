/**
 * @param name a code (`kk`, `pt_BR`), a name with one (`Kazakh (kk)`), or a name in English or in the language itself
 * @returns a language tag in its usual letters, or `undefined` for what is none
 */
export function languageOf(name: string): string | undefined {
  const code = /\(([^()]+)\)\s*$/.exec(name)?.[1] ?? name;
  const tag = code.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i.test(tag)) return codeByName().get(name.trim().toLowerCase());
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** As people write it, where the platform's own name is a longer one. */
const alsoCalled = [['қазақша', 'kk']] as const;

let named: ReadonlyMap<string, string> | undefined;

/** All languages of two letters that the platform has a name for. Made once, when a file first wants it. */
function codeByName(): ReadonlyMap<string, string> {
  named ??= new Map([...twoLetterCodes().flatMap(namesOf), ...alsoCalled]);
  return named;
}

function twoLetterCodes(): readonly string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  return letters.flatMap((first) => letters.map((second) => first + second));
}

function namesOf(code: string): readonly (readonly [name: string, code: string])[] {
  const english = nameOf(code, 'en');
  if (english === undefined || english === code) return [];
  return [english, nameOf(code, code) ?? english].map((name) => [name.toLowerCase(), code] as const);
}

function nameOf(code: string, language: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], {type: 'language'}).of(code);
  } catch {
    return undefined;
  }
}
