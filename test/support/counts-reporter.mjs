import {writeFileSync} from 'node:fs';

/** Counts tests over all browsers into `COUNTS_FILE`, for the runner of all steps. A file that broke counts as one failed. */
export function countsReporter() {
  return {
    stop({sessions}) {
      if (!process.env.COUNTS_FILE) return;
      const counts = {passed: 0, failed: 0};
      for (const session of sessions) {
        add(counts, session.testResults);
        if (!session.passed && session.errors.length > 0) counts.failed += 1;
      }
      writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
    },
  };
}

function add(counts, suite) {
  for (const test of suite?.tests ?? []) {
    if (test.passed) counts.passed += 1;
    else if (!test.skipped) counts.failed += 1;
  }
  for (const inner of suite?.suites ?? []) add(counts, inner);
}
