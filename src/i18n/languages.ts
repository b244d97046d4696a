/** Languages that every text exists in. */
export const languages = ['en', 'fr', 'ru', 'kk'] as const;
export type Language = (typeof languages)[number];

/** A further language made from a shipped one: a school's own wording, or a pseudo-language in tests. */
export interface LanguageExtension {
  readonly base: Language;
  readonly adapt: <Terms extends object>(terms: Terms) => Terms;
}

const extensions = new Map<string, LanguageExtension>();

/** @param tag BCP 47, lower case: `ky`, `ar` */
export function extendLanguages(tag: string, extension: LanguageExtension): void {
  extensions.set(tag, extension);
}

export function extensionOf(tag: string): LanguageExtension | undefined {
  return extensions.get(tag);
}

/** @returns the language spoken for a BCP 47 tag (`ru-KZ` is `ru`), or `undefined` where we have none */
export function supported(tag: string | null | undefined): string | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  if (!primary) return undefined;
  return extensions.has(primary) || (languages as readonly string[]).includes(primary) ? primary : undefined;
}

/** The element's own or nearest `lang`, through shadow roots, then the browser's, then English. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostAbove(at)) {
    const found = supported(at.closest('[lang]')?.getAttribute('lang'));
    if (found) return found;
  }
  return navigator.languages.map(supported).find(Boolean) ?? 'en';
}

function hostAbove(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ug', 'ur', 'yi']);

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
