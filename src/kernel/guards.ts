/** Checks for bodies that come from elsewhere: another version, another device, a damaged store. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

/** NaN and the infinities are no numbers: JSON has none. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isArrayOf<Item>(
  value: unknown,
  is: (item: unknown) => item is Item,
): value is readonly Item[] {
  return Array.isArray(value) && value.every(is);
}

export function isOneOf<Item extends string>(value: unknown, choices: readonly Item[]): value is Item {
  return choices.includes(value as Item);
}
