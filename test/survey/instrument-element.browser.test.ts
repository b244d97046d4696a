import '../../src/define/pana-instrument.js';
import {sendKeys} from '@web/test-runner-commands';
import {fixture, html, waitUntil} from '@open-wc/testing-helpers';
import {expect} from 'chai';
import type {School} from '../../src/host/school.js';
import type {InstrumentElement} from '../../src/survey/instrument-element.js';
import {BreakableReplica} from '../support/casework.js';
import {fileOf, ownForm} from '../support/foreign-school.js';
import {
  choose,
  finishing,
  keptIn,
  one,
  opened,
  pause,
  press,
  psychologist,
  until,
  withKept,
} from '../support/instrument-page.js';
import {keptOf} from '../support/kept.js';

describe('a school’s own questionnaire', () => {
  it('comes from a file, is kept only when somebody has said what may hurt and what counts, and lies ready then', async () => {
    const school = await psychologist();
    const element = await finishing(school);
    await press(element, 'Keep this questionnaire');
    expect(element.state).to.equal('not-kept');
    expect(one(element, '[role="alert"].field-error').textContent).to.contain('may hurt');
    await choose(element, '#hurts-often', 'violence');
    await press(element, 'Keep this questionnaire');
    expect(element.state).to.equal('list');
    const [kept] = await keptIn(school);
    expect(kept?.source).to.deep.equal({kind: 'file', name: 'our-year.json'});
    expect(one(element, '.library').textContent).to.contain('Our year');
  });

  it('says what was taken out, what was left, and where', async () => {
    const element = await opened(await psychologist());
    await element.read([fileOf(ownForm)]);
    await until(element, 'understood');
    const text = element.renderRoot.textContent;
    expect(one(element, '.notice').textContent).to.contain('email').and.contain('cookieName');
    expect(text).to.contain('imagemap');
    await press(element, 'Do not keep it');
    expect(element.state).to.equal('list');
  });

  it('takes marks, counts, ages, titles and words, and loses none of them when the disk is full', async () => {
    const replica = new BreakableReplica();
    const school = await psychologist({replica});
    const element = await finishing(school);
    await choose(element, '#title-en', 'Our whole year');
    await choose(element, '#from', '11');
    await choose(element, '#to', '14');
    await choose(element, '#hurts-often', 'violence');
    await choose(element, '[id="counts-often/hit"]', '1');
    await choose(element, '#tells-mood', 'none');
    replica.broken = 'quota';
    await press(element, 'Keep this questionnaire');
    expect(element.state).to.equal('finish');
    expect(one(element, '.notice.danger').textContent.trim()).to.not.equal('');
    expect((one(element, '#title-en') as HTMLInputElement).value).to.equal('Our whole year');
    replica.broken = undefined;
    await press(element, 'Keep this questionnaire');
    await until(element, 'list');
    const [kept] = await keptIn(school);
    expect(kept?.instrument.ages).to.deep.equal({from: 11, to: 14});
    expect(kept?.instrument.measures).to.deep.equal([
      {kind: 'share', id: 'often-hit', item: 'often/hit', from: 1},
    ]);
    expect(kept?.marks.traits).to.deep.equal({mood: 'none'});
    expect(kept?.texts['en']?.title).to.equal('Our whole year');
  });

  it('can lose a question, and have it back', async () => {
    const element = await finishing(await psychologist());
    const count = () => element.renderRoot.querySelectorAll('.items > li').length;
    const before = count();
    await press(element, 'Leave this question out');
    expect(count()).to.equal(before - 1);
    await press(element, 'Undo');
    expect(count()).to.equal(before);
  });

  it('gets a further version, never another content under the same one', async () => {
    const school = await withKept(await psychologist());
    const element = await opened(school);
    one(element, '.entry').click();
    await until(element, 'questionnaire');
    await press(element, 'Change it');
    await until(element, 'finish');
    await choose(element, '#title-en', 'Changed');
    await press(element, 'Keep this questionnaire');
    await until(element, 'list');
    const kept = await keptIn(school);
    expect(kept.map(({instrument, texts}) => [instrument.version, texts['en']?.title])).to.deep.equal([
      [2, 'Changed'],
      [1, 'Every kind'],
    ]);
  });

  it('is made of a shipped one under a name of its own, with all its languages', async () => {
    const school = await psychologist();
    const element = await opened(school);
    one(element, '.entry').click();
    await until(element, 'questionnaire');
    await press(element, 'Make our own');
    await until(element, 'finish');
    await press(element, 'Keep this questionnaire');
    await until(element, 'list');
    const [kept] = await keptIn(school);
    expect(kept?.instrument).to.include({id: 'own-young', version: 1});
    expect(Object.keys(kept?.texts ?? {})).to.have.members(['en', 'fr', 'ru', 'kk']);
  });
});

describe('the preview', () => {
  const pupilOf = (element: InstrumentElement): ShadowRoot => one(element, '.pupil').shadowRoot!;

  async function previewing(): Promise<{element: InstrumentElement; school: School}> {
    const school = await withKept(await psychologist());
    const element = await opened(school);
    one(element, '.entry').click();
    await until(element, 'questionnaire');
    await press(element, 'See it as a pupil');
    await until(element, 'preview');
    for (let tries = 0; tries < 1_000 && !pupilOf(element).querySelector('.primary'); tries += 1)
      await pause();
    return {element, school};
  }

  it('walks as a pupil walks, with conditions, and neither sends nor keeps anything', async () => {
    const {element, school} = await previewing();
    const before = await school.journal.envelopes();
    const pupil = pupilOf(element);
    const next = async (): Promise<void> => {
      pupil.querySelector<HTMLElement>('.primary')!.click();
      await pause();
    };
    await next();
    await next();
    expect(pupil.textContent).to.contain('How often were you hurt?');
    await next();
    expect(pupil.querySelector('.problem')?.textContent).to.contain('An answer is missing');
    pupil.querySelectorAll<HTMLInputElement>('.choices input')[1]!.click();
    await next();
    await waitUntil(() => pupil.textContent.includes('Where was it?'), 'the next question');
    await press(element, 'From the beginning');
    expect(pupil.textContent).to.not.contain('Where was it?');
    expect(await school.journal.envelopes()).to.deep.equal(before);
  });

  it('speaks each of its languages, in the direction of that language', async () => {
    const element = await opened(await psychologist());
    await element.read([fileOf(ownForm)]);
    await until(element, 'understood');
    await press(element, 'See it as a pupil');
    await until(element, 'preview');
    await choose(element, '#language', 'ar');
    for (let tries = 0; tries < 1_000 && one(element, '.pupil').dir !== 'rtl'; tries += 1) await pause();
    expect(getComputedStyle(one(element, '.pupil')).direction).to.equal('rtl');
    expect(pupilOf(element).querySelector('.title')?.textContent).to.equal('عامنا');
    await press(element, 'Back');
    expect(element.state).to.equal('understood');
  });
});

describe('the check', () => {
  it('names the class whose girls are few, once somebody has typed how many', async () => {
    const marks = {...keptOf().marks, traits: {hurt: 'gender', friends: 'none'}} as const;
    const {instrument} = keptOf();
    const pages = instrument.pages.map((page) =>
      page.kind === 'items' ? {...page, items: page.items.filter(({kind}) => kind !== 'text')} : page,
    );
    const element = await opened(
      await withKept(await psychologist(), {...keptOf(), marks, instrument: {...instrument, pages}}),
    );
    one(element, '.entry').click();
    await until(element, 'questionnaire');
    await press(element, 'Check whom');
    await until(element, 'check');
    await choose(element, '[id="girls-7a"]', '3');
    expect(one(element, '.findings').textContent).to.contain('7 А: 3 pupils in the smallest group, of 24');
    expect(one(element, '.verdict').textContent).to.contain('Not yet');
    const boxes = [...element.renderRoot.querySelectorAll<HTMLInputElement>('.boxes input')];
    for (const box of boxes.slice(1)) {
      box.click();
      await element.updateComplete;
    }
    expect(one(element, '.findings').textContent).to.not.contain('7 Б');
  });
});

describe('questionnaires by keyboard', () => {
  it('are opened, looked at and left again', async () => {
    const element = await opened(await withKept(await psychologist()));
    one(element, '.entry').focus();
    await sendKeys({press: 'Enter'});
    await until(element, 'questionnaire');
    expect((element.renderRoot as ShadowRoot).activeElement?.tagName).to.equal('H2');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await until(element, 'preview');
    one(element, '.quiet').focus();
    await sendKeys({press: 'Enter'});
    await until(element, 'questionnaire');
  });

  it('go on where they were when the element is moved, and forget what was not kept when it is gone', async () => {
    const element = await finishing(await psychologist());
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(element);
    await pause();
    expect(element.state).to.equal('finish');
    element.remove();
    await pause();
    elsewhere.append(element);
    await until(element, 'list');
  });
});
