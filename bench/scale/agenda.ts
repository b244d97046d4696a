interface Due<What> {
  readonly at: number;
  readonly what: What;
}

/** What is still to happen, the earliest first: a binary heap. */
export class Agenda<What> {
  readonly #heap: Due<What>[] = [];

  add(at: number, what: What): void {
    const heap = this.#heap;
    let place = heap.push({at, what}) - 1;
    for (
      let above = (place - 1) >> 1;
      place > 0 && this.#at(above) > this.#at(place);
      above = (place - 1) >> 1
    ) {
      this.#swap(above, place);
      place = above;
    }
  }

  next(): Due<What> | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let place = 0; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const below = this.#at(right) < this.#at(left) ? right : left;
      if (this.#at(below) >= this.#at(place)) return first;
      this.#swap(below, place);
      place = below;
    }
  }

  #at(place: number): number {
    return this.#heap[place]?.at ?? Infinity;
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one && other) [this.#heap[a], this.#heap[b]] = [other, one];
  }
}
