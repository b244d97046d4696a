import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll} from '../../src/journal/fold.js';
import type {Entry} from '../../src/journal/entry.js';
import type {EntryId, WaveId} from '../../src/kernel/ids.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import {climateFold, keepRelease, releasesIn, type ReleasedWave} from '../../src/survey/climate-view.js';
import {releaseSubject, type Release} from '../../src/survey/release.js';
import {entryOf, written} from '../support/entries.js';
import {releaseOf, tallyOf} from '../support/releases.js';

describe('the climate', () => {
  it('lists what was released, the newest first', () => {
    const releases = ['2026-04-10', '2026-11-20', '2025-11-21'].map((text, at) =>
      entryOfRelease(releaseOf({wave: `wave-${at}` as WaveId, day: day(text)})),
    );
    expect(waves(releases).map(({wave}) => wave)).to.deep.equal(['wave-1', 'wave-0', 'wave-2']);
  });

  it('takes the same results from two devices for one release, of the earlier day', () => {
    const [wave] = waves([
      entryOfRelease(releaseOf({day: day('2026-11-21')})),
      entryOfRelease(releaseOf({day: day('2026-11-20')})),
    ]);
    expect(wave).to.deep.equal({
      kind: 'settled',
      wave: 'wave-1',
      release: releaseOf({day: day('2026-11-20')}),
    });
  });

  it('settles nothing between two releases that differ, until a person keeps one', () => {
    const both = [entryOfRelease(releaseOf()), entryOfRelease(smaller)];
    const [contested] = waves(both);
    expect(contested?.kind).to.equal('contested');
    const kept = contested && keepRelease(contested, smaller);
    if (!kept || isRefusal(kept)) throw new Error('refused');
    expect(waves([...both, ...written(kept)])).to.deep.equal([
      {kind: 'settled', wave: 'wave-1', release: smaller},
    ]);
  });

  it('keeps nothing anew where nothing is contested', () => {
    const [settled] = waves([entryOfRelease(releaseOf())]);
    expect(settled && keepRelease(settled, smaller)).to.deep.equal({refused: 'no-conflict'});
  });

  it('is the same in whatever order the entries came', () => {
    const releases = [
      releaseOf(),
      smaller,
      releaseOf({wave: 'wave-2' as WaveId}),
      releaseOf({day: day('2026-12-01')}),
    ];
    const first = releases.map((release) => entryOfRelease(release));
    const later = entryOfRelease(smaller, [first[0]!.id, first[1]!.id]);
    const entries = [...first, later];
    const expected = waves(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, {minLength: entries.length}), (shuffled) => {
        expect(waves([...shuffled, ...shuffled.slice(0, 2)])).to.deep.equal(expected);
      }),
    );
  });

  it('survives being stored', () => {
    const state = foldAll(climateFold, [entryOfRelease(releaseOf())]);
    expect(releasesIn(structuredClone(state))).to.deep.equal(releasesIn(state));
  });
});

const smaller = releaseOf({tallies: [tallyOf('07', '7a', 24), tallyOf('07', '7b', 28)]});

function entryOfRelease(release: Release, replaces?: readonly EntryId[]): Entry {
  return entryOf('survey/wave-released', releaseSubject(release.wave), release, replaces);
}

function waves(entries: readonly Entry[]): readonly ReleasedWave[] {
  return releasesIn(foldAll(climateFold, entries));
}
