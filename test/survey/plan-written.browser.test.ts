import {expect} from 'chai';
import '../../src/define/pana-surveys.js';
import type {School} from '../../src/host/school.js';
import {draft} from '../../src/kernel/draft.js';
import {instrumentKept, keptSubject} from '../../src/survey/instrument/kept.js';
import type {SurveysElement} from '../../src/survey/surveys-element.js';
import {waveIn} from '../support/destroyed.js';
import {keptOf} from '../support/kept.js';
import {schoolOf} from '../support/school.js';
import {mounted} from '../support/states.js';
import {schoolRoster} from '../support/survey.js';
import {inWords, inWordsText} from '../support/written.js';

describe('planning a wave in which pupils write', () => {
  let container: HTMLElement;
  let school: School;
  let element: SurveysElement;

  beforeEach(async () => {
    container = document.createElement('div');
    container.lang = 'en';
    document.body.append(container);
    school = {
      ...(await schoolOf('psychologist', {roster: schoolRoster})),
      surveyApp: 'https://survey.school.example/',
    };
    const kept = {...keptOf(), instrument: inWords, texts: {en: inWordsText}};
    await school.journal.append({care: [draft(instrumentKept, keptSubject(inWords), kept)]});
    element = Object.assign(document.createElement('pana-surveys'), {school});
    await mounted(container, element, 'empty');
    await until(() => element.renderRoot.querySelector('.primary') !== null);
    find('.primary').click();
    await until(() => options().includes(inWords.id));
    find<HTMLInputElement>('#title').value = 'Autumn';
  });

  afterEach(() => container.remove());

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names what a test expects
  function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = element.renderRoot.querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector} in ${element.state}`);
    return found;
  }

  const options = () =>
    [...(element.renderRoot.querySelector<HTMLSelectElement>('#questionnaire')?.options ?? [])].map(
      ({value}) => value,
    );
  const hours = () => element.renderRoot.querySelector<HTMLInputElement>('#text-hours');

  async function until(isSo: () => boolean): Promise<void> {
    for (let tries = 0; tries < 1_000 && !isSo(); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isSo(), find('.frame').textContent).to.equal(true);
    await element.updateComplete;
  }

  async function choose(id: string): Promise<void> {
    const select = find<HTMLSelectElement>('#questionnaire');
    select.value = id;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
  }

  it('asks who reads and how soon where the questionnaire lets them, and nowhere else', async () => {
    expect(hours()).to.equal(null);
    await choose(inWords.id);
    await until(() => hours() !== null);
    expect(hours()!.value).to.equal('16');
    expect(find('form').textContent).to.include('It will be read by A psychologist.');
    await choose('pana-first');
    await until(() => hours() === null);
  });

  it('says in place what is missing, loses nothing, and publishes what was promised', async () => {
    await choose(inWords.id);
    await until(() => hours() !== null);
    find('.year:first-child .whole input').click();
    hours()!.value = '99';
    find('form .row .primary').click();
    await until(() =>
      find('form [role=alert]').textContent.includes('within how many school hours (1 to 40)'),
    );
    expect(hours()!.getAttribute('aria-invalid')).to.equal('true');
    expect(hours()!.value).to.equal('99');
    expect(find<HTMLInputElement>('#title').value).to.equal('Autumn');
    hours()!.value = '8';
    find('form .row .primary').click();
    await until(() => element.state === 'slips');
    expect((await waveIn(school)).published.freeText).to.deep.equal({readers: ['psychologist-1'], hours: 8});
  });

  it('says that too few pupils could be told apart by what they write', async () => {
    await choose(inWords.id);
    await until(() => hours() !== null);
    find('.year:last-child .whole input').click();
    find('form .row .primary').click();
    await until(() => find('form [role=alert]').textContent !== '');
    expect(find('form [role=alert]').textContent).to.match(/fewer than 10 pupils|single somebody out/);
    expect(element.state).to.equal('planning');
  });
});
