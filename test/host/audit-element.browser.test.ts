import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-audit.js';
import type {AuditElement} from '../../src/host/audit-element.js';
import type {School} from '../../src/host/school.js';
import {readLedgerFile} from '../../src/journal/ledger-file.js';
import {damagedSchool} from '../states/pana-audit.js';
import {BreakableReplica, careSchool, fullCase} from '../support/casework.js';
import {downloadsStandIn, type DownloadsStandIn} from '../support/downloads.js';
import {eachInPage, until} from '../support/page.js';
import {mounted} from '../support/states.js';

const page = eachInPage();
let downloads: DownloadsStandIn;

async function shown(school: School): Promise<AuditElement> {
  const element = document.createElement('pana-audit');
  element.school = school;
  return mounted(page(), element, 'ready');
}

const words = ({renderRoot}: AuditElement): string => renderRoot.textContent;

async function checkByKeyboard(element: AuditElement): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>('.primary')?.focus();
  await sendKeys({press: 'Enter'});
}

describe('pana-audit', () => {
  beforeEach(() => {
    downloads = downloadsStandIn();
  });

  afterEach(() => {
    downloads.restore();
  });

  it('says that all is whole, how far each device is known, and that the end cannot be known', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    await checkByKeyboard(element);
    await until(() => element.state === 'whole' && words(element).includes('Nothing is missing'));
    expect(words(element)).to.match(/Device device-1: known up to record \d+/);
    expect(words(element)).to.contain('cannot be known from here');
  });

  it('names what is missing, was changed or comes from a newer version, and changes nothing', async () => {
    const school = await damagedSchool();
    const before = await school.journal.content('care');
    const element = await shown(school);
    await checkByKeyboard(element);
    await until(() => element.state === 'found' && words(element).includes('3 things were found'));
    expect(words(element)).to.contain('Device device-1: records 5 to 6 are missing.');
    expect(words(element)).to.contain('was changed after it was written');
    expect(words(element)).to.contain('a newer version of Pana');
    expect(await school.journal.content('care')).to.deep.equal(before);
  });

  it('saves a ledger as the file that the command reads, and says so where it cannot', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    await checkByKeyboard(element);
    await until(
      () => element.state === 'whole' && element.renderRoot.querySelector('details button') !== null,
    );
    const save = element.renderRoot.querySelector<HTMLElement>('#care ~ details button');
    downloads.isFull = true;
    save?.click();
    await until(() => words(element).includes('could not be saved'));
    downloads.isFull = false;
    save?.click();
    await until(() => downloads.taken.length === 1);
    expect(downloads.taken[0]?.name).to.match(/^pana-care-[\d-]+\.jsonl$/);
    const file = readLedgerFile((await downloads.taken[0]?.blob.text()) ?? '');
    expect(file).to.deep.include({...(await school.journal.content('care')), garbled: [], absent: 0});
  });

  it('says why it could not look, and looks again', async () => {
    const replica = new BreakableReplica();
    const element = await shown(await careSchool('psychologist', replica));
    replica.broken = 'blocked';
    await checkByKeyboard(element);
    await until(() => element.state === 'failed');
    replica.broken = undefined;
    await checkByKeyboard(element);
    await until(() => element.state === 'whole');
  });
});
