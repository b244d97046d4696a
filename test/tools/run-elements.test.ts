import {expect} from 'chai';
import {runElements} from '../support/run-elements.mjs';
import type {Counts, RunOptions} from '../support/try-again.mjs';

/** Answers of the runs, in their order; `undefined` where a run died. */
function runs(answers: readonly (Counts | undefined)[]) {
  const asked: string[] = [];
  let next = 0;
  const attempt = ({env}: RunOptions) => {
    asked.push([env['ENGINES'], env['FILES']].filter(Boolean).join(' '));
    return Promise.resolve(answers[next++]);
  };
  return {asked, attempt};
}

const options = {cwd: '.', env: {ENGINES: 'chromium,webkit'}};

describe('the run of element tests', () => {
  it('adds up what each engine counted, each in a run of its own', async () => {
    const {asked, attempt} = runs([
      {passed: 7, failed: 0},
      {passed: 6, failed: 0},
    ]);
    expect(await runElements(options, attempt)).to.deep.equal({passed: 13, failed: 0});
    expect(asked).to.deep.equal(['chromium', 'webkit']);
  });

  it('tries an engine once more whose run died, and keeps what the others counted', async () => {
    const {asked, attempt} = runs([{passed: 7, failed: 0}, undefined, {passed: 6, failed: 0}]);
    expect(await runElements(options, attempt)).to.deep.equal({passed: 13, failed: 0});
    expect(asked).to.deep.equal(['chromium', 'webkit', 'webkit']);
  });

  it('fails where an engine dies twice', async () => {
    const {attempt} = runs([{passed: 7, failed: 0}, undefined, undefined]);
    expect(await runElements(options, attempt)).to.deep.equal({passed: 7, failed: 1});
  });

  it('tries the few files again that failed, in their engine, and believes the second run', async () => {
    const {asked, attempt} = runs([
      {passed: 6, failed: 1, files: [{file: 'a.browser.test.ts', passed: 2, failed: 1}]},
      {passed: 3, failed: 0},
      {passed: 7, failed: 0},
    ]);
    expect(await runElements(options, attempt)).to.deep.equal({passed: 14, failed: 0});
    expect(asked).to.deep.equal(['chromium', 'chromium a.browser.test.ts', 'webkit']);
  });

  it('keeps a failure that comes again, and one whose second run died', async () => {
    const failing = {passed: 6, failed: 1, files: [{file: 'a.browser.test.ts', passed: 2, failed: 1}]};
    const {attempt} = runs([failing, {passed: 2, failed: 1}, failing, undefined]);
    const {failed} = await runElements(options, attempt);
    expect(failed).to.equal(2);
  });

  it('does not try again where many files failed', async () => {
    const files = Array.from({length: 6}, (_, at) => ({file: `${at}.browser.test.ts`, passed: 0, failed: 1}));
    const {asked, attempt} = runs([
      {passed: 0, failed: 6, files},
      {passed: 7, failed: 0},
    ]);
    expect(await runElements(options, attempt)).to.deep.equal({passed: 7, failed: 6});
    expect(asked).to.have.length(2);
  });
});
