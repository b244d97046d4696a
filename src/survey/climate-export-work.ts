import {writeCsv} from '../roster/import/write-csv.js';
import {groupTitle, type ChartWords} from './climate-chart.js';
import {scaleOf} from './climate-samples.js';
import {isStacked, partsOf} from './climate-stack.js';
import {measureName} from './climate-table.js';
import type {Reading} from './climate-reading-view.js';
import type {Release, ReleasedGroup, ReleasedMeasure} from './release.js';

export type ExportFormat = 'csv' | 'json';

type Cell = string | number;

/** One line for each number that is printed, and for each that is withheld. Nothing that is not in the release. */
export function climateCsv({release, differenceOf}: Reading, words: ChartWords): string {
  const {t} = words;
  const {level, measure, part, kind, value, low, high, answered, oneIn, others} = t.columns;
  const lines = release.groups.flatMap((group) =>
    group.measures.flatMap((one) => {
      const real = differenceOf(group, one.id);
      const mark = real?.isReal ? tidy(real.other) : '';
      return numbersOf(one, words).map((numbers) => [
        t[`level-${group.level}`],
        groupTitle(group, words),
        group.people,
        measureName(one.id, words),
        one.id,
        ...numbers,
        mark,
      ]);
    }),
  );
  const head = [
    level,
    t.group,
    t.pupils,
    measure,
    'id',
    kind,
    part,
    value,
    low,
    high,
    answered,
    oneIn,
    others,
  ];
  return writeCsv([head, ...lines]);
}

/** Kind, part, value, both ends, how many answered, and of how many lots. */
function numbersOf(measure: ReleasedMeasure, words: ChartWords): readonly (readonly Cell[])[] {
  if (measure.kind === 'withheld') return [[words.t.withheldShort, '', '', '', '', '', '']];
  const {kind, answered = ''} = measure;
  if (isStacked(measure))
    return partsOf(measure, words).map(({name, value: {share, low, high}}) => [
      kind,
      name,
      share,
      low,
      high,
      answered,
      '',
    ]);
  const value = measure.kind === 'mean' ? measure.mean : measure.share;
  const oneIn = measure.kind === 'share' ? (measure.oneIn ?? '') : '';
  const scale = measure.kind === 'mean' ? `${scaleOf(measure).least}–${scaleOf(measure).most}` : '';
  return [[kind, scale, value, measure.low, measure.high, answered, oneIn]];
}

/** What is on the screen as data: the release, what is marked in it, and nothing besides. */
export function climateJson({release, differenceOf}: Reading): string {
  const groups = release.groups.map((group) => ({...group, marked: markedIn(group, differenceOf)}));
  return `${JSON.stringify({...release, groups}, null, 2)}\n`;
}

function markedIn(group: ReleasedGroup, differenceOf: Reading['differenceOf']) {
  return group.measures.flatMap(({id}) => {
    const difference = differenceOf(group, id);
    if (!difference?.isReal) return [];
    const {value, low, high, other} = difference;
    return [{id, others: tidy(other), by: tidy(value), low: tidy(low), high: tidy(high)}];
  });
}

/** By questionnaire and day: a title is somebody's own words and may hold a name. */
export function fileName({instrument, day}: Release, format: ExportFormat): string {
  const id = instrument.id.replace(/[^a-z0-9-]+/gi, '-').slice(0, 40);
  return `climate-${id}-${day}.${format}`;
}

function tidy(value: number): number {
  return Number(value.toFixed(3));
}
