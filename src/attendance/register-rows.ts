import type {LitElement, ReactiveController} from 'lit';
import {keyActionOf, type KeyAction, type RowAction} from './register-keys.js';

export type Asked =
  | ((RowAction | {readonly does: 'leave'; readonly by: 0 | 1}) & {readonly row: number})
  | Exclude<KeyAction, RowAction>;

/**
 * Hears keys on the rows of the register and moves between them. One row takes part in the order of the Tab key, the one
 * a person was in last; arrows lead to the others, so that a class of thirty does not stand between a person and the
 * next button.
 */
export class RegisterRows implements ReactiveController {
  active = 0;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.active = 0;
  }

  /** @returns `undefined` for a key that is the browser's, is typed into a field or was pressed beside the rows */
  askedBy(event: KeyboardEvent, language: string): Asked | undefined {
    const action = keyActionOf(event, language);
    if (action?.does === 'save') return action;
    const row = rowOf(event);
    const target = event.target as Element;
    if (row === undefined) return undefined;
    if (target.matches('textarea, [inputmode]')) return leaving(event.key, row);
    const isPress = action?.does === 'note' && target.matches('button');
    return action && !isPress ? {...action, row} : undefined;
  }

  activate(event: Event): void {
    const row = rowOf(event);
    if (row === undefined || row === this.active) return;
    this.active = row;
    this.#host.requestUpdate();
  }

  /** @param by rows to go down; `Infinity` to the last */
  move(from: number, by: number): void {
    const rows = this.#host.renderRoot.querySelectorAll('[data-row]');
    const row = rows[Math.min(Math.max(from + by, 0), rows.length - 1)];
    const input = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector('input');
    input?.focus();
  }
}

/** Out of a field of a row: on to the next pupil, or back to this one. */
function leaving(key: string, row: number): Asked | undefined {
  if (key === 'Enter') return {does: 'leave', by: 1, row};
  return key === 'Escape' ? {does: 'leave', by: 0, row} : undefined;
}

/** @returns the row that an event came from, `undefined` where it came from elsewhere */
function rowOf(event: Event): number | undefined {
  const row = (event.target as Element).closest('[data-row]');
  return row ? Number(row.getAttribute('data-row')) : undefined;
}
