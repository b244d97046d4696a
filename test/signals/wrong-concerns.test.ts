import {expect} from 'chai';
import fc from 'fast-check';
import type {Entry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import type {EntryId, SubjectKey} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import type {DismissReason, TriageDecision} from '../../src/signals/flag.js';
import {flagsFold} from '../../src/signals/flags-view.js';
import {detectAll} from '../../src/signals/watch.js';
import type {Concern, ReceivedConcern} from '../../src/voices/concern.js';
import {written} from '../support/entries.js';
import {receivedConcern} from '../support/concerns.js';
import {triageOf} from '../support/flags.js';
import {pupilKey, smallRoster} from '../support/school.js';

const today = day('2026-11-23');
const days = ['2026-11-02', '2026-11-10', '2026-11-16', '2026-11-20'];
const as = (pupil: string, role: 'harmed' | 'harming' = 'harmed') => ({pupil: pupilKey(pupil), role});

/** `e1`, `e2` … on the days above, in the yard. */
function told(count: number, more: Partial<Concern> = {}): readonly ReceivedConcern[] {
  return days
    .slice(0, count)
    .map((on, at) =>
      receivedConcern(`e${at + 1}`, {day: day(on), place: 'yard', text: `Told on ${on}.`, ...more}),
    );
}

const flagAbout = (envelope: string, pupil = 'p1'): SubjectKey =>
  `flag/concern/${pupil}/concern%2F${envelope}` as SubjectKey;

function dismissed(
  flag: SubjectKey,
  reason: DismissReason = 'wrong-data',
  replaces: readonly EntryId[] = [],
): Entry {
  return written([triageOf(flag, {kind: 'dismissed', reason}, replaces)])[0]!;
}

/** All entries after a device has watched. */
function watch(concerns: readonly ReceivedConcern[], entries: readonly Entry[] = []): readonly Entry[] {
  const drafts = detectAll({
    attendance: [],
    concerns,
    releases: [],
    flags: foldAll(flagsFold, entries),
    openCases: new Set(),
    roster: smallRoster,
    today,
  });
  return [...entries, ...written(drafts)];
}

/** Flags that count, as `rule concerns`. */
function counted(entries: readonly Entry[]): readonly string[] {
  return [...foldAll(flagsFold, entries).raised.values()]
    .filter(({flag}) => flag.sources)
    .map(({flag}) => `${flag.rule} ${keyOf(flag.of)} ${flag.sources?.length ?? 0}`)
    .sort();
}

function keyOf(of: object): string {
  return 'pupil' in of ? String(of.pupil) : 'school';
}

describe('a concern that was dismissed as wrong', () => {
  it('is not counted about the pupil, nor at its place', () => {
    const first = watch(told(2));
    const after = watch(told(3), [...first, dismissed(flagAbout('e1'))]);
    expect(counted(after)).to.deep.equal([]);
    expect(counted(watch(told(3), first))).to.deep.equal(['concerns-repeated p1 3']);
    const four = watch(told(4), [...first, dismissed(flagAbout('e1'))]);
    expect(counted(four)).to.deep.equal(['concerns-repeated p1 3']);
    expect(counted(watch(told(4), first))).to.deep.equal(['concerns-repeated p1 4', 'hot-spot school 4']);
  });

  for (const reason of ['already-helped', 'not-applicable', 'not-useful'] as const)
    it(`is counted where it was dismissed for another reason: ${reason}`, () => {
      const entries = [...watch(told(2)), dismissed(flagAbout('e1'), reason)];
      expect(counted(watch(told(3), entries))).to.deep.equal(['concerns-repeated p1 3']);
    });

  it('takes no flag away that was raised before, and raises none anew', () => {
    const raised = watch(told(3));
    const entries = [...raised, dismissed(flagAbout('e1'))];
    const after = watch(told(3), entries);
    expect(counted(after)).to.deep.equal(['concerns-repeated p1 3']);
    expect(after).to.have.length(entries.length);
  });

  it('is counted again once somebody decides otherwise, and while two people do', () => {
    const first = watch(told(2));
    const wrong = dismissed(flagAbout('e1'));
    const helped = dismissed(flagAbout('e1'), 'already-helped', [wrong.id]);
    expect(counted(watch(told(3), [...first, wrong, helped]))).to.have.length(1);
    const watched: TriageDecision = {kind: 'watched', until: today};
    const contested = written([triageOf(flagAbout('e1'), watched)]);
    expect(counted(watch(told(3), [...first, wrong, ...contested]))).to.have.length(1);
  });

  it('gives the same count whichever of the entries came first', () => {
    const entries = [...watch(told(2)), dismissed(flagAbout('e1')), dismissed(flagAbout('e2'))];
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, {minLength: entries.length}), (mixed) => {
        expect(counted(watch(told(4), mixed))).to.deep.equal([]);
      }),
    );
  });

  it('is wrong about one pupil, counts about the other, and the incident stays at its place', () => {
    const both = {pupils: [as('p1'), as('p2', 'harming')]};
    const entries = [...watch(told(2, both)), dismissed(flagAbout('e1'))];
    expect(counted(watch(told(4, both), entries))).to.deep.equal([
      'concerns-repeated p1 3',
      'concerns-repeated p2 4',
      'hot-spot school 4',
    ]);
    const wholly = [...entries, dismissed(flagAbout('e1', 'p2'))];
    expect(counted(watch(told(4, both), wholly))).to.deep.equal([
      'concerns-repeated p1 3',
      'concerns-repeated p2 3',
    ]);
  });

  it('of nobody known is left out at its place', () => {
    const nameless = {pupils: [], kind: 'other', incident: 'theft'};
    const first = watch(told(3, nameless));
    const wrong = dismissed(flagAbout('e2', 'school'));
    expect(counted(watch(told(4, nameless), first))).to.deep.equal(['hot-spot school 4']);
    expect(counted(watch(told(4, nameless), [...first, wrong]))).to.deep.equal([]);
  });

  it('does not stand for the same words that came twice, and were dismissed once', () => {
    const twins = (): readonly ReceivedConcern[] => {
      const [one, ...others] = told(3);
      return [one!, {...one!, envelope: 'again'}, ...others];
    };
    const first = watch(twins().slice(0, 2));
    for (const envelope of ['e1', 'again']) {
      const entries = [...first, dismissed(flagAbout(envelope))];
      expect(counted(watch(twins(), entries))).to.deep.equal(['concerns-repeated p1 3']);
    }
    const wholly = [...first, dismissed(flagAbout('e1')), dismissed(flagAbout('again'))];
    expect(counted(watch(twins(), wholly))).to.deep.equal([]);
  });
});
