import type {CodeTableTerms} from '../code-table-messages/en.js';
import type {CodesTerms} from '../codes-messages/en.js';
import type {CodeMeaning} from './code-table.js';

/** "absent, ill" */
export function meaningText(t: CodesTerms & CodeTableTerms, meaning: CodeMeaning | undefined): string {
  if (!meaning) return t.sideTakenBack;
  const {status, justification} = meaning;
  const reason = status === 'absent' ? `, ${t.justifications[justification ?? 'unknown']}` : '';
  return `${t.statuses[status]}${reason}`;
}
