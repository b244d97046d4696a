import {isIntact, type Entry, type StoredEntry} from '../journal/entry.js';
import {isArrayOf, isFields, isText} from '../kernel/guards.js';

/** @returns the entry where the text is one, open and with the id that its content gives it; else `undefined` */
export function parseStoredEntry(text: string): StoredEntry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isFields(value) || !isEntry(value['content']) || value['id'] !== value['content'].id)
      return undefined;
    return isIntact(value['content']) ? {id: value['content'].id, content: value['content']} : undefined;
  } catch {
    return undefined; // no JSON, or nested so deep that reading it runs out of stack
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    isFields(value) &&
    ['id', 'salt', 'kind', 'about', 'at', 'by', 'device'].every((name) => isText(value[name])) &&
    (value['replaces'] === undefined || isArrayOf(value['replaces'], isText)) &&
    'body' in value
  );
}
