import {createContext, Script, type Context} from 'node:vm';
import {CouchError, forbidden, unauthorized, type Json} from './couch-error.js';

export interface UserContext {
  readonly db: string;
  readonly name: string | null;
  readonly roles: readonly string[];
}

/** What CouchDB hands to `validate_doc_update`. */
export interface Validated {
  readonly newDoc: Json;
  readonly oldDoc: Json | null;
  readonly user: UserContext;
  readonly security: Json;
}

/** Milliseconds; the server stops its own engine after five seconds. */
const patience = 500;
const compiled = new Map<string, (text: string) => string>();

/**
 * Runs the text of a validation function as the server does: in an engine of its own, with copies.
 *
 * @throws {CouchError} where the function throws
 */
export function runValidation(text: string, {newDoc, oldDoc, user, security}: Validated): void {
  const run = compiled.get(text) ?? compile(text);
  compiled.set(text, run);
  const outcome = JSON.parse(run(JSON.stringify([newDoc, oldDoc, user, security]))) as Outcome;
  if (outcome.forbidden !== undefined) throw forbidden(outcome.forbidden);
  if (outcome.unauthorized !== undefined) throw unauthorized(outcome.unauthorized);
  if (outcome.broke !== undefined) throw new CouchError(500, 'validation_error', outcome.broke);
}

interface Outcome {
  readonly forbidden?: string;
  readonly unauthorized?: string;
  readonly broke?: string;
}

/** Thrown objects cannot cross two realms safely, so what came of it crosses as text. */
const around = `(function (args) {
  try { validate.apply(null, JSON.parse(args)); return '{}'; } catch (thrown) {
    if (thrown && thrown.forbidden) return JSON.stringify({forbidden: String(thrown.forbidden)});
    if (thrown && thrown.unauthorized) return JSON.stringify({unauthorized: String(thrown.unauthorized)});
    return JSON.stringify({broke: String(thrown)});
  }
})(args)`;

/** The server wraps the text in brackets: whatever is no expression of a function does not compile. */
function compile(text: string): (args: string) => string {
  const context: Context = createContext({args: ''});
  try {
    new Script(`var validate = (${text}\n);`).runInContext(context);
  } catch (cause) {
    throw new CouchError(500, 'compilation_error', String(cause));
  }
  if (typeof context['validate'] !== 'function')
    throw new CouchError(500, 'compilation_error', 'Expression does not eval to a function.');
  const script = new Script(around);
  return (args) => {
    context['args'] = args;
    return script.runInContext(context, {timeout: patience}) as string;
  };
}
