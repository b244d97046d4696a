import {isFields, isNumber, isText, type Fields} from '../../kernel/guards.js';
import type {Remarks} from './converted.js';

/** Text of a remark for what is no text. */
const longestValue = 200;

/** Fields of a file that keep count of what was understood, so that nothing of them is passed over in silence. */
export class Construct {
  readonly #fields: Fields;
  readonly #read = new Set<string>();

  constructor(
    fields: unknown,
    readonly where: string,
    readonly remarks: Remarks,
  ) {
    this.#fields = isFields(fields) ? fields : {};
  }

  text(key: string): string | undefined {
    const value = this.#value(key);
    return typeof value === 'number' || isText(value) ? this.#take(key, String(value)) : undefined;
  }

  /** @returns whether it says just that; what else it says is left */
  says(key: string, value: string): boolean {
    return this.#value(key) === value && this.#take(key, true);
  }

  /** @returns the usual where it is neither true nor false */
  flag(key: string, usual = false): boolean {
    const value = this.#value(key);
    return typeof value === 'boolean' ? this.#take(key, value) : usual;
  }

  number(key: string): number | undefined {
    const value = this.#value(key);
    const number = isText(value) && value.trim() !== '' ? Number(value) : value;
    return isNumber(number) ? this.#take(key, number) : undefined;
  }

  list(key: string): readonly unknown[] | undefined {
    const value = this.#value(key);
    return Array.isArray(value) ? this.#take(key, value as readonly unknown[]) : undefined;
  }

  /** Words, in one language or several. */
  label(key: string): string | Fields | undefined {
    const value = this.#value(key);
    return isText(value) || isFields(value) ? this.#take(key, value) : undefined;
  }

  has(key: string): boolean {
    return this.#value(key) !== undefined;
  }

  /** Told of already, or of no weight. */
  pass(...keys: readonly string[]): void {
    for (const key of keys) this.#read.add(key);
  }

  strip(...keys: readonly string[]): void {
    for (const key of keys)
      if (this.#isSaid(key)) {
        this.remarks.strip(key, this.where, told(this.#value(key)));
        this.#read.add(key);
      }
  }

  leaveRest(): void {
    for (const key of Object.keys(this.#fields))
      if (!this.#read.has(key) && this.#isSaid(key))
        this.remarks.leave(key, this.where, told(this.#value(key)));
  }

  /** What is empty says nothing. */
  #isSaid(key: string): boolean {
    const value = this.#value(key);
    return value !== undefined && value !== null && value !== '' && value !== false;
  }

  #value(key: string): unknown {
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
  }

  #take<Value>(key: string, value: Value): Value {
    this.#read.add(key);
    return value;
  }
}

function told(value: unknown): string | undefined {
  if (isText(value)) return value.slice(0, longestValue);
  return typeof value === 'number' ? String(value) : undefined;
}
