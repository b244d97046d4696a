import {expect} from 'chai';
import fc from 'fast-check';
import {codeTableChosen} from '../../../src/attendance/codes/code-kinds.js';
import type {CodeMeaning} from '../../../src/attendance/codes/code-table.js';
import {codesFold, schoolCodesIn} from '../../../src/attendance/codes/codes-view.js';
import {
  chooseCodeTable,
  explainCode,
  longestCode,
  mostCodes,
  takeBackCode,
} from '../../../src/attendance/codes/explain-codes.js';
import {meaningOf, tableNamed} from '../../../src/attendance/codes/presets.js';
import {ownCodeIn, type SchoolCodes} from '../../../src/attendance/codes/school-codes.js';
import type {Entry} from '../../../src/journal/entry.js';
import {foldAll} from '../../../src/journal/fold.js';
import type {Draft} from '../../../src/kernel/draft.js';
import {isRefusal, type Decision} from '../../../src/kernel/refusal.js';
import {written} from '../../support/entries.js';

const late: CodeMeaning = {status: 'late'};
const ill: CodeMeaning = {status: 'absent', justification: 'illness'};

const codesOf = (entries: readonly Entry[]): SchoolCodes => schoolCodesIn(foldAll(codesFold, entries));
const none = codesOf([]);

function drafts(decision: Decision): readonly Draft[] {
  if (isRefusal(decision)) throw new Error(decision.refused);
  return decision;
}

const explained = (code: string, meaning: CodeMeaning, school = none): readonly Entry[] =>
  written(drafts(explainCode({code, meaning, basedOn: ownCodeIn(school, code)?.heads ?? []}, school)));

const refusalOf = (decision: Decision): string | undefined =>
  isRefusal(decision) ? decision.refused : undefined;

describe('a school’s word on a code', () => {
  it('is kept as the source writes it, and found however it is written', () => {
    const school = codesOf(explained(' ЩЩ ', ill));
    expect(school.codes).to.have.length(1);
    expect(school.codes[0]).to.include({key: 'щщ', code: 'ЩЩ', version: 1});
    expect(meaningOf('щЩ', tableNamed('words'), school.own)).to.deep.equal(ill);
  });

  it('can be changed: the later one stands, under the next version', () => {
    const first = explained('x', ill);
    const second = explained('X', late, codesOf(first));
    const school = codesOf([...second, ...first]);
    expect(school.codes[0]).to.deep.include({sides: [late], version: 2});
  });

  it('can be taken back, and given again', () => {
    const first = explained('x', ill);
    const [one] = codesOf(first).codes;
    const back = written(drafts(takeBackCode({key: 'x', basedOn: one!.heads}, codesOf(first))));
    const school = codesOf([...first, ...back]);
    expect(school.codes).to.deep.equal([]);
    expect(school.own.has('x')).to.equal(false);
    expect(school.past).to.have.length(1);
    const again = explained('x', late, school);
    expect(codesOf([...first, ...back, ...again]).codes[0]).to.deep.include({sides: [late], version: 3});
  });

  it('gives an absence a reason, if only an unknown one, and nothing else one', () => {
    const body = (meaning: CodeMeaning) =>
      drafts(explainCode({code: 'x', meaning, basedOn: []}, none))[0]?.body as {meaning: CodeMeaning};
    expect(body({status: 'absent'}).meaning).to.deep.equal({status: 'absent', justification: 'unknown'});
    expect(body({status: 'late', justification: 'illness'}).meaning).to.deep.equal({status: 'late'});
  });

  it('is contested where two devices say different things, and then explains nothing until one is chosen', () => {
    const [a, b] = [explained('G', ill), explained('g', late)];
    const school = codesOf([...a, ...b]);
    expect(school.codes[0]?.sides).to.have.deep.members([ill, late]);
    expect(meaningOf('G', tableNamed('england-2024'), school.own)).to.equal(undefined);
    const settled = codesOf([...a, ...b, ...explained('G', late, school)]);
    expect(settled.codes[0]?.sides).to.deep.equal([late]);
    expect(meaningOf('G', tableNamed('england-2024'), settled.own)).to.deep.equal(late);
  });

  it('is contested where one device changes what another takes back', () => {
    const first = explained('x', ill);
    const school = codesOf(first);
    const heads = school.codes[0]!.heads;
    const back = written(drafts(takeBackCode({key: 'x', basedOn: heads}, school)));
    const changed = explained('x', late, school);
    expect(codesOf([...first, ...back, ...changed]).codes[0]?.sides).to.have.deep.members([undefined, late]);
  });

  it('is no conflict where two devices say the same', () => {
    const school = codesOf([...explained('x', ill), ...explained('X ', ill)]);
    expect(school.codes[0]?.sides).to.deep.equal([ill]);
    expect(
      refusalOf(explainCode({code: 'x', meaning: ill, basedOn: school.codes[0]!.heads}, school)),
    ).to.equal('nothing-changed');
  });

  it('is the same in whatever order it arrives', () => {
    const first = explained('x', ill);
    const school = codesOf(first);
    const entries = [
      ...first,
      ...explained('x', late, school),
      ...explained('X', ill),
      ...explained('y', late),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, {minLength: entries.length}), (shuffled) => {
        expect(codesOf(shuffled)).to.deep.equal(codesOf(entries));
      }),
    );
  });

  it('is not hidden by an entry that is filed under its name', () => {
    const [x, y] = [explained('x', ill), explained('y', late)];
    const stray = written(
      [{...y[0]!, about: x[0]!.about}].map(({kind, about, body}) => ({kind, about, body})),
    );
    expect(codesOf([...x, ...stray]).codes.map(({key, sides}) => [key, sides])).to.deep.equal([['x', [ill]]]);
  });
});

describe('a word on a code is refused', () => {
  const say = (code: string, meaning: CodeMeaning, basedOn: readonly string[] = [], school = none) =>
    refusalOf(explainCode({code, meaning, basedOn: basedOn as never}, school));

  it('without a code, and where a text slipped into its column', () => {
    expect(say('  ', late)).to.equal('empty-code');
    expect(say('uri://ed-fi.org/X#', late)).to.equal('empty-code');
    expect(say('x'.repeat(longestCode), late)).to.equal(undefined);
    expect(say('x'.repeat(longestCode + 1), late)).to.equal('code-too-long');
  });

  it('where it says nothing that registers know', () => {
    expect(say('x', {status: 'unknown'})).to.equal('unknown-status');
    expect(say('x', {status: 'sleeping' as never})).to.equal('unknown-status');
    expect(say('x', {status: 'absent', justification: 'bored' as never})).to.equal('unknown-status');
  });

  it('when there are too many, but a known one can still be changed', () => {
    const entries = Array.from({length: mostCodes}, (_, at) => explained(`c${at}`, late)).flat();
    const full = codesOf(entries);
    expect(say('new', late, [], full)).to.equal('too-many-codes');
    expect(say('c7', ill, ownCodeIn(full, 'c7')!.heads, full)).to.equal(undefined);
    expect(refusalOf(explainCode({code: 'x', meaning: late, basedOn: []}, none, mostCodes))).to.equal(
      'too-many-codes',
    );
  });

  it('where somebody else spoke since the person looked', () => {
    const school = codesOf(explained('x', ill));
    expect(say('x', late, [], school)).to.equal('stale');
    expect(refusalOf(takeBackCode({key: 'x', basedOn: []}, school))).to.equal('stale');
  });

  it('where there is nothing to take back', () => {
    expect(refusalOf(takeBackCode({key: 'x', basedOn: []}, none))).to.equal('not-explained');
  });
});

describe('the table that a school chooses', () => {
  const choose = (table: Parameters<typeof chooseCodeTable>[0], school = none) =>
    chooseCodeTable(table, school);

  it('stands until another one is chosen, or none', () => {
    const first = written(drafts(choose('gibbon')));
    expect(codesOf(first).table).to.equal('gibbon');
    const second = written(drafts(choose(undefined, codesOf(first))));
    const school = codesOf([...second, ...first]);
    expect(school.table).to.equal(undefined);
    expect(school.isTableContested).to.equal(false);
    expect(school.tableVersion).to.equal(2);
  });

  it('chooses nothing while two devices disagree', () => {
    const both = [...written(drafts(choose('gibbon'))), ...written(drafts(choose('ceds')))];
    const school = codesOf(both);
    expect(school).to.include({isTableContested: true});
    expect(school.table).to.equal(undefined);
    const settled = codesOf([...both, ...written(drafts(choose('ceds', school)))]);
    expect(settled).to.include({isTableContested: false, table: 'ceds'});
  });

  it('is refused where there is no such table, or nothing would change', () => {
    expect(refusalOf(choose('klingon' as never))).to.equal('unknown-table');
    expect(refusalOf(choose(undefined))).to.equal('nothing-changed');
    expect(codeTableChosen.is({table: 'klingon', version: 1})).to.equal(false);
  });
});
