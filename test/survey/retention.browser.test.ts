import '../../src/define/pana-surveys.js';
import {fixture, html, waitUntil} from '@open-wc/testing-helpers';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {School} from '../../src/host/school.js';
import {Journal} from '../../src/journal/journal.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {addDays, day} from '../../src/kernel/school-day.js';
import type {SurveysElement} from '../../src/survey/surveys-element.js';
import {expectAccessible} from '../support/accessible.js';
import {author} from '../support/entries.js';
import {answeredWave, destroyed, waveIn} from '../support/destroyed.js';

const end = day('2026-12-02');

async function shown(school: School): Promise<SurveysElement> {
  const element = await fixture<SurveysElement>(
    html`<pana-surveys lang="en" .school=${school}></pana-surveys>`,
  );
  await waitUntil(() => element.state === 'list' && find(element, '.wave'));
  await element.updateComplete;
  find(element, '.wave')!.click();
  await waitUntil(() => find(element, '[data-keeping], [data-certificate]'), 'the part about the answers');
  return element;
}

function find(element: SurveysElement, selector: string): HTMLElement | null {
  return element.shadowRoot!.querySelector<HTMLElement>(selector);
}

function text(element: SurveysElement): string {
  return element.shadowRoot!.textContent.replaceAll(/\s+/g, ' ');
}

const focused = (element: SurveysElement, selector: string): Promise<void> =>
  waitUntil(() => element.shadowRoot!.activeElement?.matches(selector), `focus on ${selector}`);

describe('how long answers are kept, on a wave’s screen', () => {
  it('says until when, and destroys them by keys alone after a question', async () => {
    const {school} = await answeredWave();
    const element = await shown(school);
    expect(text(element)).to.include('Tuesday, 2 March 2027');
    find(element, '[data-destroy]')!.focus();
    await sendKeys({press: 'Enter'});
    await focused(element, '[data-confirm]');
    expect((await waveIn(school)).destroyed).to.equal(undefined);
    find(element, '.notice button.danger')!.focus();
    await sendKeys({press: 'Enter'});
    await focused(element, '[data-certificate]');
    expect(element.state).to.equal('destroyed');
    expect(text(element)).to.include('25 sealed answers');
    expect(await school.journal.envelopes()).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('destroys nothing where the person thinks again', async () => {
    const {school} = await answeredWave();
    const element = await shown(school);
    find(element, '[data-destroy]')!.click();
    await focused(element, '[data-confirm]');
    find(element, '.notice button:not(.danger)')!.click();
    await focused(element, '[data-destroy]');
    expect(await school.journal.envelopes()).to.have.length(26);
  });

  it('asks anew after the screen was left', async () => {
    const {school} = await answeredWave();
    const element = await shown(school);
    find(element, '[data-destroy]')!.click();
    await focused(element, '[data-confirm]');
    find(element, '.quiet')!.click();
    await waitUntil(() => find(element, '.wave'));
    find(element, '.wave')!.click();
    await waitUntil(() => find(element, '[data-keeping]'));
    expect(find(element, '[data-confirm]')).to.equal(null);
  });

  it('says that nobody will see the results of a wave that was not released', async () => {
    const {school} = await answeredWave({released: false});
    const element = await shown({...school, now: () => new Date(`${addDays(end, 80)}T07:00:00Z`)});
    expect(find(element, '.notice.warning')!.textContent).to.include('nobody has released');
    find(element, '[data-destroy]')!.click();
    await focused(element, '[data-confirm]');
    expect(text(element)).to.include('nobody will ever see');
    find(element, '.notice button.danger')!.click();
    await focused(element, '[data-certificate]');
    expect(find(element, '.badge')!.textContent).to.equal('Closed');
  });

  it('stops the clock for a reason, which it asks for, and lets it run on', async () => {
    const {school} = await answeredWave();
    const element = await shown(school);
    find(element, 'details.hold summary')!.click();
    find(element, 'details.hold form button')!.click();
    await focused(element, '#hold-why');
    expect(find(element, '#hold-problem')!.textContent).to.include('Write why');
    (find(element, '#hold-why') as HTMLInputElement).value = 'An inquiry of the education office';
    find(element, 'details.hold form button')!.click();
    await waitUntil(() => text(element).includes('An inquiry of the education office'));
    expect(find(element, '[data-destroy]')).to.equal(null);
    await focused(element, '[data-keeping]');
    await waitUntil(() => !find(element, 'section.card button')!.matches(':disabled'));
    find(element, 'section.card button')!.click();
    await waitUntil(() => find(element, '[data-destroy]'));
  });

  it('says so where the disk is full, and keeps question and answers', async () => {
    const replica = new MemoryReplica();
    const {school} = await answeredWave({replica});
    const element = await shown(school);
    const append = replica.append.bind(replica);
    replica.append = () => Promise.reject(new JournalError('quota'));
    find(element, '[data-destroy]')!.click();
    await focused(element, '[data-confirm]');
    find(element, '.notice button.danger')!.click();
    await waitUntil(() => text(element).includes('This device is full'));
    replica.append = append;
    expect(find(element, '[data-confirm]')).not.to.equal(null);
    expect(await school.journal.envelopes()).to.have.length(26);
    find(element, '.notice button.danger')!.click();
    await focused(element, '[data-certificate]');
  });

  it('shows the certificate at once where another tab destroyed them', async () => {
    const replica = new MemoryReplica();
    const {school} = await answeredWave({replica});
    const element = await shown(school);
    find(element, '[data-destroy]')!.click();
    const journal = new Journal({replica, author, now: school.now});
    await destroyed({...school, journal});
    await waitUntil(() => element.state === 'destroyed');
    await waitUntil(() => find(element, '[data-certificate]'));
    expect(find(element, '[data-destroy]')).to.equal(null);
  });

  it('offers no way in with a recovery sheet to what is gone', async () => {
    const {school} = await answeredWave({released: false});
    const other: School = {...school, session: {...school.session, staffId: 'psychologist-2' as never}};
    const {destroyHere} = await import('../../src/survey/destroy-wave-work.js');
    await destroyHere(school, await waveIn(school), {reason: 'not-needed', unreleased: true});
    const element = await shown(other);
    expect(find(element, '#sheet')).to.equal(null);
    expect(text(element)).to.include('recovery sheet opens nothing');
  });
});
