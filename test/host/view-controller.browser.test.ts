import {expect} from 'chai';
import {html, LitElement, type TemplateResult} from 'lit';
import type {School} from '../../src/host/school.js';
import {ViewController} from '../../src/host/view-controller.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import {rosterFold, rosterIn} from '../../src/roster/roster-view.js';
import {autumnCalendar, schoolOf, smallRoster} from '../support/school.js';

class Probe extends LitElement {
  static override properties = {school: {attribute: false}};
  declare school?: School;
  readonly seen: string[] = [];
  readonly #roster = new ViewController(this, () => this.school, rosterFold);

  protected override willUpdate(): void {
    this.seen.push(`before ${this.#roster.state ? 'ready' : 'loading'}`);
  }

  protected override render(): TemplateResult {
    this.seen.push(`shown ${this.#roster.state ? 'ready' : 'loading'}`);
    return html`${this.#roster.state && rosterIn(this.#roster.state)?.school.name}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
  }
}
customElements.define('view-probe', Probe);

describe('a view that an element follows', () => {
  it('looks the same before the element renders as in what it renders', async () => {
    const school = await schoolOf('teacher');
    await school.journal.read(rosterFold);
    const probe = new Probe();
    document.body.append(probe);
    await probe.updateComplete;
    probe.school = school;
    await probe.updateComplete;
    // A form that began only after its first render would drop what was chosen in between.
    expect(probe.seen.slice(-2)).to.deep.equal(['before ready', 'shown ready']);
    expect(probe.shadowRoot!.textContent).to.contain('School 12');
    probe.remove();
  });

  it('lets go of the view when the element is removed, and finds it again', async () => {
    const school = await schoolOf('teacher');
    await school.journal.read(rosterFold);
    const probe = Object.assign(new Probe(), {school});
    document.body.append(probe);
    await probe.updateComplete;
    probe.remove();
    document.body.append(probe);
    probe.requestUpdate();
    await probe.updateComplete;
    expect(probe.seen.at(-1)).to.equal('shown ready');
    probe.remove();
  });

  it('does not begin to follow again in an update that was under way when the element was removed', async () => {
    const school = await schoolOf('teacher');
    await school.journal.read(rosterFold);
    const probe = Object.assign(new Probe(), {school});
    document.body.append(probe);
    await probe.updateComplete;
    probe.requestUpdate();
    probe.remove();
    await probe.updateComplete;
    const updates = probe.seen.length;
    const heads = {roster: [], calendar: []};
    await school.journal.append({school: importRoster(smallRoster, autumnCalendar, heads)});
    await new Promise((resolve) => setTimeout(resolve));
    expect(probe.seen).to.have.lengthOf(updates);
  });
});
