import {expect} from 'chai';
import {stored} from '../../src/journal/entry.js';
import {MemoryRemote} from '../../src/sync/memory-remote.js';
import {onlySealed} from '../../src/sync/only-sealed.js';
import {openKinds} from '../../src/vault/team-kinds.js';
import {entryOf} from '../support/entries.js';
import {envelopeOf} from '../support/envelopes.js';
import {noteStored, sealedAs} from '../support/shares.js';

const [openKind = ''] = openKinds;
const keys = stored(entryOf(openKind, 'members/x' as never, {}));
const open = noteStored('Aigerim was seen at the gate');
const sealed = sealedAs(noteStored('x').id, 1);

describe('what may leave a device', () => {
  let inner: MemoryRemote;
  const pushed = async (ledger: 'school' | 'care' | 'public', items = [open, sealed, keys]) =>
    (await onlySealed(inner).push(ledger, items)).map((said) =>
      said.outcome === 'refused' ? said.reason : said.outcome,
    );
  const there = async (ledger: 'school' | 'care' | 'public') =>
    (await inner.pull(ledger)).entries.map(({id}) => id);

  beforeEach(() => {
    inner = new MemoryRemote();
  });

  it('is what lies under a seal, and what keys come out of', async () => {
    expect(await pushed('school')).to.deep.equal(['unsealed', 'stored', 'stored']);
    expect(await there('school')).to.deep.equal([sealed.id, keys.id]);
  });

  it('is nothing open among cases, keys neither', async () => {
    expect(await pushed('care')).to.deep.equal(['unsealed', 'stored', 'unsealed']);
    expect(await there('care')).to.deep.equal([sealed.id]);
  });

  it('is all that is published, and every envelope', async () => {
    expect(await pushed('public', [open])).to.deep.equal(['stored']);
    expect(
      (await onlySealed(inner).push('inbox', [envelopeOf(1)])).map(({outcome}) => outcome),
    ).to.deep.equal(['stored']);
  });

  it('goes nowhere where the network is down, and what was kept back is told apart from that', async () => {
    inner.reachable = false;
    expect(await pushed('school')).to.deep.equal(['unsealed', 'later', 'later']);
  });
});
