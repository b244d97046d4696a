/** Controls but the line break, and signs that turn the direction of what follows: nobody types them by hand. */
const unseen = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What a person wrote, as text and nothing else: line ends are alike, and what cannot be seen is a space. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(unseen, ' ').trim();
}
