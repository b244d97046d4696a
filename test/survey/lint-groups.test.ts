import {expect} from 'chai';
import fc from 'fast-check';
import type {ClassKey} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import type {Instrument, Item} from '../../src/survey/instrument/instrument.js';
import {noMarks, type Marks} from '../../src/survey/instrument/marks.js';
import type {InstrumentTexts} from '../../src/survey/instrument/texts.js';
import {smallestGroup, type ClassSize, type Splitting} from '../../src/survey/lint/cells.js';
import {blocks, type Finding, type Remedy} from '../../src/survey/lint/findings.js';
import {lintGroups} from '../../src/survey/lint/lint-groups.js';
import {lintInstrument} from '../../src/survey/lint/lint.js';
import {classKey, pupilNamed, smallRoster} from '../support/school.js';

const today = day('2026-11-23');

/** Classes by title, of the year that their title begins with. */
function rosterOf(classes: Readonly<Record<string, number>>): Roster {
  return {
    ...smallRoster,
    classes: Object.keys(classes).map((key) => ({
      key: classKey(key),
      sourcedId: key,
      title: key,
      year: key.slice(0, -1),
      teachers: [],
    })),
    pupils: Object.entries(classes).flatMap(([key, count]) =>
      Array.from({length: count}, (_, at) => pupilNamed(`${key}-${at}`, 'Pupil', String(at), key)),
    ),
  };
}

const gender: Item = {kind: 'single', id: 'gender', scale: 'gender'};
const age: Item = {kind: 'number', id: 'age', least: 10, most: 17};
const wish: Item = {kind: 'text', id: 'wish', lines: 'many', most: 500};
const safe: Item = {kind: 'single', id: 'safe', scale: 'agree'};

const texts: InstrumentTexts = {
  title: 'Our class',
  pages: {},
  items: {
    gender: 'Are you a boy or a girl?',
    age: 'How old are you?',
    wish: 'What do you wish for?',
    safe: 'I feel safe.',
  },
  scales: {gender: ['Boy', 'Girl'], agree: ['No', 'Yes']},
};

function asking(...items: readonly Item[]): Instrument {
  return {
    format: 1,
    id: 'our-class',
    version: 1,
    ages: {from: 10, to: 17},
    pages: [{kind: 'items', id: 'page', items}],
    scales: {gender: [0, 1], agree: [0, 1]},
    measures: [{kind: 'share', id: 'safe', item: 'safe', from: 1}],
  };
}

function lint(
  items: readonly Item[],
  classes: Readonly<Record<string, number>>,
  {marks = noMarks, genders}: {marks?: Marks; genders?: ReadonlyMap<ClassKey, readonly number[]>} = {},
) {
  const keys = Object.keys(classes).map(classKey);
  const more = genders ? {marks, genders} : {marks};
  return lintInstrument(asking(...items, safe), {en: texts}, rosterOf(classes), keys, today, more);
}

function found<What extends Finding['what']>(
  {findings}: {readonly findings: readonly Finding[]},
  what: What,
): (Finding & {readonly what: What}) | undefined {
  return findings.find((finding): finding is Finding & {readonly what: What} => finding.what === what);
}

describe('a questionnaire before a wave', () => {
  it('names the class whose girls are three, and what to change', () => {
    const genders = new Map([
      [classKey('7a'), [12, 12]],
      [classKey('7b'), [15, 3]],
    ]);
    const report = lint([gender], {'7a': 24, '7b': 18}, {genders});
    const small = found(report, 'small-groups');
    expect(blocks(report)).to.equal(true);
    expect(small?.items).to.deep.equal([{item: 'gender', trait: 'gender'}]);
    expect(small?.classes).to.deep.equal([
      {classKey: '7b', title: '7b', pupils: 18, smallest: {pupils: 3, isCounted: true}},
    ]);
    expect(small?.remedies).to.deep.equal([
      {kind: 'drop', item: 'gender', smallest: 18},
      {kind: 'merge-year', smallest: 15},
    ]);
    expect(found(report, 'gender-unknown')).to.equal(undefined);
  });

  it('says that the roster holds no gender, and reckons with halves', () => {
    const report = lint([gender], {'7a': 24, '7b': 18});
    expect(found(report, 'gender-unknown')).to.deep.equal({
      what: 'gender-unknown',
      level: 'warns',
      items: ['gender'],
    });
    expect(found(report, 'small-groups')).to.deep.include({level: 'warns'});
    expect(found(report, 'small-groups')?.classes[0]?.smallest).to.deep.equal({pupils: 9, isCounted: false});
  });

  it('puts gender and age beside each other, and says how coarse the age must be', () => {
    const small = found(lint([gender, age], {'7a': 24, '7b': 20, '8a': 22}), 'small-groups');
    expect(small?.level).to.equal('blocks');
    expect(small?.classes.map(({title, smallest}) => [title, smallest.pupils])).to.deep.equal([
      ['7a', 1],
      ['7b', 1],
      ['8a', 1],
    ]);
    expect(small?.remedies).to.deep.equal([
      {kind: 'coarsen', item: 'age', answers: 2, smallest: 5},
      {kind: 'drop', item: 'age', smallest: 10},
    ]);
  });

  it('raises the floor where pupils also write, and would rather have no writing', () => {
    const classes = {'7a': 24};
    expect(blocks(lint([gender], classes))).to.equal(false);
    expect(blocks(lint([gender, wish], {'7a': 18}))).to.equal(true);
    expect(found(lint([gender, wish], {'7a': 18}), 'small-groups')?.remedies.at(-1)).to.deep.equal({
      kind: 'drop-text',
    });
    expect(found(lint([gender, wish], classes), 'small-groups')).to.deep.include({
      level: 'warns',
      withText: true,
    });
  });

  it('is fine where nothing tells pupils apart, and warns of a tiny class', () => {
    const report = lint([], {'7a': 24});
    expect(report.findings.map(({what}) => what)).to.deep.equal(['language-missing']);
    expect(report.fine).to.include.members(['groups', 'names', 'sensitive']);
    expect(found(lint([], {'7a': 24, '7b': 4}), 'small-class')).to.deep.include({level: 'warns'});
    expect(found(lint([], {'7a': 24, '7b': 0}), 'no-pupils')).to.deep.include({level: 'blocks'});
  });

  it('lets nobody be asked for a name, and asks why a class is asked for that every slip knows', () => {
    const named = {...noMarks, traits: {wish: 'name', safe: 'class'}} as const;
    const report = lint([wish], {'7a': 24}, {marks: named});
    expect(found(report, 'asks-name')).to.deep.equal({what: 'asks-name', level: 'blocks', item: 'wish'});
    expect(found(report, 'asks-class')).to.deep.equal({what: 'asks-class', level: 'warns', item: 'safe'});
  });

  it('asks about numbers and short choices that nobody has spoken of, and believes what is said', () => {
    const pets: Item = {kind: 'number', id: 'pets', least: 0, most: 9};
    expect(found(lint([pets], {'7a': 24}), 'may-tell')).to.deep.include({item: 'pets', answers: 10});
    const harmless = {...noMarks, traits: {pets: 'none'}} as const;
    expect(found(lint([pets], {'7a': 24}, {marks: harmless}), 'may-tell')).to.equal(undefined);
    const telling = {...noMarks, traits: {pets: 'family'}} as const;
    expect(found(lint([pets], {'7a': 24}, {marks: telling}), 'small-groups')).to.deep.include({
      level: 'blocks',
    });
    expect(
      found(lint([age], {'7a': 24}, {marks: {...noMarks, traits: {age: 'none'}}}), 'small-groups'),
    ).to.equal(undefined);
  });
});

const splitting = fc.array(
  fc.record({
    item: fc.constant('q'),
    trait: fc.constantFrom('gender' as const, 'age' as const, 'family' as const),
    answers: fc.oneof(fc.integer({min: 2, max: 12}), fc.constant(Infinity)),
  }),
  {maxLength: 4},
);
const size = fc
  .tuple(fc.integer({min: 0, max: 20}), fc.integer({min: 0, max: 20}), fc.boolean())
  .map(([girls, boys, known]) => ({pupils: girls + boys, ...(known && {genders: [girls, boys]})}));

describe('the smallest group', () => {
  it('is never larger than its class, and never grows with a further question', () => {
    fc.assert(
      fc.property(size, splitting, splitting, (of, some, more) => {
        const before = smallestGroup(of, some).pupils;
        expect(before).to.be.at.most(of.pupils);
        expect(smallestGroup(of, [...some, ...more]).pupils).to.be.at.most(before);
      }),
    );
  });

  it('becomes as large as each remedy says', () => {
    const items: readonly Item[] = [gender, age, {kind: 'single', id: 'brothers', scale: 'agree'}];
    const marks: Marks = {harmless: [], traits: {gender: 'gender', age: 'age', brothers: 'family'}};
    let tried = 0;
    const sizes = fc.array(fc.integer({min: 1, max: 60}), {minLength: 1, maxLength: 5}).map((all) =>
      all.map((pupils, at): ClassSize => ({
        classKey: classKey(`c${at}`),
        title: `c${at}`,
        year: String(at % 2),
        pupils,
      })),
    );
    fc.assert(
      fc.property(sizes, fc.subarray([...items], {minLength: 1}), (classes, asked) => {
        const instrument = asking(...asked);
        const finding = found({findings: lintGroups(instrument, {}, marks, classes)}, 'small-groups');
        const all: readonly Splitting[] = asked.map(({id}) => ({
          item: id,
          trait: marks.traits[id] as 'age',
          answers: id === 'age' ? 8 : 2,
        }));
        for (const remedy of finding?.remedies ?? []) {
          tried += 1;
          expect(mended(remedy, classes, all), JSON.stringify(remedy)).to.equal(
            'smallest' in remedy && remedy.smallest,
          );
        }
      }),
      {numRuns: 300},
    );
    expect(tried).to.be.greaterThan(100);
  });
});

/** Reckoned anew, class by class, after the change. */
function mended(remedy: Remedy, classes: readonly ClassSize[], all: readonly Splitting[]): number {
  const smallest = (of: readonly {readonly pupils: number}[], items: readonly Splitting[]) =>
    Math.min(
      ...of.map(({pupils}) =>
        Math.max(1, Math.floor(pupils / items.reduce((n, {answers}) => n * answers, 1))),
      ),
    );
  const sum = (of: readonly ClassSize[]) => ({pupils: of.reduce((count, {pupils}) => count + pupils, 0)});
  switch (remedy.kind) {
    case 'drop':
      return smallest(
        classes,
        all.filter(({item}) => item !== remedy.item),
      );
    case 'drop-all':
      return smallest(classes, []);
    case 'coarsen':
      return smallest(
        classes,
        all.map((one) => (one.item === remedy.item ? {...one, answers: remedy.answers} : one)),
      );
    case 'merge-year':
      return smallest(
        [...new Set(classes.map(({year}) => year))].map((year) =>
          sum(classes.filter((one) => one.year === year)),
        ),
        all,
      );
    case 'merge-school':
      return smallest([sum(classes)], all);
    default:
      return NaN;
  }
}
