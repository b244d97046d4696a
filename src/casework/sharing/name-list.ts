/** A common name is borne by many: the first few say which one it is. */
const mostNames = 5;

/** @returns names in one line, each kept from turning the direction of what follows it */
export function nameList(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => `\u2068${name}\u2069`);
  return [...shown, ...(names.length > mostNames ? ['…'] : [])].join(', ');
}
