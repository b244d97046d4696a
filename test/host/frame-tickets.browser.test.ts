import {fixture, html} from '@open-wc/testing-helpers';
import {expect} from 'chai';
import '../../src/define/pana-frame.js';
import type {FrameElement} from '../../src/host/frame-element.js';

const otherOrigin = location.origin.replace('localhost', '127.0.0.1');
const page = '/test/support/ticket-app.html';
const app = `${otherOrigin}${page}`;
const wave = 'the-public-key-of-a-wave';
const blinded = 'A'.repeat(342);
const signed = 'B'.repeat(342);
const ask = {type: 'ticket', wave, class: '7b', blinded};

type Heard = Readonly<Record<string, unknown>>;

describe('pana-frame in a portal that issues tickets', () => {
  const real = globalThis.fetch;
  let asked: Request[];
  let answer: () => Promise<Response>;

  beforeEach(() => {
    asked = [];
    answer = () => Promise.resolve(Response.json({wave, class: '7b', signed}));
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (!request.url.includes('/tickets/')) return real(input, init);
      asked.push(request.clone());
      return answer();
    };
  });

  afterEach(() => {
    globalThis.fetch = real;
  });

  /** What an app in a frame heard; it sends everything back. */
  function heard(type: string, from = otherOrigin): Promise<Heard> {
    return new Promise((resolve) => {
      const listen = ({origin, data}: MessageEvent<{heard?: Heard}>): void => {
        if (origin !== from || data.heard?.['type'] !== type) return;
        removeEventListener('message', listen);
        resolve(data.heard);
      };
      addEventListener('message', listen);
    });
  }

  const frameOf = (element: FrameElement): HTMLIFrameElement => element.shadowRoot!.querySelector('iframe')!;

  function tell(frame: HTMLIFrameElement, say: object): void {
    frame.contentWindow!.postMessage({say}, '*');
  }

  async function opened(issuer = '/pana/tickets/'): Promise<FrameElement> {
    const loaded = heard('loaded');
    const element = await fixture<FrameElement>(html`<pana-frame app=${app} issuer=${issuer}></pana-frame>`);
    await loaded;
    return element;
  }

  /** Long enough for a message there, a request and a message back. */
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150));

  it('tells the app that there is an issuer, and not where', async () => {
    const {searchParams} = new URL(frameOf(await opened('/secret/place/')).src);
    expect(searchParams.get('issuer')).to.equal('');
    expect(searchParams.toString()).not.to.contain('secret');
  });

  it('tells it nothing where the host has none, and asks nobody', async () => {
    const element = await opened('');
    expect(new URL(frameOf(element).src).searchParams.has('issuer')).to.equal(false);
    tell(frameOf(element), ask);
    await aWhile();
    expect(asked).to.deep.equal([]);
  });

  it('takes the app’s question to the issuer with the host’s cookies, and the answer back to the app', async () => {
    const element = await opened();
    const back = heard('ticket-answer');
    tell(frameOf(element), ask);
    expect(await back).to.deep.equal({pana: 1, type: 'ticket-answer', wave, blinded, class: '7b', signed});
    const [{url, method, credentials}] = asked as [Request];
    expect({url, method, credentials}).to.deep.equal({
      url: `${location.origin}/pana/tickets/${wave}`,
      method: 'PUT',
      credentials: 'include',
    });
  });

  it('passes on a blinded number and a class, and no word of an answer', async () => {
    const element = await opened();
    const back = heard('ticket-answer');
    tell(frameOf(element), {...ask, answers: {bullied: 5}, random: 'r', inverse: 'i', key: 'k'});
    await back;
    expect(await asked[0]!.json()).to.deep.equal({class: '7b', blinded});
    expect(JSON.stringify([...asked[0]!.headers])).not.to.match(/bullied|random/);
  });

  for (const [what, say] of [
    ['a wave that is a path', {...ask, wave: '../sign-out'}],
    ['text in place of a number', {...ask, blinded: 'Somebody hits me on the stairs'}],
    ['a number too long', {...ask, blinded: 'A'.repeat(684)}],
    ['another version', {...ask, pana: 2}],
  ] as const) {
    it(`asks nobody for ${what}`, async () => {
      const element = await opened();
      tell(frameOf(element), say);
      await aWhile();
      expect(asked).to.deep.equal([]);
    });
  }

  it('hears no other window that speaks like the app: not the page itself, not a second frame of that origin', async () => {
    await opened();
    window.postMessage({pana: 1, ...ask}, '*');
    const loaded = heard('loaded');
    const other = await fixture<HTMLIFrameElement>(html`<iframe title="other" src=${app}></iframe>`);
    await loaded;
    tell(other, ask);
    await aWhile();
    expect(asked).to.deep.equal([]);
  });

  it('hears its own frame no more once that shows another origin', async () => {
    const element = await opened();
    const moved = heard('loaded', location.origin);
    frameOf(element).src = page;
    await moved;
    tell(frameOf(element), ask);
    await aWhile();
    expect(asked).to.deep.equal([]);
  });

  it('gives a ticket that comes late to no other origin', async () => {
    const element = await opened();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    answer = () => held.then(() => Response.json({wave, class: '7b', signed}));
    tell(frameOf(element), ask);
    await aWhile();
    const moved = heard('loaded', location.origin);
    frameOf(element).src = page;
    await moved;
    let leaked = false;
    void heard('ticket-answer', location.origin).then(() => (leaked = true));
    release();
    await aWhile();
    expect([asked.length, leaked]).to.deep.equal([1, false]);
  });

  it('says that the issuer cannot be reached while the network is lost, and gets the ticket when it is back', async () => {
    const element = await opened();
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const lost = heard('ticket-answer');
    tell(frameOf(element), ask);
    expect(await lost).to.include({refused: 'unreachable', blinded});
    answer = () => Promise.resolve(Response.json({wave, class: '7b', signed}));
    const back = heard('ticket-answer');
    tell(frameOf(element), ask);
    expect(await back).to.include({signed, blinded});
  });

  for (const [said, status, refused] of [
    ['issued', 409, 'issued'],
    ['signed-out', 401, 'signed-out'],
    ['class', 403, 'class'],
    ['expired', 410, 'closed'],
    ['busy', 429, 'unreachable'],
    ['constructor', 400, 'unreachable'],
  ] as const) {
    it(`brings back a refusal in one of five words: ${said}`, async () => {
      const element = await opened();
      answer = () => Promise.resolve(Response.json({refused: said, pupil: 'aisha'}, {status}));
      const back = heard('ticket-answer');
      tell(frameOf(element), ask);
      expect(await back).to.deep.equal({pana: 1, type: 'ticket-answer', wave, blinded, refused});
    });
  }

  it('asks nobody after it was removed', async () => {
    const element = await opened();
    const frame = frameOf(element);
    const {contentWindow} = frame;
    contentWindow!.postMessage({say: ask}, '*');
    element.remove();
    await aWhile();
    expect(asked).to.deep.equal([]);
  });
});
