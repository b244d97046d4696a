import {expect} from 'chai';
import type {Envelope, StoredEntry} from '../../src/journal/entry.js';
import {subject} from '../../src/kernel/ids.js';
import {RemoteError, type Remote} from '../../src/sync/remote.js';
import {envelopeOf, envelopeKey} from '../support/envelopes.js';
import {entryOf} from '../support/entries.js';

/** A remote of its own at each call, and what a test does to the world around it. */
export interface RemoteBench {
  readonly remote: Remote;
  /** Another device of the care team at the same remote. */
  readonly other: Remote;
  /** Takes the server away and gives it back. */
  readonly setReachable: (reachable: boolean) => void;
  /** Requests arrive, and their answers get lost. */
  readonly loseReplies?: (lose: boolean) => void;
  /** Puts many envelopes there without the way through the remote. */
  readonly fill?: (envelopes: readonly Envelope[]) => Promise<void>;
  /** How many are many: a disk that flushes each takes its time. */
  readonly many?: number;
  /** A device whose token the server does not take. */
  readonly stranger?: Remote;
  readonly close: () => Promise<void>;
}

/** What every remote promises. @param overNetwork false where there are neither tokens nor answers to lose */
export function remoteSuite(name: string, make: () => Promise<RemoteBench>, {overNetwork = true} = {}): void {
  describe(`${name} as a remote`, () => {
    let bench: RemoteBench;

    beforeEach(async () => {
      bench = await make();
    });

    afterEach(() => bench.close());

    it('gives another device what was pushed, byte for byte', async () => {
      const [a, b] = [envelopeOf(1), envelopeOf(2, 16_384)];
      expect(await outcomes(bench.remote.push('inbox', [b, a]))).to.deep.equal(['stored', 'stored']);
      expect((await bench.other.pull('inbox')).entries).to.deep.equal([a, b].sort(byKey));
    });

    it('answers for each entry, in the order of the call', async () => {
      const sent = Array.from({length: 23}, (_, index) => envelopeOf(100 - index));
      const answered = await bench.remote.push('inbox', sent);
      expect(answered.map(({key}) => key)).to.deep.equal(sent.map(({key}) => key));
    });

    it('stores once what is pushed twice, and says stored both times', async () => {
      await bench.remote.push('inbox', [envelopeOf(1)]);
      expect(await outcomes(bench.remote.push('inbox', [envelopeOf(1)]))).to.deep.equal(['stored']);
      expect((await bench.remote.pull('inbox')).entries).to.have.length(1);
    });

    it('keeps the first content under a key and refuses another', async () => {
      const first = envelopeOf(1);
      const second = {key: first.key, sealed: envelopeOf(2).sealed};
      await bench.remote.push('inbox', [first]);
      expect(await bench.other.push('inbox', [second])).to.deep.equal([
        {key: first.key, outcome: 'refused', reason: 'taken'},
      ]);
      expect((await bench.other.pull('inbox')).entries).to.deep.equal([first]);
    });

    it('lets one of many that race for a key win, whole', async () => {
      const key = envelopeKey(1);
      const racing = [1, 2, 3, 4, 5].map((seed) => ({key, sealed: envelopeOf(seed).sealed}));
      const answered = await Promise.all(racing.map((each) => outcomes(bench.remote.push('inbox', [each]))));
      expect(answered.flat().filter((outcome) => outcome === 'stored')).to.have.length(1);
      const winner = racing[answered.findIndex(([outcome]) => outcome === 'stored')];
      expect((await bench.remote.pull('inbox')).entries).to.deep.equal([winner]);
    });

    it('lists envelopes by key, whatever order they came in', async () => {
      for (const seed of [3, 1, 2]) await bench.remote.push('inbox', [envelopeOf(seed)]);
      const keys = (await bench.remote.pull('inbox')).entries.map(({key}) => key);
      expect(keys).to.deep.equal([...keys].sort());
    });

    it('gives nothing new after the cursor, until something comes', async () => {
      await bench.remote.push('inbox', [envelopeOf(1)]);
      const {cursor} = await bench.other.pull('inbox');
      expect(await bench.other.pull('inbox', cursor)).to.deep.equal({entries: [], cursor});
      await bench.remote.push('inbox', [envelopeOf(2)]);
      const keys = (await bench.other.pull('inbox', cursor)).entries.map(({key}) => key);
      expect(keys).to.include(envelopeKey(2));
    });

    it('amounts to the same whatever order pulls are taken in', async () => {
      await bench.remote.push('inbox', [envelopeOf(1)]);
      const early = await bench.other.pull('inbox');
      await bench.remote.push('inbox', [envelopeOf(2)]);
      const late = await bench.other.pull('inbox', early.cursor);
      await bench.remote.push('inbox', [envelopeOf(3)]);
      const again = await bench.other.pull('inbox', early.cursor);
      const union = new Set([again, early, late].flatMap(({entries}) => entries.map(({key}) => key)));
      expect([...union].sort()).to.deep.equal([1, 2, 3].map(envelopeKey).sort());
    });

    it('is empty at first, in both ledgers', async () => {
      expect((await bench.remote.pull('inbox')).entries).to.deep.equal([]);
      expect((await bench.remote.pull('public')).entries).to.deep.equal([]);
    });

    it('publishes entries, once each, and reads on from a cursor', async () => {
      const [a, b] = [published('a'), published('b')];
      await bench.remote.push('public', [a]);
      const first = await bench.other.pull('public');
      expect(first.entries).to.deep.equal([a]);
      expect(await outcomes(bench.remote.push('public', [a, b]))).to.deep.equal(['stored', 'stored']);
      expect((await bench.other.pull('public', first.cursor)).entries).to.deep.equal([b]);
    });

    it('says later while the server is down, and takes it all once it is back', async () => {
      bench.setReachable(false);
      const sent = [envelopeOf(1), envelopeOf(2)];
      expect(await outcomes(bench.remote.push('inbox', sent))).to.deep.equal(['later', 'later']);
      expect(await kindOf(bench.remote.pull('inbox'))).to.equal('unreachable');
      expect(await kindOf(bench.remote.pull('public'))).to.equal('unreachable');
      bench.setReachable(true);
      expect(await outcomes(bench.remote.push('inbox', sent))).to.deep.equal(['stored', 'stored']);
      expect((await bench.other.pull('inbox')).entries).to.have.length(2);
    });

    if (overNetwork) {
      it('says stored at the next push when the first answer got lost', async () => {
        bench.loseReplies?.(true);
        expect(await outcomes(bench.remote.push('inbox', [envelopeOf(1)]))).to.deep.equal(['later']);
        bench.loseReplies?.(false);
        expect(await outcomes(bench.remote.push('inbox', [envelopeOf(1)]))).to.deep.equal(['stored']);
        expect((await bench.other.pull('inbox')).entries).to.deep.equal([envelopeOf(1)]);
      });

      it('lets a stranger send and not read, and not publish', async () => {
        const {remote, stranger = remote} = bench;
        expect(await outcomes(stranger.push('inbox', [envelopeOf(1)]))).to.deep.equal(['stored']);
        expect(await kindOf(stranger.pull('inbox'))).to.equal('unauthorised');
        expect(await outcomes(stranger.push('public', [published('a')]))).not.to.include('stored');
        expect((await remote.pull('public')).entries).to.deep.equal([]);
      });
    }

    it('gives many envelopes over many pages, each once', async () => {
      const {many = 10_000} = bench;
      const sent = Array.from({length: many}, (_, index) => envelopeOf(index));
      if (bench.fill) await bench.fill(sent);
      else await bench.remote.push('inbox', sent);
      const {entries, cursor} = await bench.remote.pull('inbox');
      expect(entries).to.have.length(many);
      expect(entries.map(({key}) => key)).to.deep.equal(sent.map(({key}) => key).sort());
      expect(entries.at(-1)).to.deep.equal(sent.sort(byKey).at(-1));
      expect((await bench.remote.pull('inbox', cursor)).entries).to.have.length(0);
    });

    it('destroys envelopes for good: nobody gets them any more, and they cannot come again', async () => {
      await bench.remote.push(
        'inbox',
        [1, 2, 3].map((at) => envelopeOf(at)),
      );
      const {cursor} = await bench.other.pull('inbox');
      const erased = await bench.remote.erase?.([1, 2, 9].map(envelopeKey));
      expect(erased).to.have.members([1, 2, 9].map(envelopeKey));
      const after = (await bench.other.pull('inbox', cursor)).entries.map(({key}) => key);
      expect(after).not.to.include.oneOf([1, 2].map(envelopeKey));
      expect((await bench.other.pull('inbox')).entries).to.deep.equal([envelopeOf(3)]);
      expect(
        await outcomes(
          bench.other.push(
            'inbox',
            [1, 9].map((at) => envelopeOf(at)),
          ),
        ),
      ).to.deep.equal(['refused', 'refused']);
      expect((await bench.other.pull('inbox')).entries).to.deep.equal([envelopeOf(3)]);
    });

    it('destroys nothing while it is away, and says so', async () => {
      await bench.remote.push('inbox', [envelopeOf(1)]);
      bench.setReachable(false);
      expect(await bench.remote.erase?.([envelopeKey(1)])).to.deep.equal([]);
      bench.setReachable(true);
      expect((await bench.other.pull('inbox')).entries).to.have.length(1);
    });

    it('stops when it is told to', async () => {
      const stop = new AbortController();
      stop.abort(new Error('enough'));
      const error = await bench.remote.pull('inbox', undefined, stop.signal).catch((cause: unknown) => cause);
      expect((error as Error).message).to.equal('enough');
    });
  });
}

export function published(body: unknown): StoredEntry {
  const content = entryOf('survey/wave-published', subject('wave', 'w1'), body);
  return {id: content.id, content};
}

async function outcomes(pushing: ReturnType<Remote['push']>): Promise<readonly string[]> {
  return (await pushing).map(({outcome}) => outcome);
}

async function kindOf(pulling: Promise<unknown>): Promise<string> {
  const error = await pulling.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).to.be.instanceOf(RemoteError);
  return (error as RemoteError).kind;
}

function byKey(a: Envelope, b: Envelope): number {
  return a.key < b.key ? -1 : 1;
}
