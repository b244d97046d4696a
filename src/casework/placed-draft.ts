import {draft, type Draft} from '../kernel/draft.js';
import type {CaseKind, OfCase} from './case-kind.js';
import {heldIn, standing, type CaseRecord} from './case-record.js';

/**
 * A fact in the place where it belongs, in the stead of all that stands there.
 *
 * @throws {TypeError} of a kind whose facts stand side by side: say then what the fact is about, by `draft`
 */
export function placedDraft<Name extends string, Body extends OfCase>(
  record: Pick<CaseRecord, 'standing'>,
  kind: CaseKind<Name, Body>,
  body: Body,
): Draft<Name, Body> {
  const about = kind.subjectOf?.(body);
  if (about === undefined) throw new TypeError(`${kind.name} has no place of its own; use draft()`);
  return draft(kind, about, body, standing(heldIn(record, kind).find((held) => held.about === about)));
}
