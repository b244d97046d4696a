import {expect} from 'chai';
import {LitElement} from 'lit';
import caseTexts from '../../../src/casework/case-messages/en.js';
import type {CaseRecord} from '../../../src/casework/case-record.js';
import type {CaseScreen} from '../../../src/casework/case-screen.js';
import {GuidesDoor} from '../../../src/casework/guides/guides-door.js';
import {interviewBegun} from '../../../src/casework/guides/interview-kinds.js';
import commonTexts from '../../../src/i18n/common/en.js';

const openCase = {id: 'case-1', isOpen: true, standing: new Map()} as unknown as CaseRecord;
const screen = {t: caseTexts, common: commonTexts, record: openCase, language: 'en'} as unknown as CaseScreen;

let tries = 0;

/** A case whose device is without a network at the first press. */
class OfflineCase extends LitElement {
  readonly door = new GuidesDoor(
    this,
    () => undefined,
    () => {
      tries += 1;
      return tries === 1
        ? Promise.reject(new Error('offline'))
        : import('../../../src/casework/guides/guides-screen.js');
    },
  );

  override render(): unknown {
    return this.door.render(screen);
  }
}
customElements.define('test-offline-case', OfflineCase);

/** A case with a conversation, while what shows it is on its way. */
class TalkedCase extends LitElement {
  readonly #door = new GuidesDoor(
    this,
    () => undefined,
    () => new Promise(() => undefined),
  );

  override render(): unknown {
    const record = {...openCase, standing: new Map([[interviewBegun.name, [{}]]])};
    return this.#door.render({...screen, record} as unknown as CaseScreen);
  }
}
customElements.define('test-talked-case', TalkedCase);

async function found(element: LitElement, selector: string): Promise<HTMLElement> {
  for (let tried = 0; tried < 1_000; tried += 1) {
    const there = element.renderRoot.querySelector<HTMLElement>(selector);
    if (there) return there;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no ${selector}`);
}

describe('the way to conversations', () => {
  it('says that it could not be fetched, and comes at the second try', async () => {
    const element = new OfflineCase();
    document.body.append(element);
    (await found(element, '[data-opens="talk"]')).click();
    const fault = await found(element, '[role="alert"]');
    expect(fault.textContent).to.contain('could not be fetched');
    fault.querySelector('button')!.click();
    await found(element, '.choose-guide');
    expect(tries).to.equal(2);
    element.remove();
  });

  it('offers nothing to press that goes when the conversations of the case arrive by themselves', async () => {
    const element = new TalkedCase();
    document.body.append(element);
    await found(element, '[role="status"]');
    expect(element.renderRoot.querySelector('button')).to.equal(null);
    element.remove();
  });
});
