import {expect} from 'chai';
import {aTimeout, fixtureCleanup, html, fixture, waitUntil} from '@open-wc/testing-helpers';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/pana-climate.js';
import type {School} from '../../src/host/school.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {JournalError} from '../../src/journal/journal-error.js';
import type {ClassKey, WaveId} from '../../src/kernel/ids.js';
import type {Role} from '../../src/kernel/rights.js';
import {day} from '../../src/kernel/school-day.js';
import type {ClimateElement} from '../../src/survey/climate-element.js';
import {climateFold, releasesIn} from '../../src/survey/climate-view.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import type {Release} from '../../src/survey/release.js';
import {answeredReleases} from '../support/answered-release.js';
import {downloadsStandIn} from '../support/downloads.js';
import {
  careReleases,
  groupsRelease,
  releaseOf,
  tallyOf,
  withBothParts,
  withReleases,
} from '../support/releases.js';
import {schoolOf, smallRoster} from '../support/school.js';

const evil = '<img src=x onerror=alert(1)>';
const roster = {
  ...smallRoster,
  classes: ['7a', '7b', '8a', '8b'].map((key) => ({
    key: key as ClassKey,
    sourcedId: key,
    title: key === '8b' ? evil : key.toUpperCase(),
    year: `0${key.slice(0, 1)}`,
    teachers: [],
  })),
};

describe('<pana-climate>', () => {
  afterEach(() => {
    fixtureCleanup();
  });

  it('says every number in words beside its picture', async () => {
    const element = await shown('teacher', releaseOf());
    expect(rows(element)[0]).to.equal('All who took part 100+ pupils 19% 12% to 28%');
    expect(rows(element)[3]).to.equal('7B 25+ pupils 32% 17% to 52%');
    expect(rows(element)[5]).to.equal('8A 25+ pupils Withheld to protect pupils');
    expect(all(element, 'svg').every((picture) => picture.closest('[aria-hidden="true"]'))).to.equal(true);
  });

  it('shows a title as it is written, never as a part of the page', async () => {
    const element = await shown('head', releaseOf());
    expect(rows(element)[6]).to.contain(evil);
    expect(all(element, 'img')).to.have.length(0);
  });

  it('changes the measure with the arrow keys', async () => {
    const element = await shown('teacher', releaseOf());
    all<HTMLInputElement>(element, '[name="measure"]')[0]?.focus();
    for (let times = 0; times < 5; times += 1) await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    expect(element.renderRoot.querySelector('h3')?.textContent).to.equal('Climate');
    expect(rows(element)[3]).to.equal('7B 25+ pupils 1.6 1.1 to 2.1');
    expect(rows(element)[6]).to.contain('2.5');
  });

  it('has every number once more in a table', async () => {
    const element = await shown('teacher', releaseOf());
    const cells = all(element, 'tbody tr').map((row) => row.children.length);
    expect(cells).to.deep.equal(Array(7).fill(8));
    expect(all(element, 'tbody tr')[6]?.textContent).to.contain('withheld').and.contain('2.5');
  });

  it('draws four groups as parts of one bar, and says each in words and with its interval', async () => {
    const element = await shown('teacher', groupsRelease());
    await choose(element, 'four-groups');
    expect(rows(element)[0]).to.match(
      /^All who took part 520\+ pupils Bullied \d+%.+Both \d+%.+Neither \d+%$/,
    );
    const [whole] = all(element, '.bar-row .bar');
    const widths = [...(whole?.querySelectorAll('rect') ?? [])].map((part) =>
      parseFloat(part.getAttribute('width')!),
    );
    expect(widths).to.have.length(4);
    expect(widths.reduce((sum, width) => sum + width, 0)).to.be.closeTo(100, 0.05);
    expect(element.renderRoot.querySelector('.sentence')?.textContent).to.contain('Bullying others');
    expect(all(element, 'tbody tr')[0]?.querySelectorAll('.parts li')).to.have.length(4);
  });

  it('shows what is for the care team to the psychologist alone, and says that it is', async () => {
    const [psychologist, teacher] = await Promise.all(
      (['psychologist', 'teacher'] as const).map(async (role) =>
        placed(await withBothParts(await schoolOf(role, {roster}), careReleases())),
      ),
    );
    const offered = (element: ClimateElement) =>
      all<HTMLInputElement>(element, '[name="measure"]').map(({value}) => value);
    await waitUntil(() => offered(psychologist!).includes('left-out'), 'the care part is missing');
    await choose(psychologist!, 'left-out');
    expect(psychologist!.renderRoot.textContent).to.contain('Only the care team sees this.');
    expect(offered(teacher!)).not.to.include('left-out');
    expect(teacher!.renderRoot.textContent).not.to.contain('Left out');
  });

  it('names the classes of which an earlier release tells', async () => {
    const earlier = releaseOf({tallies: [tallyOf('07', '7a', 24), tallyOf('07', '7b', 28)]});
    const element = await shown('teacher', releaseOf({wave: 'wave-2' as WaveId, earlier: [earlier]}));
    expect(element.renderRoot.querySelector('.notice')?.textContent).to.contain('7A, 7B');
  });

  it('goes back to an earlier survey', async () => {
    const spring = releaseOf({
      wave: 'wave-0' as WaveId,
      title: 'Spring 2026',
      day: day('2026-04-17'),
      tallies: [tallyOf('07', '7a', 30)],
    });
    const element = await shown('teacher', spring, releaseOf());
    expect(rows(element)).to.have.length(7);
    const select = element.renderRoot.querySelector('select')!;
    select.focus();
    await sendKeys({press: 'ArrowDown'});
    await element.updateComplete;
    expect(rows(element)).to.deep.equal(['All who took part 30+ pupils 20% 9% to 38%']);
  });

  it('finds one of many measures by its first letters, and says who differs from all others', async () => {
    const element = await shown('teacher', answeredReleases({odd: '9b'}).staff);
    const select = listOf(element);
    expect([...select.querySelectorAll('optgroup')].map(({label}) => label)).to.include('Where it happened');
    select.focus();
    await sendKeys({type: 'Things taken'});
    await element.updateComplete;
    expect(element.renderRoot.querySelector('h3')?.textContent).to.equal('Things taken');
    const marks = all(element, '.mark').map(textOf);
    expect(marks).not.to.have.length(0);
    for (const mark of marks) expect(mark).to.match(/^[▲▼] (higher|lower) than all others/);
    expect(element.renderRoot.textContent).to.contain('by more than chance explains');
  });

  it('shows the places of the map in a table too, and those that are withheld as withheld', async () => {
    const element = await shown('teacher', answeredReleases().staff);
    await pick(element, 'the map');
    expect(element.state).to.equal('map');
    const places = all(element, '.map-and-table tbody tr').map(textOf);
    expect(places).to.have.length(8);
    expect(
      all(element, '.map .share-text')
        .map(textOf)
        .filter((text) => /%/.test(text)),
    ).to.have.length(places.filter((text) => text.includes('%')).length);
    const group = all<HTMLSelectElement>(element, 'figure select')[0]!;
    group.value = [...group.options].at(-1)!.value;
    group.dispatchEvent(new Event('change'));
    await element.updateComplete;
    const hidden = all(element, '.map-and-table tbody tr').filter((row) => textOf(row).includes('withheld'));
    expect(all(element, '.withheld-place')).to.have.length(hidden.length + 1); // the legend's
  });

  it('draws a point for each wave that shows one, and joins none over a gap', async () => {
    const gap = releaseOf({
      wave: 'wave-2' as WaveId,
      day: day('2026-04-17'),
      tallies: [tallyOf('07', '7a', 25, {yes: 1})],
    });
    const first = releaseOf({wave: 'wave-0' as WaveId, day: day('2025-11-21')});
    const element = await shown('teacher', first, gap, releaseOf());
    expect(all(element, '.trend .point')).to.have.length(2);
    expect(all(element, '.trend .joined')).to.have.length(0);
    expect(all(element, '.waves tbody tr').map((row) => textOf(row.lastElementChild))).to.deep.equal([
      '19% (12% to 28%)',
      'withheld',
      '19% (12% to 28%)',
    ]);
  });

  it('says of every answer how many gave it, in the words of the question', async () => {
    const element = await shown('teacher', answeredReleases().staff);
    await pick(element, 'bullied-answers');
    expect(element.state).to.equal('distribution');
    expect(rows(element)[0]).to.contain('Once or twice').and.contain('Several times a week');
    expect(all(element, '.legend li')).to.have.length(5);
  });

  it('says that a garbled share is an estimate, and why its line is long', async () => {
    const release = JSON.parse(JSON.stringify(releaseOf()), (_, value: {id?: string}) =>
      value.id === 'bullied' ? {...value, oneIn: 5} : value,
    ) as Release;
    const element = await shown('teacher', release);
    expect(textOf(element.renderRoot.querySelector('figcaption'))).to.contain('one device in 5 said yes');
  });

  it('prints all measures, and then shows one again', async () => {
    const element = await shown('teacher', answeredReleases().staff);
    const print = window.print;
    let printed = 0;
    window.print = () => {
      printed = all(element, '.block h3').length;
      window.dispatchEvent(new Event('afterprint'));
    };
    buttonOf(element, 'Print all').click();
    await waitUntil(() => printed > 0, 'nothing was printed');
    window.print = print;
    await element.updateComplete;
    expect(printed).to.be.above(30);
    expect(all(element, '.block')).to.have.length(0);
  });

  it('saves what is released under a name without anybody’s, and says so when it cannot', async () => {
    const element = await shown('teacher', releaseOf());
    const browser = downloadsStandIn();
    buttonOf(element, 'Save as table (CSV)').click();
    buttonOf(element, 'Save as data (JSON)').click();
    browser.isFull = true;
    buttonOf(element, 'Save as data (JSON)').click();
    browser.restore();
    const [table, data, ...more] = browser.taken;
    const name = `climate-${firstInstrument.id}-2026-11-20`;
    expect(more).to.have.length(0);
    expect([table?.name, table?.blob.type]).to.deep.equal([`${name}.csv`, 'text/csv']);
    expect(await table?.blob.text()).to.contain('7B');
    expect([data?.name, data?.blob.type]).to.deep.equal([`${name}.json`, 'application/json']);
    await waitUntil(() => element.renderRoot.querySelector('.notice.danger'), 'no message');
  });

  it("names a measure of a school's own instrument by its id", async () => {
    const instrument = {
      ...firstInstrument,
      measures: [{kind: 'share' as const, id: 'own-measure', item: 'bullied', from: 1}],
    };
    const tallies = [{...tallyOf('07', '7a', 30), shares: {'own-measure': {yes: 12, n: 30}}, means: {}}];
    const element = await shown('teacher', releaseOf({instrument, tallies}));
    expect(element.renderRoot.querySelector('h3')?.textContent).to.equal('own-measure');
    expect(rows(element)[0]).to.contain('40%');
  });

  it('says what earlier results of the same weeks tell, by class and by question', async () => {
    const told = releaseOf();
    const pulse = {
      ...told,
      instrument: {id: 'pulse', version: 1},
      groups: told.groups.slice(0, 1),
      items: ['bullied'],
    };
    const noMeasures = {...pulse, groups: pulse.groups.map((group) => ({...group, measures: []}))};
    const element = await shown('teacher', releaseOf({wave: 'wave-2' as WaveId, earlier: [noMeasures]}));
    expect(all(element, '.notice').map(textOf).join()).to.contain('Withheld here: Bullied, Four groups.');
    const same = {...told, groups: told.groups.filter(({classes}) => classes.join() === '7a')};
    const other = await shown('teacher', releaseOf({wave: 'wave-2' as WaveId, earlier: [same]}));
    expect(all(other, '.notice').map(textOf).join()).to.match(/Not in these results: 7.?A/);
  });

  it('shows no number of two releases that differ, and lets nobody but the psychologist choose', async () => {
    const element = await shown('teacher', releaseOf(), other);
    expect(element.state).to.equal('contested');
    expect(element.renderRoot.textContent).not.to.match(/\d+\s?%/);
    expect(all(element, 'button')).to.have.length(0);
  });

  it('ends the conflict by an entry that keeps one of them', async () => {
    const school = await schoolOf('psychologist', {roster});
    const element = await placed(await withReleases(school, releaseOf(), other));
    all<HTMLButtonElement>(element, 'button')
      .find((button) => textOf(button.closest('li')).includes('50'))
      ?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => element.state === 'full', 'still contested');
    expect(releasesIn(await school.journal.read(climateFold))).to.deep.equal([
      {kind: 'settled', wave: 'wave-1', release: other},
    ]);
  });

  it('says so when the choice could not be saved, and still offers it', async () => {
    const replica = new FullReplica();
    const school = await withReleases(await schoolOf('psychologist', {roster, replica}), releaseOf(), other);
    const element = await placed(school);
    replica.full = true;
    all<HTMLButtonElement>(element, 'button')[0]?.click();
    await waitUntil(() => element.renderRoot.querySelector('.notice.danger'), 'no message');
    expect(element.state).to.equal('contested');
    expect(all<HTMLButtonElement>(element, 'button').every((button) => !button.disabled)).to.equal(true);
  });

  it('shows what is released while it is open, and goes on after it was moved', async () => {
    const school = await schoolOf('teacher', {roster});
    const element = await placed(school);
    expect(element.state).to.equal('empty');
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(element);
    await withReleases(school, releaseOf());
    await waitUntil(() => element.state === 'full', 'still empty');
    element.remove();
    await withReleases(school, releaseOf({wave: 'wave-2' as WaveId, day: day('2026-12-01')}));
    elsewhere.append(element);
    await waitUntil(
      () => all(element, 'option[value^="wave-"]').length === 2,
      'the second survey is missing',
    );
  });
});

const other = releaseOf({tallies: [tallyOf('07', '7a', 24), tallyOf('07', '7b', 28)]});

class FullReplica extends MemoryReplica {
  full = false;

  override async append(...given: Parameters<MemoryReplica['append']>): Promise<void> {
    if (this.full) throw new JournalError('quota');
    await super.append(...given);
  }
}

async function shown(role: Role, ...releases: readonly Release[]): Promise<ClimateElement> {
  return placed(await withReleases(await schoolOf(role, {roster}), ...releases));
}

async function placed(school: School): Promise<ClimateElement> {
  const element = await fixture<ClimateElement>(
    html`<pana-climate lang="en" .school=${school}></pana-climate>`,
  );
  await waitUntil(
    () => element.state !== 'loading' && element.renderRoot.querySelector('h2'),
    'nothing shown',
  );
  await aTimeout(0);
  await element.updateComplete;
  return element;
}

function listOf(element: ClimateElement): HTMLSelectElement {
  return element.renderRoot.querySelector<HTMLSelectElement>('select[name="measure"]')!;
}

async function pick(element: ClimateElement, id: string): Promise<void> {
  listOf(element).value = id;
  listOf(element).dispatchEvent(new Event('change'));
  await element.updateComplete;
}

function buttonOf(element: ClimateElement, text: string): HTMLButtonElement {
  return all<HTMLButtonElement>(element, 'button').find((button) => textOf(button) === text)!;
}

function all<Found extends Element>(element: ClimateElement, selector: string): Found[] {
  return [...element.renderRoot.querySelectorAll<Found>(selector)];
}

function rows(element: ClimateElement): string[] {
  return all(element, '.rows > li').map(textOf);
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

async function choose(element: ClimateElement, id: string): Promise<void> {
  all<HTMLInputElement>(element, '[name="measure"]')
    .find(({value}) => value === id)
    ?.click();
  await element.updateComplete;
}
