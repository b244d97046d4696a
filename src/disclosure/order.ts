/** Orders keys as people count: `5`, `07`, `10`, then by characters. The same on every device, whatever its language. */
export function byKey(a: string, b: string): number {
  const [first, second] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (first !== second && !Number.isNaN(first) && !Number.isNaN(second)) return first - second;
  return a < b ? -1 : Number(a > b);
}
