import {cookieOf} from './sessions.js';
import {en, type PortalTexts} from './texts/en.js';
import {fr} from './texts/fr.js';
import {kk} from './texts/kk.js';
import {ru} from './texts/ru.js';

export const portalLanguages = {
  kk: {name: 'Қазақша', texts: kk},
  ru: {name: 'Русский', texts: ru},
  en: {name: 'English', texts: en},
  fr: {name: 'Français', texts: fr},
} as const satisfies Record<string, {readonly name: string; readonly texts: PortalTexts}>;

export type PortalLanguage = keyof typeof portalLanguages;

const cookieName = 'portal_language';

/** The chosen language, else the browser's first that the portal speaks, else English. */
export function languageOf(request: Request): PortalLanguage {
  const accepted = (request.headers.get('Accept-Language') ?? '')
    .split(',')
    .map((tag) => tag.trim().slice(0, 2));
  return [cookieOf(request, cookieName), ...accepted].find(isLanguage) ?? 'en';
}

/** @returns the `Set-Cookie` that remembers a language, or `undefined` for what is none of ours */
export function chooseLanguage(tag: string): string | undefined {
  return isLanguage(tag)
    ? `${cookieName}=${tag}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`
    : undefined;
}

function isLanguage(tag: string | undefined): tag is PortalLanguage {
  return tag !== undefined && Object.hasOwn(portalLanguages, tag);
}
