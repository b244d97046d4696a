import {writeFileSync} from 'node:fs';

/**
 * Counts tests over all browsers into `COUNTS_FILE`, for the runner of all steps: `{passed, failed, files}`, where `files`
 * has those with failures, each with its browser and its own counts. A file that broke counts as one failed.
 */
export function countsReporter() {
  return {
    stop({sessions}) {
      if (!process.env.COUNTS_FILE) return;
      const all = [...sessions].map((session) => ({
        file: session.testFile,
        browser: session.browser.name,
        ...countsOf(session),
      }));
      const sum = (of) => all.reduce((total, counts) => total + counts[of], 0);
      const files = all.filter(({failed}) => failed > 0);
      const counts = {passed: sum('passed'), failed: sum('failed'), files};
      writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
    },
  };
}

function countsOf(session) {
  const counts = {passed: 0, failed: 0};
  add(counts, session.testResults);
  if (!session.passed && session.errors.length > 0) counts.failed += 1;
  return counts;
}

function add(counts, suite) {
  for (const test of suite?.tests ?? []) {
    if (test.passed) counts.passed += 1;
    else if (!test.skipped) counts.failed += 1;
  }
  for (const inner of suite?.suites ?? []) add(counts, inner);
}
