import {languages, type Language} from './languages.js';

/** As people write it, where the platform's own name is another. */
export const languageNames: Readonly<Record<Language, string>> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
  fr: 'Français',
};

/** @returns the name of a language in itself; its tag where nobody has one */
export function languageName(tag: string): string {
  const ours = languages.find((language) => language === tag);
  if (ours) return languageNames[ours];
  try {
    const name = new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}
