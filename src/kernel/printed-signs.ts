/**
 * Letters that look the same in Latin and Cyrillic print, and digits, without pairs that are mistaken for each other
 * (0 and O, 1 and I, 5 and S). Anybody can type them on either keyboard. 19 is a prime, which check sums need.
 */
export const signs = 'ABCEHKMPTXY23456789';
/** What a Cyrillic keyboard gives for the same shapes. */
const cyrillic: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  Һ: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ү: 'Y',
  З: '3',
};

/** Signs of one group on paper: seven and one that checks them. */
export const groupLength = 8;

/** @returns the signs that somebody typed, in either case and alphabet, without the gaps; -1 for what is none */
export function signsIn(typed: string): readonly number[] {
  const text = Array.from(typed.normalize('NFKC').toUpperCase()).filter(
    (sign) => !/[\s\p{P}\p{Cf}]/u.test(sign),
  );
  return text.map((sign) => signs.indexOf(cyrillic[sign] ?? sign));
}

/** Evenly: a byte above the largest multiple of 19 is drawn again. */
export function drawSign(): number {
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 247) return byte % signs.length;
  }
}

/**
 * Weights 1 to 7 modulo a prime, as on slips, and the group's place: two groups that changed places are found as well.
 * Solves `sum + 8 * check = group` modulo 19, where the inverse of 8 is 12.
 */
export function groupCheck(values: readonly number[], group: number): number {
  const sum = values.reduce((total, value, at) => total + value * (at + 1), 0);
  return ((((group - sum) * 12) % signs.length) + signs.length) % signs.length;
}
