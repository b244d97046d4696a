import {badRequest, type Json} from './couch-error.js';
import type {Caller} from './database.js';

/** One request, by whoever it is. */
export interface Call {
  readonly method: string;
  /** Of the path, decoded. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly ifMatch: string | undefined;
  readonly text: string;
  readonly caller: Caller;
  /** Calls back when the client has gone. */
  readonly onGone: (gone: () => void) => void;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export function reply(status: number, body: unknown): Reply {
  return {status, body};
}

export function jsonOf({text}: Call): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  } catch {
    throw badRequest('invalid UTF-8 JSON');
  }
  throw badRequest('Request body must be a JSON object');
}

export function flag(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true';
}

/** @throws {CouchError} where the text is no number */
export function numberIn(query: URLSearchParams, name: string, usual: number): number {
  const text = query.get(name);
  if (text === null) return usual;
  if (!/^\d+$/.test(text)) throw badRequest(`Invalid value for integer: "${text}"`);
  return Number(text);
}
