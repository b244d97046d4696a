import '../../src/define/pana-surveys.js';
import {fixture, html} from '@open-wc/testing-helpers';
import {expect} from 'chai';
import type {School} from '../../src/host/school.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {noMarks} from '../../src/survey/instrument/marks.js';
import {keepInstrument, type KeptInstrument} from '../../src/survey/instrument/kept.js';
import type {SurveysElement} from '../../src/survey/surveys-element.js';
import {publicWavesFold} from '../../src/survey/wave-view.js';
import {wavePublished, type PublishedWave} from '../../src/survey/wave.js';
import {schoolOf} from '../support/school.js';
import {schoolRoster} from '../support/survey.js';

/** Girls and boys, in a class of two. */
const telling: KeptInstrument = {
  instrument: {
    format: 1,
    id: 'our-own',
    version: 1,
    ages: {from: 10, to: 17},
    pages: [
      {
        kind: 'items',
        id: 'p',
        items: [
          {kind: 'single', id: 'gender', scale: 'gender'},
          {kind: 'single', id: 'well', scale: 'agree'},
        ],
      },
    ],
    scales: {gender: [0, 1], agree: [0, 1, 2]},
    measures: [{kind: 'share', id: 'well', item: 'well', from: 2}],
  },
  texts: {
    en: {
      title: 'Our own questions',
      pages: {},
      items: {gender: 'Are you a girl or a boy?', well: 'I feel well here.'},
      scales: {gender: ['Girl', 'Boy'], agree: ['No', 'In between', 'Yes']},
    },
  },
  language: 'en',
  marks: {...noMarks, traits: {gender: 'gender'}},
  source: {kind: 'file', name: 'ours.json'},
};

describe('what a wave asks', () => {
  let school: School;
  let element: SurveysElement;

  beforeEach(async () => {
    school = await schoolOf('psychologist', {roster: schoolRoster});
    const kept = keepInstrument(telling, [], []);
    if (isRefusal(kept)) throw new Error(kept.refused);
    await school.journal.append({care: kept});
    element = await fixture<SurveysElement>(html`<pana-surveys lang="en" .school=${school}></pana-surveys>`);
    await until(() => element.state === 'empty' && root().querySelector('.primary') !== null);
    press('Plan a wave');
    await until(() => (root().querySelector<HTMLSelectElement>('#questionnaire')?.options.length ?? 0) > 0);
    root().querySelector<HTMLInputElement>('#title')!.value = 'Autumn';
    root().querySelector<HTMLElement>('.year:last-child .whole input')!.click();
  });

  const root = () => element.shadowRoot!;
  const select = () => root().querySelector<HTMLSelectElement>('#questionnaire')!;
  const details = () => root().querySelector<HTMLDetailsElement>('details.card');

  async function until(holds: () => boolean): Promise<void> {
    for (let tries = 0; tries < 1_000 && !holds(); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(holds(), root().textContent).to.equal(true);
    await element.updateComplete;
  }

  function press(label: string): void {
    [...root().querySelectorAll('button')].find(({textContent}) => textContent.includes(label))!.click();
  }

  async function choose(id: string): Promise<void> {
    select().value = id;
    select().dispatchEvent(new Event('change'));
    await element.updateComplete;
  }

  async function published(): Promise<readonly PublishedWave[]> {
    const {current} = await school.journal.read(publicWavesFold);
    const entries = [...current.values()].flat();
    return entries.flatMap(({kind, body}) => (kind === wavePublished.name ? [body as PublishedWave] : []));
  }

  it('is the short questionnaire until somebody chooses another, shipped or the school’s own', async () => {
    expect(select().value).to.equal('pana-first');
    await until(() => [...select().options].some(({text}) => text === 'Our own questions'));
    expect([...select().options]).to.have.length(6);
  });

  it('is what was chosen, in all its languages, after a word on what to look at', async () => {
    await choose('pana-cyber');
    await until(() => root().textContent.includes('Ages 10 to 17'));
    expect(root().textContent).to.include('11 questions').and.to.include('Қазақша');
    await until(() => root().textContent.includes('to look at before you publish'));
    expect(details()!.open).to.equal(false);
    press('Make 2 slips');
    await until(() => element.state === 'slips');
    const [wave] = await published();
    expect(wave!.instrument.id).to.equal('pana-cyber');
    expect(Object.keys(wave!.texts)).to.have.members(['en', 'fr', 'ru', 'kk']);
  });

  it('is refused where it could single somebody out: with what to change, and nothing lost or published', async () => {
    await choose('our-own');
    press('Make 2 slips');
    await until(() => root().querySelector('[role=alert]')!.textContent.includes('single somebody out'));
    expect(details()!.open).to.equal(true);
    expect(details()!.textContent).to.include('gender');
    expect(root().querySelector<HTMLInputElement>('#title')!.value).to.equal('Autumn');
    expect(select().value).to.equal('our-own');
    expect(await published()).to.deep.equal([]);
  });
});
