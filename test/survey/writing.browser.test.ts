import {expect} from 'chai';
import '../../src/define/pana-survey.js';
import {isArrayOf, isText} from '../../src/kernel/guards.js';
import {expectAccessible} from '../support/accessible.js';
import {pupilAt} from '../support/answering.js';
import {duty, inWords, inWordsText} from '../support/written.js';

/** The two questions to write under, a screen each. */
const writing = {
  instrument: {...inWords, pages: inWords.pages.slice(1), measures: []},
  texts: {en: inWordsText},
};

describe('writing in one’s own words', () => {
  let pupil: Awaited<ReturnType<typeof pupilAt>>;

  async function begin(hours = 16, lang = 'en'): Promise<void> {
    const told = {...writing, freeText: {...duty, hours}};
    pupil = await pupilAt({...told, texts: {en: inWordsText, fr: inWordsText}}, lang);
    await pupil.until(() => pupil.element.state === 'intro');
    await pupil.next();
  }

  async function write(words: string): Promise<void> {
    const field = pupil.one('.written > *');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await pupil.settled();
  }

  const soon = () => pupil.all<HTMLInputElement>('.answer input')[0]!;

  /** @returns the answer to the first question, as it arrives */
  async function arrived(): Promise<unknown> {
    await pupil.next();
    await pupil.next();
    await pupil.next();
    return (await pupil.arrived()).answers['wish'];
  }

  afterEach(() => pupil.server.restore());

  it('comes after being told who reads it, how soon, how few may be behind it, and what it is not for', async () => {
    await begin();
    const [who, when, few, mixed, not, names] = pupil.text('.told');
    expect(who).to.include('read word for word by the people at school whose work it is to help pupils');
    expect(when).to.include('when ten pupils or more have answered');
    expect(when).to.include('16 hours of school');
    expect(when).to.include('2 school days');
    expect(few).to.include('stays closed for good, unless you tick the box');
    expect(mixed).to.include('without your other answers');
    expect(not).to.include('call a number below');
    expect(names).to.include('write no names');
    const [first] = pupil.all('.told');
    const isBefore = first!.compareDocumentPosition(pupil.one('.written')) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(isBefore).to.be.greaterThan(0);
    expect(pupil.element.shadowRoot!.textContent).not.to.include('psychologist-1');
    await expectAccessible(pupil.element);
  });

  it('is told in the hours that the wave promises, and in the pupil’s language', async () => {
    await begin(3, 'fr');
    expect(pupil.text('.told').join(' ')).to.include('3 heures d’école');
    expect(pupil.text('.told').join(' ')).not.to.include('jours d’école');
  });

  it('arrives as it was written', async () => {
    await begin();
    await write('More trees');
    expect(await arrived()).to.equal('More trees');
  });

  it('carries the wish to be read in time with it, whether it was ticked before or after', async () => {
    await begin();
    await write('More');
    await pupil.press(soon());
    await write('More trees');
    expect(soon().checked).to.equal(true);
    const answer = await arrived();
    expect(isArrayOf(answer, isText) && answer).to.deep.equal(['More trees']);
  });

  it('lets that wish be taken back', async () => {
    await begin();
    await pupil.press(soon());
    await write('More trees');
    await pupil.press(soon());
    expect(await arrived()).to.equal('More trees');
  });

  it('is nothing where the wish alone was ticked', async () => {
    await begin();
    await pupil.press(soon());
    await write('  ');
    expect(await arrived()).to.equal(null);
  });

  it('is taken back by “I would rather not say”', async () => {
    await begin();
    await write('More trees');
    await pupil.press(soon());
    await pupil.press(pupil.all<HTMLInputElement>('.rather-not input').at(-1)!);
    expect(pupil.one('.written > *').value).to.equal('');
    expect(soon().checked).to.equal(false);
    expect(await arrived()).to.equal(null);
  });
});
