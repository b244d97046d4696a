import {Ajv2020} from 'ajv/dist/2020.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import {faultIn} from '../../src/survey/instrument/check.js';
import {shippedInstruments} from '../../src/survey/instruments/all.js';
import {everyKind} from '../support/questionnaire.js';

const path = new URL('../../src/survey/instrument/instrument.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
const fits = new Ajv2020({strict: false}).compile(schema);

/** Places in a value that hold something else or nothing at all. */
const damaged = fc
  .tuple(fc.nat(), fc.oneof(fc.constant(undefined), fc.jsonValue()))
  .map(([at, value]) => withOther(everyKind, at, value));

function withOther(whole: unknown, at: number, value: unknown): unknown {
  const copy = structuredClone(whole);
  const places: (() => void)[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const key of Object.keys(part)) {
      places.push(() => void ((part as Record<string, unknown>)[key] = value));
      visit((part as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  places[at % places.length]?.();
  return JSON.parse(JSON.stringify(copy));
}

describe('the published schema of an instrument', () => {
  it('takes every kind of item, and all that comes with Pana', () => {
    expect(fits(everyKind), JSON.stringify(fits.errors)).to.equal(true);
    for (const {id, instrument} of shippedInstruments)
      expect(fits(instrument), `${id}: ${JSON.stringify(fits.errors)}`).to.equal(true);
  });

  it('never refuses what Pana takes', () => {
    fc.assert(
      fc.property(damaged, (value) => {
        if (faultIn(value) === undefined) expect(fits(value), JSON.stringify(fits.errors)).to.equal(true);
      }),
      {numRuns: 2_000},
    );
  });

  for (const [what, broken] of [
    ['another format', {...everyKind, format: 2}],
    ['no pages', {...everyKind, pages: undefined}],
    [
      'an unknown kind',
      {...everyKind, pages: [{kind: 'items', id: 'p', items: [{kind: 'drawing', id: 'x'}]}]},
    ],
    ['a page without its items', {...everyKind, pages: [{kind: 'items', id: 'p'}]}],
    [
      'a text without bounds',
      {...everyKind, pages: [{kind: 'items', id: 'p', items: [{kind: 'text', id: 'x', lines: 'one'}]}]},
    ],
    ['a script for a condition', {...everyKind, pages: [{kind: 'text', id: 'p', showIf: 'hurt > 1'}]}],
    [
      'two comparisons at once',
      {...everyKind, pages: [{kind: 'text', id: 'p', showIf: {item: 'a', is: 1, atLeast: 2}}]},
    ],
    ['a measure that measures nothing', {...everyKind, measures: [{kind: 'share', id: 'x'}]}],
  ] as const) {
    it(`refuses ${what}, as Pana does`, () => {
      expect(fits(broken)).to.equal(false);
      expect(faultIn(broken)).to.be.a('string');
    });
  }
});
