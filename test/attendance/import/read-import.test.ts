import {expect} from 'chai';
import {readFiles, type ChosenFile} from '../../../src/attendance/import/read-import.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {attendanceCsv, bundle11, zipOf, type Files} from '../../support/bundles.js';

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): ChosenFile =>
  new File([content], name);
const zipFile = (files: Files) => fileOf('school.zip', zipOf(files));

async function kinds(...files: readonly ChosenFile[]): Promise<readonly string[] | string> {
  const read = await readFiles(files, hurried);
  return isRefusal(read) ? read.refused : read.map(({kind}) => kind);
}

describe('chosen files', () => {
  it('are known by what is in them, the roster before the attendance', async () => {
    expect(await kinds(fileOf('marks.csv', attendanceCsv), zipFile(bundle11))).to.deep.equal([
      'roster',
      'attendance',
    ]);
    expect(await kinds(zipFile({...bundle11, 'attendance.csv': attendanceCsv}))).to.deep.equal([
      'roster',
      'attendance',
    ]);
  });

  it('make a roster without being packed', async () => {
    const loose = Object.entries(bundle11).map(([name, text]) => fileOf(name, text));
    expect(await kinds(...loose)).to.deep.equal(['roster']);
  });

  it('are passed over where nobody needs them, and named', async () => {
    const read = await readFiles(
      [zipFile({...bundle11, 'demographics.csv': 'sourcedId,sex\n1,x\n', 'a.zip': 'x'})],
      hurried,
    );
    if (isRefusal(read) || read[0]?.kind !== 'roster') throw new Error('no roster');
    expect(read[0].bundle.report.dropped).to.deep.include({file: 'demographics.csv', what: 'file', count: 1});
    expect(read[0].bundle.report.dropped).to.deep.include({file: 'a.zip', what: 'archive', count: 1});
  });

  it('are refused by what is wrong with them', async () => {
    const huge: ChosenFile = {
      name: 'huge.csv',
      size: 50_000_000,
      arrayBuffer: () => Promise.reject(new Error('must not be read')),
    };
    expect(await kinds(huge)).to.equal('file-too-big');
    expect(await kinds({...huge, size: 5})).to.equal('not-readable');
    expect(await kinds(fileOf('empty.csv', ''))).to.equal('empty-file');
    expect(await kinds(fileOf('menu.csv', 'dish,price\nsoup,3\n'))).to.equal('unknown-file');
    expect(await kinds(fileOf('a.zip', zipOf(bundle11).slice(0, 900)))).to.equal('zip-damaged');
    expect(await kinds(zipFile({'readme.txt': 'hello\n'}))).to.equal('unknown-file');
  });

  it('tell how far reading has come', async () => {
    const shares: number[] = [];
    await readFiles([zipFile(bundle11)], {...hurried, progress: (share) => shares.push(share)});
    expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).to.be.closeTo(1, 0.001);
  });

  it('can be left in the middle', async () => {
    let steps = 0;
    const reading = {...hurried, isCancelled: () => (steps += 1) > 4};
    expect(await readFiles([zipFile(bundle11)], reading)).to.deep.equal({refused: 'cancelled'});
  });
});
