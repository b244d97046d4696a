/** How months begin in the languages that school systems write them in: English, French, Spanish, Russian, Kazakh. */
const beginnings: readonly (readonly string[])[] = [
  ['jan', 'ene', 'янв', 'қаң'],
  ['feb', 'fev', 'fév', 'фев', 'ақп'],
  ['mar', 'мар', 'нау'],
  ['apr', 'avr', 'abr', 'апр', 'сәу'],
  ['may', 'mai', 'май', 'мая', 'мам'],
  ['jun', 'juin', 'июн', 'мау'],
  ['jul', 'juil', 'июл', 'шіл'],
  ['aug', 'aoû', 'aou', 'ago', 'авг', 'там'],
  ['sep', 'сен', 'қыр'],
  ['oct', 'окт', 'қаз'],
  ['nov', 'ноя', 'қар'],
  ['dec', 'déc', 'dic', 'дек', 'жел'],
];

/** @returns 1 to 12; `undefined` for what is no month */
export function monthNamed(word: string): number | undefined {
  const plain = word.normalize('NFC').toLowerCase();
  const at = beginnings.findIndex((names) => names.some((name) => plain.startsWith(name)));
  return at < 0 ? undefined : at + 1;
}
