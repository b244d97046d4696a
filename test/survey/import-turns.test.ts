import {strToU8} from 'fflate';
import {expect} from 'chai';
import {isRefusal} from '../../src/kernel/refusal.js';
import {readQuestionnaire} from '../../src/survey/import/read-questionnaire.js';
import {workbookOf} from '../support/foreign-files.js';
import {lssOf, tabs} from '../support/foreign-lime.js';

const many = 2_000;
const numbers = Array.from({length: many}, (_, at) => at);

const files: Readonly<Record<string, () => Uint8Array>> = {
  SurveyJS: () =>
    strToU8(JSON.stringify({elements: numbers.map((at) => ({type: 'boolean', name: `q${at}`}))})),
  'SurveyJS with a page a question': () =>
    strToU8(JSON.stringify({pages: numbers.map((at) => ({elements: [{type: 'boolean', name: `q${at}`}]}))})),
  'an XLSForm workbook': () =>
    workbookOf({survey: [['type', 'name'], ...numbers.map((at) => ['text', `q${at}`])]}),
  'XLSForm as JSON': () =>
    strToU8(JSON.stringify({survey: numbers.map((at) => ({type: 'text', name: `q${at}`}))})),
  'LimeSurvey as .lss': () =>
    strToU8(
      lssOf({
        groups: [{gid: '1'}],
        questions: numbers.map((at) => ({qid: String(at + 1), gid: '1', type: 'Y', title: `q${at}`})),
      }),
    ),
  'LimeSurvey as tabs': () =>
    strToU8(
      tabs(
        {class: 'G', name: 'All'},
        ...numbers.map((at) => ({class: 'Q', 'type/scale': 'Y', name: `q${at}`, text: `Q ${at}`})),
      ),
    ),
};

interface Watched {
  pauses: number;
  readonly shares: number[];
}

/** @param last the pause after which it is called off */
async function readWatched(
  bytes: Uint8Array,
  last = Infinity,
): Promise<Watched & {readonly isRefused: boolean}> {
  const watched: Watched = {pauses: 0, shares: []};
  const read = await readQuestionnaire(bytes, 'en', {
    pause: () => {
      watched.pauses += 1;
      return Promise.resolve();
    },
    progress: (share) => watched.shares.push(share),
    isCancelled: () => watched.pauses >= last,
  });
  return {...watched, isRefused: isRefusal(read)};
}

describe('a long questionnaire', () => {
  for (const [kind, file] of Object.entries(files)) {
    it(`of ${kind} lets the page in after each question, and says how far it is`, async () => {
      const {pauses, shares, isRefused} = await readWatched(file());
      expect(isRefused).to.equal(false);
      expect(pauses).to.be.at.least(2 * many);
      expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
      expect(shares[0]).to.be.below(0.5);
      expect(shares.at(-1)).to.be.closeTo(1, 1e-9);
    });

    it(`of ${kind} stops where it is called off`, async () => {
      const {pauses, isRefused} = await readWatched(file(), many);
      expect([pauses, isRefused]).to.deep.equal([many, true]);
    });
  }
});
