import {expect} from 'chai';
import {arePlacesWhole, guessColumns, withPlaces} from '../../../src/attendance/import/columns.js';
import {FileColumns} from '../../../src/attendance/import/file-columns.js';
import {columnsNamed, headingsSubject} from '../../../src/attendance/import-kinds.js';
import {importsFold, rememberedPlaces} from '../../../src/attendance/imports-view.js';
import {foldAll} from '../../../src/journal/fold.js';
import {draft} from '../../../src/kernel/draft.js';
import {written} from '../../support/entries.js';

const headings = ['Число', 'Личное дело', 'Код', 'Отметка'];
const table = {file: 'a.csv', columns: headings, rows: [{line: 2, cells: ['23.11.2026', 'p1', '1', 'Ж']}]};
const places = {date: 0, pupil: 1, code: 3};
const nothing = foldAll(importsFold, []);

describe('columns of a table', () => {
  it('are told by their headings, OneRoster’s ids before others', () => {
    expect(guessColumns(['Дата', 'Student', 'userSourcedId', 'Status'])).to.deep.equal({
      places: {date: 0, pupil: 2, code: 3},
      doubtful: [],
      lacking: [],
    });
  });

  it('are doubtful where two could be meant, and lacking where none is', () => {
    expect(guessColumns(headings)).to.deep.equal({
      places: {code: 2},
      doubtful: ['code'],
      lacking: ['date', 'pupil'],
    });
    expect(guessColumns(['code', 'code', '']).doubtful).to.deep.equal(['code']);
  });

  it('bear the names of what they are once a person has said so', () => {
    expect(withPlaces(table, places).columns).to.deep.equal(['date', 'pupil', '', 'code']);
    expect(arePlacesWhole(places)).to.equal(true);
    expect(arePlacesWhole({date: 0, pupil: 1})).to.equal(false);
    expect(arePlacesWhole({date: 0, pupil: 1, code: 1})).to.equal(false);
  });
});

describe('what is known of a file’s columns', () => {
  it('is asked once, kept, and used for the next file with the same headings', () => {
    const columns = new FileColumns();
    expect(columns.of(table, nothing)).to.not.have.property('places');
    columns.say(places);
    const said = columns.of(table, nothing);
    expect(said).to.deep.include({places, from: 'said'});
    const later = foldAll(importsFold, written(said.drafts));
    expect(columns.of(table, later).drafts, 'known now').to.deep.equal([]);
    expect(new FileColumns().of(table, later)).to.deep.include({places, from: 'remembered', drafts: []});
    expect(new FileColumns().of({...table, columns: [...headings, 'x']}, later)).to.not.have.property(
      'places',
    );
  });

  it('begins without a choice where several columns could be meant', () => {
    expect(new FileColumns().of(table, nothing).start).to.deep.equal({});
    const clear = {...table, columns: ['Дата', 'x', 'Код', '']};
    expect(new FileColumns().of(clear, nothing).start).to.deep.equal({date: 0, code: 2});
  });

  it('can be changed, and then replaces what was said before', () => {
    const first = written(new SaidColumns(places).of(table, nothing).drafts);
    const state = foldAll(importsFold, first);
    const columns = new FileColumns();
    columns.ask();
    expect(columns.of(table, state)).to.deep.include({start: places}).and.to.not.have.property('places');
    const other = {date: 0, pupil: 1, code: 2};
    columns.say(other);
    const {drafts} = columns.of(table, state);
    expect(drafts[0]?.replaces).to.deep.equal([first[0]?.id]);
    expect(rememberedPlaces(foldAll(importsFold, [...written(drafts), ...first]), headings)).to.deep.equal(
      other,
    );
  });

  it('is asked again where two devices said otherwise, and not where they agree', () => {
    const say = (code: number) =>
      draft(columnsNamed, headingsSubject(headings), {headings, places: {...places, code}});
    const state = foldAll(importsFold, written([say(3), say(2)]));
    expect(new FileColumns().of(table, state)).to.not.have.property('places');
    const agreed = foldAll(importsFold, written([say(3), say(3)]));
    expect(new FileColumns().of(table, agreed)).to.have.property('from', 'remembered');
  });

  it('is not asked of a table with too few columns: there it says what is missing', () => {
    const small = {...table, columns: ['date', 'pupil']};
    expect(new FileColumns().of(small, nothing).places).to.deep.equal({date: 0, pupil: 1});
  });

  it('is not taken from places outside the table', () => {
    for (const wrong of [{date: 4}, {date: -1}, {date: 0.5}, {day: 0}, {date: 'x'}])
      expect(columnsNamed.is({headings, places: wrong}), JSON.stringify(wrong)).to.equal(false);
  });
});

class SaidColumns extends FileColumns {
  constructor(said: typeof places) {
    super();
    this.say(said);
  }
}
