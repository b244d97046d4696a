import {spoilsOf} from '../../test/disclosure/linked/spoils.js';
import type {Row} from '../row.js';

const schools = 10_000;

/** Numbers that linear bounds open in random schools and pairs of releases, linked measures included. Takes minutes. */
export const disclosureRow: Row = {
  name: 'disclosure',
  measure({long}) {
    if (!long) return Promise.resolve([]);
    const first = Math.floor(Math.random() * 2 ** 30);
    console.log(`${schools} schools and pairs of releases from seed ${first}`);
    const failed = Array.from({length: schools}, (_, at) => spoilsOf(first + at)).filter(
      ({found, untrue}) => found.length + untrue.length > 0,
    );
    for (const {seed, family} of failed) console.log(`opened: seed ${seed}, ${family}`);
    return Promise.resolve([{row: 'disclosure/opened', value: failed.length, unit: 'count', goal: 0}]);
  },
};
