import {expect} from 'chai';
import {VersionNoticeElement} from '../../src/apps/staff/version-notice-element.js';
import type {TakeOverAnswer} from '../../src/apps/offline/take-over.js';
import {until} from '../support/page.js';

customElements.define('test-version-notice', VersionNoticeElement);

describe('the word of a newer version', () => {
  let notice: VersionNoticeElement;
  let asked: number;

  async function shown(answer: TakeOverAnswer): Promise<readonly HTMLButtonElement[]> {
    asked = 0;
    notice = new VersionNoticeElement();
    notice.version = {
      open: () => {
        asked += 1;
        return Promise.resolve(answer);
      },
    };
    document.body.append(notice);
    await until(() => notice.shadowRoot?.querySelector('button') !== null);
    return [...notice.shadowRoot!.querySelectorAll('button')];
  }

  const said = () => notice.shadowRoot!.querySelector('[role=status]')!.textContent;

  afterEach(() => notice.remove());

  it('opens it only when a person asks', async () => {
    const [open] = await shown('taken');
    expect(asked).to.equal(0);
    expect(said()).to.match(/not been saved on this page would be lost/);
    open!.click();
    expect(asked).to.equal(1);
  });

  it('says that other pages are open, and can be asked again', async () => {
    const [open] = await shown('others');
    open!.click();
    await until(() => /another tab or window/.test(said()));
    open!.click();
    expect(asked).to.equal(2);
  });

  it('goes when a person wants it later', async () => {
    const [, later] = await shown('taken');
    later!.click();
    expect(notice.isConnected).to.equal(false);
    expect(asked).to.equal(0);
  });

  it('has targets of 44 px and a name', async () => {
    for (const button of await shown('taken')) {
      const {width, height} = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    expect(notice.shadowRoot!.querySelector('section')!.ariaLabel).to.match(/newer version/);
  });
});
