import {expect} from 'chai';
import {Journal} from '../../src/journal/journal.js';
import type {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {author, noon} from '../support/entries.js';
import {erasureStored, secretStored} from '../support/erasures.js';
import {envelopeOf} from '../support/envelopes.js';
import {careShare, noteStored, pulledMark} from '../support/shares.js';
import {heldFold} from '../support/wave-fold.js';

describe('taking in what other devices wrote', () => {
  it('shows it in the views that are open, and moves the cursor', async () => {
    const journal = new Journal({replica: new MemoryReplica(), author, now: () => noon});
    await journal.sharing.begin(careShare);
    const view = journal.view(heldFold);
    const told = new Promise<void>((resolve) => view.subscribe(() => view.state.size === 1 && resolve()));
    await journal.takeIn({care: [secretStored('w1')]}, {pulled: pulledMark({cursor: '4'})});
    await told;
    expect((await journal.sharing.stateOf(careShare))?.cursor).to.equal('4');
  });

  it('loses no envelope that a pulled erasure names without a right to it', async () => {
    const [kept, taken] = [envelopeOf(1), envelopeOf(2)];
    const spares = ({key}: {key: string}) => Promise.resolve(key === kept.key);
    const journal = new Journal({replica: new MemoryReplica(), author, now: () => noon, spares});
    await journal.putEnvelopes([kept, taken]);
    await journal.takeIn({care: [erasureStored('w1', {envelopes: [kept.key, taken.key]})]});
    expect(await journal.envelopes()).to.deep.equal([kept]);
  });

  it('is not for a person to do', async () => {
    const guard = {
      mayWrite: () => true,
      mayRead: () => true,
      maySend: () => true,
      narrowed: () => undefined,
    };
    const journal = new Journal({replica: new MemoryReplica(), author, now: () => noon}).guarded(guard);
    const error = await journal.takeIn({care: [noteStored('a')]}).catch((cause: unknown) => cause);
    expect((error as JournalError).kind).to.equal('not-allowed');
    expect(await journal.entries('care')).to.deep.equal([]);
  });
});
