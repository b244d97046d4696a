/**
 * Windows keeps Kazakh letters in a page of its own (KZ-1048), which browsers do not know: code page 1251 with sixteen
 * letters of other languages replaced. What each of them reads as there.
 */
const kazakh: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Ќ: 'Қ',
    Џ: 'Һ',
    ќ: 'қ',
    џ: 'һ',
    Ў: 'Ұ',
    ў: 'ұ',
    Ј: 'Ә',
    Ґ: 'Ө',
    Є: 'Ғ',
    Ї: 'Ү',
    ґ: 'ө',
    є: 'ғ',
    ј: 'ә',
    Ѕ: 'Ң',
    ѕ: 'ң',
    ї: 'ү',
  }),
);

/** Each letter belongs to one alphabet; no language has letters of two of these. */
const alphabets = [/[ЌќЏџЈјЅѕ]/, /[Ўў]/, /[ЄєЇїҐґ]/];

/** @param text read by code page 1251 @returns the same by the Kazakh page, where the letters tell that it was written in it */
export function inKazakhPage(text: string): string | undefined {
  const found = alphabets.filter((letters) => letters.test(text)).length;
  return found > 1
    ? text.replace(/[ЌЏќџЎўЈҐЄЇґєјЅѕї]/g, (letter) => kazakh.get(letter) ?? letter)
    : undefined;
}
