/** Somebody who must not be named in a text, and what to call them to those who may know. */
export interface Bearer {
  readonly called: string;
  readonly names: readonly string[];
}

/** Below this many letters a name is often an ordinary word too (“ли” in Russian): it counts with its capital alone. */
const surelyAName = 4;

/** Of Russian and Kazakh names, and the English genitive. With another ending a word is another word. */
const endings = (
  's а у ю е ы и ой ей ою ею ом ем ём ам ям ами ями ах ях ов ев я й ь ьи ия ии ию ией ого ому ым им ых их ую ' +
  'ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні да де та те нда нде дан ден тан тен нан нен ' +
  'мен бен пен лар лер дар дер тар тер сы сі і'
).split(' ');

/**
 * Who is named in a text, in whatever case of the language. It would rather find a name too many: what it finds is
 * looked at by a person, and what it misses is read by a stranger.
 *
 * @returns what to call each of them, in the order of `bearers`
 */
export function namedIn(texts: readonly string[], bearers: readonly Bearer[]): readonly string[] {
  const index = indexOf(bearers);
  const found = new Set<Bearer>();
  for (const word of new Set(texts.flatMap(wordsOf)))
    for (const bearer of bearersOf(word, index)) found.add(bearer);
  return bearers.filter((bearer) => found.has(bearer)).map(({called}) => called);
}

interface NameIndex {
  /** With their capitals. */
  readonly short: ReadonlyMap<string, readonly Bearer[]>;
  readonly whole: ReadonlyMap<string, readonly Bearer[]>;
  /** Without the vowel that Russian changes for its endings. */
  readonly stems: ReadonlyMap<string, readonly Bearer[]>;
}

const indexes = new WeakMap<readonly Bearer[], NameIndex>();

function indexOf(bearers: readonly Bearer[]): NameIndex {
  const known = indexes.get(bearers);
  if (known) return known;
  const [short, whole, stems] = [0, 1, 2].map(() => new Map<string, Bearer[]>()) as [Names, Names, Names];
  for (const bearer of bearers)
    for (const name of bearer.names.flatMap(wordsOf)) {
      if (Array.from(name).length < 2) continue;
      if (Array.from(name).length < surelyAName) put(short, name, bearer);
      else {
        const plain = name.toLowerCase();
        const stem = plain.replace(/[аяйьиы]$/u, '');
        put(whole, plain, bearer);
        if (stem !== plain) put(stems, stem, bearer);
      }
    }
  indexes.set(bearers, {short, whole, stems});
  return {short, whole, stems};
}

type Names = Map<string, Bearer[]>;

function put(names: Names, name: string, bearer: Bearer): void {
  names.set(name, [...(names.get(name) ?? []), bearer]);
}

function bearersOf(word: string, {short, whole, stems}: NameIndex): readonly Bearer[] {
  const plain = word.toLowerCase();
  const without = endings
    .filter((ending) => plain.endsWith(ending))
    .map((ending) => plain.slice(0, -ending.length));
  return [
    ...(short.get(word) ?? []),
    ...(whole.get(plain) ?? []),
    ...without.flatMap((rest) => [...(whole.get(rest) ?? []), ...(stems.get(rest) ?? [])]),
  ];
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{M}]+/gu) ?? [];
}
