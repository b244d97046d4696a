import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import ICAL from 'ical.js';
import '../../../src/define/pana-caseload.js';
import type {CaseloadElement} from '../../../src/casework/caseload-element.js';
import {writtenIn} from '../../../src/casework/case-record.js';
import {allCases, caseworkFold} from '../../../src/casework/casework-view.js';
import {documentMade, htcdsReceived} from '../../../src/casework/exchange/exchange-kinds.js';
import type {School} from '../../../src/host/school.js';
import {expectAccessible} from '../../support/accessible.js';
import {BreakableReplica, careSchool, fullCaseload} from '../../support/casework.js';
import {downloadsStandIn, type DownloadsStandIn} from '../../support/downloads.js';
import {eachInPage, fill, find, root, until} from '../../support/page.js';
import {mounted} from '../../support/states.js';

const page = eachInPage();
let downloads: DownloadsStandIn;

const words = (element: CaseloadElement) => root(element).textContent.replace(/\s+/g, ' ');
const recordsIn = async (school: School) => allCases(await school.journal.read(caseworkFold));

async function opened(
  school: School,
  door: string,
  until_: string,
  state = 'full',
): Promise<CaseloadElement> {
  const element = document.createElement('pana-caseload');
  element.school = school;
  await mounted(page(), element, state);
  find(element, `[data-door="${door}"]`).focus();
  await sendKeys({press: 'Enter'});
  await until(() => root(element).querySelector(until_) !== null);
  return element;
}

/** As somebody chooses a file by hand. */
function choose(element: CaseloadElement, text: string, name: string): void {
  const input = find<HTMLInputElement>(element, '#htcds-file');
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
}

async function filesOf(school: School): Promise<CaseloadElement> {
  const element = await opened(school, 'files', '[data-form]');
  fill(element, '[name="forWhom"]', 'My own calendar');
  fill(element, '[name="why"]', 'So that nothing is missed');
  return element;
}

describe('files of the caseload', () => {
  beforeEach(() => {
    downloads = downloadsStandIn();
  });

  afterEach(() => {
    downloads.restore();
  });

  it('saves the caseload as a table without names and records it in each case', async () => {
    const school = await careSchool();
    await fullCaseload(school, 3);
    const element = await filesOf(school);
    await expectAccessible(element);
    find(element, '.out .primary').click();
    await until(() => downloads.taken.length === 1);
    const text = await downloads.taken[0]!.blob.text();
    expect(downloads.taken[0]?.name).to.match(/^caseload-.*\.csv$/);
    expect(text.trim().split('\r\n')).to.have.length(4);
    expect(text).to.not.match(/Abdikadyr|Aigerim|bus stop/);
    const made = (await recordsIn(school)).map((record) => writtenIn(record, documentMade));
    expect(made.map((all) => all.map(({body}) => body.form))).to.deep.equal([
      ['caseload'],
      ['caseload'],
      ['caseload'],
    ]);
  });

  it('saves deadlines for a calendar, with names where somebody asks', async () => {
    const school = await careSchool();
    await fullCaseload(school, 3);
    const element = await filesOf(school);
    find(element, '[name="what"][value="calendar"]').click();
    find(element, '[name="names"]').click();
    find(element, '.out .primary').click();
    await until(() => downloads.taken.length === 1);
    const calendar = new ICAL.Component(ICAL.parse(await downloads.taken[0]!.blob.text()) as string);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.length).to.be.greaterThan(2);
    expect(events.map(({summary}) => summary).join()).to.not.contain('Abdikadyr');
    expect(events.map(({description}) => description).join()).to.contain('Abdikadyr');
  });

  it('saves nothing that could not be recorded', async () => {
    const replica = new BreakableReplica();
    const school = await careSchool('psychologist', replica);
    await fullCaseload(school, 2);
    const element = await filesOf(school);
    replica.broken = 'quota';
    find(element, '.out .primary').click();
    await until(() => words(element).includes('device is full'));
    expect(downloads.taken).to.deep.equal([]);
  });

  it('takes a record over into the case of the pupil whom a person chose, and no other', async () => {
    const school = await careSchool();
    const element = await opened(school, 'import', '#htcds-file', 'empty');
    await expectAccessible(element);
    choose(element, 'prs_FirstName,prs_Gender,nickname\nDaniyar,male,Dan\nDana,Feminine,\n', 'cases.csv');
    await until(() => root(element).querySelector('#query-0') !== null);
    expect(words(element))
      .to.contain('Line 2 prs_Gender: male: not one of the standard’s values')
      .and.contain('Line 1 nickname: not a field of the standard');
    find(element, '.out .primary').click();
    await until(() => words(element).includes('Choose a pupil for at least one record'));
    fill(element, '#query-0', 'bekov');
    await until(() => root(element).querySelectorAll('[name="pupil-0"]').length > 1);
    await expectAccessible(element);
    root(element).querySelectorAll<HTMLElement>('[name="pupil-0"]')[1]?.click();
    await until(() => find(element, '.out .primary').textContent.includes('1 record'));
    find(element, '.out .primary').click();
    await until(() => words(element).includes('1 record was taken over'));
    const records = await recordsIn(school);
    expect(records).to.have.length(1);
    expect(writtenIn(records[0]!, htcdsReceived)[0]?.body.fields).to.deep.equal([
      {name: 'prs_FirstName', text: 'Daniyar'},
      {name: 'prs_Gender', text: 'male'},
      {name: 'nickname', text: 'Dan'},
    ]);
  });

  it('writes nothing where it cannot, keeps what was chosen, and knows a record that is here', async () => {
    const replica = new BreakableReplica();
    const school = await careSchool('psychologist', replica);
    const element = await opened(school, 'import', '#htcds-file', 'empty');
    const text = '[{"prs_FirstName": "Daniyar"}]';
    choose(element, text, 'cases.json');
    await until(() => root(element).querySelector('#query-0') !== null);
    fill(element, '#query-0', 'bekov');
    await until(() => root(element).querySelectorAll('[name="pupil-0"]').length > 1);
    root(element).querySelectorAll<HTMLElement>('[name="pupil-0"]')[1]?.click();
    replica.broken = 'quota';
    find(element, '.out .primary').click();
    await until(() => words(element).includes('device is full'));
    expect((root(element).querySelectorAll('[name="pupil-0"]')[1] as HTMLInputElement).checked).to.equal(
      true,
    );
    replica.broken = undefined;
    find(element, '.out .primary').click();
    await until(() => words(element).includes('1 record was taken over'));
    expect(await recordsIn(school)).to.have.length(1);
    choose(element, text, 'again.json');
    await until(() => words(element).includes('Was taken over before'));
  });

  for (const [what, text, name, said] of [
    ['cut off', '[{"cas_Status": "Act', 'a.json', 'damaged or cut off'],
    ['about something else', 'name,class\nDana,7', 'a.csv', 'No field of HTCDS'],
    [
      'with a line too long',
      'cas_Status,prs_FirstName\nActive,Dana,Osh\n',
      'a.csv',
      'cannot be read as records: 2',
    ],
  ] as const)
    it(`says of a file that is ${what} why nothing is taken over`, async () => {
      const element = await opened(await careSchool(), 'import', '#htcds-file', 'empty');
      choose(element, text, name);
      await until(() => words(element).includes(said));
    });
});
