import {fixture, html} from '@open-wc/testing-helpers';
import {expect} from 'chai';
import '../../src/define/pana-frame.js';
import type {FrameElement} from '../../src/host/frame-element.js';
import type {FrameNavigateEvent} from '../../src/host/frame-events.js';

const otherOrigin = location.origin.replace('localhost', '127.0.0.1');
const app = `${otherOrigin}/test/support/frame-app.html`;

const frameOf = (element: FrameElement): HTMLIFrameElement | null =>
  element.shadowRoot!.querySelector('iframe');

/** What the app heard: it sends everything back. */
async function heard(type: string): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    const listen = ({origin, data}: MessageEvent<{type?: string; reason?: string}>): void => {
      if (origin !== otherOrigin || data.type !== 'error') return;
      if (!data.reason?.includes(`"type":"${type}"`)) return;
      removeEventListener('message', listen);
      resolve(JSON.parse(data.reason) as Record<string, unknown>);
    };
    addEventListener('message', listen);
  });
}

describe('pana-frame', () => {
  it('shows the app isolated: another origin, a sandbox, no referrer', async () => {
    const element = await fixture<FrameElement>(
      html`<pana-frame app=${app} view="register" class-id="7b"></pana-frame>`,
    );
    await heard('theme');
    const frame = frameOf(element)!;
    const address = new URL(frame.src);
    expect(address.origin).to.equal(otherOrigin);
    expect(address.searchParams.get('view')).to.equal('register');
    expect(address.searchParams.get('class')).to.equal('7b');
    expect(frame.sandbox.contains('allow-top-navigation')).to.equal(false);
    expect(frame.referrerPolicy).to.equal('no-referrer');
    expect(frame.contentDocument === null).to.equal(true); // Chai would print a whole document
  });

  it('hands the app the token, the language and the looks of the page', async () => {
    const all = Promise.all([heard('session'), heard('locale'), heard('theme')]);
    await fixture(html`<div lang="kk">
      <pana-frame app=${app} .token=${() => Promise.resolve('signed')}></pana-frame>
    </div>`);
    const [session, locale, theme] = await all;
    expect(session['token']).to.equal('signed');
    expect(locale['tag']).to.equal('kk');
    expect(theme['scheme']).to.equal('light');
  });

  it('grows with the app', async () => {
    const element = await fixture<FrameElement>(html`<pana-frame app=${app}></pana-frame>`);
    await heard('theme');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(frameOf(element)!.offsetHeight).to.equal(321);
  });

  it('asks the running app for another view instead of loading it anew', async () => {
    const element = await fixture<FrameElement>(html`<pana-frame app=${app} view="triage"></pana-frame>`);
    await heard('theme');
    const {src} = frameOf(element)!;
    const navigated = new Promise<FrameNavigateEvent>((resolve) =>
      element.addEventListener('pana-navigate', resolve),
    );
    element.view = 'case';
    expect((await heard('navigate'))['view']).to.equal('case');
    expect((await navigated).detail).to.deep.equal({view: 'case', id: 'c1'});
    expect(frameOf(element)!.src).to.equal(src);
  });

  it('does not listen to other windows that speak like the app', async () => {
    const element = await fixture<FrameElement>(html`<pana-frame app=${app}></pana-frame>`);
    await heard('theme');
    let moved = false;
    element.addEventListener('pana-navigate', () => (moved = true));
    window.postMessage({pana: 1, type: 'navigate', view: 'case', id: 'forged'}, '*');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(moved).to.equal(false);
  });

  it('refuses an app on the page’s own origin, which would be no isolation', async () => {
    const {warn} = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const element = await fixture<FrameElement>(
      html`<pana-frame app="/test/support/frame-app.html"></pana-frame>`,
    );
    console.warn = warn;
    expect(frameOf(element)).to.equal(null);
    expect(warnings.join()).to.contain('own origin');
  });

  it('falls silent when it is removed and speaks again when it is put back', async () => {
    const element = await fixture<FrameElement>(html`<pana-frame app=${app}></pana-frame>`);
    await heard('theme');
    const {parentElement} = element;
    element.remove();
    const again = heard('locale');
    parentElement!.append(element);
    expect((await again)['type']).to.equal('locale');
  });
});
