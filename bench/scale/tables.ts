import {quantile} from '../row.js';
import {measuredCosts, type Costs} from './costs.js';
import {country, idle} from './country.js';
import {playMorning} from './morning.js';

/** One school in a hundred, and servers of a hundredth of their rate. */
const sample = 100;

/** The tables of docs/scale.md, each as Markdown. */
export async function scaleTables(): Promise<readonly string[]> {
  return [amounts(await measuredCosts()), idleLoad(), nodesTable(), mornings()];
}

const classes = Math.round(country.pupils / country.classSize);
const messagesADay = country.schools * country.messages;
const answersAYear = country.pupils * country.answers;

function amounts({register, envelope}: Costs): string {
  const registersAYear = classes * country.schoolDays;
  const envelopesAYear = messagesADay * country.schoolDays + answersAYear;
  const envelopesADay = envelopesAYear / country.schoolDays;
  return table(
    ['', 'documents a day', 'bytes a document', 'GB a day', 'documents a year', 'GB a year'],
    [
      [
        'registers, sealed',
        n(classes),
        n(register),
        gb(classes * register),
        n(registersAYear),
        gb(registersAYear * register),
      ],
      [
        'messages and answers',
        n(envelopesADay),
        n(envelope),
        gb(envelopesADay * envelope),
        n(envelopesAYear),
        gb(envelopesAYear * envelope),
      ],
    ],
  );
}

function idleLoad(): string {
  const {teachers, care, schools} = country;
  const each = (kind: 'waits' | 'all') =>
    (schools * (teachers * idle.teacher[kind] + care * idle.care[kind])) / 3600;
  return table(
    ['in the whole country, nobody does anything', ''],
    [
      ['open devices', n(schools * (teachers + care))],
      ['waits held open at once', n(schools * (teachers + 2 * care))],
      ['requests a second', n(each('all'))],
      ['of them waits', n(each('waits'))],
    ],
  );
}

function nodesTable(): string {
  const databases = country.schools * 4;
  const waits = country.schools * (country.teachers + 2 * country.care);
  const line = (nodes: number) => {
    const copies = Math.min(nodes, country.copies);
    return [n(nodes), n((databases * copies) / nodes), n(waits / nodes)];
  };
  return table(['nodes', 'shards on each (`q=1`)', 'waits on each'], [1, 3, 12].map(line));
}

function mornings(): string {
  return table(
    [
      'nodes',
      'registers saved',
      'stored',
      'requests',
      'busiest second',
      'answers too late',
      'half stored after',
      '95 in 100 after',
      'came again',
    ],
    [1, 3, 12, 24].map(morningOf),
  );
}

function morningOf(nodes: number): readonly string[] {
  const schools = country.schools / sample;
  const registers = Math.round(classes / country.schools);
  const rate = (nodes * country.nodeRate) / sample;
  const end = playMorning({schools, devices: country.teachers, registers, within: country.morning, rate});
  const after = (share: number) => {
    // What was never said to be stored took longer than all others.
    const missing = Array.from({length: end.saved - end.delays.length}, () => Infinity);
    const seconds = quantile([...end.delays, ...missing], share);
    return Number.isFinite(seconds)
      ? `${seconds < 10 ? seconds.toFixed(1) : n(seconds)} s`
      : 'over two hours';
  };
  const whole = (value: number) => n(value * sample);
  return [
    n(nodes),
    whole(end.saved),
    whole(end.stored),
    whole(end.requests),
    whole(end.busiest),
    whole(end.late),
    after(0.5),
    after(0.95),
    whole(end.again),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function n(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function gb(bytes: number): string {
  return (bytes / 1e9).toPrecision(3);
}
