import {expect} from 'chai';
import type {Replica, Snapshot} from '../../src/journal/replica.js';
import {
  caseStored,
  erasureStored,
  handedStored,
  scopeErased,
  secretStored,
  triageStored,
  waveScope,
} from '../support/erasures.js';

const sealed = (byte: number): Uint8Array => new Uint8Array([byte]);

/** What every replica promises of what was erased. @param make an empty replica, its own at each call */
export function erasingSuite(name: string, make: () => Promise<Replica>): void {
  describe(`${name}, erasing`, () => {
    let replica: Replica;
    const held = async (): Promise<readonly string[]> =>
      (await replica.read('care')).entries.map(({id}) => id);
    const keysHere = async (): Promise<readonly string[]> => (await replica.envelopes()).map(({key}) => key);
    const scope = waveScope('w1');

    beforeEach(async () => {
      replica = await make();
    });

    afterEach(() => replica.close());

    it('takes what it names, and stays itself', async () => {
      const [secret, other] = [secretStored('w1'), secretStored('w1')];
      await replica.append({care: [secret, other]});
      const erasure = erasureStored('w1', {ids: [secret.id]});
      await replica.append({care: [erasure]});
      expect(await held()).to.deep.equal([other.id, erasure.id]);
    });

    it('keeps out what comes after it, and what comes with it', async () => {
      const [stale, along, other] = [secretStored('w1'), secretStored('w1'), secretStored('w1')];
      const erasure = erasureStored('w1', {ids: [stale.id, along.id]});
      await replica.append({care: [along, erasure]});
      await replica.append({care: [stale, other]});
      expect(await held()).to.deep.equal([erasure.id, other.id]);
    });

    it('takes nothing of a kind, a wave or a ledger that it may not', async () => {
      const kept = [
        secretStored('w1', 'voices/concern-received'),
        secretStored('w1', 'casework/case-opened'),
        secretStored('w2'),
      ];
      const erasure = erasureStored('w1', {ids: kept.map(({id}) => id)});
      const elsewhere = secretStored('w1');
      await replica.append({care: kept, school: [elsewhere]});
      await replica.append({care: [erasure], school: [erasureStored('w1', {ids: [elsewhere.id]})]});
      expect(await held()).to.deep.equal([...kept.map(({id}) => id), erasure.id]);
      expect((await replica.read('school')).entries[0]).to.deep.equal(elsewhere);
      expect((await replica.erasureReport(scope)).refused).to.equal(3);
    });

    it('takes a case with what a colleague had in hand of it, each from its own ledger', async () => {
      const note = caseStored('c1');
      const [handed, other] = [handedStored('h1'), handedStored('h2')];
      await replica.append({care: [note], school: [handed, other]});
      const erasures = [
        scopeErased('case/c1', {ids: [note.id, handed.id, other.id]}),
        scopeErased('handed/h1', {ids: [note.id, handed.id, other.id]}),
      ];
      await replica.append({care: erasures});
      expect(await held()).to.deep.equal(erasures.map(({id}) => id));
      expect((await replica.read('school')).entries.map(({id}) => id)).to.deep.equal([other.id]);
      expect((await replica.read('school')).epoch).to.equal(1);
      await replica.append({care: [note], school: [handed]});
      expect((await replica.read('school')).entries.map(({id}) => id)).to.deep.equal([other.id]);
      expect((await replica.erasureReport('handed/h1' as never)).refused).to.equal(1);
    });

    it('leaves to another case what its words say is of that case, wherever it is filed', async () => {
      const [misfiled, triage] = [caseStored('c2', 'case/c1/note/n'), triageStored('c1')];
      await replica.append({care: [misfiled, triage, triageStored('c2')]});
      const ids = (await held()).slice();
      const erasure = scopeErased('case/c1', {ids});
      await replica.append({care: [erasure]});
      expect(await held()).to.deep.equal([misfiled.id, ids[2], erasure.id]);
    });

    it('takes a damaged copy too, which may still hold the words', async () => {
      const note = caseStored('c1');
      const torn = {id: note.id, content: {...note.content, body: {text: 'torn'}} as never};
      await replica.append({care: [torn]});
      const erasure = scopeErased('case/c1', {ids: [note.id]});
      await replica.append({care: [erasure]});
      await replica.append({care: [torn]});
      expect(await held()).to.deep.equal([erasure.id]);
    });

    it('keeps what a refused erasure named also where that came first', async () => {
      const concern = secretStored('w1', 'voices/concern-received');
      await replica.append({care: [erasureStored('w1', {ids: [concern.id]})]});
      await replica.append({care: [concern]});
      expect(await held()).to.include(concern.id);
    });

    it('does what the one erasure may where another names the same in vain', async () => {
      const secret = secretStored('w1');
      await replica.append({care: [secret, erasureStored('w2', {ids: [secret.id]})]});
      expect(await held()).to.include(secret.id);
      await replica.append({care: [erasureStored('w1', {ids: [secret.id]})]});
      expect(await held()).not.to.include(secret.id);
    });

    it('follows no erasure that was damaged or filed under another subject', async () => {
      const secret = secretStored('w1');
      const erasure = erasureStored('w1', {ids: [secret.id]});
      const forged = {...erasure, content: {...erasure.content, by: 'somebody'}} as never;
      await replica.append({care: [secret, forged]});
      expect(await held()).to.include(secret.id);
    });

    it('begins a new epoch of its ledger, and only where something went', async () => {
      const secret = secretStored('w1');
      await replica.append({care: [secret]});
      const {epoch} = await replica.read('care');
      await replica.append({care: [erasureStored('w1', {ids: ['unknown']})]});
      expect((await replica.read('care')).epoch).to.equal(epoch);
      await replica.append({care: [erasureStored('w1', {ids: [secret.id]})]});
      expect((await replica.read('care')).epoch).to.equal(epoch + 1);
      expect((await replica.read('school')).epoch).to.equal(0);
    });

    it('drops the snapshots of its ledger and takes none of before', async () => {
      const secret = secretStored('w1');
      await replica.append({care: [secret]});
      const before: Snapshot = {
        version: '1',
        ledger: 'care',
        position: 1,
        epoch: 0,
        state: 'with the secret',
      };
      await replica.writeSnapshot('care', before);
      await replica.writeSnapshot('school', {...before, ledger: 'school'});
      await replica.append({care: [erasureStored('w1', {ids: [secret.id]})]});
      await replica.writeSnapshot('care', before);
      expect(await replica.readSnapshot('care')).to.equal(undefined);
      expect(await replica.readSnapshot('school')).not.to.equal(undefined);
      const after = {...before, epoch: 1, state: 'without'};
      await replica.writeSnapshot('care', after);
      expect(await replica.readSnapshot('care')).to.deep.equal(after);
    });

    it('reads on from a position that lies behind a gap', async () => {
      const [first, second] = [secretStored('w1'), secretStored('w1')];
      await replica.append({care: [first, second]});
      const {position} = await replica.read('care');
      const erasure = erasureStored('w1', {ids: [first.id, second.id]});
      await replica.append({care: [erasure]});
      expect((await replica.read('care', position)).entries).to.deep.equal([erasure]);
    });

    it('takes envelopes from the inbox and from what waits to be sent, for good', async () => {
      await replica.putEnvelopes([{key: 'mine', sealed: sealed(1)}], {toShare: true});
      await replica.putEnvelopes([{key: 'other', sealed: sealed(2)}], {toShare: true});
      await replica.append({care: [erasureStored('w1', {envelopes: ['mine', 'never-came']})]});
      expect(await keysHere()).to.deep.equal(['other']);
      expect((await replica.unshared()).map(({key}) => key)).to.deep.equal(['other']);
      const again = [
        {key: 'mine', sealed: sealed(1)},
        {key: 'never-came', sealed: sealed(3)},
      ];
      expect(await replica.putEnvelopes(again, {toShare: true})).to.deep.equal(['mine', 'never-came']);
      expect(await keysHere()).to.deep.equal(['other']);
      expect(await replica.erasedAmong(['mine', 'other', 'new'])).to.deep.equal(['mine']);
    });

    it('counts as late what had never been here before', async () => {
      await replica.putEnvelopes([{key: 'had', sealed: sealed(1)}]);
      await replica.append({care: [erasureStored('w1', {envelopes: ['had', 'late', 'never']})]});
      await replica.putEnvelopes(['had', 'late'].map((key) => ({key, sealed: sealed(1)})));
      await replica.putEnvelopes([{key: 'late', sealed: sealed(1)}]);
      expect(await replica.erasureReport(scope)).to.deep.equal({refused: 0, late: 1});
    });

    it('spares the envelopes that it is told to, in either order', async () => {
      const spare = new Set(['a', 'b']);
      await replica.putEnvelopes([{key: 'a', sealed: sealed(1)}]);
      await replica.append({care: [erasureStored('w1', {envelopes: ['a', 'b']})]}, {spare});
      await replica.putEnvelopes([{key: 'b', sealed: sealed(2)}], {spare});
      expect(await keysHere()).to.deep.equal(['a', 'b']);
      expect((await replica.erasureReport(scope)).refused).to.equal(2);
      expect(await replica.erasedAmong(['a', 'b'])).to.deep.equal([]);
    });
  });
}
