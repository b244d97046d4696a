import type {OfCase} from '../case-kind.js';
import {actionSet, caseOpened, caseStep, flagsJoined, goalSet, noteWritten, riskSet} from '../case-kinds.js';
import {isA, type CaseRecord, type Written} from '../case-record.js';
import {audienceOf, hiddenOf} from '../files/kept-items.js';
import {contactMade, fileAttached} from '../files/keeping-kinds.js';
import {documentMade} from './exchange-kinds.js';

/** `nobody`: it was put out of sight, mostly since it belongs to another child. */
export type PaperReaders = 'others' | 'team' | 'nobody';

const ofTheCase: ReadonlySet<string> = new Set(
  [caseOpened, flagsJoined, riskSet, goalSet, actionSet, caseStep, documentMade].map(({name}) => name),
);

/** For whom an entry was written. What no list names is the team's: answers of a child, addresses, consents, whatever comes later. */
export function readersOf(record: CaseRecord, entry: Written<OfCase>): PaperReaders {
  const item = itemOf(entry);
  if (!item) return ofTheCase.has(entry.kind) ? 'others' : 'team';
  if (hiddenOf(record, item.key)) return 'nobody';
  return audienceOf(record, item.key, item.audience) === 'family' ? 'others' : 'team';
}

function itemOf(entry: Written<OfCase>) {
  if (isA(noteWritten, entry)) return {key: entry.body.note, audience: entry.body.audience};
  if (isA(contactMade, entry)) return {key: entry.body.contact, audience: entry.body.audience};
  if (isA(fileAttached, entry)) return {key: entry.body.file, audience: entry.body.audience};
  return undefined;
}
