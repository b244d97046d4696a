import {median, type Row} from '../row.js';

/** Appending and opening, on the storage that schools have. */
export const journalRow: Row = {
  name: 'journal',
  async measure({browser}) {
    const page = await (await browser()).pageWith('journal');
    const call = (expression: string): Promise<number> =>
      page.evaluate(`bench.${expression}`) as Promise<number>;
    const [journal, raw]: [number[], number[]] = [[], []];
    for (let run = 0; run < 5; run += 1) {
      journal.push(await call('appendThroughJournal(10000)'));
      raw.push(await call('appendRaw(10000)'));
    }
    await call('fill(60000)');
    const opened: number[] = [];
    for (let run = 0; run < 5; run += 1) opened.push(await call('open()'));
    const cold = await call('openCold()');
    await page.close();
    const [ours, floor] = [median(journal), median(raw)];
    return [
      {
        row: 'journal/append-10000',
        value: ours,
        unit: 'ms',
        goal: Math.round(3 * floor),
        against: {what: 'raw IndexedDB puts', value: floor},
      },
      {
        row: 'journal/open-60000',
        value: median(opened),
        unit: 'ms',
        goal: 1000,
        against: {what: 'without a snapshot', value: cold},
      },
    ];
  },
};
