import {isArrayOf, isFields, isText} from './guards.js';

/** Somebody to call. Free, and reached by a short number. */
export interface HelpLine {
  /** As it is dialled. */
  readonly number: string;
  /** Who answers, by language. */
  readonly name: Readonly<Record<string, string>>;
}

/** Kazakhstan's, and the general emergency number. A wave or the app's configuration may name others. */
export const defaultHelpLines: readonly HelpLine[] = [
  {
    number: '111',
    name: {
      en: 'Help for children',
      fr: 'Aide aux enfants',
      ru: 'Помощь детям',
      kk: 'Балаларға көмек',
    },
  },
  {
    number: '150',
    name: {
      en: 'Help for families',
      fr: 'Aide aux familles',
      ru: 'Помощь семьям',
      kk: 'Отбасына көмек',
    },
  },
  {
    number: '112',
    name: {
      en: 'Danger right now',
      fr: 'Danger immédiat',
      ru: 'Опасность прямо сейчас',
      kk: 'Дәл қазір қауіп болса',
    },
  },
];

/** @returns the name in the language, or in another one rather than none */
export function nameOf(line: HelpLine, language: string): string {
  return line.name[language] ?? line.name['en'] ?? Object.values(line.name)[0] ?? '';
}

/** Never none: an empty list is no list. */
export function linesOr(
  lines: readonly HelpLine[] | undefined,
  others: readonly HelpLine[],
): readonly HelpLine[] {
  return lines && lines.length > 0 ? lines : others;
}

export function areHelpLines(value: unknown): value is readonly HelpLine[] {
  return isArrayOf(value, isHelpLine);
}

function isHelpLine(value: unknown): value is HelpLine {
  return (
    isFields(value) &&
    isText(value['number']) &&
    /^[\d +*#-]{2,20}$/.test(value['number']) &&
    isFields(value['name']) &&
    Object.values(value['name']).every(isText)
  );
}
