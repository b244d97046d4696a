import {expect} from 'chai';
import {html, LitElement, type TemplateResult} from 'lit';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {FlagDoor} from '../../src/casework/flag-door.js';
import {FlagWords} from '../../src/casework/flag-words.js';
import type {CommonTerms} from '../../src/i18n/common/en.js';
import {flagSubject} from '../../src/signals/flag.js';
import {flagsFold, type FlagsState} from '../../src/signals/flags-view.js';
import {written} from '../support/entries.js';
import {flagOf, raisedFlag} from '../support/flags.js';
import {eachInPage, until} from '../support/page.js';

const page = eachInPage();
const flag = flagOf();
const common = {retry: 'Try again', loading: 'Loading'} as CommonTerms;

class CaseStandIn extends LitElement {
  record = caseWith(0);
  tries = 0;
  isFailing = false;
  wasShown = false;
  readonly #door = new FlagDoor(this, () => {
    this.tries += 1;
    return this.isFailing ? Promise.reject(new Error('offline')) : Promise.resolve({FlagWords});
  });

  override render(): TemplateResult {
    if (!this.#door.isHere(this.record, raised())) return html`waits`;
    if (this.record.flags.length === 0) return html`shown, without flags`;
    const words = this.#door.explain(flag);
    return html`shown: ${words ? words.reason : this.#door.missing(common, 'not fetched')}`;
  }
}
customElements.define('test-flag-door', CaseStandIn);

describe('the words for flags in a case', () => {
  it('are not fetched for a case without a flag', async () => {
    const {element, text} = await shownWith(caseWith(0));
    expect(text()).to.equal('shown, without flags');
    expect(element.tries).to.equal(0);
  });

  it('are there when a case with a flag is first shown', async () => {
    const {text, seen} = await shownWith(caseWith(1));
    await until(() => text().startsWith('shown'));
    expect(text()).to.include('9 of 60');
    expect(seen).to.deep.equal(['waits', text()]);
  });

  it('leave the rest of the case where they cannot be fetched, and are tried again when asked', async () => {
    const {element, text} = await shownWith(caseWith(1), true);
    await until(() => text().includes('not fetched'));
    expect(text()).to.match(/^shown/);
    element.isFailing = false;
    element.renderRoot.querySelector('button')!.click();
    await until(() => text().includes('9 of 60'));
    expect(element.tries).to.equal(2);
  });

  it('do not take a case from the screen when its first flag comes while somebody works on it', async () => {
    const {element, text, seen} = await shownWith(caseWith(0));
    element.record = caseWith(1);
    element.requestUpdate();
    await until(() => text().includes('9 of 60'));
    expect(seen).to.not.include('waits');
  });
});

async function shownWith(record: CaseRecord, isFailing = false) {
  const element = new CaseStandIn();
  Object.assign(element, {record, isFailing});
  const text = () => element.renderRoot.textContent.trim();
  const seen: string[] = [];
  element.addController({
    hostUpdated: () => {
      if (seen.at(-1) !== text()) seen.push(text());
    },
  });
  page().append(element);
  await element.updateComplete;
  return {element, text, seen};
}

function caseWith(flags: number): CaseRecord {
  return {id: 'case-1', flags: flags > 0 ? [flagSubject(flag)] : []} as unknown as CaseRecord;
}

function raised(): FlagsState {
  const state = flagsFold.empty();
  for (const entry of written([raisedFlag(flag)])) flagsFold.add(state, entry);
  return state;
}
