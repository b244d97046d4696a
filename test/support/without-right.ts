import {rights, type Right} from '../../src/kernel/rights.js';

/** Runs with nobody holding a right, whatever the table gives to their role. */
export async function withoutRight(right: Right, run: () => Promise<void>): Promise<void> {
  const row = rights[right];
  Object.assign(rights, {[right]: []});
  try {
    await run();
  } finally {
    Object.assign(rights, {[right]: row});
  }
}
