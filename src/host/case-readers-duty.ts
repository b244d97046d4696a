import {allCases, caseworkFold} from '../casework/casework-view.js';
import {caseWorkers} from '../casework/people/case-workers-rules.js';
import {JournalError} from '../journal/journal-error.js';
import {readerSteps, type WantedReaders} from '../vault/case-readers.js';
import type {Audience} from '../vault/key-ring.js';
import type {Duty} from './duties.js';
import type {School} from './school.js';

/** Several entries are often written in a row. */
const settleMs = 300;

/** Whoever works in a case can read it: the device of somebody who is in the case sees to that, whenever people of it change. */
export const duty: Duty = (school) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void shareCases(school).catch(tell), settleMs);
  };
  const stops = [school.journal.view(caseworkFold).subscribe(soon), school.keys?.subscribe(soon)];
  soon();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop?.();
  };
};

/** By the records as they are here. Who cannot be seen for damage is taken out of nothing. */
export async function shareCases({journal, keys}: Pick<School, 'journal' | 'keys'>): Promise<void> {
  if (keys?.state !== 'open') return;
  const state = await journal.read(caseworkFold);
  const wanted = new Map(
    allCases(state).map((record): readonly [Audience, WantedReaders] => {
      return [`case/${record.id}` as Audience, caseWorkers(record)];
    }),
  );
  const mayRemove = journal.view(caseworkFold).unreadable === 0;
  await keys.take((standing) => readerSteps(standing, wanted, mayRemove));
}

function tell(cause: unknown): void {
  if (JournalError.from(cause).kind !== 'closed')
    console.warn('pana: who works in a case was not given its key', cause);
}
