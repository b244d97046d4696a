import {expect} from 'chai';
import fc from 'fast-check';
import {knownKinds} from '../../src/host/audit/known-kinds.js';
import {linkAfter, type ChainEnd} from '../../src/journal/chain.js';
import {writeEntry, type Entry, type StoredEntry} from '../../src/journal/entry.js';
import {checkLedger, type LedgerFinding} from '../../src/journal/ledger-check.js';
import {readLedgerFile, writeLedgerFile, type LedgerFile} from '../../src/journal/ledger-file.js';
import {defineKind} from '../../src/kernel/draft.js';
import {isText} from '../../src/kernel/guards.js';
import {subject, type DeviceId} from '../../src/kernel/ids.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {author, entryOf, noon} from '../support/entries.js';
import {erasureStored, secretEntry} from '../support/erasures.js';

const noted = defineKind('test/noted', isText);
const kinds = [noted, ...knownKinds];
const stored = (content: Entry): StoredEntry => ({id: content.id, content});

/** So many entries of one device, each after the other. */
function chain(count: number, device = 'a', start?: ChainEnd): readonly Entry[] {
  const entries: Entry[] = [];
  let end = start;
  for (let at = 0; at < count; at += 1) {
    const text = `${device} ${at}`;
    const draft = {kind: 'test/noted', about: subject('note', text), body: text};
    const entry = writeEntry(draft, {...author, device: device as DeviceId}, stampOf(noon), linkAfter(end));
    entries.push(entry);
    end = {place: entry.place ?? 0, id: entry.id};
  }
  return entries;
}

const findingsOf = (entries: readonly (Entry | StoredEntry)[]): readonly LedgerFinding[] =>
  checkLedger({entries: entries.map((one) => ('content' in one ? one : stored(one))), kinds}).findings;

describe('checking a ledger', () => {
  it('finds nothing in whole chains, in whatever order they lie', () => {
    const all = [...chain(6), ...chain(4, 'b')];
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], {minLength: all.length}), (entries) => {
        expect(findingsOf(entries)).to.deep.equal([]);
      }),
    );
  });

  it('names every place that is missing before the last one, whichever are taken away', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 12}), fc.array(fc.nat(11)), (count, taken) => {
        const entries = chain(count).filter((_, at) => !taken.includes(at));
        const last = entries.at(-1)?.place ?? 0;
        const gone = [...new Set(taken)].map((at) => at + 1).filter((place) => place < last);
        const found = findingsOf(entries).flatMap((finding) =>
          finding.kind === 'missing'
            ? Array.from({length: finding.to - finding.from + 1}, (_, at) => finding.from + at)
            : [0],
        );
        expect(found).to.have.members(gone);
      }),
    );
  });

  it('tells the names of missing ones where those that are here tell them', () => {
    const [a, b, c, d, e] = chain(5) as [Entry, Entry, Entry, Entry, Entry];
    expect(findingsOf([a, e])).to.deep.equal([{kind: 'missing', device: 'a', from: 2, to: 4, ids: [d.id]}]);
    expect(findingsOf([c, d, e])).to.deep.equal([
      {kind: 'missing', device: 'a', from: 1, to: 2, ids: [b.id]},
    ]);
  });

  it('does not call the end missing: it says how far it knows', () => {
    const {chains, findings} = checkLedger({entries: chain(5).slice(0, 3).map(stored), kinds});
    expect(findings).to.deep.equal([]);
    expect(chains).to.deep.equal([{device: 'a', last: 3, linked: 3, unlinked: 0, erased: 0}]);
  });

  it('names an entry whose content was changed, and calls it nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 4}),
        fc.constantFrom('body', 'by', 'at', 'device', 'place', 'after'),
        (which, part) => {
          const entries = [...chain(5)];
          const id = entries[which]!.id;
          const values: Readonly<Record<string, unknown>> = {place: 99, at: '2025-01-01T00:00:00Z'};
          entries[which] = {...entries[which]!, [part]: values[part] ?? 'changed'};
          expect(findingsOf(entries)).to.deep.include({kind: 'altered', id});
          expect(findingsOf(entries).filter(({kind}) => kind === 'missing')).to.deep.equal([]);
        },
      ),
    );
  });

  it('does not take two altered neighbours for missing', () => {
    const entries = chain(6).map((entry, at) => (at === 2 || at === 3 ? {...entry, body: 'x'} : entry));
    expect(findingsOf(entries).map(({kind}) => kind)).to.deep.equal(['altered', 'altered']);
  });

  it('names an entry under the name of another', () => {
    const [a, b] = chain(2) as [Entry, Entry];
    expect(findingsOf([a, {id: b.id, content: a}])).to.deep.include({kind: 'altered', id: b.id});
  });

  it('names what lies there twice', () => {
    const [a, b] = chain(2) as [Entry, Entry];
    expect(findingsOf([a, b, a])).to.deep.equal([{kind: 'doubled', id: a.id, times: 2}]);
  });

  it('shows from where on a copied profile wrote under the same name', () => {
    const common = chain(3);
    const end = {place: 3, id: common[2]!.id};
    const entries = [...common, ...chain(2, 'a', end), ...chain(1, 'a', end)];
    expect(findingsOf(entries)).to.deep.equal([{kind: 'forked', device: 'a', from: 4, to: 4}]);
    expect(findingsOf([...chain(2), ...chain(3)])).to.deep.equal([
      {kind: 'forked', device: 'a', from: 1, to: 2},
    ]);
  });

  it('shows a fork of which one branch has not come', () => {
    const common = chain(3);
    const branch = chain(2, 'a', {place: 3, id: common[2]!.id});
    const other = chain(2, 'a', {place: 3, id: common[2]!.id});
    expect(findingsOf([...common, branch[0]!, other[1]!])).to.deep.equal([
      {kind: 'missing', device: 'a', from: 4, to: 4, ids: [other[0]!.id]},
      {kind: 'forked', device: 'a', from: 4, to: 4},
    ]);
  });

  it('takes erased entries for no gap, whether their place is known or only their name', () => {
    const secret = {...secretEntry('w1')};
    const {kind, about, body} = secret;
    const [a] = chain(1) as [Entry];
    const of = {...author, device: 'a' as DeviceId};
    const gone = writeEntry({kind, about, body}, of, stampOf(noon), {place: 2, after: a.id});
    const rest = chain(2, 'a', {place: 2, id: gone.id});
    const erasure = erasureStored('w1', {ids: [gone.id]});
    expect(findingsOf([a, ...rest, erasure])).to.deep.equal([]);
    const traces = [{id: gone.id, scope: subject('wave', 'w1'), device: of.device, place: 2, after: a.id}];
    const entries = [a, ...rest].map(stored);
    expect(checkLedger({entries, traces, kinds})).to.deep.include({findings: []});
    expect(checkLedger({entries, kinds}).findings).to.deep.equal([
      {kind: 'missing', device: 'a', from: 2, to: 2, ids: [gone.id]},
    ]);
  });

  it('counts entries from before there were chains, and calls none of them a fault', () => {
    const old = [1, 2, 3].map((at) => entryOf('test/noted', subject('note', String(at)), 'old'));
    const {chains, findings} = checkLedger({entries: old.map(stored), kinds});
    expect(findings).to.deep.equal([]);
    expect(chains).to.deep.equal([{device: 'device-1', last: 0, linked: 0, unlinked: 3, erased: 0}]);
  });

  it('names kinds that it does not know, and bodies and places that make no sense', () => {
    const unknown = entryOf('casework/from-the-future', subject('case', '1'), {});
    const misshapen = entryOf('test/noted', subject('note', '1'), {not: 'text'});
    const nowhere = writeEntry(
      {kind: 'test/noted', about: subject('note', '2'), body: 'x'},
      author,
      stampOf(noon),
      {place: -1},
    );
    expect(findingsOf([unknown, misshapen, nowhere])).to.deep.equal([
      {kind: 'unknown-kind', id: unknown.id, name: 'casework/from-the-future'},
      {kind: 'unreadable', id: misshapen.id},
      {kind: 'unreadable', id: nowhere.id},
    ]);
  });

  it('counts a sealed entry as one that cannot be understood, and not as missing', () => {
    const [a, b, c] = chain(3) as [Entry, Entry, Entry];
    const sealed = {keyId: 'k', nonce: new Uint8Array(1), ciphertext: new Uint8Array(9)};
    expect(findingsOf([a, {id: b.id, content: sealed}, c])).to.deep.equal([{kind: 'unreadable', id: b.id}]);
  });

  it('knows the name of every kind that the rooms define', async () => {
    const {readFileSync, readdirSync} = await import('node:fs');
    const paths = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((path) =>
      path.endsWith('.ts'),
    );
    const named = paths.flatMap((path) => [
      ...readFileSync(`src/${path}`, 'utf8').matchAll(/= define(?:Case)?Kind\(\s*'([^']+)'/g),
    ]);
    expect(named.length).to.be.above(40);
    const known = new Set(knownKinds.map(({name}) => name));
    const unknown = named.flatMap(([, name = '']) => (known.has(name) ? [] : [name]));
    expect(unknown, 'src/host/audit/known-kinds.ts has to name the files of these').to.deep.equal([]);
  });
});

function readBack(text: string): LedgerFile {
  const read = readLedgerFile(text);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('a ledger as a file', () => {
  const sealed: StoredEntry = {
    id: chain(1)[0]!.id,
    content: {keyId: 'k', nonce: new Uint8Array([1, 2]), ciphertext: new Uint8Array([0, 255])},
  };
  const traces = [{id: chain(1)[0]!.id, scope: subject('wave', 'w1')}];
  const content = {ledger: 'care', entries: [...chain(3).map(stored), sealed], traces} as const;

  it('reads back as it was', () => {
    expect(readBack(writeLedgerFile(content))).to.deep.equal({...content, garbled: [], absent: 0});
  });

  it('says how many lines were cut off, and which cannot be read', () => {
    const lines = writeLedgerFile(content).trimEnd().split('\n');
    expect(readBack(lines.slice(0, -2).join('\n')).absent).to.equal(2);
    lines[2] = lines[2]!.slice(0, -20);
    const read = readBack(lines.join('\r\n'));
    expect([read.garbled, read.absent, read.entries.length]).to.deep.equal([[3], 0, 3]);
  });

  it('is refused where it is something else or of a newer version', () => {
    expect(readLedgerFile('')).to.equal('not-a-ledger');
    expect(readLedgerFile('{"mark":"other"}')).to.equal('not-a-ledger');
    expect(readLedgerFile(writeLedgerFile(content).replace('"version":1', '"version":2'))).to.equal(
      'newer-version',
    );
  });

  it('survives any line of any kind', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string()), {maxLength: 8}), (lines) => {
        const head = writeLedgerFile({ledger: 'care', entries: [], traces: []});
        const read = readBack(head + lines.map((line) => line.replaceAll(/[\r\n]/g, ' ')).join('\n'));
        const garbled = read.garbled.map(String);
        expect(() => checkLedger({...read, garbled, kinds})).not.to.throw();
      }),
    );
  });
});
