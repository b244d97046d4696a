// A busy machine fails a test now and then that nothing is wrong with: what failed in a few files is tried once more, those files
// alone, with the same chance. Whoever reads the output is told of it.

/** More files than this failed for a reason. */
const few = 5;

/**
 * @typedef {{passed: number, failed: number, files?: readonly {file: string, passed: number, failed: number}[]}} Counts
 * @param {Counts} first
 * @param {string} where is added to the file's name in what is told
 * @param {(file: string) => Promise<Counts | undefined>} attempt runs one file; nothing where it did not come to count
 * @returns {Promise<Counts>} what counts after the second run
 */
export async function tryFilesAgain(first, where, attempt) {
  const {files = []} = first;
  if (files.length === 0 || files.length > few) return first;
  let {passed, failed} = first;
  for (const one of files) {
    console.log(`\nTried once more: ${one.file}${where}`);
    const second = await attempt(one.file);
    passed += (second?.passed ?? 0) - one.passed;
    failed += (second?.failed ?? one.failed) - one.failed;
    if (second?.failed === 0)
      console.log(`Unsteady: ${one.file}${where} failed, and passed when tried again.`);
  }
  return {passed, failed};
}
