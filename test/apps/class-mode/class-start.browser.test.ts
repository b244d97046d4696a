import {expect} from 'chai';
import type {ClassStartElement} from '../../../src/apps/staff/class-mode/class-start-element.js';
import {isLocked} from '../../../src/apps/staff/class-mode/lock.js';
import {issuersOf} from '../../support/blind-responses.js';
import {careKeys} from '../../support/care.js';
import {classRoom, lockKey, rightPin, settled} from '../../support/class-mode.js';
import {duty, inWords, inWordsText} from '../../support/written.js';

describe('<pana-class-start>', () => {
  let element: ClassStartElement;

  afterEach(() => {
    element.remove();
    localStorage.removeItem(lockKey);
  });

  async function opened(of: Parameters<typeof classRoom>[0] = {}): Promise<string> {
    const {school, started} = await classRoom(of);
    element = document.createElement('pana-class-start');
    Object.assign(element, {lang: 'en', school, wave: started.wave});
    document.body.append(element);
    await settled(element, 'setup');
    return element.shadowRoot!.textContent;
  }

  function lock(pin: string, again: string): void {
    const fields = element.shadowRoot!.querySelectorAll('input');
    for (const [at, typed] of [pin, again].entries()) fields[at]!.value = typed;
    element.shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
  }

  const onlyWhereItIsSo = ['a paper slip', 'an adult contacts them', 'in their own words'];

  it('says what the lock does not hold, and nothing of what a wave does not ask for', async () => {
    const text = await opened();
    for (const part of ['developer tools', 'clear its data', 'recovery sheet', 'unsaved'])
      expect(text).to.contain(part);
    for (const part of onlyWhereItIsSo) expect(text).not.to.contain(part);
  });

  it('says what waits until it is unlocked, and that tickets of the portal do not work', async () => {
    const duties = {contactKey: careKeys.publicKey, freeText: duty};
    const text = await opened({
      issuers: await issuersOf('7b'),
      duties,
      instrument: inWords,
      words: {en: inWordsText},
    });
    for (const part of onlyWhereItIsSo) expect(text).to.contain(part);
  });

  it('locks with a PIN that was typed twice, and with no other', async () => {
    let locked = 0;
    await opened();
    element.locked = () => (locked += 1);
    lock(rightPin, '204817');
    await settled(element, 'pin-refused');
    expect(element.shadowRoot!.activeElement?.id).to.equal('pin');
    expect([isLocked(), locked]).to.deep.equal([false, 0]);
    lock(rightPin, rightPin);
    for (let tries = 0; tries < 1_000 && locked === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect([isLocked(), locked]).to.deep.equal([true, 1]);
  });
});
