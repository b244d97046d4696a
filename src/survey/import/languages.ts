/** @returns a language tag in its usual letters (`kk`, `pt-BR`), or `undefined` for what is none */
export function languageOf(name: string): string | undefined {
  const code = /\(([^()]+)\)\s*$/.exec(name)?.[1] ?? name;
  const tag = code.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
