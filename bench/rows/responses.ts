import {call, opened} from '../browser.js';
import {median, type Row} from '../row.js';

const sealed = 30;
const rounds = 3;

/** What a pupil waits for when sending, and a psychologist when releasing a large school's wave. */
export const responsesRow: Row = {
  name: 'responses',
  async measure(tools) {
    const browser = await tools.browser();
    const page = await opened(await browser.page(), await browser.script('responses'));
    const kept = await call<number[]>(page, `sealAndQueue(${sealed})`);
    const raw = await call<number[]>(page, `queueRaw(${sealed})`);
    await call(page, 'fill(2000)');
    const [tallies, openings]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      tallies.push(await call<number>(page, 'tally()'));
      openings.push(await call<number>(page, 'openAlone()'));
    }
    await page.browserContext().close();
    return [
      {
        row: 'responses/seal-and-queue',
        value: median(kept),
        unit: 'ms',
        goal: 30,
        against: {what: 'the same bytes put raw', value: median(raw)},
      },
      {
        row: 'responses/seal-and-queue-first',
        value: kept[0] ?? NaN,
        unit: 'ms',
        goal: 30,
        against: {what: 'the same bytes put raw', value: raw[0] ?? NaN},
      },
      {
        row: 'responses/tally-2000',
        value: median(tallies),
        unit: 'ms',
        goal: 2000,
        against: {what: 'opening alone', value: median(openings)},
      },
    ];
  },
};
