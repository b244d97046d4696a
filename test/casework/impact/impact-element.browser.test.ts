import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../../src/define/pana-impact.js';
import type {ImpactElement} from '../../../src/casework/impact/impact-element.js';
import {eventsIn, impactFold, publishedIn} from '../../../src/casework/impact/impact-view.js';
import type {School} from '../../../src/host/school.js';
import {append, BreakableReplica} from '../../support/casework.js';
import {downloadsStandIn} from '../../support/downloads.js';
import {climateSchool, impactDrafts, impactSchool} from '../../support/impact.js';
import {eachInPage, fill as fillIn, find, root, until} from '../../support/page.js';
import {mounted} from '../../support/states.js';

const page = eachInPage();

const shown = (school: School, state: ImpactElement['state'] = 'full'): Promise<ImpactElement> => {
  const element = document.createElement('pana-impact');
  element.school = school;
  return mounted(page(), element, state);
};
const textOf = (element: ImpactElement) => root(element).textContent;

function choose(element: ImpactElement, name: string, value: string): void {
  const select = find<HTMLSelectElement>(element, `select[name="${name}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
}

const fill = (element: ImpactElement, name: string, value: string): void =>
  fillIn(element, `[data-form] [name="${name}"]`, value);

describe('pana-impact', function () {
  this.timeout(60_000);

  it('shows what came after beside pupils who were as bad, and says that chance can explain it', async () => {
    const element = await shown(await impactSchool());
    const help = find(element, '.help');
    expect(help.textContent).to.contain('Talk with the family');
    expect(help.textContent).to.contain('Beside the comparison group');
    expect(help.textContent).to.contain('Chance alone can explain');
    expect(textOf(element)).to.contain('mostly gets better by itself');
    expect(root(element).querySelectorAll('.helps ~ .all-numbers tbody tr')).to.have.length(1);
  });

  it('says nothing of too few, and never which pupils they are', async () => {
    const element = await shown(await impactSchool({helped: 9}));
    expect(find(element, '.help').textContent).to.contain('Too few to say anything: at least 20 pupils');
    expect(textOf(element)).to.contain('Fewer than 10 children: nothing is shown');
    expect(textOf(element)).to.not.contain('Bekova');
  });

  it('shows what surveys say of the classes in which it began, beside classes that were alike', async () => {
    const element = await shown(await climateSchool());
    const help = find(element, '.help');
    expect(help.textContent).to.contain('about 15 classes with about 30 pupils');
    expect(help.textContent.replaceAll(/\s+/g, ' ')).to.contain('Beside the comparison group: +0.2');
    expect(textOf(element)).to.contain('A class that answers badly once');
    choose(element, 'grouping', 'domain');
    await until(() => element.state === 'full' && textOf(element).includes('by kind of action alone'));
    expect(textOf(element)).to.not.contain('about 15 classes');
  });

  it('shows no climate of too few classes', async () => {
    const element = await shown(await climateSchool({helped: 14}));
    expect(find(element, '.help').textContent).to.contain('at least 15 classes with 20 pupils');
    expect(find(element, '.help').textContent).to.not.contain('Classes in which it began');
  });

  it('draws an event where the weeks stand, and names it in the table of weeks', async () => {
    const school = await impactSchool();
    await append(school, {school: impactDrafts()});
    const element = await shown(school);
    const bands = [...root(element).querySelectorAll('.year .band')];
    expect(bands.map((band) => band.getAttribute('class'))).to.deep.equal([
      'band left-out',
      'band left-out',
      'band noted',
    ]);
    expect(bands.every((band) => Number.parseFloat(band.getAttribute('width') ?? '0') > 0)).to.equal(true);
    const rows = [...root(element).querySelectorAll('.year + details tbody tr')];
    const marked = rows.filter((row) => row.lastElementChild?.textContent !== '');
    expect(marked.map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim())).to.have.length(1);
    expect(marked[0]?.lastElementChild?.textContent).to.equal('1, 2, 3');
  });

  it('shows the head what was published and no figure of cases, and a teacher nothing', async () => {
    const school = await impactSchool({role: 'head', helped: 25});
    await append(school, {school: impactDrafts()});
    const element = await shown(school, 'published');
    await until(() => root(element).querySelector('details') !== null);
    expect(textOf(element)).to.contain('2025/26 · 1');
    expect(root(element).querySelector('.help, .primary')).to.equal(null);
    page().replaceChildren();
    const other = await shown(await impactSchool({role: 'teacher', helped: 0}), 'not-allowed');
    expect(root(other).querySelector('.help, details')).to.equal(null);
  });

  it('tells help apart by what goals are for, and by school year', async () => {
    const element = await shown(await impactSchool());
    choose(element, 'grouping', 'domain');
    await until(() => element.state === 'full' && textOf(element).includes('Attendance'));
    choose(element, 'year', '2026-04-06');
    await until(() => element.state === 'full' && root(element).querySelector('.picture') !== null);
    choose(element, 'grouping', 'referral');
    await until(() => element.state === 'empty');
  });

  it('marks an epidemic by keyboard, says in place what is missing, and takes it back', async () => {
    const school = await impactSchool({helped: 25});
    const element = await shown(school);
    find(element, '[data-opens="event"]').focus();
    await sendKeys({press: 'Enter'});
    await until(() => root(element).activeElement?.getAttribute('name') === 'what');
    find(element, '[data-form] .primary').focus();
    await sendKeys({press: 'Enter'});
    await until(() => textOf(element).includes('Choose what happened.'));
    find(element, '[name="what"][value="epidemic"]').click();
    fill(element, 'from', '2026-09-07');
    fill(element, 'until', '2026-09-11');
    fill(element, 'words', 'Influenza');
    find(element, '[name="use"][value="left-out"]').click();
    find(element, '[data-form] .primary').focus();
    await sendKeys({press: 'Enter'});
    await until(() => root(element).querySelector('.events li') !== null && element.state === 'full');
    expect(find(element, '.events li').textContent).to.contain('Influenza');
    find(element, '.events button').focus();
    await sendKeys({press: 'Enter'});
    await until(() => root(element).querySelector('.events li') === null);
    expect(eventsIn(await school.journal.read(impactFold))).to.deep.equal([]);
  });

  it('keeps what was typed where saving fails', async () => {
    const replica = new BreakableReplica();
    const element = await shown(await impactSchool({helped: 0, replica}), 'empty');
    find(element, '[data-opens="event"]').click();
    await until(() => root(element).querySelector('form[data-form]') !== null);
    find(element, '[name="what"][value="closed"]').click();
    fill(element, 'from', '2026-09-07');
    fill(element, 'until', '2026-09-11');
    find(element, '[name="use"][value="noted"]').click();
    replica.broken = 'quota';
    find(element, '[data-form] .primary').click();
    await until(() => root(element).querySelector('[data-form] [role="alert"]') !== null);
    expect(find<HTMLInputElement>(element, '[name="from"]').value).to.equal('2026-09-07');
  });

  it('previews the statistics, writes down that they were published, and tells of no term twice', async () => {
    const school = await impactSchool();
    const element = await shown(school);
    const downloads = downloadsStandIn();
    try {
      find(element, '[aria-labelledby="statistics"] > button').click();
      await until(() => root(element).querySelector('caption') !== null);
      expect(textOf(element)).to.contain('fewer than 11 children');
      const numbers = [...root(element).querySelectorAll('.stack td:last-child')].map((cell) =>
        Number(cell.textContent),
      );
      expect(Math.min(...numbers)).to.be.at.least(11);
      find(element, '.stack .primary').click();
      await until(() => textOf(element).includes('No term is over that was not told of before.'));
    } finally {
      downloads.restore();
    }
    expect(downloads.taken.map(({name}) => name)).to.deep.equal([
      'pana-statistics-2026-11-23.csv',
      'pana-statistics-2026-11-23.json',
    ]);
    expect(publishedIn(await school.journal.read(impactFold))).to.have.length(1);
  });

  it('goes on when it is moved', async () => {
    const element = await shown(await impactSchool({helped: 25}));
    const section = document.createElement('section');
    page().append(section);
    section.append(element);
    await until(() => element.state === 'full' && root(element).querySelector('.help') !== null);
  });
});
