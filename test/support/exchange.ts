import {flagsJoined, subjects} from '../../src/casework/case-kinds.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import type {DocumentId} from '../../src/casework/exchange/exchange-kinds.js';
import {admitRecords, confirmExploitation, makeDocument} from '../../src/casework/exchange/exchange-rules.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {SubjectKey} from '../../src/kernel/ids.js';
import {allowed, caseId, today} from './cases.js';
import {pupilKey, staffId} from './school.js';

/** A paper that went out, a person's word on exploitation, and a record that came from elsewhere. */
export function exchangeDrafts(record: CaseRecord): readonly Draft[] {
  const paper = {
    document: 'paper-1' as DocumentId,
    form: 'print' as const,
    forWhom: 'Social services',
    why: 'Meeting of 24 November',
    contents: ['plan'],
    redacted: {people: 2, words: 1},
  };
  const confirmed = {
    types: ['ChildLabour' as const],
    industry: 'A_AgricultureForestryAndFishing' as const,
    reason: 'Told in the conversation of 20 November',
  };
  const line = {line: 2, fields: [{name: 'prs_FirstName', text: 'Dana'}]};
  return [
    ...allowed(makeDocument(paper, [record.id], today)),
    ...allowed(confirmExploitation(confirmed, record, today)),
    ...allowed(
      admitRecords([{record: line, pupil: pupilKey('p9'), caseId: caseId('case-9')}], [], {
        file: 'cases.csv',
        lead: staffId('psychologist-1'),
        today,
      }),
    ),
  ];
}

/** As triage does it where a concern raised no flag of this child. */
export function joinConcern({id: caseId}: CaseRecord, concern: string): readonly Draft[] {
  const source = concern as SubjectKey;
  return [draft(flagsJoined, subjects.joined(caseId, source), {caseId, flags: [], concerns: [source]})];
}
