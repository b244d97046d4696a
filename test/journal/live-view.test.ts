import {expect} from 'chai';
import {defineKind} from '../../src/kernel/draft.js';
import {isText} from '../../src/kernel/guards.js';
import {subject} from '../../src/kernel/ids.js';
import type {Entry, EntryLedger, StoredEntry} from '../../src/journal/entry.js';
import type {Fold} from '../../src/journal/fold.js';
import {LiveView, type ViewSource} from '../../src/journal/live-view.js';
import type {Page} from '../../src/journal/replica.js';
import {entryOf} from '../support/entries.js';

const said = defineKind('test/said', isText);
const note = subject('note', '1');

/** Longer than a page waits for its turn: each entry makes the next one come after a turn. */
const slow = 40;

function foldTaking(ms: number): Fold<string[]> {
  return {
    name: 'test/said',
    version: 1,
    ledger: 'school',
    kinds: [said],
    empty: () => [],
    add: (state, entry) => {
      for (const begin = performance.now(); performance.now() - begin < ms;);
      state.push((entry as Entry<string, string>).body);
    },
  };
}

const stored = (body: string): StoredEntry => {
  const content = entryOf('test/said', note, body);
  return {id: content.id, content};
};

/** A ledger that answers when it is let, or fails. */
class Source implements ViewSource {
  entries: StoredEntry[] = [];
  epoch = 0;
  failing = false;
  reads = 0;
  gate: Promise<unknown> = Promise.resolve();

  constructor(...bodies: readonly string[]) {
    this.entries = bodies.map(stored);
  }

  async read(_ledger: EntryLedger, after = 0): Promise<Page> {
    this.reads += 1;
    const isWhole = after === 0;
    if (isWhole) await this.gate;
    if (isWhole && this.failing) throw new DOMException('gone', 'UnknownError');
    const entries = this.entries.slice(after);
    return {entries, position: this.entries.length, epoch: this.epoch};
  }

  readSnapshot(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  writeSnapshot(): Promise<void> {
    return Promise.resolve();
  }
}

const macrotask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a live view', () => {
  it('gives the page its turn while it folds, and is not ready before the last', async () => {
    const view = new LiveView(foldTaking(slow), new Source('a', 'b', 'c'));
    const seen: string[] = [];
    const watch = setInterval(() => seen.push(`${view.status} ${String(view.state.length)}`), 1);
    await view.catchUp();
    clearInterval(watch);
    expect(seen).to.include('loading 0');
    expect(seen.filter((each) => each !== 'ready 3' && each !== 'loading 0')).to.deep.equal([]);
    expect(view.state).to.deep.equal(['a', 'b', 'c']);
  });

  it('keeps what it showed until all that an erasure left is read anew', async () => {
    const source = new Source('kept', 'erased', 'kept too');
    const view = new LiveView(foldTaking(0), source);
    await view.catchUp();
    source.entries.splice(1, 1);
    source.epoch = 1;
    let open = (): void => undefined;
    source.gate = new Promise<void>((resolve) => (open = resolve));
    const caughtUp = view.catchUp();
    await macrotask();
    expect(view.status).to.equal('ready');
    expect(view.state).to.deep.equal(['kept', 'erased', 'kept too']);
    open();
    await caughtUp;
    expect(view.state).to.deep.equal(['kept', 'kept too']);
  });

  it('shows nothing that may have been erased where the rest cannot be read, and all of it once it can', async () => {
    const source = new Source('kept', 'erased');
    const view = new LiveView(foldTaking(0), source);
    await view.catchUp();
    source.entries.pop();
    source.epoch = 1;
    source.failing = true;
    await view.catchUp();
    expect(view.status).to.equal('failed');
    expect(view.state).to.deep.equal([]);
    source.failing = false;
    await view.catchUp();
    expect(view.status).to.equal('ready');
    expect(view.state).to.deep.equal(['kept']);
  });

  it('takes nothing from a reading that locking overtook, and reads anew for whoever waits', async () => {
    const source = new Source('a', 'b', 'c');
    const view = new LiveView(foldTaking(slow), source);
    const caughtUp = view.catchUp();
    await macrotask();
    await macrotask();
    const before = source.reads;
    view.forget();
    await macrotask();
    expect(view.state).to.deep.equal([]);
    expect(view.status).to.equal('loading');
    await caughtUp;
    expect(source.reads).to.be.above(before);
    expect(view.state).to.deep.equal(['a', 'b', 'c']);
  });

  it('takes nothing from what a ledger gained where locking overtook that, either', async () => {
    const source = new Source('a');
    const view = new LiveView(foldTaking(slow), source);
    await view.catchUp();
    source.entries.push(stored('b'), stored('c'));
    const caughtUp = view.catchUp();
    await macrotask();
    view.forget();
    expect(view.state).to.deep.equal([]);
    await caughtUp;
    expect(view.state).to.deep.equal(['a', 'b', 'c']);
  });
});
