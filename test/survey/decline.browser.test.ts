import '../../src/define/pana-survey.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {pupilAt, type Pupil} from '../support/answering.js';
import {everyKind, everyText} from '../support/questionnaire.js';

/** The same before and after. */
const words = 'Questions or puzzles';

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
    await pupil.press(words);
    expect(await screens()).to.deep.equal(answering);
    expect(answering).to.have.length(10);
  });

  it('sends an envelope of the same size that says “rather not” to everything, whatever was answered before', async () => {
    pupil = await pupilAt();
    await pupil.next();
    await pupil.next();
    pupil.one('.answer input').click();
    await pupil.press(words);
    await screens();
    await pupil.next();
    const {answers, size} = await pupil.arrived();
    expect(Object.values(answers)).to.deep.equal(Array.from({length: 8}, () => null));
    expect(size).to.equal(4096);
  });

  it('reads the same words before and after, on every screen, and so does whoever looks from beside', async () => {
    pupil = await pupilAt();
    const around = () => [
      ...pupil.text('.tools button'),
      ...pupil.text('.go button'),
      ...pupil.text('[role=status]'),
    ];
    const before = around();
    await pupil.press(words);
    await pupil.until(() => pupil.text('[role=status]').join() !== '');
    const note = pupil.text('[role=status]');
    expect(note.join()).to.include('between questions and puzzles');
    expect(pupil.button(words).ariaPressed).to.equal('true');
    await pupil.press(words);
    expect(pupil.text('[role=status]')).to.deep.equal(note);
    expect(pupil.button(words).ariaPressed).to.equal('false');
    expect(around().filter((each) => !note.includes(each))).to.deep.equal(before);
    const last: string[][] = [];
    for (const press of [false, true]) {
      if (press) await pupil.press(words);
      for (let screens = 0; screens < 20 && pupil.element.state !== 'check'; screens += 1) {
        pupil.all('fieldset').forEach((group) => group.querySelector<HTMLElement>('.answer input')?.click());
        await pupil.next();
      }
      last.push(pupil.text('.step'));
      pupil.element.remove();
      pupil.server.restore();
      pupil = await pupilAt();
    }
    expect(last[1]).to.deep.equal(last[0]);
  });

  it('may think again at any time, and finds what was answered before', async () => {
    pupil = await pupilAt();
    await pupil.next();
    await pupil.next();
    pupil.all<HTMLInputElement>('.answer input')[3]!.click();
    const question = pupil.text('legend');
    await pupil.press(words);
    expect(pupil.text('legend')).not.to.deep.equal(question);
    await pupil.press(words);
    expect(pupil.text('legend')).to.deep.equal(question);
    expect(pupil.all<HTMLInputElement>('.answer input')[3]!.checked).to.equal(true);
  });

  it('can do it by keyboard, keeps a picked answer when going back, and is asked nothing again', async () => {
    pupil = await pupilAt({instrument: everyKind, texts: {en: everyText}});
    await pupil.next();
    await pupil.next();
    pupil.button(words).focus();
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
    await pupil.press(words);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await pupil.until(() => pupil.element.state === 'code');
    expect(pupil.all('[aria-pressed=true]')).to.have.length(0);
    expect(pupil.text('[role=status]').join('')).to.equal('');
  });
});
