import type {Sense} from './marks.js';

/** What one key press or one touch says of a pupil. `absent` leaves the reason open: it is asked for. */
export const choices = ['present', 'late', 'absent', 'illness', 'excused', 'unexcused'] as const;
export type Choice = (typeof choices)[number];

export const senseOfChoice: Readonly<Record<Choice, Sense>> = {
  present: {status: 'present'},
  late: {status: 'late'},
  absent: {status: 'absent', justification: 'pending'},
  illness: {status: 'absent', justification: 'illness'},
  excused: {status: 'absent', justification: 'excused'},
  unexcused: {status: 'absent', justification: 'unexcused'},
};

export type Letters = Readonly<Record<Choice, string>>;

const english: Letters = {present: 'P', late: 'L', absent: 'A', illness: 'I', excused: 'E', unexcused: 'U'};

/**
 * Letters as teachers of the language know them from their journals. Kazakh and Russian ones lie on the keys that both
 * layouts share: Ә, Қ and their like sit on the row of digits.
 */
const letters: Readonly<Record<string, Letters>> = {
  en: english,
  fr: {present: 'P', late: 'R', absent: 'A', illness: 'M', excused: 'J', unexcused: 'I'},
  ru: {present: 'П', late: 'О', absent: 'Н', illness: 'Б', excused: 'У', unexcused: 'Х'},
  kk: {present: 'Б', late: 'К', absent: 'С', illness: 'А', excused: 'Д', unexcused: 'Ж'},
};

export function lettersOf(language: string): Letters {
  return letters[language] ?? english;
}

const latinRow = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillicRow = 'йцукенгшщзхъфывапролджэячсмитьбю';
const cyrillicOn = new Map(Array.from(latinRow, (sign, at) => [sign, cyrillicRow[at] ?? '']));

/** The sign that a Latin keyboard has on the key, by `KeyboardEvent.code`. */
const signs: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
};

/**
 * What a key press says, whichever layout is switched on: the typed letter counts, and only where it is of the other
 * script the key's place does. So AZERTY keeps its own letters and a forgotten Latin layout still writes Н.
 */
export function choiceOf(
  {key, code}: Pick<KeyboardEvent, 'key' | 'code'>,
  language: string,
): Choice | undefined {
  const wanted = lettersOf(language);
  const isLatin = /[a-z]/i.test(wanted.present);
  const typed = key.toLowerCase();
  const sign = signs[code] ?? (code.startsWith('Key') ? code.slice(3).toLowerCase() : '');
  const isOther = isLatin ? /\p{Script=Cyrillic}/u.test(typed) : !/\p{Script=Cyrillic}/u.test(typed);
  const meant = isOther ? (isLatin ? sign : cyrillicOn.get(sign)) : typed;
  return choices.find((choice) => wanted[choice].toLowerCase() === meant);
}

/** What is done where a key is pressed on a pupil's row. */
export type RowAction =
  | {readonly does: 'move'; readonly by: number}
  | {readonly does: 'mark'; readonly choice: Choice}
  /** Late, and the first figure of how many minutes. */
  | {readonly does: 'late'; readonly figure: string}
  | {readonly does: 'note'}
  | {readonly does: 'clear'};

export type KeyAction = RowAction | {readonly does: 'save'};

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** @returns what a key press in the list of pupils does, `undefined` where it belongs to the browser */
export function keyActionOf(press: Press, language: string): KeyAction | undefined {
  const isCommand = press.ctrlKey || press.metaKey;
  if (isCommand && press.key === 'Enter') return {does: 'save'};
  if (isCommand || press.altKey) return undefined;
  const by = moves[press.key];
  if (by !== undefined) return {does: 'move', by};
  if (press.key === 'Backspace' || press.key === 'Delete') return {does: 'clear'};
  if (press.key === 'Enter') return {does: 'note'};
  if (/^[1-9]$/.test(press.key)) return {does: 'late', figure: press.key};
  const choice = choiceOf(press, language);
  return choice && {does: 'mark', choice};
}

/** Rows to move by; more than a class has leads to its first or last pupil. */
const moves: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};
