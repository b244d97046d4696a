import {expect} from 'chai';
import fc from 'fast-check';
import type {Answers} from '../../src/survey/instrument/answers.js';
import type {Condition} from '../../src/survey/instrument/condition.js';
import {
  askedOf,
  type Instrument,
  type InstrumentPage,
  type Item,
} from '../../src/survey/instrument/instrument.js';
import {splitPages} from '../../src/survey/instrument/split-pages.js';
import {isPageShown, itemsShown, pageBeside, wholeAnswers} from '../../src/survey/instrument/walk.js';
import {stepAfter, stepBefore, type Step} from '../../src/survey/survey-step.js';
import {everyAnswer, everyKind} from '../support/questionnaire.js';

/** Questions of one scale and texts between, some behind a condition over what was asked before, on pages of any length. */
const questionnaires = fc
  .array(
    fc.array(fc.record({isNote: fc.boolean(), on: fc.option(fc.nat(30)), atLeast: fc.nat(2)}), {
      maxLength: 6,
    }),
    {minLength: 1, maxLength: 5},
  )
  .chain((pages) =>
    fc.record({
      equalPaths: fc.boolean(),
      pageOn: fc.array(fc.option(fc.nat(30)), {minLength: pages.length, maxLength: pages.length}),
      pages: fc.constant(pages),
    }),
  )
  .map(({pages, pageOn, equalPaths}): Instrument => {
    const asked: string[] = [];
    const over = (on: number | null | undefined, atLeast: number): {showIf?: Condition} =>
      typeof on === 'number' && asked.length > 0
        ? {showIf: {item: asked[on % asked.length] ?? '', atLeast}}
        : {};
    const drawn = pages.map((items, place): InstrumentPage => {
      const page = {kind: 'items' as const, id: `page-${String(place)}`, ...over(pageOn[place], 1)};
      return {
        ...page,
        items: items.map(({isNote, on, atLeast}, at): Item => {
          const id = `${String(place)}-${String(at)}`;
          const showIf = over(on, atLeast);
          if (isNote) return {kind: 'note', id, ...showIf};
          asked.push(id);
          return {kind: 'single', id, scale: 'often', ...showIf};
        }),
      };
    });
    return {
      format: 1,
      id: 'any',
      version: 1,
      scales: {often: [0, 1, 2]},
      measures: [],
      pages: drawn,
      equalPaths,
    };
  });

/** Of any of the questions, whether they are shown or not. */
function answersTo(instrument: Instrument): fc.Arbitrary<Answers> {
  const ids = askedOf(instrument).map(({id}) => id);
  return fc
    .array(fc.option(fc.nat(2), {nil: null}), {minLength: ids.length, maxLength: ids.length})
    .map((all) => Object.fromEntries(ids.map((id, at) => [id, all[at] ?? null])));
}

const answered = questionnaires.chain((instrument) =>
  fc.tuple(fc.constant(instrument), answersTo(instrument)),
);

/** Items seen from the first page to the last. */
function way(instrument: Instrument, given: Answers): readonly (readonly Item[])[] {
  const whole = wholeAnswers(instrument, given);
  const seen: (readonly Item[])[] = [];
  for (
    let at = pageBeside(instrument, whole, -1, 1);
    at !== undefined;
    at = pageBeside(instrument, whole, at, 1)
  )
    seen.push(itemsShown(instrument.pages[at]!, whole));
  return seen;
}

const idsOf = (items: readonly Item[]): readonly string[] => items.map(({id}) => id);

describe('a questionnaire with one question a page', () => {
  it('asks the same, in the same order, and sends the same answers, whatever they are', () => {
    fc.assert(
      fc.property(answered, ([instrument, given]) => {
        const split = splitPages(instrument);
        expect(idsOf(askedOf(split))).to.deep.equal(idsOf(askedOf(instrument)));
        expect(wholeAnswers(split, given)).to.deep.equal(wholeAnswers(instrument, given));
        const askedOn = (which: Instrument) =>
          idsOf(
            way(which, given)
              .flat()
              .filter(({kind}) => kind !== 'note'),
          );
        expect(askedOn(split)).to.deep.equal(askedOn(instrument));
      }),
    );
  });

  it('never has two questions on a page, and shows what leads to a question on the same screen', () => {
    fc.assert(
      fc.property(answered, ([instrument, given]) => {
        const split = splitPages(instrument);
        for (const page of split.pages) expect(askedOf({pages: [page]}).length).to.be.at.most(1);
        const screens = way(split, given).map(idsOf);
        for (const items of way(instrument, given).map(idsOf))
          for (const page of instrument.pages) {
            const all = page.kind === 'items' ? page.items : [];
            all.forEach((item, at) => {
              if (item.kind === 'note' || !items.includes(item.id)) return;
              const begin = all.slice(0, at).findLastIndex(({kind}) => kind !== 'note') + 1;
              const lead = idsOf(all.slice(begin, at)).filter((id) => items.includes(id));
              expect(screens.find((ids) => ids.includes(item.id))).to.include.members([...lead, item.id]);
            });
          }
      }),
      {numRuns: 500},
    );
  });

  it('gives all the same number of pages where paths are equal', () => {
    fc.assert(
      fc.property(
        answered.chain(([instrument, given]) =>
          fc.tuple(fc.constant(instrument), fc.constant(given), answersTo(instrument)),
        ),
        ([instrument, one, other]) => {
          const split = splitPages({...instrument, equalPaths: true});
          expect(way(split, one)).to.have.length(way(split, other).length);
          expect(way(split, one)).to.have.length(split.pages.length);
        },
      ),
    );
  });

  it('goes back the way it came', () => {
    fc.assert(
      fc.property(answered, ([instrument, given]) => {
        const split = splitPages(instrument);
        const onward: Step[] = [];
        for (
          let step = stepAfter({at: 'intro'}, split, given);
          step.at === 'page';
          step = stepAfter(step, split, given)
        )
          onward.push(step);
        const back: Step[] = [];
        for (
          let step = stepBefore({at: 'check'}, split, given);
          step.at === 'page';
          step = stepBefore(step, split, given)
        )
          back.unshift(step);
        expect(back).to.deep.equal(onward);
      }),
    );
  });

  it('takes what is to be read along to each question that it leads to, and keeps a condition on the way', () => {
    const {pages} = splitPages(everyKind);
    const ids = pages.map((page) => (page.kind === 'items' ? idsOf(page.items) : [page.id]));
    expect(ids).to.deep.equal([
      ['hello'],
      ['hurt'],
      ['where'],
      ['about', 'how'],
      ['about', 'low'],
      ['friends'],
      ['wish'],
      ['order'],
      ['feel'],
      ['likes'],
      ['spots'],
    ]);
    const order = pages[7]!;
    expect(isPageShown(order, everyAnswer)).to.equal(true);
    expect(isPageShown(order, {...everyAnswer, friends: 1})).to.equal(false);
  });

  it('hides a text with the only question that it leads to, and keeps one below the last', () => {
    const page: InstrumentPage = {
      kind: 'items',
      id: 'p',
      items: [
        {kind: 'single', id: 'first', scale: 'often'},
        {kind: 'note', id: 'lead'},
        {kind: 'single', id: 'second', scale: 'often', showIf: {item: 'first', atLeast: 1}},
        {kind: 'note', id: 'end'},
      ],
    };
    const instrument = {...everyKind, pages: [page], measures: []};
    const seen = (first: number) => way(splitPages(instrument), {first}).map(idsOf);
    expect(seen(1)).to.deep.equal([['first'], ['lead', 'second', 'end']]);
    expect(seen(0)).to.deep.equal([['first'], ['end']]);
  });
});
