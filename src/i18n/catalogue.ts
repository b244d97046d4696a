import {extensionOf, type Language} from './languages.js';

/** A room's texts, a file a language. The compiler finds a missing term; the browser loads one language. */
export type Catalogue<Terms extends object> = Readonly<
  Record<Language, () => Promise<{readonly default: Terms}>>
>;

const loaded = new WeakMap<object, Map<string, object>>();

/** @returns the texts, where they were loaded or provided before */
export function termsNow<Terms extends object>(
  catalogue: Catalogue<Terms>,
  language: string,
): Terms | undefined {
  return loaded.get(catalogue)?.get(language) as Terms | undefined;
}

export async function loadTerms<Terms extends object>(
  catalogue: Catalogue<Terms>,
  language: string,
): Promise<Terms> {
  const known = termsNow(catalogue, language);
  if (known) return known;
  const extension = extensionOf(language);
  const module = await catalogue[extension?.base ?? (language as Language)]();
  const terms = extension ? extension.adapt(module.default) : module.default;
  provideTerms(catalogue, language, terms);
  return terms;
}

/** Gives texts ahead of their first use, so that the first paint has words. */
export function provideTerms<Terms extends object>(
  catalogue: Catalogue<Terms>,
  language: string,
  terms: Terms,
): void {
  const known = loaded.get(catalogue) ?? new Map<string, object>();
  loaded.set(catalogue, known.set(language, terms));
}
