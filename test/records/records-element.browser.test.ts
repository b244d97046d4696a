import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/pana-records.js';
import type {School} from '../../src/host/school.js';
import {gradesIn} from '../../src/records/grades-view.js';
import {incidentsIn, pastRecords, recordsFold} from '../../src/records/records-view.js';
import type {RecordsElement} from '../../src/records/records-element.js';
import {BreakableReplica} from '../support/casework.js';
import {eachInPage, until} from '../support/page.js';
import {pupilKey, schoolOf} from '../support/school.js';
import {mounted} from '../support/states.js';
import {csv, gradesCsv} from '../states/pana-records.js';

describe('<pana-records>', () => {
  const container = eachInPage();
  const one = pupilKey('p1');

  async function opened(school: School): Promise<RecordsElement> {
    const element = document.createElement('pana-records');
    element.school = school;
    await mounted(container(), element, 'choose');
    await until(() => element.renderRoot.querySelector('h2') !== null);
    return element;
  }

  async function reads(element: RecordsElement, text: string, state: RecordsElement['state']): Promise<void> {
    await element.read([csv('file.csv', text)]);
    await until(() => element.state === state && element.renderRoot.querySelector('h2') !== null);
    await element.updateComplete;
  }

  async function choose(element: RecordsElement, selector: string, value: string): Promise<void> {
    const select = element.renderRoot.querySelector<HTMLSelectElement>(selector)!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
  }

  const focused = (element: RecordsElement) => element.shadowRoot?.activeElement;
  const recordsOf = async ({journal}: School) => journal.read(recordsFold);
  const confirm = (element: RecordsElement) => {
    element.renderRoot.querySelector<HTMLElement>('.confirm .primary')!.click();
  };

  it('imports grades with the keyboard alone, and only once they were confirmed', async () => {
    const school = await schoolOf('psychologist');
    const element = await opened(school);
    await reads(element, gradesCsv, 'preview');
    expect(focused(element)?.textContent).to.include('Check the grades');
    expect(gradesIn(await recordsOf(school)).size).to.equal(0);
    for (let tries = 0; tries < 40 && focused(element)?.textContent.trim() !== 'Import'; tries += 1)
      await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await until(() => element.state === 'done');
    expect(
      gradesIn(await recordsOf(school))
        .get(one)
        ?.map(({grade}) => grade),
    ).to.deep.equal(['2', 'н/а']);
    await until(() => focused(element)?.textContent.includes('4 entries were imported') === true);
  });

  it('asks what unknown grades mean, and keeps the word with the import', async () => {
    const school = await schoolOf('psychologist');
    const element = await opened(school);
    await reads(element, gradesCsv, 'preview');
    const asked = [...element.renderRoot.querySelectorAll('.codes strong')].map((each) => each.textContent);
    expect(asked).to.have.members(['н/а', 'зачёт']);
    await choose(element, `#word-${asked.indexOf('н/а')}`, 'fail');
    confirm(element);
    await until(() => element.state === 'done');
    const grades = gradesIn(await recordsOf(school));
    expect(grades.get(one)?.[1]?.meaning).to.deep.equal({place: 0, passes: false});
    expect(grades.get(pupilKey('p2'))?.[0]).to.not.have.property('meaning');
  });

  it('reads the grades by another scale when somebody says so', async () => {
    const school = await schoolOf('psychologist');
    const element = await opened(school);
    await reads(element, 'pupil,subject,term,grade\nsrc-p1,Maths,I,4', 'preview');
    await choose(element, '#scale', 'england-9');
    confirm(element);
    await until(() => element.state === 'done');
    expect(gradesIn(await recordsOf(school)).get(one)?.[0]).to.deep.include({scale: 'england-9', grade: '4'});
  });

  it('asks which column is what, and says what is missing in place', async () => {
    const school = await schoolOf('psychologist');
    const element = await opened(school);
    await reads(element, 'a,b,c\nsrc-p1,2026-11-02,Fight', 'columns');
    const kinds = element.renderRoot.querySelectorAll<HTMLInputElement>('input[name="holds"]');
    kinds[1]!.click();
    await element.updateComplete;
    confirm(element);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[role="alert"]')?.textContent).to.include('column of its own');
    for (const [at, field] of ['pupil', 'date', 'kind'].entries())
      await choose(element, `#place-${field}`, String(at));
    confirm(element);
    await until(() => element.state === 'preview');
    await element.updateComplete;
    await choose(element, '#word-0', 'counts');
    confirm(element);
    await until(() => element.state === 'done');
    expect(incidentsIn(await recordsOf(school)).get(one)).to.have.length(1);
  });

  it('takes an import back', async () => {
    const school = await schoolOf('psychologist');
    const element = await opened(school);
    await reads(element, gradesCsv, 'preview');
    confirm(element);
    await until(() => element.state === 'done');
    element.renderRoot.querySelector<HTMLElement>('.primary')!.click();
    await until(() => element.renderRoot.querySelector('.past li button') !== null);
    element.renderRoot.querySelector<HTMLElement>('.past li button')!.click();
    await until(() => element.renderRoot.querySelector('.confirm .primary') !== null);
    confirm(element);
    await until(() => element.state === 'undone');
    expect(gradesIn(await recordsOf(school)).size).to.equal(0);
    expect(pastRecords(await recordsOf(school))[0]?.isTakenBack).to.equal(true);
  });

  it('keeps the preview and what was said where saving fails', async () => {
    const replica = new BreakableReplica();
    const school = await schoolOf('psychologist', {replica});
    const element = await opened(school);
    await reads(element, gradesCsv, 'preview');
    await choose(element, '#word-0', 'pass');
    replica.broken = 'quota';
    confirm(element);
    await until(() => element.renderRoot.querySelector('.confirm [role="alert"]') !== null);
    expect(element.state).to.equal('preview');
    expect(element.renderRoot.querySelector<HTMLSelectElement>('#word-0')?.value).to.equal('pass');
    replica.broken = undefined;
    confirm(element);
    await until(() => element.state === 'done');
  });

  it('shows nothing to a teacher or the office, and forgets a file when somebody else signs in', async () => {
    for (const role of ['teacher', 'office', 'head'] as const) {
      const element = document.createElement('pana-records');
      element.school = await schoolOf(role);
      await mounted(container(), element, 'not-allowed');
    }
    const element = await opened(await schoolOf('psychologist'));
    await reads(element, gradesCsv, 'preview');
    element.school = await schoolOf('office');
    await until(() => element.state === 'not-allowed');
    element.school = await schoolOf('psychologist');
    await until(() => element.state === 'choose');
  });

  it('goes on where it was after being moved in the page', async () => {
    const element = await opened(await schoolOf('psychologist'));
    await reads(element, gradesCsv, 'preview');
    const other = document.createElement('section');
    container().append(other);
    other.append(element);
    await element.updateComplete;
    await until(() => element.state === 'preview');
  });
});
