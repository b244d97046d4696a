import {expect} from 'chai';
import fc from 'fast-check';
import {attendanceFold, type AttendanceState} from '../../src/attendance/attendance-view.js';
import type {Slot} from '../../src/attendance/marks.js';
import {registerSubject, registerTakenBack, type Register} from '../../src/attendance/register.js';
import type {Entry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import {flagSubject, type Flag} from '../../src/signals/flag.js';
import {rules as shipped, type Rules} from '../../src/signals/rules.js';
import {yearSeries} from '../../src/signals/year-series.js';
import {YearWatch, type YearSource} from '../../src/signals/year-watch.js';
import {entryOf} from '../support/entries.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {autumnCalendar, classKey, pupilNamed, smallRoster} from '../support/school.js';
import {autumnDays, foundIn} from '../support/watched.js';

const length = 60;
const today = autumnDays[length - 1]!;
const classes = ['7a', '7b', '7c', 'choir'];

/** Low enough that most schools drawn here have something to tell. */
const rules: Rules = {
  ...shipped,
  'absence-change': {...shipped['absence-change'], threshold: 0.8, minBegun: 2},
  'weekday-pattern': {...shipped['weekday-pattern'], threshold: 1, minBegun: 2},
  'class-absence-change': {...shipped['class-absence-change'], threshold: 1, slack: 0.1, minDays: 3},
  'school-absence-change': {...shipped['school-absence-change'], threshold: 1, slack: 0.1, minDays: 3},
};

/** Twelve pupils in three classes. One sings in the choir too, one moved from 7a to 7b, one left in October. */
const roster: Roster = {
  ...smallRoster,
  classes: classes.map((key) => ({key: classKey(key), sourcedId: key, title: key, year: '07', teachers: []})),
  pupils: Array.from({length: 12}, (_, at) => {
    const pupil = pupilNamed(`p${at}`, 'A', `B${at}`, classes[Math.floor(at / 4)]);
    const [own] = pupil.enrolments;
    if (at === 1) return {...pupil, enrolments: [own!, {classKey: classKey('choir')}]};
    if (at === 2)
      return {
        ...pupil,
        enrolments: [
          {...own!, until: day('2026-10-09')},
          {classKey: classKey('7b'), from: day('2026-10-12')},
        ],
      };
    if (at === 9) return {...pupil, enrolments: [{...own!, until: day('2026-10-20')}]};
    return pupil;
  }),
};
const namesOf: Readonly<Record<string, readonly string[]>> = {
  '7a': ['p0', 'p1', 'p2', 'p3'],
  '7b': ['p4', 'p5', 'p6', 'p7', 'p2'],
  '7c': ['p8', 'p9', 'p10', 'p11'],
  choir: ['p1'],
};

/** A word of marks: one character a pupil. */
const says = new Map([
  ['.', 'present'],
  ['a', 'absent/unexcused'],
  ['i', 'absent/illness'],
  ['l', 'late'],
  ['?', 'unknown'],
]);
const marks = fc.string({
  unit: fc.constantFrom('.', '.', '.', '.', '.', '.', 'a', 'i', 'l', '?'),
  minLength: 5,
  maxLength: 5,
});

interface Step {
  readonly inClass: string;
  readonly at: number;
  readonly slot: Slot;
  readonly marks: string;
  /** How it stands to what was said of that class, day and slot before. */
  readonly how: 'beside' | 'instead' | 'taken-back';
  /** How many of the waiting classes are judged before the next step. */
  readonly judged: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  inClass: fc.constantFrom(...classes),
  at: fc.nat({max: length + 3}),
  slot: fc.constantFrom<Slot>('day', 'day', 'day', 'day', 'day', 'pm'),
  marks,
  how: fc.constantFrom('instead', 'instead', 'instead', 'beside', 'taken-back'),
  judged: fc.nat({max: 4}),
});

function registerAt({inClass, at, slot, marks: said}: Omit<Step, 'how' | 'judged'>): Register {
  const lines = namesOf[inClass]!.map((pupil, place) => `${pupil}:${says.get(said[place] ?? '.')}`);
  return registerOf(autumnDays[at]!, lines, slot, inClass);
}

/** A ledger that grows, and what it says. */
class Registers {
  readonly state: AttendanceState = attendanceFold.empty();
  readonly #heads = new Map<string, Entry[]>();

  add(register: Register, how: Step['how']): void {
    const about = registerSubject(register);
    const {classKey: of, day: on, slot} = register;
    const heads = this.#heads.get(about) ?? [];
    const replaces = how === 'beside' ? [] : heads.map(({id}) => id);
    const entry =
      how === 'taken-back'
        ? entryOf(registerTakenBack.name, about, {classKey: of, day: on, slot}, replaces)
        : registerEntry(register, replaces);
    this.#heads.set(about, [...(how === 'beside' ? heads : []), entry]);
    attendanceFold.add(this.state, entry);
  }
}

function yearOf(words: readonly string[]): Registers {
  const registers = new Registers();
  for (const [number, word] of words.entries())
    for (const [at, inClass] of ['7a', '7b', '7c'].entries()) {
      const turned = word.slice(at) + word.slice(0, at);
      registers.add(registerAt({inClass, at: number, slot: 'day', marks: turned}), 'beside');
    }
  return registers;
}

const sourceOf = (state: AttendanceState, more: Partial<YearSource> = {}): YearSource => ({
  roster,
  calendar: autumnCalendar,
  state,
  today,
  rules,
  ...more,
});

function wholly(source: YearSource): readonly Flag[] {
  const series = yearSeries(source.roster, source.calendar, source.state, source.today);
  return series ? sorted(foundIn(series, source.today, source.roster, source.rules)) : [];
}

function sorted(flags: readonly Flag[]): readonly Flag[] {
  const key = (flag: Flag): string => `${flagSubject(flag)} ${JSON.stringify(flag.values)}`;
  return [...flags].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function settled(watch: YearWatch): readonly Flag[] {
  while (watch.waiting > 0) watch.judgeNext();
  return sorted(watch.found);
}

describe('a year that is watched', () => {
  it('finds what a whole reading finds, whatever registers come, and on the way nothing else', () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.array(marks, {minLength: 40, maxLength: 55}),
        fc.array(step, {minLength: 1, maxLength: 12}),
        (words, steps) => {
          const registers = yearOf(words);
          const watch = new YearWatch();
          watch.read(sourceOf(registers.state));
          for (const one of steps) {
            registers.add(registerAt(one), one.how);
            watch.read(sourceOf(registers.state));
            const whole = wholly(sourceOf(registers.state));
            expect(whole).to.deep.include.members([...watch.found]);
            for (let count = 0; count < one.judged; count += 1) watch.judgeNext();
            expect(whole).to.deep.include.members([...watch.found]);
            told += whole.length;
          }
          expect(settled(watch)).to.deep.equal(wholly(sourceOf(registers.state)));
        },
      ),
      {numRuns: 30},
    );
    expect(told).to.be.above(500);
  });

  it('judges the class of a register at once, and lets only the others wait', () => {
    const registers = yearOf(Array.from({length: 50}, () => '.....'));
    const watch = new YearWatch();
    watch.read(sourceOf(registers.state));
    settled(watch);
    for (const [at, said] of ['i....', '.....', 'i....', '.....', 'i....'].entries()) {
      registers.add(registerAt({inClass: '7c', at: 50 + at, slot: 'day', marks: said}), 'instead');
      watch.read(sourceOf(registers.state));
    }
    expect(watch.waiting).to.equal(2);
    expect(watch.found.filter(({of}) => 'pupil' in of && of.pupil === 'p8')).to.not.be.empty;
  });

  it('lets nobody wait for a register that changes no sum of the school', () => {
    const registers = yearOf(Array.from({length: 50}, (_, at) => (at === 30 ? 'a....' : '.....')));
    const watch = new YearWatch();
    watch.read(sourceOf(registers.state));
    settled(watch);
    registers.add(registerAt({inClass: '7a', at: 30, slot: 'day', marks: 'i....'}), 'instead');
    watch.read(sourceOf(registers.state));
    expect(watch.waiting).to.equal(0);
    expect(sorted(watch.found)).to.deep.equal(wholly(sourceOf(registers.state)));
  });

  it('reads everything anew for another day, roster, calendar, threshold or ledger', () => {
    const registers = yearOf(Array.from({length: 58}, (_, at) => (at % 3 ? '.a..i' : 'a.i..')));
    const others: readonly Partial<YearSource>[] = [
      {today: autumnDays[40]!},
      {roster: {...roster, pupils: roster.pupils.slice(3)}},
      {calendar: {...autumnCalendar, taughtWeekdays: [1, 2, 3, 4]}},
      {rules: {...rules, 'absence-20': {...rules['absence-20'], percent: 60}}},
      {state: foldAll(attendanceFold, [])},
    ];
    for (const other of others) {
      const watch = new YearWatch();
      watch.read(sourceOf(registers.state));
      const before = settled(watch);
      watch.read(sourceOf(registers.state, other));
      expect(settled(watch)).to.deep.equal(wholly(sourceOf(registers.state, other)));
      expect(settled(watch)).to.not.deep.equal(before);
    }
  });

  it('finds nothing before the year begins', () => {
    const watch = new YearWatch();
    watch.read(sourceOf(yearOf(['aaaaa']).state, {today: day('2026-08-20')}));
    expect([watch.found, watch.waiting]).to.deep.equal([[], 0]);
  });
});
