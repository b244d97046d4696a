import {expect} from 'chai';
import fc from 'fast-check';
import {stampOf} from '../../src/kernel/stamp.js';
import {refusedRows, standingOf} from '../../src/sync-screen/standing.js';
import type {SyncStatus} from '../../src/sync/sync-status.js';
import {noon} from '../support/entries.js';
import {allShared, refusedFor} from '../support/sync-status.js';

const online = {now: noon, isOnline: true};
const ago = (ms: number) => stampOf(new Date(noon.getTime() - ms));

const problem = fc.constantFrom('unreachable', 'unauthorised', 'unsupported', 'malformed');
/** Well but for some things: so that it is said at times, and never wrongly. */
const anyStatus = fc
  .record(
    {
      waiting: fc.constantFrom(0, 0, 0, 1),
      refused: fc.constantFrom([], [refusedFor('taken')]),
      aside: fc.constantFrom([], [{id: 'a', why: 'differs', ledger: 'care'} as const]),
      allShared: fc.constantFrom(true, true, true, false),
      heard: fc.nat(900_000).map(ago),
      problems: fc.oneof(
        fc.constant({}),
        fc.dictionary(fc.constantFrom('care', 'school', 'public', 'inbox'), problem),
      ),
      envelopes: fc.constantFrom(...[0, 0, 1].map((waiting) => ({waiting, refused: 0})), {
        waiting: 0,
        refused: 1,
      }),
      storage: fc.constantFrom('quota', 'unknown'),
    },
    {requiredKeys: []},
  )
  .map((more) => ({...allShared, ...more})) as fc.Arbitrary<SyncStatus>;

describe('what a person is told of sharing', () => {
  it('is never that all is shared while anything waits, is refused, is wrong or was not heard for a while', () => {
    let shared = 0;
    const check = (status: SyncStatus, isOnline: boolean): void => {
      if (!['shared', 'aside'].includes(standingOf(status, {now: noon, isOnline}))) return;
      shared += 1;
      expect([isOnline, status.allShared, status.waiting, status.refused]).to.deep.equal([true, true, 0, []]);
      expect(Object.keys(status.problems ?? {})).to.deep.equal([]);
      expect([status.storage, status.envelopes?.waiting ?? 0, status.envelopes?.refused ?? 0]).to.deep.equal([
        undefined,
        0,
        0,
      ]);
      if (status.heard) expect(Date.parse(status.heard)).to.be.at.least(noon.getTime() - 720_000);
    };
    fc.assert(fc.property(anyStatus, fc.boolean(), check), {numRuns: 20_000});
    expect(shared).to.be.greaterThan(20);
  });

  it('is that all is shared where the server has just said so', () => {
    expect(standingOf(allShared, online)).to.equal('shared');
  });

  it('is no connection in a tab that does not send, once nothing was heard for twelve minutes', () => {
    expect(standingOf({...allShared, heard: ago(720_000)}, online)).to.equal('shared');
    expect(standingOf({...allShared, heard: ago(720_001)}, online)).to.equal('offline');
  });

  it('puts a full device before a sign-in, and that before what was refused and what waits', () => {
    const all: SyncStatus = {
      ...allShared,
      ...{allShared: false, waiting: 1, refused: [refusedFor('taken')], storage: 'quota'},
      problems: {care: 'unauthorised', school: 'unreachable'},
    };
    const {storage, ...stored} = all;
    const {problems, ...heard} = stored;
    expect([storage, problems?.school]).to.deep.equal(['quota', 'unreachable']);
    expect(
      [all, stored, heard, {...heard, refused: []}].map((each) => standingOf(each, online)),
    ).to.deep.equal(['storage', 'signed-out', 'refused', 'waiting']);
  });

  it('gathers what was refused by ledger and reason, with each of the server’s words once', () => {
    const refused = [refusedFor('taken', 1, 'a'), refusedFor('taken', 2, 'a'), refusedFor('unsealed', 3)];
    expect(refusedRows({...allShared, refused, envelopes: {waiting: 0, refused: 2}})).to.deep.equal([
      {ledger: 'care', reason: 'taken', count: 2, words: ['a']},
      {ledger: 'care', reason: 'unsealed', count: 1, words: []},
      {ledger: 'inbox', count: 2, words: []},
    ]);
  });
});
