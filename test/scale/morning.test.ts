import {readFile} from 'node:fs/promises';
import {expect} from 'chai';
import {playMorning, type Morning} from '../../bench/scale/morning.js';
import {scaleTables} from '../../bench/scale/tables.js';

const small: Morning = {schools: 6, devices: 23, registers: 19, within: 1200, rate: 40};

describe('the morning of a country, played', () => {
  it('ends with every register stored exactly once, where the servers keep up', () => {
    const {saved, stored, again, late, delays} = playMorning(small);
    expect([saved, stored, delays.length]).to.deep.equal([6 * 19, 6 * 19, 6 * 19]);
    expect([again, late]).to.deep.equal([0, 0]);
  });

  it('stores no register twice, and says stored of none that is not, where answers come too late', () => {
    for (const rate of [3, 6, 9, 12]) {
      const {saved, stored, delays, late} = playMorning({...small, rate});
      expect(stored, String(rate)).to.be.at.most(saved);
      expect(delays.length, String(rate)).to.be.at.most(stored);
      if (rate === 3) expect(late).to.be.above(0);
    }
  });

  it('gives the same morning each time', () => {
    expect(playMorning(small)).to.deep.equal(playMorning(small));
  });

  it('prints the tables that the page shows', async () => {
    const page = await readFile(new URL('../../docs/scale.md', import.meta.url), 'utf8');
    for (const table of await scaleTables()) expect(cells(page)).to.include(cells(table));
  });
});

/** Without what a formatter adds to align a table. */
function cells(text: string): string {
  return text.replace(/-{3,}/g, '---').replace(/[ \t]*\|[ \t]*/g, '|');
}
