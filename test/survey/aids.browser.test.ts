import '../../src/define/pana-survey.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {AidsController} from '../../src/survey/aids-controller.js';
import {pupilAt, type Pupil} from '../support/answering.js';
import {everyKind, everyText} from '../support/questionnaire.js';
import {standInVoices, type StandInVoices} from '../support/voices.js';

describe('reading aloud on a pupil’s screen', () => {
  let voices: StandInVoices;
  let pupil: Pupil;

  afterEach(() => {
    pupil.element.remove();
    voices.restore();
    pupil.server.restore();
  });

  async function atFirstQuestion(names: readonly string[], change = {}): Promise<void> {
    voices = standInVoices(...names);
    pupil = await pupilAt({instrument: everyKind, texts: {en: everyText}, ...change});
    await pupil.next();
    await pupil.next();
  }

  it('reads the question, then each answer, shows where it is, and says that headphones help', async () => {
    await atFirstQuestion(['fr-FR', 'en-GB']);
    await pupil.press('Listen');
    expect(pupil.one('.hear').ariaPressed).to.equal('true');
    expect(pupil.text('[role=status]').join()).to.include('headphones');
    for (const words of ['How often were you hurt?', 'Never', 'Once', 'Often', 'I’d rather not say']) {
      expect(voices.said.at(-1)).to.deep.equal({text: words, lang: 'en-GB', voice: 'en-GB'});
      expect(pupil.text('.aloud')).to.deep.equal([words]);
      await voices.finish();
    }
    expect(pupil.all('.aloud')).to.have.length(0);
    expect(pupil.one('.hear').ariaPressed).to.equal('false');
  });

  it('is quiet after a second press, on another screen, in another language and for a pupil who leaves', async () => {
    await atFirstQuestion(['en-GB', 'fr-FR'], {texts: {en: everyText, fr: everyText}});
    const reading = async () => {
      await pupil.press(pupil.one('.hear'));
      expect(pupil.all('.aloud')).to.have.length(1);
      return voices.stops;
    };
    const isQuiet = (stops: number) => {
      expect(voices.stops).to.equal(stops + 1);
      expect(pupil.all('.aloud')).to.have.length(0);
      const {length} = voices.said;
      return voices.finish().then(() => expect(voices.said).to.have.length(length));
    };
    let stops = await reading();
    await pupil.press('Listen');
    await isQuiet(stops);

    stops = await reading();
    pupil.one('.answer input').click();
    await pupil.next();
    await isQuiet(stops);
    await pupil.press('Back');

    stops = await reading();
    pupil.element.lang = 'fr';
    await pupil.until(() => pupil.all('.hear').some(({textContent}) => textContent.includes('Écouter')));
    await isQuiet(stops);

    stops = await reading();
    pupil.element.exitTo = '#away';
    await sendKeys({press: 'Escape'});
    await sendKeys({press: 'Escape'});
    expect(pupil.element.isConnected).to.equal(false);
    await isQuiet(stops);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('uses no voice that speaks on somebody’s server, leaves no dead button, and says why once, in the panel', async () => {
    await atFirstQuestion(['en-GB*', 'ru-RU']);
    expect(pupil.all('.hear')).to.have.length(0);
    await pupil.press('Help with reading');
    expect(pupil.text('.aids .quiet')[0]).to.include('no voice');
    expect(pupil.text('.aids').join()).not.to.include('Read an answer aloud');
    voices.bring('en-GB');
    await pupil.element.updateComplete;
    expect(pupil.all('.hear')).to.have.length(1);
    expect(pupil.text('.aids .quiet')[0]).to.include('headphones');
  });

  it('reads the page of definitions whole, and each row of a matrix by itself', async () => {
    await atFirstQuestion(['en-GB']);
    await pupil.press('Back');
    await pupil.press(pupil.one('.hear'));
    expect(voices.said.at(-1)?.text).to.equal('Hello');
    await voices.finish();
    expect(voices.said.at(-1)?.text).to.equal('A page to read.');
    await pupil.next();
    pupil.one('.answer input').click();
    await pupil.next();
    await pupil.next();
    const [whole, firstRow] = pupil.all('.hear');
    await pupil.press(whole!);
    await voices.finish();
    expect(voices.said.at(-1)?.text).to.equal('How often was it');
    await pupil.press(firstRow!);
    expect(voices.said.at(-1)?.text).to.equal('With words');
    await voices.finish();
    expect(voices.said.at(-1)?.text).to.equal('Never');
  });

  it('reads an answer when it is chosen, if the pupil wants that', async () => {
    await atFirstQuestion(['en-GB']);
    const choose = (at: number) => pupil.all<HTMLInputElement>('.step fieldset .answer input')[at]!.click();
    choose(1);
    expect(voices.said).to.have.length(0);
    await pupil.press('Help with reading');
    pupil.all<HTMLInputElement>('.aids input[type=checkbox]')[1]!.click();
    await pupil.settled();
    choose(2);
    await pupil.settled();
    expect(voices.said.map(({text}) => text)).to.deep.equal(['Often']);
  });

  it('reads one answer at its own button, by keyboard, without choosing it, and puzzles have such buttons too', async () => {
    await atFirstQuestion(['en-GB']);
    expect(pupil.all('.ear')).to.have.length(0);
    await pupil.press('Help with reading');
    pupil.all<HTMLInputElement>('.aids input[type=checkbox]')[2]!.click();
    await pupil.settled();
    expect(pupil.all('.ear')).to.have.length(4);
    expect(pupil.all('.aids .ear')).to.have.length(0);
    for (const ear of pupil.all('.ear')) {
      const {width, height} = ear.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    pupil.one('.answer input').focus();
    const focused = () => pupil.element.shadowRoot!.activeElement!.ariaLabel;
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal('Listen to answer 1');
    await sendKeys({press: 'Tab'});
    if (focused() === null) await sendKeys({press: 'Tab'}); // WebKit stops at each radio button while none is checked
    expect(focused()).to.equal('Listen to answer 2');
    await sendKeys({press: 'Enter'});
    await pupil.settled();
    expect(voices.said.at(-1)?.text).to.equal('Once');
    expect(pupil.all('.choices:not(.aids *) :checked')).to.have.length(0);
    const {stops} = voices;
    await sendKeys({press: 'Enter'});
    expect(voices.stops).to.equal(stops + 1);
    await pupil.press('Questions or puzzles');
    expect(pupil.all('.calm .ear').length).to.equal(pupil.all('.calm .answer').length);
    await pupil.press(pupil.one('.calm .ear'));
    expect(voices.said.at(-1)?.text).to.not.equal('Once');
  });
});

describe('recordings of a questionnaire', () => {
  const recording = `data:audio/mpeg;base64,${btoa('a recording')}`;
  const names = ['pages/hello', ...Object.keys(everyText.items).map((id) => `items/${id}`)];
  const sounds = {...Object.fromEntries(names.map((name) => [name, recording])), 'scales/often/0': recording};
  let voices: StandInVoices;
  let pupil: Pupil;
  let played: string[];
  let isBroken: boolean;
  const real = window.AudioContext;

  class StandInAudio {
    readonly destination = {};
    decodeAudioData(data: ArrayBuffer) {
      if (isBroken) return Promise.reject(new Error('no audio'));
      played.push(String.fromCharCode(...new Uint8Array(data)));
      return Promise.resolve({});
    }
    createBufferSource() {
      const source = {
        onended: undefined as (() => void) | undefined,
        connect: () => undefined,
        stop: () => source.onended?.(),
        start: () => setTimeout(() => source.onended?.(), 5),
      };
      return source;
    }
    close = () => Promise.resolve();
  }

  beforeEach(async () => {
    played = [];
    isBroken = false;
    voices = standInVoices();
    Object.assign(window, {AudioContext: StandInAudio});
    pupil = await pupilAt({instrument: everyKind, texts: {en: {...everyText, sounds}}});
    await pupil.next();
  });

  afterEach(() => {
    Object.assign(window, {AudioContext: real});
    pupil.element.remove();
    voices.restore();
    pupil.server.restore();
  });

  it('are heard where there is no voice: the definition before the first question, a question, an answer', async () => {
    await pupil.press('Listen');
    await pupil.until(() => pupil.one('.hear').ariaPressed === 'false');
    expect(played).to.deep.equal(['a recording']);
    await pupil.next();
    await pupil.press('Listen');
    await pupil.until(() => pupil.one('.hear').ariaPressed === 'false');
    expect(played).to.deep.equal(['a recording', 'a recording', 'a recording']);
  });

  it('say so where they cannot be played, and the voice takes over where there is one', async () => {
    isBroken = true;
    await pupil.press('Listen');
    await pupil.until(() => pupil.text('[role=status]').join().includes('could not be read aloud'));
    voices.bring('en-US');
    await pupil.press('Listen');
    expect(voices.said.map(({text}) => text)).to.deep.equal(['Hello']);
  });
});

describe('help with reading', () => {
  let pupil: Pupil;

  afterEach(() => {
    pupil.element.remove();
    pupil.server.restore();
  });

  it('makes letters larger and gives them room, by keyboard, and forgets it for the next pupil', async () => {
    pupil = await pupilAt();
    const size = () => parseFloat(getComputedStyle(pupil.one('h1')).fontSize);
    const before = size();
    pupil.button('Help with reading').focus();
    await sendKeys({press: 'Enter'});
    await pupil.until(() => pupil.all('.aids').length === 1);
    expect(pupil.button('Help with reading').ariaExpanded).to.equal('true');
    for (const key of ['Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Tab', 'Space']) await sendKeys({press: key});
    await pupil.settled();
    expect(size() / before).to.be.closeTo(1.5, 0.01);
    expect(parseFloat(getComputedStyle(pupil.one('.points li')).letterSpacing)).to.be.greaterThan(1);
    await pupil.next();
    expect(size() / before).to.be.closeTo(1.5, 0.01);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await pupil.until(() => pupil.element.state === 'code');
    await pupil.settled();
    expect(size()).to.equal(before);
    expect(pupil.all('.aids')).to.have.length(0);
  });

  it('says so where the network does not bring it, and comes at the next press', async () => {
    const {fetch} = AidsController;
    AidsController.fetch = () => Promise.reject(new TypeError('no network'));
    pupil = await pupilAt({}, 'ru');
    await pupil.press('Помощь с чтением');
    await pupil.until(() => pupil.text('.problem').join() !== '');
    expect(pupil.all('.aids')).to.have.length(0);
    AidsController.fetch = fetch;
    await pupil.press('Помощь с чтением');
    await pupil.until(() => pupil.all('.aids').length === 1);
    expect(pupil.text('.problem').join('')).to.equal('');
  });
});

describe('a change of language while answering', () => {
  it('keeps the screen, the answer and the focus', async () => {
    const pupil = await pupilAt();
    await pupil.next();
    await pupil.next();
    const [, , third] = pupil.all<HTMLInputElement>('.answer input');
    third!.click();
    third!.focus();
    pupil.element.lang = 'kk';
    await pupil.until(() => pupil.text('button').join().includes('Артқа'));
    expect(pupil.element.state).to.equal('question');
    expect(pupil.element.shadowRoot!.activeElement === third).to.equal(true);
    expect(third!.checked).to.equal(true);
    expect(third!.isConnected).to.equal(true);
    pupil.element.remove();
    pupil.server.restore();
  });
});
