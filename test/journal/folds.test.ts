import {expect} from 'chai';
import fc from 'fast-check';
import {readFileSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {knownKinds} from '../../src/host/audit/known-kinds.js';
import {writeEntry, type Entry, type StoredEntry} from '../../src/journal/entry.js';
import {foldAll, readingOf} from '../../src/journal/fold.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Draft} from '../../src/kernel/draft.js';
import {reading, writing} from '../../src/kernel/entry-rights.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {author, noon, written} from '../support/entries.js';
import {foldCases, type FoldCase} from '../support/folds.js';

const cases = await foldCases();

/** Later entries replace some of the earlier ones, of their own subject or of any other. */
function histories(drafts: readonly Draft[]): fc.Arbitrary<readonly Entry[]> {
  const step = fc.record({draft: fc.constantFrom(...drafts), back: fc.array(fc.nat(5), {maxLength: 3})});
  return fc.array(step, {maxLength: 14}).map((steps) => {
    const entries: Entry[] = [];
    for (const {draft, back} of steps) {
      const replaces = [...new Set(back.flatMap((at) => entries.at(-1 - at)?.id ?? []))];
      entries.push(...written([{...draft, ...(replaces.length > 0 && {replaces})}]));
    }
    return entries;
  });
}

const shuffled = (entries: readonly Entry[]): fc.Arbitrary<readonly Entry[]> =>
  fc.shuffledSubarray([...entries, ...entries], {minLength: entries.length * 2});

/** The draft with one of its parts, however deep, changed into something else. */
function damaged(draft: Draft): fc.Arbitrary<unknown> {
  const places = placesIn(draft);
  const values = fc.oneof(
    fc.jsonValue({maxDepth: 2}),
    fc.constantFrom(null, '', '__proto__', 'toString', -1, 1e300, [], [null], {}, '9999-99-99', '2026-02-30'),
  );
  return fc.tuple(fc.constantFrom(...places), values).map(([place, value]) => {
    const copy = structuredClone(draft) as unknown as Record<string, unknown>;
    let at = copy;
    for (const name of place.slice(0, -1)) at = at[name] as Record<string, unknown>;
    at[place.at(-1) ?? ''] = value;
    return copy;
  });
}

function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]));
  return path.length > 0 ? [path, ...inside] : inside;
}

/** Whole in itself, and its id fits, so that nothing but a look at its parts finds what is wrong. */
function signedAnyhow(fields: unknown, by: unknown = author.by, at: unknown = stampOf(noon)): unknown {
  return writeEntry(fields as Draft, {by, device: 'device-1'} as never, at as never);
}

function garbage(one: FoldCase): fc.Arbitrary<readonly unknown[]> {
  const anything = fc.jsonValue({maxDepth: 3});
  const drafts = fc.constantFrom(...one.drafts);
  return fc.array(
    fc.oneof(
      anything,
      fc.record({id: fc.string(), ciphertext: anything}),
      fc.tuple(drafts, anything, anything).map(([draft, by, at]) => signedAnyhow(draft, by, at)),
      drafts.chain(damaged).map((fields) => signedAnyhow(fields)),
      fc
        .tuple(drafts, drafts, fc.option(anything, {nil: undefined}))
        .map(([draft, {about}, replaces]) => signedAnyhow({...draft, about, replaces})),
      fc.record({kind: anything, about: anything, body: anything}).map((fields) => signedAnyhow(fields)),
    ),
    {maxLength: 8},
  );
}

async function fed(one: FoldCase, contents: readonly unknown[]): Promise<Journal> {
  const replica = new MemoryReplica();
  const entries = contents.map(
    (content, at) => ({id: idOf(content) ?? `none-${at}`, content}) as StoredEntry,
  );
  await replica.append({[one.fold.ledger]: entries});
  return new Journal({replica, author, now: () => noon});
}

function idOf(content: unknown): EntryId | undefined {
  const id = (content as {id?: unknown} | null)?.id;
  return typeof id === 'string' ? (id as EntryId) : undefined;
}

describe('the folds of the source', () => {
  it('pass over nothing but kinds that there are', () => {
    const known = new Set(knownKinds.map(({name}) => name));
    const unknown = cases.flatMap(({fold}) => (fold.ignores ?? []).filter(({name}) => !known.has(name)));
    expect(unknown.map(({name}) => name)).to.deep.equal([]);
  });

  it('and all kinds stand in the table of rights: what is not named there nobody may write or open', () => {
    const unnamed = knownKinds.filter(({name}) => !(name in writing)).map(({name}) => name);
    expect([...unnamed, ...cases.flatMap(({fold: {name}}) => (name in reading ? [] : [name]))]).to.deep.equal(
      [],
    );
  });

  it('are all held to these tests', () => {
    const root = fileURLToPath(new URL('../../src/', import.meta.url));
    const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((path) =>
      path.endsWith('.ts'),
    );
    const declared = files.flatMap((path) =>
      [...readFileSync(root + path, 'utf8').matchAll(/const \w+: Fold<[^=]*= \{\s*name: '([^']+)'/g)].map(
        ([, name]) => name,
      ),
    );
    expect(declared.sort()).to.deep.equal(cases.map(({fold}) => fold.name).sort());
  });

  it('count nothing as unreadable that another of them reads', () => {
    const kinds = new Map(
      cases.flatMap(({fold}) =>
        fold.kinds.map(({name}) => [`${fold.ledger} ${name}`, {fold, name}] as const),
      ),
    );
    for (const {fold} of cases)
      for (const {fold: other, name} of kinds.values()) {
        if (other.ledger !== fold.ledger) continue;
        const entry = {kind: name, body: undefined} as Entry;
        const isOwn = fold.kinds.some((kind) => kind.name === name);
        if (!isOwn) expect(readingOf(fold, entry), `${fold.name} of ${name}`).to.equal('skip');
      }
  });
});

for (const one of cases) {
  describe(`the view ${one.fold.name}`, () => {
    it('is the same in whatever order, and however often, its entries arrive', () => {
      const orders = histories(one.drafts).chain((entries) =>
        fc.tuple(fc.constant(entries), shuffled(entries)),
      );
      fc.assert(
        fc.property(orders, ([entries, others]) => {
          expect(one.read(foldAll(one.fold, others))).to.deep.equal(one.read(foldAll(one.fold, entries)));
        }),
      );
    });

    it('can be stored as it is', () => {
      const state = foldAll(one.fold, written(one.drafts));
      expect(one.read(structuredClone(state))).to.deep.equal(one.read(state));
    });

    it('is neither broken nor emptied by what it cannot understand', async () => {
      const good = written(one.drafts);
      const {kind} = one.drafts[0] ?? {kind: ''};
      const strange = written([
        {kind: `${kind.split('/')[0] ?? ''}/from-the-future`, about: good[0]?.about, body: {}} as Draft,
        {kind, about: good[0]?.about, body: {shape: 2}, replaces: good.map(({id}) => id)} as Draft,
      ]);
      const journal = await fed(one, [...strange, ...good]);
      expect(one.read(await journal.read(one.fold))).to.deep.equal(one.read(foldAll(one.fold, good)));
      expect(journal.view(one.fold).unreadable).to.be.greaterThan(0);
    });

    it('is read and shown whatever lies in its ledger', async () => {
      await fc.assert(
        fc.asyncProperty(garbage(one), async (contents) => {
          const journal = await fed(one, contents);
          one.read(await journal.read(one.fold));
        }),
        {numRuns: 300},
      );
    });
  });
}
