// npm run bench [-- ROW… | long] [--json FILE]: measures what Pana claims, beside a floor or a peer in the same run.
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {buildWhenStale} from '../test/support/install.mjs';
import {BenchBrowser} from './browser.js';
import {isMet, ratioOf, type Figure, type Row} from './row.js';
import {rows} from './rows/all.js';

const {values, positionals} = parseArgs({options: {json: {type: 'string'}}, allowPositionals: true});
const long = positionals.includes('long');
const wanted = positionals.filter((name) => name !== 'long');
const chosen = rows.filter(({name}) => wanted.length === 0 || wanted.some((each) => each.startsWith(name)));
if (chosen.length === 0) {
  console.error(`no such row; there are: ${rows.map(({name}) => name).join(', ')}`);
  process.exit(2);
}

await buildWhenStale();
let browser: Promise<BenchBrowser> | undefined;
const figures: Figure[] = [];
for (const row of chosen) figures.push(...(await measured(row)));
await (await browser)?.close();
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures.map(asJson), null, 2)}\n`);
process.exitCode = figures.every(isMet) ? 0 : 1;

async function measured(row: Row): Promise<readonly Figure[]> {
  const found = await row.measure({browser: () => (browser ??= BenchBrowser.start()), long});
  for (const figure of found) console.log(line(figure));
  return found;
}

function line(figure: Figure): string {
  const ratio = ratioOf(figure);
  const beside = figure.against
    ? `${rounded(figure.against.value)} ${figure.unit} ${figure.against.what}`
    : '';
  return [
    isMet(figure) ? 'ok  ' : 'MISS',
    figure.row.padEnd(34),
    `${rounded(figure.value)} ${figure.unit}`.padStart(12),
    `${figure.atLeast ? '≥' : '≤'} ${rounded(figure.goal)}`.padStart(9),
    ratio === undefined ? '' : `  ${ratio.toFixed(2)}× of ${beside}`,
  ].join(' ');
}

function asJson(figure: Figure): object {
  const {row, value, unit, goal, against} = figure;
  return {
    row,
    value,
    unit,
    goal,
    against: against ?? null,
    ratio: ratioOf(figure) ?? null,
    ok: isMet(figure),
  };
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
