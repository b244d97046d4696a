import {expect} from 'chai';
import {caseKinds} from '../../src/casework/case-kinds-all.js';
import {failedSeeds} from '../support/merge/failed-seeds.js';
import {caseSamples, leastContested, runMerge, type Outcome, type Samples} from '../support/merge/run.js';
import {testSeed} from '../support/test-seed.js';

/** `MERGE_RUNS=300` while working on it. */
const fresh = Number(process.env['MERGE_RUNS'] ?? 5000);
/** Where a run fails, its seed is printed: `TEST_SEED=… npx mocha test/casework/merge.test.ts` runs that one first. */
const first = testSeed;

function story({seed, faults}: Outcome): string {
  return [`seed ${String(seed)} (add it to test/support/merge/failed-seeds.ts):`, ...faults.slice(0, 5)].join(
    '\n  ',
  );
}

describe('cases on several devices without a network', function () {
  this.timeout(600_000);
  let samples: Samples;

  before(async () => {
    samples = await caseSamples();
  });

  for (const seed of failedSeeds) {
    it(`holds where it once did not: seed ${String(seed)}`, async () => {
      const outcome = await runMerge(seed, samples);
      expect(outcome.faults, story(outcome)).to.deep.equal([]);
    });
  }

  it('gives one result for one seed', async () => {
    expect(await runMerge(first, samples)).to.deep.equal(await runMerge(first, samples));
  });

  it(`loses no word, lowers no risk and shows the same everywhere, whatever is dropped, repeated or late: ${String(fresh)} runs from seed ${String(first)}`, async () => {
    const kinds = new Set<string>();
    for (let at = 0; at < fresh; at += 1) {
      const outcome = await runMerge(first + at, samples);
      if (outcome.faults.length > 0) expect.fail(story(outcome));
      expect(outcome.contested).to.be.at.least(leastContested);
      for (const kind of outcome.kinds) kinds.add(kind);
    }
    // One that is missing wants a line in test/support/merge/acts.ts or a sample in test/support/folds.ts.
    expect([...kinds]).to.include.members(caseKinds.map(({name}) => name));
  });
});
