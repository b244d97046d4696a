import type {School} from '../../src/host/school.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {author, noon} from './entries.js';
import {sessionOf} from './school.js';

/** A school on its first day: nobody has imported anything. */
export function schoolWithoutRoster(): School {
  const now = () => noon;
  return {
    session: sessionOf('psychologist'),
    journal: new Journal({replica: new MemoryReplica(), author, now}),
    now,
  };
}
