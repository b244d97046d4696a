import type {Certificate} from '../../journal/certificate.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {CaseRecord} from '../case-record.js';
import {allCases, type CaseworkState} from '../casework-view.js';
import {setAsideOf} from '../set-aside-view.js';
import {retentionOf, type Retention} from './retention-rules.js';
import {certificateFor, holdsOf, timesIn, type RetentionState} from './retention-view.js';

/** What a person has to look at first: what came back, and what is due. */
export const keepingBands = ['back', 'due', 'soon', 'held', 'unsure', 'later'] as const;
export type KeepingBand = (typeof keepingBands)[number];

/** A case that is closed, held, or came after its own erasure. */
export interface KeepingRow {
  readonly record: CaseRecord;
  readonly retention: Retention;
  readonly band: KeepingBand;
  /** It was erased; what lies here came from a device that did not know of it. */
  readonly erased: Certificate | undefined;
}

/** @returns in the order of the bands, and in each the one that is due first */
export function keepingRows(
  cases: CaseworkState,
  state: RetentionState,
  today: SchoolDay,
): readonly KeepingRow[] {
  const times = timesIn(state);
  return allCases(cases)
    .map((record): KeepingRow => {
      const unreadable = setAsideOf(cases, record.id).length;
      const retention = retentionOf(record, {holds: holdsOf(state, record.id), unreadable, times}, today);
      const erased = certificateFor(state, record.id);
      return {record, retention, band: erased ? 'back' : bandOf(retention), erased};
    })
    .filter(({retention, erased}) => erased !== undefined || retention.kind !== 'open')
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'));
}

function bandOf(retention: Retention): KeepingBand {
  switch (retention.kind) {
    case 'due':
    case 'held':
      return retention.kind;
    case 'running':
      return retention.isSoon ? 'soon' : 'later';
    default:
      return 'unsure';
  }
}

function orderOf({record, retention, band}: KeepingRow): string {
  const until = 'until' in retention ? retention.until : '';
  return `${keepingBands.indexOf(band)} ${until} ${record.id}`;
}
