/** Ids that our format takes, for names that it may not: one of each. */
export class Ids {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** @param prefix for names of which nothing is left, and for those that every object has */
  constructor(readonly prefix: string) {}

  /** @returns another id than any before */
  of(name: string): string {
    const wanted = this.#shaped(name);
    let id = wanted;
    while (this.#taken.has(id)) {
      const number = (this.#next.get(wanted) ?? 1) + 1;
      this.#next.set(wanted, number);
      id = `${wanted}-${number}`;
    }
    this.#taken.add(id);
    return id;
  }

  #shaped(name: string): string {
    const shaped = name
      .trim()
      .replace(/[\s/]+/g, '-')
      .slice(0, 80);
    return shaped === '' || shaped in Object.prototype
      ? `${this.prefix}-${shaped.replace(/_/g, '')}`
      : shaped;
  }
}
