import {expect} from 'chai';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {runMocha, type MochaCounts} from '../support/run-mocha.mjs';
import type {RunOptions} from '../support/try-again.mjs';

function runs(answers: readonly MochaCounts[]) {
  const asked: {readonly specs: string; readonly seed: string | undefined}[] = [];
  const attempt = (specs: readonly string[], {env}: RunOptions) => {
    asked.push({specs: specs.join(' '), seed: env['TEST_SEED']});
    return Promise.resolve(answers[asked.length - 1] ?? {passed: 0, failed: 1});
  };
  return {asked, attempt};
}

const options = {cwd: '.', env: {}};
const failing = {passed: 6, failed: 1, files: [{file: 'a.test.ts', passed: 2, failed: 1}], told: 'first'};

describe('the run of unit tests', () => {
  it('tries a file that failed once more, by the same seed, and believes the second run', async () => {
    const {asked, attempt} = runs([failing, {passed: 3, failed: 0}]);
    expect(await runMocha(['all'], options, attempt)).to.deep.equal({passed: 7, failed: 0});
    expect(asked.map(({specs}) => specs)).to.deep.equal(['all', 'a.test.ts']);
    expect(asked[0]?.seed).to.match(/^\d+$/).and.equal(asked[1]?.seed);
  });

  it('keeps and tells a failure that comes again', async () => {
    const {attempt} = runs([failing, {passed: 2, failed: 1, told: 'second'}]);
    expect(await runMocha(['all'], options, attempt)).to.deep.equal({passed: 6, failed: 1, told: 'second'});
  });

  it('takes the seed that is given', async () => {
    const {asked, attempt} = runs([{passed: 1, failed: 0}]);
    await runMocha(['all'], {cwd: '.', env: {TEST_SEED: '7'}}, attempt);
    expect(asked).to.deep.equal([{specs: 'all', seed: '7'}]);
  });

  it('does not try again what names no file', async () => {
    const {asked, attempt} = runs([{passed: 6, failed: 1, told: 'a hook'}]);
    expect(await runMocha(['all'], options, attempt)).to.deep.equal({passed: 6, failed: 1, told: 'a hook'});
    expect(asked).to.have.length(1);
  });

  describe('in a real run', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    let folder: string;
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pana-mocha-'))));
    afterEach(() => rmSync(folder, {recursive: true}));

    it('finds the file that failed only the first time, and the words of one that always does', () => {
      const mark = JSON.stringify(join(folder, 'mark'));
      const [once, always] = [join(folder, 'once.test.ts'), join(folder, 'always.test.ts')];
      writeFileSync(
        once,
        `import {existsSync, writeFileSync} from 'node:fs';
        it('fails once', () => { if (!existsSync(${mark})) { writeFileSync(${mark}, ''); throw new Error('busy'); } });`,
      );
      writeFileSync(always, `it('passes', () => {}); it('fails', () => { throw new Error('truly'); });`);
      // In a process of its own: what it prints belongs to nobody here.
      const {MochaCounts: counts} = JSON.parse(
        execFileSync(
          process.execPath,
          [
            '--input-type=module',
            '-e',
            `import {runMocha} from './test/support/run-mocha.mjs';
            const env = {...process.env, COUNTS_FILE: ${JSON.stringify(join(folder, 'counts.json'))}, PATH: 'node_modules/.bin:' + process.env.PATH};
            const counts = await runMocha(${JSON.stringify([once, always])}, {cwd: '.', env});
            console.log('\\n' + JSON.stringify({MochaCounts: counts}));`,
          ],
          {cwd: root, encoding: 'utf8'},
        )
          .trim()
          .split('\n')
          .at(-1) ?? '',
      ) as {MochaCounts: MochaCounts};
      expect(counts).to.include({passed: 2, failed: 1});
      expect(counts.told).to.include('truly').and.not.include('busy');
    });
  });
});
