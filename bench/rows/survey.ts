import {measureSizes} from '../../test/support/sizes.mjs';
import type {BenchBrowser} from '../browser.js';
import {median, type Figure, type Row} from '../row.js';
import {serveSurveyApp} from '../survey/app.js';
import {
  costOf,
  firstQuestion,
  gzippedKilobytes,
  pressStart,
  weightOfApp,
  type Cost,
} from '../survey/measure.js';
import {servePlainHtml, serveSurveyJs, type Peer} from '../survey/peers.js';

const rounds = 9;

/** Kazakh letters take two bytes. */
const heaviest = 'kk';

interface Subjects {
  /** A slip's address; every question on one page, as the peers have it. */
  readonly whole: string;
  /** The first of two pages with ten questions each. */
  readonly ten: string;
  /** One question a screen, as Pana's own questionnaire has it. */
  readonly single: string;
  readonly plain: string;
  readonly surveyJs: Peer;
}

/** The built survey app with 20 questions of 5 answers, beside the same in plain HTML and in SurveyJS. */
export const surveyRow: Row = {
  name: 'survey',
  async measure(tools) {
    const browser = await tools.browser();
    const slip = serveSurveyApp(browser);
    const plain = servePlainHtml(browser);
    const surveyJs = await serveSurveyJs(browser);
    const [whole, ten, single] = [await slip(20, 'en'), await slip(10, 'en'), await slip(1, 'en')];
    const subjects: Subjects = {whole, ten, single, plain, surveyJs};
    return [
      ...(await sizes(browser, await slip(1, heaviest), surveyJs)),
      ...(await costs(browser, subjects)),
      await tenQuestions(browser, subjects),
      await firstScreen(browser, subjects),
    ];
  },
};

async function sizes(browser: BenchBrowser, slip: string, surveyJs: Peer): Promise<readonly Figure[]> {
  const {core, sealing, aids} = await weightOfApp(browser, slip);
  const tickets = await weightOfTickets();
  const peer = surveyJs.files.reduce((sum, file) => sum + gzippedKilobytes(file), 0);
  const row = (name: string, value: number, goal: number): Figure => ({
    row: `survey/${name}`,
    value,
    unit: 'kB',
    goal,
    against: {what: 'SurveyJS', value: peer},
  });
  return [
    row('size-without-sealing', core, 25),
    row('size', core + sealing, 34),
    row('size-with-tickets', core + sealing + tickets, 48),
    row('size-of-aids', aids, 4.5),
    row('size-in-all', core + sealing + aids, 37),
  ];
}

/** What a portal's pupils load besides, in kB: no slip leads there. */
async function weightOfTickets(): Promise<number> {
  const sizes = await measureSizes();
  const of = (wanted: string): number => sizes.find(({name}) => name === wanted)?.bytes ?? NaN;
  return (of('survey app, blind tickets') - of('survey app')) / 1000;
}

async function costs(browser: BenchBrowser, subjects: Subjects): Promise<readonly Figure[]> {
  const throttle = 4;
  const [blank, plain, ours, surveyJs]: [Cost[], Cost[], Cost[], Cost[]] = [[], [], [], []];
  for (let round = 0; round < rounds; round += 1) {
    blank.push(await costOf(browser, {address: `${browser.origin}/blank`, throttle}));
    plain.push(await costOf(browser, {address: subjects.plain, throttle}));
    ours.push(await costOf(browser, {address: subjects.whole, throttle, visit: pressStart}));
    surveyJs.push(await costOf(browser, {address: subjects.surveyJs.address, throttle}));
  }
  const lessBlank = (some: readonly Cost[]): number => tasksIn(some) - tasksIn(blank);
  const [floor, value, peer] = [lessBlank(plain), lessBlank(ours), lessBlank(surveyJs)];
  const elements = (some: readonly Cost[]): number => median(some.map((cost) => cost.elements));
  return [
    {
      row: 'survey/main-thread-of-html',
      value,
      unit: 'ms',
      goal: 3 * floor,
      against: {what: 'plain HTML', value: floor},
    },
    {
      row: 'survey/main-thread-of-surveyjs',
      value,
      unit: 'ms',
      goal: peer / 6,
      against: {what: 'SurveyJS', value: peer},
    },
    {
      row: 'survey/elements',
      value: elements(ours),
      unit: 'count',
      goal: elements(surveyJs),
      against: {what: 'plain HTML', value: elements(plain)},
    },
  ];
}

async function tenQuestions(browser: BenchBrowser, {ten}: Subjects): Promise<Figure> {
  const {elements} = await costOf(browser, {address: ten, throttle: 1, visit: pressStart});
  return {row: 'survey/elements-10', value: elements, unit: 'count', goal: 250};
}

async function firstScreen(browser: BenchBrowser, {single, plain}: Subjects): Promise<Figure> {
  const throttle = 6;
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await firstQuestion(browser, {address: single, throttle}));
    floor.push(await firstQuestion(browser, {address: plain, throttle}));
  }
  return {
    row: 'survey/first-question',
    value: median(ours),
    unit: 'ms',
    goal: 300,
    against: {what: 'plain HTML', value: median(floor)},
  };
}

function tasksIn(costs: readonly Cost[]): number {
  return median(costs.map(({tasks}) => tasks));
}
