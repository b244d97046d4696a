import {expect} from 'chai';
import {codeTables, likelyTable, meaningOf, tableNamed} from '../../../src/attendance/codes.js';

const counts = (...codes: readonly string[]) => new Map(codes.map((code) => [code, 1]));

describe('codes of attendance', () => {
  it('reads Kundelik’s Kazakh letters, typed in either alphabet', () => {
    const table = tableNamed('kundelik-kk');
    expect(meaningOf('Ж', table)).to.deep.equal({status: 'absent', justification: 'unexcused'});
    expect(meaningOf('А', table)).to.deep.equal({status: 'absent', justification: 'illness'});
    expect(meaningOf('Д', table)).to.deep.equal({status: 'absent', justification: 'excused'});
    for (const letter of ['К', 'к', 'K', ' k '])
      expect(meaningOf(letter, table)).to.deep.equal({status: 'late'});
  });

  it('reads one letter differently by the letters around it', () => {
    expect(likelyTable(counts('Ж', 'А', 'К', 'present')).name).to.equal('kundelik-kk');
    expect(likelyTable(counts('A', 'K')).name).to.equal('kundelik-kk');
    expect(likelyTable(counts('О', 'present')).name).to.equal('kundelik-ru');
    expect(likelyTable(counts('/', 'L', 'O', 'K')).name).to.equal('england-2024');
    expect(likelyTable(counts('present', 'absent')).name).to.equal('words');
  });

  it('counts England’s late arrival after registers closed as an absence, and a day off site as attending', () => {
    const table = tableNamed('england-2024');
    expect(meaningOf('U', table)).to.deep.equal({status: 'absent', justification: 'unexcused'});
    expect(meaningOf('N', table)).to.deep.equal({status: 'absent', justification: 'pending'});
    expect(meaningOf('B', table)).to.deep.equal({status: 'elsewhere'});
    expect(meaningOf('#', table)).to.deep.equal({status: 'not-expected'});
  });

  it('explains no code that is in no table, nor names that every object has', () => {
    for (const table of codeTables) {
      for (const code of ['ЩЩ', '', 'constructor', '__proto__', 'toString']) {
        expect(meaningOf(code, table), code).to.equal(undefined);
      }
    }
  });
});
