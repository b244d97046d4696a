import {ContextProvider} from '@lit/context';
import {expect} from 'chai';
import {StaffAppElement} from '../../src/apps/staff/staff-app-element.js';
import type {TriageElement} from '../../src/casework/triage-element.js';
import {schoolContext} from '../../src/host/school.js';
import {careSchool, fullTriage} from '../support/casework.js';
import {until} from '../support/page.js';

customElements.define('test-staff-app', StaffAppElement);

describe('the staff app', () => {
  let container: HTMLElement;
  let address: string;

  beforeEach(() => {
    address = location.href;
    container = document.createElement('div');
    document.body.append(container);
  });

  afterEach(() => {
    container.remove();
    history.replaceState(null, '', address);
  });

  async function opened(): Promise<StaffAppElement> {
    const school = await careSchool();
    await fullTriage(school);
    new ContextProvider(container, {context: schoolContext, initialValue: school});
    const app = new StaffAppElement();
    app.start = {view: 'triage', id: ''};
    container.append(app);
    await until(() => triageOf(app)?.state === 'full');
    return app;
  }

  it('comes back from a pupil’s page to the flag it was opened from', async () => {
    const app = await opened();
    const triage = triageOf(app)!;
    const root = triage.shadowRoot!;
    root.querySelectorAll<HTMLElement>('.flag')[4]!.click();
    await triage.updateComplete;
    const whom = root.querySelector('#whom')!.textContent;
    const link = root.querySelector<HTMLElement>('.to-pupil')!;
    link.focus();
    link.click();
    await until(() => app.shadowRoot!.querySelector('pana-pupil') !== null);
    expect(triage.checkVisibility()).to.equal(false);

    history.back();
    await until(() => triage.checkVisibility());
    expect(app.shadowRoot!.querySelector('pana-pupil')).to.equal(null);
    expect(triageOf(app)).to.equal(triage);
    expect(root.querySelector('#whom')!.textContent).to.equal(whom);
    await until(() => root.activeElement === link);
  });

  it('begins anew with a view that is chosen from the menu', async () => {
    const app = await opened();
    const triage = triageOf(app)!;
    app.go({view: 'caseload', id: ''});
    await until(() => app.shadowRoot!.querySelector('pana-caseload') !== null);
    expect(triage.isConnected).to.equal(false);
  });
});

function triageOf(app: StaffAppElement): TriageElement | null {
  return app.shadowRoot!.querySelector('pana-triage');
}
