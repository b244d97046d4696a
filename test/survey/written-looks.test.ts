import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {WaveId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {slotNow, writtenDue, type WrittenClock} from '../../src/survey/written-due.js';
import {textsRead} from '../../src/survey/written-kinds.js';
import {lookAt, readAll, type Arrived, type Look, type WrittenText} from '../../src/survey/written-looks.js';
import {writtenFold, writtenIn, type WrittenState} from '../../src/survey/written-view.js';
import {written} from '../support/entries.js';
import {autumnCalendar} from '../support/school.js';
import {duty} from '../support/written.js';

const wave = 'autumn' as WaveId;
const look: Look = {wave, slot: 0, isWhole: true, isLast: false, floors: {freeText: 10}};

const text = (name: string, soon = false): WrittenText => ({item: 'wish', text: name, soon, digest: name});

/** The first so many of a class in which everybody writes, all alike but for those who want to be read soon. */
function arrived(people: number, soon: readonly number[] = []): Arrived {
  const numbers = Array.from({length: people}, (_, at) => at);
  return {people, texts: numbers.map((at) => text(`t${String(at).padStart(2, '0')}`, soon.includes(at)))};
}

/** What a reader knows who looked at each of these. */
class Reader {
  readonly drafts: Draft[] = [];

  get state(): WrittenState {
    return writtenIn(foldAll(writtenFold, written(this.drafts)), wave);
  }

  /** @returns what this look has shown for the first time */
  look(of: Arrived, more: Partial<Look> = {}): readonly string[] {
    const before = this.state.opened;
    this.drafts.push(...lookAt(of, this.state, {...look, ...more}));
    return [...this.state.opened.keys()].filter((digest) => !before.has(digest)).sort();
  }
}

describe('a look at what pupils wrote', () => {
  it('opens nothing of nine, and everything of ten', () => {
    const reader = new Reader();
    expect(reader.look(arrived(9))).to.deep.equal([]);
    expect(reader.look(arrived(10))).to.have.length(10);
  });

  it('counts who answered without writing: nobody can tell who did', () => {
    const reader = new Reader();
    expect(reader.look({people: 10, texts: [text('one')]})).to.deep.equal(['one']);
  });

  it('leaves what it showed as it was until ten more have come', () => {
    const reader = new Reader();
    reader.look(arrived(12));
    for (let people = 13; people < 25; people += 1) expect(reader.look(arrived(people))).to.deep.equal([]);
    expect(reader.look(arrived(25))).to.have.length(13);
  });

  it('shows earlier what its writer wants read, once in each half of the promised time', () => {
    const reader = new Reader();
    expect(reader.look(arrived(3, [1]))).to.deep.equal(['t01']);
    expect(reader.look(arrived(5, [1, 4]))).to.deep.equal([]);
    expect(reader.look(arrived(5, [1, 4]), {slot: 1})).to.deep.equal(['t04']);
    // The two who were shown are nobody to hide among for the others.
    expect(reader.look(arrived(11, [1, 4]), {slot: 1})).to.deep.equal([]);
    expect(reader.look(arrived(12, [1, 4]), {slot: 1})).to.have.length(10);
  });

  it('is no gain to a reader who looks after each arrival', () => {
    const order = fc.shuffledSubarray(
      Array.from({length: 40}, (_, at) => at),
      {minLength: 40},
    );
    fc.assert(
      fc.property(order, fc.array(fc.nat(3), {minLength: 40, maxLength: 40}), (pupils, silent) => {
        const reader = new Reader();
        const here: WrittenText[] = [];
        let [shown, since] = [0, 0];
        pupils.forEach((pupil, at) => {
          if (silent[at] !== 0) here.push(text(`of ${String(pupil)}`));
          const fresh = reader.look({people: at + 1, texts: here});
          if (fresh.length === 0) return;
          // Whatever came to light lies among all who came since something last did.
          expect(at + 1 - since).to.be.at.least(10);
          [shown, since] = [shown + fresh.length, at + 1];
        });
        expect(shown).to.be.at.most(here.length);
      }),
      {numRuns: 60},
    );
  });

  it('without the floor would tell that reader of each text who wrote it', () => {
    const reader = new Reader();
    const found = Array.from({length: 12}, (_, at) =>
      reader.look(arrived(at + 1), {floors: {freeText: 1}, slot: at}),
    );
    // People are counted in steps of five: even so the first of each step stands alone.
    expect(found.some((fresh) => fresh.length === 1)).to.equal(true);
  });

  it('writes down no count that grows with each answer', () => {
    const people = [10, 11, 14, 15].map((count) => {
      const [entry] = lookAt(arrived(count), new Reader().state, look);
      return (entry?.body as {people: number}).people;
    });
    expect(people).to.deep.equal([10, 15, 15, 15]);
  });

  it('of two devices that knew nothing of each other leaves no text alone later', () => {
    const [one, other] = [new Reader(), new Reader()];
    const all = arrived(20).texts;
    one.look({people: 10, texts: all.slice(0, 10)});
    other.look({people: 10, texts: all.slice(10)});
    const both = new Reader();
    both.drafts.push(...one.drafts, ...other.drafts);
    expect(both.state.opened.size).to.equal(20);
    expect(both.look(arrived(21), {slot: 1})).to.deep.equal([]);
  });

  it('is written down once where it opens nothing, and counts as read then', () => {
    const reader = new Reader();
    reader.look(arrived(2));
    expect(reader.drafts).to.have.length(2);
    reader.look(arrived(3));
    expect(reader.drafts).to.have.length(2);
    expect(lookAt(arrived(2), new Reader().state, {...look, isWhole: false})).to.have.length(1);
  });
});

describe('the duty to read in time', () => {
  // Monday; 16 school hours are promised, so that a half is a day of eight.
  const clock = (date: number, hour: number): WrittenClock => ({
    duty,
    from: day('2026-11-23'),
    calendar: autumnCalendar,
    now: new Date(2026, 10, date, hour),
  });
  const after = (...done: readonly {slot: number; isRead?: boolean; people?: number}[]): WrittenState => {
    const reader = new Reader();
    for (const {slot, isRead = true, people = 0} of done) {
      reader.look(arrived(people), {slot});
      if (isRead)
        reader.drafts.push(...readAll(reader.state, {...look, slot}, new Set(reader.state.opened.keys())));
    }
    return reader.state;
  };

  it('leaves the whole time from the first day, whether anything came or not', () => {
    expect(slotNow(clock(23, 12))).to.equal(0);
    expect(writtenDue(clock(23, 12), after())).to.deep.equal({is: 'due', by: {day: '2026-11-24', hour: 16}});
    expect(writtenDue(clock(25, 9), after())).to.deep.equal({is: 'overdue', hours: 1});
  });

  it('is kept by a look a day, over the weekend too', () => {
    expect(writtenDue(clock(24, 9), after({slot: 1}))).to.deep.equal({
      is: 'kept',
      by: {day: '2026-11-25', hour: 16},
    });
    const friday = after({slot: 4});
    expect(writtenDue(clock(28, 12), friday)).to.include({is: 'due'});
    expect(writtenDue(clock(30, 15), friday)).to.deep.equal({is: 'due', by: {day: '2026-11-30', hour: 16}});
    expect(writtenDue(clock(31, 9), friday)).to.deep.equal({is: 'overdue', hours: 1});
  });

  it('is not kept by a look alone where there is something to read', () => {
    const opened = after({slot: 0}, {slot: 1, people: 12, isRead: false});
    expect(writtenDue(clock(24, 15), opened)).to.deep.equal({is: 'due', by: {day: '2026-11-24', hour: 16}});
    expect(writtenDue(clock(25, 10), opened)).to.deep.equal({is: 'overdue', hours: 2});
    expect(writtenDue(clock(25, 10), after({slot: 1, people: 12}))).to.include({is: 'due'});
  });

  it('is kept by no look from a clock that is ahead, until its time has come', () => {
    expect(writtenDue(clock(25, 10), after({slot: 90}))).to.deep.equal({is: 'overdue', hours: 2});
  });

  it('is kept by no reading without the school’s server', () => {
    const reader = new Reader();
    reader.look(arrived(12), {slot: 1, isWhole: false});
    const shown = new Set(reader.state.opened.keys());
    reader.drafts.push(...readAll(reader.state, {...look, slot: 1, isWhole: false}, shown));
    expect(reader.state.read.size).to.equal(12);
    expect(writtenDue(clock(25, 10), reader.state)).to.deep.equal({is: 'overdue', hours: 2});
  });

  it('ends once the wave is closed and all is read', () => {
    const reader = new Reader();
    reader.look(arrived(12), {slot: 1, isLast: true});
    expect(writtenDue(clock(24, 12), reader.state)).to.include({is: 'due'});
    const last = {...look, slot: 1, isLast: true};
    reader.drafts.push(...readAll(reader.state, last, new Set(reader.state.opened.keys())));
    expect(writtenDue(clock(30, 12), reader.state)).to.deep.equal({is: 'done'});
    // What another device opened, and nobody has read, opens the duty again.
    const late = new Reader();
    late.drafts.push(...reader.drafts);
    late.drafts.push(...lookAt({people: 40, texts: [text('late')]}, late.state, {...look, slot: 1}));
    expect(writtenDue(clock(30, 12), late.state)).to.include({is: 'overdue'});
  });

  it('is kept whatever order its entries come in, and however often', () => {
    const slots = fc.array(fc.record({slot: fc.nat(6), people: fc.nat(40), isRead: fc.boolean()}), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(slots, fc.infiniteStream(fc.nat()), (looks, chance) => {
        const reader = new Reader();
        for (const {slot, people, isRead} of looks) {
          reader.look(arrived(people, [0, 3]), {slot});
          if (isRead)
            reader.drafts.push(
              ...readAll(reader.state, {...look, slot}, new Set(reader.state.opened.keys())),
            );
        }
        const entries = written(reader.drafts);
        const mixed = [...entries, ...entries].sort(() =>
          (chance.next().value as number) % 2 === 0 ? 1 : -1,
        );
        const [one, other] = [entries, mixed].map((order) => writtenIn(foldAll(writtenFold, order), wave));
        for (const date of [23, 24, 26, 30])
          expect(writtenDue(clock(date, 12), one!)).to.deep.equal(writtenDue(clock(date, 12), other!));
        expect([...other!.opened].sort()).to.deep.equal([...one!.opened].sort());
      }),
      {numRuns: 60},
    );
  });

  it('believes no entry that is filed elsewhere or makes no sense', () => {
    const reader = new Reader();
    reader.look(arrived(12));
    const [entry] = reader.drafts;
    const elsewhere = {...entry!, about: 'wave/other/opened/x' as never};
    expect(writtenIn(foldAll(writtenFold, written([elsewhere])), wave).opened.size).to.equal(0);
    const read = {wave, texts: ['a'], isLast: false};
    expect(textsRead.is(read)).to.equal(true);
    for (const broken of [
      {...read, slot: -1},
      {...read, slot: 0.5},
      {...read, slot: 1e9},
      {...read, texts: 'a'},
      {...read, isLast: 1},
    ])
      expect(textsRead.is(broken)).to.equal(false);
  });
});
