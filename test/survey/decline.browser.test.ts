import '../../src/define/pana-survey.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {pupilAt, type Pupil} from '../support/answering.js';
import {everyKind, everyText} from '../support/questionnaire.js';

describe('a pupil who does not want to answer', () => {
  let pupil: Pupil;

  afterEach(() => {
    pupil.element.remove();
    pupil.server.restore();
  });

  /** What a neighbour sees of each screen to the last one. */
  async function screens(): Promise<readonly string[]> {
    const seen: string[] = [];
    for (let count = 0; count < 30 && pupil.element.state !== 'check'; count += 1) {
      await pupil.next();
      if (pupil.all('fieldset').length > 0) pupil.one('.answer input').click();
      const parts = ['.progress', 'fieldset', '.answer', '.rather-not', '.go button', '.tools button'];
      seen.push([pupil.element.state, ...parts.map((part) => pupil.all(part).length)].join(' '));
    }
    return seen;
  }

  it('goes through as many screens, which look the same, as one who answers', async () => {
    pupil = await pupilAt();
    const answering = await screens();
    pupil.element.remove();
    pupil.server.restore();
    pupil = await pupilAt();
    await pupil.press('I don’t want to answer');
    expect(pupil.text('[role=status]').join()).to.include('You need not answer');
    expect(await screens()).to.deep.equal(answering);
    expect(answering).to.have.length(10);
  });

  it('sends an envelope of the same size that says “rather not” to everything, whatever was answered before', async () => {
    pupil = await pupilAt();
    await pupil.next();
    await pupil.next();
    pupil.one('.answer input').click();
    await pupil.press('I don’t want to answer');
    await screens();
    expect(pupil.text('.step p').join()).to.include('nobody can tell');
    await pupil.next();
    const {answers, size} = await pupil.arrived();
    expect(Object.values(answers!)).to.deep.equal(Array.from({length: 8}, () => null));
    expect(size).to.equal(4096);
  });

  it('may think again at any time, and finds what was answered before', async () => {
    pupil = await pupilAt();
    await pupil.next();
    await pupil.next();
    pupil.all<HTMLInputElement>('.answer input')[3]!.click();
    const question = pupil.text('legend');
    await pupil.press('I don’t want to answer');
    expect(pupil.text('legend')).not.to.deep.equal(question);
    await pupil.press('I want to answer after all');
    expect(pupil.text('legend')).to.deep.equal(question);
    expect(pupil.all<HTMLInputElement>('.answer input')[3]!.checked).to.equal(true);
  });

  it('can do it by keyboard, keeps a picked answer when going back, and is asked nothing again', async () => {
    pupil = await pupilAt({instrument: everyKind, texts: {en: everyText}});
    await pupil.next();
    await pupil.next();
    pupil.button('I don’t want to answer').focus();
    await sendKeys({press: 'Enter'});
    await pupil.until(() => pupil.all('.calm').length > 0);
    await pupil.until(() => pupil.element.shadowRoot!.activeElement === pupil.one('legend'));
    for (const key of ['Tab', 'Space']) await sendKeys({press: key});
    await pupil.settled();
    expect(pupil.all<HTMLInputElement>(':checked')).to.have.length(1);
    await pupil.next();
    expect(pupil.text('.problem').join('')).to.equal('');
    await pupil.press('Back');
    expect(pupil.all<HTMLInputElement>(':checked')).to.have.length(1);
  });

  it('leaves nothing of it to the next pupil', async () => {
    pupil = await pupilAt();
    await pupil.press('I don’t want to answer');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await pupil.until(() => pupil.element.state === 'code');
    expect(pupil.text('button').join()).not.to.include('after all');
  });
});
