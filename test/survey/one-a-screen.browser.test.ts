import '../../src/define/pana-survey.js';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {expectAccessible} from '../support/accessible.js';
import {pupilAt, type Pupil} from '../support/answering.js';
import {everyKind, everyText} from '../support/questionnaire.js';
import {standInVoices} from '../support/voices.js';

const wide = {width: 1280, height: 800};
const phone = {width: 400, height: 800};
const small = {width: 320, height: 640};
/** Of 1280 px at 200 %. */
const half = {width: 640, height: 400};

describe('one question a screen where screens are small', () => {
  let pupil: Pupil;

  afterEach(async () => {
    pupil.element.remove();
    pupil.server.restore();
    await setViewport(wide);
  });

  async function atFirstQuestion(viewport: {width: number; height: number}): Promise<void> {
    await setViewport(viewport);
    pupil = await pupilAt({instrument: everyKind, texts: {en: everyText}});
    await pupil.next();
    await pupil.next();
  }

  const asked = () =>
    pupil.text('.step legend').map((words) => words.replace(' (you may leave this out)', ''));

  async function answer(): Promise<void> {
    for (const group of pupil.all('.step fieldset')) {
      const rows = [...group.querySelectorAll('.row')];
      for (const part of rows.length > 0 ? rows : [group])
        part.querySelector<HTMLInputElement>('.choices .answer input')?.click();
    }
    await pupil.settled();
  }

  /** @returns what is asked on each screen to the last one */
  async function screens(): Promise<readonly string[]> {
    const seen: string[] = [];
    for (let count = 0; count < 20 && pupil.element.state !== 'check'; count += 1) {
      seen.push([...pupil.text('.progress span'), ...asked()].join(': '));
      await answer();
      await pupil.next();
    }
    return seen;
  }

  it('asks one after the other on a phone, counts the same, and sends the same', async () => {
    await atFirstQuestion(phone);
    expect(await screens()).to.deep.equal([
      'Question 1 of 10: How often were you hurt?',
      '', // a rest, in the place of what is not for this pupil
      'Question 3 of 10: How often was it',
      'Question 4 of 10: I feel well.',
      'Question 5 of 10: How many friends do you have?',
      'Question 6 of 10: What do you wish for?',
      '',
      'Question 8 of 10: How is it today?',
      'Question 9 of 10: What do you like?',
      'Question 10 of 10: Where is it good to be?',
    ]);
    await pupil.next();
    const {answers} = await pupil.arrived();
    expect(Object.keys(answers)).to.have.length(10);
    expect(answers)
      .to.include({hurt: 0, low: 0})
      .and.to.deep.include({how: {words: 0, blows: 0}});
  });

  it('leaves pages whole on a wide screen', async () => {
    await atFirstQuestion(wide);
    const seen = await screens();
    expect(seen).to.have.length(4);
    expect(seen[2]).to.equal('Question 3 of 10: How often was it: I feel well.');
  });

  it('keeps the place and the answers when the device is turned, both ways', async () => {
    await atFirstQuestion(phone);
    await answer();
    await pupil.next();
    await pupil.next();
    await answer();
    await pupil.next();
    expect(asked()).to.deep.equal(['I feel well.']);
    await answer();
    await setViewport(wide);
    await pupil.until(() => asked().length === 2);
    expect(asked()).to.deep.equal(['How often was it', 'I feel well.']);
    expect(pupil.all<HTMLInputElement>('.step :checked')).to.have.length(3);
    await setViewport(small);
    await pupil.until(() => asked().length === 1);
    expect(asked()).to.deep.equal(['How often was it']);
    expect(pupil.all<HTMLInputElement>('.step :checked')).to.have.length(2);
    await pupil.press('Back');
    await pupil.press('Back');
    expect(asked()).to.deep.equal(['How often were you hurt?']);
    expect(pupil.all<HTMLInputElement>('.step :checked')).to.have.length(1);
  });

  it('changes nothing on screens without questions', async () => {
    await setViewport(wide);
    pupil = await pupilAt({instrument: everyKind, texts: {en: everyText}});
    await setViewport(phone);
    await pupil.settled();
    expect(pupil.element.state).to.equal('intro');
    await pupil.next();
    await pupil.until(() => pupil.text('h1').join() === 'Hello');
    await setViewport(wide);
    await pupil.settled();
    expect(pupil.text('h1')).to.deep.equal(['Hello']);
  });

  it('gives one who declines as many screens', async () => {
    await atFirstQuestion(phone);
    const answering = (await screens()).length;
    pupil.element.remove();
    pupil.server.restore();
    await atFirstQuestion(phone);
    await pupil.press('Questions or puzzles');
    let count = 0;
    for (; count < 20 && pupil.element.state !== 'check'; count += 1) {
      expect(pupil.all('.calm').length).to.be.at.most(1);
      await pupil.next();
    }
    expect(count).to.equal(answering);
  });
});

describe('the pupil’s way by keyboard alone', () => {
  let pupil: Pupil;

  afterEach(async () => {
    pupil.element.remove();
    pupil.server.restore();
    document.documentElement.dir = '';
    await setViewport(wide);
  });

  /** From the screen's heading to its main button. */
  async function onward(): Promise<void> {
    const root = pupil.element.shadowRoot!;
    for (let tabs = 0; tabs < 30 && !root.activeElement?.matches('.primary'); tabs += 1)
      await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await pupil.settled();
  }

  /** Each question's first answer, a key at a time. */
  async function answerByKeys(): Promise<void> {
    const root = pupil.element.shadowRoot!;
    for (let tabs = 0; tabs < 30; tabs += 1) {
      await sendKeys({press: 'Tab'});
      const now = root.activeElement;
      if (!now || now.matches('.primary, .go button')) return;
      const isFirst = now.matches('.answer input') && now === now.closest('.choices')?.querySelector('input');
      if (isFirst && !(now as HTMLInputElement).checked) await sendKeys({press: 'Space'});
    }
  }

  async function walked(look: () => Promise<void>): Promise<void> {
    for (let screens = 0; screens < 20 && pupil.element.state !== 'check'; screens += 1) {
      await look();
      if (pupil.element.state === 'question') await answerByKeys();
      await onward();
    }
    expect(pupil.element.state).to.equal('check');
    await look();
    await onward();
    const {answers} = await pupil.arrived();
    expect(answers)
      .to.include({hurt: 0, low: 0})
      .and.to.deep.include({spots: ['yard']});
  }

  async function fits(): Promise<void> {
    const {element} = pupil;
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
    await expectAccessible(element);
  }

  for (const [how, dir, viewport] of [
    ['left to right at 320 px', 'ltr', small],
    ['right to left at 320 px', 'rtl', small],
    ['with letters twice as large on half a screen', 'ltr', half],
  ] as const)
    it(`is gone to its end ${how}, without a sideways scroll, and axe finds nothing`, async () => {
      document.documentElement.dir = dir;
      await setViewport(viewport);
      pupil = await pupilAt({instrument: everyKind, texts: {en: everyText}});
      if (viewport === half) pupil.element.style.setProperty('--pana-font-size', '36px');
      await pupil.settled();
      await walked(fits);
    }).timeout(60_000);

  it('fits with the aids open, the largest letters and a button at each answer', async () => {
    const voices = standInVoices('en-GB');
    await setViewport(small);
    pupil = await pupilAt({instrument: everyKind, texts: {en: everyText}});
    await pupil.press('Help with reading');
    pupil.all<HTMLInputElement>('.aids input[type=radio]')[2]!.click();
    for (const box of pupil.all<HTMLInputElement>('.aids input[type=checkbox]')) box.click();
    await pupil.settled();
    for (let screens = 0; screens < 20 && pupil.element.state !== 'check'; screens += 1) {
      await fits();
      for (const group of pupil.all('.step fieldset:not(.aids *), .row'))
        group.querySelector<HTMLElement>('.choices .answer input')?.click();
      await pupil.next();
    }
    expect(pupil.element.state).to.equal('check');
    voices.restore();
  }).timeout(60_000);
});
