import {expect} from 'chai';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {eraseHere} from '../../../src/casework/retention/erase-work.js';
import type {School} from '../../../src/host/school.js';
import {IdbReplica} from '../../../src/journal/idb-replica.js';
import {Journal} from '../../../src/journal/journal.js';
import {careRoster, closeIt, fullCase} from '../../support/casework.js';
import {caseId} from '../../support/cases.js';
import {author, noon} from '../../support/entries.js';
import {everythingIn, holdsText} from '../../support/raw-database.js';
import {schoolOf} from '../../support/school.js';

const id = caseId('case-1');
/** Of a note of the case. */
const secret = 'alone, in the library';
let count = 0;

/** A closed case with notes, a plan and looks, in a database. */
async function filled(): Promise<readonly [School, IdbReplica, string]> {
  const name = `cut-erasure-${String(Date.now())}-${String((count += 1))}`;
  const replica = await IdbReplica.open(name);
  const school = await schoolOf('psychologist', {roster: careRoster, replica});
  await fullCase(school);
  await closeIt(school);
  return [school, replica, name];
}

/** Ends the transaction once one of its changes was made, as a full disk or a closed tab does. @returns how many changes there were */
async function cutAt(nth: number, work: () => Promise<unknown>): Promise<number> {
  const {prototype} = IDBObjectStore;
  const real = {put: prototype.put, add: prototype.add, delete: prototype.delete};
  let changes = 0;
  for (const name of ['put', 'add', 'delete'] as const)
    prototype[name] = function (this: IDBObjectStore, ...given: never[]) {
      const request = (real[name] as (...all: never[]) => IDBRequest).apply(this, given);
      // Between two turns of the page, as an end from outside comes.
      if ((changes += 1) === nth) request.addEventListener('success', () => this.transaction.abort());
      return request;
    } as never;
  try {
    await work();
  } finally {
    Object.assign(prototype, real);
  }
  return changes;
}

async function entriesIn(name: string): Promise<number> {
  const replica = await IdbReplica.open(name);
  const {entries} = await replica.read('care');
  const journal = new Journal({replica, author, now: () => noon});
  const record = caseOf(await journal.read(caseworkFold), id);
  expect(record?.isOpen).to.equal(false);
  journal.close();
  return entries.length;
}

describe('the erasure of a case that is cut', function () {
  this.timeout(120_000);

  it('takes nothing, at whichever of its changes the database ends it, and can be done again', async () => {
    const [whole, , first] = await filled();
    const changes = await cutAt(0, () => eraseHere(whole, id, 'asked'));
    expect(changes).to.be.above(10);
    expect(holdsText(await everythingIn(first), secret)).to.equal(false);
    whole.journal.close();
    const [school, , name] = await filled();
    const before = await entriesIn(name);
    for (let nth = 1; nth <= changes; nth += 1) {
      const failure = await cutAt(nth, () => eraseHere(school, id, 'asked')).catch((cause: unknown) => cause);
      expect(failure, `change ${String(nth)}`).to.be.an('error');
      expect(await entriesIn(name), `change ${String(nth)}`).to.equal(before);
    }
    expect(await eraseHere(school, id, 'asked')).to.equal(undefined);
    expect(holdsText(await everythingIn(name), secret)).to.equal(false);
    school.journal.close();
  });
});
