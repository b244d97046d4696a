import {measureSizes} from '../../test/support/sizes.mjs';
import type {Row} from '../row.js';

/** Each staff element with all it needs, in the heaviest of our languages, and the loader for a portal's page. */
export const elementsRow: Row = {
  name: 'elements',
  async measure() {
    const sizes = await measureSizes();
    return sizes
      .filter(({name}) => name.startsWith('pana-'))
      .map(({name, bytes, budget}) => ({
        row: `elements/${name}`,
        value: bytes / 1000,
        unit: 'kB' as const,
        goal: budget / 1000,
      }));
  },
};
