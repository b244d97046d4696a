import {expect} from 'chai';
import {LitElement} from 'lit';
import '../../src/define/pana-triage.js';
import {CareViews} from '../../src/casework/care-views.js';
import {TriageClocks} from '../../src/casework/triage-clocks.js';
import type {TriageElement} from '../../src/casework/triage-element.js';
import {setWays, usualWays} from '../../src/casework/ways/ways.js';
import type {School} from '../../src/host/school.js';
import {expectAccessible} from '../support/accessible.js';
import {allowed} from '../support/cases.js';
import {append, careSchool, raise} from '../support/casework.js';
import {noon} from '../support/entries.js';
import {flagOf} from '../support/flags.js';
import {eachInPage, pause, root, until} from '../support/page.js';
import {pupilKey} from '../support/school.js';
import {mounted} from '../support/states.js';

const page = eachInPage();
const hour = 3_600_000;

/** The school as it is so many hours after the flags were raised. */
const later = (school: School, hours: number): School => ({
  ...school,
  now: () => new Date(noon.getTime() + hours * hour),
});

async function shown(school: School): Promise<TriageElement> {
  const element = document.createElement('pana-triage');
  element.school = school;
  return mounted(page(), element, 'full');
}

const flags = [
  flagOf({of: {pupil: pupilKey('p1')}, urgency: 'soon'}),
  flagOf({of: {pupil: pupilKey('p2')}, urgency: 'now'}),
];
const words = (element: TriageElement) => root(element).textContent.replace(/\s+/g, ' ');
const order = (element: TriageElement) =>
  [...root(element).querySelectorAll('button.flag')].map(({className}) => className.replace('flag ', ''));
const late = (element: TriageElement) => root(element).querySelectorAll('button.flag .past').length;

/** Draws what has a clock in it. */
class Probe extends LitElement {
  drawn = 0;
  readonly #views = new CareViews(this, () => undefined, 'triage.decide');
  readonly #clocks = new TriageClocks(this, () => undefined, this.#views, 20);

  protected override render(): number {
    this.drawn += 1;
    return this.#clocks.hours;
  }
}
customElements.define('clock-probe', Probe);

describe('pana-triage, of the time in which a flag is looked at', () => {
  let school: School;

  beforeEach(async () => {
    school = await careSchool();
    await raise(school, ...flags);
  });

  it('says since when a flag waits and until when somebody should look', async () => {
    const element = await shown(later(school, 1));
    expect(words(element)).to.match(/Waits since .+2026.+ To be looked at by .+2026/);
    expect(late(element)).to.equal(0);
    expect(words(element)).to.not.contain('past its time');
  });

  it('says in words how many are past their time, and lists the more urgent one first all the same', async () => {
    const before = order(await shown(later(school, 1)));
    const element = await shown(later(school, 25));
    await until(() => words(element).includes('2 flags are past their time, of 2.'));
    expect(words(element)).to.contain('Somebody should look within 24 hours');
    expect(late(element)).to.equal(2);
    expect(order(element)).to.deep.equal(before);
    expect(order(element)[0]).to.equal('now');
  });

  it('says so by itself once the time is over, and stops when it is removed', async () => {
    const host = new Probe();
    page().append(host);
    await until(() => host.drawn > 3);
    host.remove();
    await host.updateComplete;
    const {drawn} = host;
    await pause(100);
    expect(host.drawn).to.equal(drawn);
  });

  it('can be read by everybody', async () => {
    await expectAccessible(await shown(later(school, 25)));
  });

  it('goes by the hours that the school has set', async () => {
    const reason = 'One psychologist for two schools';
    await append(school, {care: allowed(setWays({...usualWays, triageHours: 48, reason}, []))});
    const element = await shown(later(school, 25));
    expect(late(element)).to.equal(0);
    element.school = later(school, 49);
    await until(() => words(element).includes('within 48 hours'));
    expect(late(element)).to.equal(2);
  });

  it('lists every flag where the clock of this device is a year behind, and says that lateness cannot be told', async () => {
    const element = await shown(later(school, -365 * 24));
    await until(() => words(element).includes('Of 2 flags it cannot be told whether it is late'));
    expect(words(element)).to.contain('Look now, and set the clock.');
    expect(order(element)).to.have.lengthOf(2);
    expect(order(element)[0]).to.equal('now');
  });

  it('calls flags late where the clock of this device is a year ahead, and drops none of them', async () => {
    const element = await shown(later(school, 365 * 24));
    await until(() => late(element) === 2);
    expect(order(element)[0]).to.equal('now');
  });
});
