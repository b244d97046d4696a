import {expect} from 'chai';
import {html, LitElement, type TemplateResult} from 'lit';
import type {CaseScreen} from '../../../src/casework/case-screen.js';
import {SharingDoor} from '../../../src/casework/sharing/sharing-door.js';
import {until} from '../../support/page.js';

const screen = {
  t: {sharing: {unreached: 'could not be loaded'}},
  common: {retry: 'Try again'},
} as unknown as CaseScreen;
let tries = 0;

class DoorElement extends LitElement {
  readonly #door = new SharingDoor(
    this,
    () => undefined,
    () => {
      tries += 1;
      if (tries === 1) return Promise.reject(new Error('offline'));
      return Promise.resolve({
        SharingPart: class {
          begin = () => Promise.resolve();
          render = () => html`<p>here</p>`;
        },
      } as never);
    },
  );

  override render(): TemplateResult {
    return html`${this.#door.render(screen)}`;
  }
}
customElements.define('test-sharing-door', DoorElement);

describe('the place of consent and sharing in a case', () => {
  it('says that it could not be fetched, and tries again when asked', async () => {
    const element = new DoorElement();
    document.body.append(element);
    const text = () => element.renderRoot.textContent;
    await until(() => text().includes('could not be loaded'));
    element.renderRoot.querySelector('button')!.click();
    await until(() => text().includes('here'));
    expect(tries).to.equal(2);
    element.remove();
  });
});
