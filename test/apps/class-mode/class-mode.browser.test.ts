import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {ClassModeElement} from '../../../src/apps/staff/class-mode/class-mode-element.js';
import {isLocked, readLock} from '../../../src/apps/staff/class-mode/lock.js';
import {JournalError} from '../../../src/journal/journal-error.js';
import {answersIn} from '../../../src/survey/response.js';
import {writeSheet} from '../../../src/survey/recovery-sheet.js';
import {drawCode, ticketId} from '../../../src/survey/tickets.js';
import {makeSealingKeys, openEnvelope} from '../../../src/vault/envelope.js';
import {careKeys} from '../../support/care.js';
import {
  classMode,
  classRoom,
  lock,
  lockKey,
  rightPin,
  settled,
  surveyIn,
  type ClassRoom,
} from '../../support/class-mode.js';

describe('<pana-class-mode>', () => {
  let room: ClassRoom;
  let element = document.createElement('pana-class-mode');
  const fetched: string[] = [];
  const realFetch = globalThis.fetch;

  beforeEach(async () => {
    room = await classRoom();
    await lock(room);
    fetched.length = 0;
    globalThis.fetch = (input) => {
      fetched.push(input instanceof Request ? input.url : String(input));
      return Promise.reject(new TypeError('no network'));
    };
    element = await reloaded();
  });

  afterEach(() => {
    globalThis.fetch = realFetch;
    element.remove();
    localStorage.removeItem(lockKey);
  });

  async function reloaded(state = 'ready'): Promise<ClassModeElement> {
    element.remove();
    element = classMode(room);
    document.body.append(element);
    await settled(element, state);
    return element;
  }

  const root = (): ShadowRoot => element.shadowRoot!;
  const survey = () => surveyIn(element);

  async function press(selector: string, state: string): Promise<void> {
    root().querySelector<HTMLElement>(selector)!.click();
    await settled(element, state);
  }

  /** From the neutral screen to the last question's end. */
  async function answered(code: string, position: number): Promise<void> {
    await press('.primary', 'answering');
    await settled(survey(), 'code');
    const inside = survey().shadowRoot!;
    inside.querySelector<HTMLInputElement>('#code')!.value = code;
    inside.querySelector<HTMLElement>('form .primary')!.click();
    await settled(survey(), 'intro');
    for (let screens = 0; screens < 14 && survey().state !== 'check'; screens += 1) {
      if (survey().state === 'question')
        inside.querySelector<HTMLElement>(`.answer:nth-child(${String(position)}) input`)!.click();
      await survey().updateComplete;
      inside.querySelector<HTMLElement>('.primary')!.click();
      await survey().updateComplete;
    }
    await settled(survey(), 'check');
  }

  function send(): void {
    survey().shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
  }

  async function tryPin(pin: string): Promise<void> {
    const wrong = wrongTries();
    root().querySelector<HTMLInputElement>('#pin')!.value = pin;
    root().querySelector<HTMLElement>('form.code .primary')!.click();
    for (let tries = 0; tries < 1_000 && isLocked() && wrongTries() === wrong; tries += 1) await pause();
    await settledAction();
  }

  /** The hash takes its time; the button is free again when it is done. */
  async function settledAction(): Promise<void> {
    for (let tries = 0; tries < 1_000 && isLocked() && element.state === 'unlock'; tries += 1) await pause();
    await element.updateComplete;
  }

  function wrongTries(): number {
    const kept = readLock();
    return typeof kept === 'object' ? kept.wrong : -1;
  }

  it('takes two pupils in turn without a network, and lays an envelope of each into the inbox', async () => {
    const codes = [drawCode(), drawCode()];
    for (const [at, code] of codes.entries()) {
      await answered(code, at + 1);
      send();
      await settled(element, 'thanks');
      expect(survey()).to.equal(null);
    }
    const envelopes = await room.school.journal.envelopes();
    const keys = await Promise.all(codes.map((code) => ticketId(room.started.wave, code)));
    expect(envelopes.map(({key}) => key)).to.have.members(keys);
    expect((await room.school.journal.unshared()).length).to.equal(2);
    const opened = await Promise.all(envelopes.map((envelope) => openEnvelope(room.started.keys, envelope)));
    const {wave, instrument} = room.started.published;
    const answers = opened.map((message) => JSON.stringify(answersIn(message, wave, instrument)));
    expect(new Set(answers).size).to.equal(2);
    expect(answers).not.to.include(undefined);
    expect(fetched).to.deep.equal([]);
  });

  it('keeps nothing of a pupil for the next one', async () => {
    await answered(drawCode(), 1);
    const before = survey();
    send();
    await settled(element, 'thanks');
    root().querySelector<HTMLElement>('[lang=ru]')!.click();
    await press('.primary', 'answering');
    await settled(survey(), 'code');
    expect(survey()).not.to.equal(before);
    expect(survey().shadowRoot!.querySelector<HTMLInputElement>('#code')!.value).to.equal('');
    expect(element.lang).to.equal('en');
    expect(JSON.stringify([Object.values(localStorage), Object.values(sessionStorage)])).not.to.contain(
      'answers',
    );
  });

  it('refuses a spent code and leaves the first answer as it was', async () => {
    const code = drawCode();
    await answered(code, 1);
    send();
    await settled(element, 'thanks');
    const [first] = await room.school.journal.envelopes();
    await answered(code, 2);
    send();
    await settled(survey(), 'refused');
    expect(element.state).to.equal('answering');
    expect(await room.school.journal.envelopes()).to.deep.equal([first]);
  });

  it('keeps the answers on the screen where the device cannot keep them', async () => {
    await answered(drawCode(), 1);
    const real = room.replica.putEnvelopes.bind(room.replica);
    room.replica.putEnvelopes = () => Promise.reject(new JournalError('quota'));
    const {error} = console;
    console.error = () => undefined;
    send();
    await settled(survey(), 'check');
    for (let tries = 0; tries < 1_000 && !problem(); tries += 1) await pause();
    console.error = error;
    expect(problem()).to.contain('Your answers are still here');
    room.replica.putEnvelopes = real;
    send();
    await settled(element, 'thanks');
    expect(await room.school.journal.envelopes()).to.have.length(1);
  });

  function problem(): string {
    return survey().shadowRoot!.querySelector('.problem[role=alert]')?.textContent.trim() ?? '';
  }

  describe('where an adult can be asked', () => {
    const inside = () => survey().shadowRoot!;

    beforeEach(async () => {
      room = await classRoom({duties: {contactKey: careKeys.publicKey}});
      await lock(room);
      await reloaded();
    });

    async function ask(name: string): Promise<void> {
      inside().querySelector<HTMLElement>('[data-ask=yes]')!.click();
      await settled(survey(), 'contact-form');
      for (const [field, text] of Object.entries({name, className: '7 B'})) {
        const input = inside().querySelector<HTMLInputElement>(`[name=${field}]`)!;
        input.value = text;
        input.dispatchEvent(new Event('input', {bubbles: true}));
      }
      await survey().updateComplete;
      inside().querySelector<HTMLElement>('.primary')!.click();
    }

    async function atOffer(): Promise<void> {
      await answered(drawCode(), 1);
      send();
      await settled(survey(), 'contact-offer');
      expect(element.state).to.equal('answering');
    }

    it('lays the request into the inbox in an envelope of its own, and says the same to everybody', async () => {
      await atOffer();
      await ask('Aigerim A.');
      await settled(element, 'thanks');
      const said = root().querySelector('.step')!.textContent;
      expect(said).to.contain('Did you ask an adult').and.not.to.contain('Aigerim');
      const envelopes = await room.school.journal.envelopes();
      const opened = await Promise.all(envelopes.map((envelope) => openEnvelope(careKeys, envelope)));
      const [request, ...others] = opened.filter((message) => message !== undefined);
      expect(request).to.have.nested.property('request.name', 'Aigerim A.');
      expect([others.length, envelopes.length]).to.deep.equal([0, 2]);
      expect((await room.school.journal.unshared()).length).to.equal(2);

      await atOffer();
      inside().querySelector<HTMLElement>('[data-ask=no]')!.click();
      await settled(survey(), 'contact-rest');
      inside().querySelector<HTMLElement>('.primary')!.click();
      await settled(element, 'thanks');
      expect(root().querySelector('.step')!.textContent).to.equal(said);
      expect(await room.school.journal.envelopes()).to.have.length(3);
      expect(fetched).to.deep.equal([]);
    });

    it('keeps what was written where the device cannot keep the request', async () => {
      await atOffer();
      const real = room.replica.putEnvelopes.bind(room.replica);
      room.replica.putEnvelopes = () => Promise.reject(new JournalError('quota'));
      const {error} = console;
      console.error = () => undefined;
      await ask('Aigerim A.');
      await until(() => /tell an adult/.test(inside().querySelector('.asked > .problem')!.textContent));
      console.error = error;
      expect(inside().querySelector<HTMLInputElement>('[name=name]')!.value).to.equal('Aigerim A.');
      room.replica.putEnvelopes = real;
      inside().querySelector<HTMLElement>('.primary')!.click();
      await settled(element, 'thanks');
      expect(await room.school.journal.envelopes()).to.have.length(2);
    });

    it('shows nothing of the one before who walked away in the middle of it', async () => {
      await atOffer();
      inside().querySelector<HTMLElement>('[data-ask=yes]')!.click();
      await settled(survey(), 'contact-form');
      inside().querySelector<HTMLInputElement>('[name=name]')!.value = 'Aigerim A.';
      inside().querySelector<HTMLElement>('.leave')!.click();
      await settled(element, 'ready');
      await press('.primary', 'answering');
      await settled(survey(), 'code');
      expect(inside().querySelector('[name=name]')).to.equal(null);
      expect(await room.school.journal.envelopes()).to.have.length(1);
    });
  });

  it('leaves a pupil alone while the answers of one who left are still being kept', async () => {
    let keep = (): void => undefined;
    const real = room.replica.putEnvelopes.bind(room.replica);
    room.replica.putEnvelopes = async (...given) => {
      await new Promise<void>((resolve) => (keep = resolve));
      return real(...given);
    };
    await answered(drawCode(), 1);
    send();
    await settled(survey(), 'sending');
    survey().shadowRoot!.querySelector<HTMLElement>('.leave')!.click();
    await settled(element, 'ready');
    await press('.primary', 'answering');
    await settled(survey(), 'code');
    for (let tries = 0; tries < 1_000 && (await room.school.journal.envelopes()).length === 0; tries += 1) {
      keep();
      await pause();
    }
    await pause(50);
    expect(await room.school.journal.envelopes()).to.have.length(1);
    expect(element.state).to.equal('answering');
    expect(survey().state).to.equal('code');
  });

  it('leads the quick exit to the neutral screen, not out of the page', async () => {
    const here = location.pathname;
    await answered(drawCode(), 1);
    survey().shadowRoot!.querySelector<HTMLElement>('.leave')!.click();
    await settled(element, 'ready');
    expect(survey()).to.equal(null);
    expect(isLocked()).to.equal(true);
    await pause(100);
    expect(location.pathname).to.equal(here);
    expect(element.isConnected).to.equal(true);
    await press('.primary', 'answering');
    await settled(survey(), 'code');
  });

  it('does the same for Esc pressed twice', async () => {
    await press('.primary', 'answering');
    await settled(survey(), 'code');
    await sendKeys({press: 'Escape'});
    await sendKeys({press: 'Escape'});
    await settled(element, 'ready');
    expect(isLocked()).to.equal(true);
  });

  it('has help lines and the line that this is practice on every screen', async () => {
    const seen = (): string => root().textContent;
    for (const [selector, state] of [
      ['.staff', 'unlock'],
      ['.back', 'ready'],
    ] as const) {
      await press(selector, state);
      expect(seen()).to.contain('112').and.to.contain('This is practice');
    }
    await press('.primary', 'answering');
    await settled(survey(), 'code');
    expect(survey().shadowRoot!.textContent).to.contain('112');
    expect(survey().shadowRoot!.querySelector('.read-along')).to.equal(null);
  });

  it('is walked by keyboard alone, from the neutral screen to the code', async () => {
    root().querySelector<HTMLElement>('.languages button:last-child')!.focus();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await settled(element, 'answering');
    await settled(survey(), 'code');
    expect(survey().shadowRoot!.activeElement?.localName).to.equal('h1');
  });

  it('says so where the wave is over by now', async () => {
    room.clock.now = new Date('2027-06-01T06:00:00Z');
    await press('.primary', 'answering');
    await settled(survey(), 'over');
    expect(fetched).to.deep.equal([]);
  });

  it('opens with the PIN, and the lock is gone', async () => {
    let opened = 0;
    element.unlocked = () => (opened += 1);
    await press('.staff', 'unlock');
    await tryPin(rightPin);
    for (let tries = 0; tries < 1_000 && opened === 0; tries += 1) await pause();
    expect(opened).to.equal(1);
    expect(isLocked()).to.equal(false);
  });

  it('slows down after wrong tries, counts them across reloads, and refuses the right PIN meanwhile', async () => {
    for (let tries = 1; tries <= 3; tries += 1) {
      await reloaded();
      await press('.staff', 'unlock');
      await tryPin(`11122${String(tries)}`);
      expect(wrongTries()).to.equal(tries);
    }
    await settled(element, 'pin-wait');
    await until(() => /30 seconds/.test(root().querySelector('#pin-wait')!.textContent));
    await reloaded();
    await press('.staff', 'pin-wait');
    expect(root().querySelector<HTMLButtonElement>('form.code .primary')!.disabled).to.equal(true);
    root().querySelector<HTMLInputElement>('#pin')!.value = rightPin;
    root().querySelector<HTMLFormElement>('form.code')!.requestSubmit();
    await pause(300);
    expect(isLocked()).to.equal(true);
    room.clock.now = new Date(room.clock.now.getTime() + 30_001);
    element.requestUpdate();
    await settled(element, 'unlock');
    await tryPin(rightPin);
    expect(isLocked()).to.equal(false);
  });

  it('makes nobody wait longer than the pause because a clock was set back', async () => {
    await lock(room, {wrong: 3, until: room.clock.now.getTime() + 10 ** 9});
    await press('.staff', 'pin-wait');
    expect(root().querySelector('#pin-wait')!.textContent).to.match(/30 seconds/);
  });

  it('counts a try before it is judged: a page that is reloaded meanwhile has tried all the same', async () => {
    await press('.staff', 'unlock');
    root().querySelector<HTMLInputElement>('#pin')!.value = '111222';
    root().querySelector<HTMLElement>('form.code .primary')!.click();
    for (let tries = 0; tries < 1_000 && wrongTries() === 0; tries += 1) await pause(1);
    element.remove();
    expect(wrongTries()).to.equal(1);
  });

  it('opens with the wave’s recovery sheet where the PIN is forgotten, and with no other', async () => {
    let opened = 0;
    element.unlocked = () => (opened += 1);
    await press('.staff', 'unlock');
    await takeSheet(writeSheet((await makeSealingKeys()).privateKey).join(' '));
    await until(() => root().querySelector('#sheet-problem')!.textContent.trim() !== '');
    expect(isLocked()).to.equal(true);
    await takeSheet('AAA');
    await until(() => /72/.test(root().querySelector('#sheet-problem')!.textContent));
    expect(isLocked()).to.equal(true);
    await takeSheet(writeSheet(room.started.keys.privateKey).join('\n').toLowerCase());
    await until(() => opened === 1);
    expect(isLocked()).to.equal(false);
  });

  async function takeSheet(typed: string): Promise<void> {
    await element.updateComplete;
    root().querySelector<HTMLTextAreaElement>('#sheet')!.value = typed;
    root()
      .querySelector<HTMLElement>('details form')!
      .dispatchEvent(new SubmitEvent('submit', {bubbles: true, cancelable: true}));
  }

  it('stays shut where the lock is damaged', async () => {
    localStorage.setItem(lockKey, '{"wave":');
    await reloaded('damaged');
    expect(root().querySelector('#pin')).to.equal(null);
    expect(root().textContent).to.contain('112');
  });

  it('can be unlocked where the records cannot be opened, and tried again', async () => {
    element.remove();
    element = classMode(room);
    const {openReplica} = element;
    element.openReplica = () => Promise.reject(new JournalError('blocked'));
    document.body.append(element);
    await settled(element, 'failed');
    await press('.staff', 'unlock');
    await press('.back', 'failed');
    element.openReplica = openReplica;
    await press('.primary', 'ready');
  });

  async function until(holds: () => boolean): Promise<void> {
    for (let tries = 0; tries < 1_000 && !holds(); tries += 1) await pause();
    expect(holds()).to.equal(true);
  }
});

function pause(ms = 10): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
