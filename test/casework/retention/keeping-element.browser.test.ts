import {expect} from 'chai';
import '../../../src/define/pana-keeping.js';
import type {KeepingElement} from '../../../src/casework/keeping-element.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {noteWritten, subjects} from '../../../src/casework/case-kinds.js';
import {timesSet} from '../../../src/casework/retention/retention-kinds.js';
import {areTimesContested, retentionFold, timesIn} from '../../../src/casework/retention/retention-view.js';
import type {School} from '../../../src/host/school.js';
import {BreakableReplica, careSchool} from '../../support/casework.js';
import {draft} from '../../../src/kernel/draft.js';
import {caseId, noteId} from '../../support/cases.js';
import {downloadsStandIn, type DownloadsStandIn} from '../../support/downloads.js';
import {keptCases} from '../../support/kept-cases.js';
import {eachInPage, fill, find, textOf, until} from '../../support/page.js';
import {heldDraft, retentionDrafts} from '../../support/retention.js';
import {mounted} from '../../support/states.js';

const page = eachInPage();

async function shown(replica = new BreakableReplica()): Promise<[KeepingElement, School]> {
  const school = await careSchool('psychologist', replica);
  await keptCases(school);
  const element = document.createElement('pana-keeping');
  element.school = school;
  return [await mounted(page(), element, 'full'), school];
}

const words = ({renderRoot}: KeepingElement): string => renderRoot.textContent;
const hasWords = (element: KeepingElement, text: string) => until(() => words(element).includes(text));

async function press(element: KeepingElement, selector: string): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>(selector)!.click();
  await element.updateComplete;
}

async function fillWhy(element: KeepingElement, text: string): Promise<void> {
  const field = element.renderRoot.querySelector<HTMLTextAreaElement>('form textarea')!;
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

const isListed = (element: KeepingElement) =>
  until(() => !!element.renderRoot.querySelector('form [data-goes]'), 'what goes');

const isHere = async ({journal}: School, id: string): Promise<boolean> =>
  caseOf(await journal.read(caseworkFold), caseId(id)) !== undefined;

describe('pana-keeping', () => {
  it('lists what is due first, then what is soon, and what somebody holds', async () => {
    const [element] = await shown();
    const heads = [...element.renderRoot.querySelectorAll('li h4')].map((head) => head.textContent);
    expect(heads).to.have.length(3);
    const text = words(element);
    const at = ['Its time is over', 'Its time is over soon', 'Held'].map((part) => text.indexOf(part));
    expect(at).to.deep.equal([...at].sort((a, b) => a - b));
    expect(text).to.include('The court asked for the file.');
    expect(element.renderRoot.querySelector('[data-opens="erase case-3"]')).to.equal(null);
  });

  it('erases a case only with a reason, and leaves a certificate', async () => {
    const [element, school] = await shown();
    await press(element, '[data-opens="erase case-1"]');
    await isListed(element);
    await press(element, 'form button.danger');
    await hasWords(element, 'Choose a reason.');
    expect(await isHere(school, 'case-1')).to.equal(true);
    await press(element, 'form input[value="expired"]');
    await press(element, 'form button.danger');
    await until(() => !!element.renderRoot.querySelector('[data-certificates]'));
    expect(await isHere(school, 'case-1')).to.equal(false);
    expect(element.renderRoot.querySelector('[data-case="case-1"]')).to.equal(null);
    expect(words(element)).to.include('1 erased case');
  });

  it('lists what will go before anybody can confirm it', async () => {
    const [element] = await shown();
    await press(element, '[data-opens="erase case-1"]');
    expect(element.renderRoot.querySelector('form button.danger')).to.equal(null);
    await isListed(element);
    const lines = [...element.renderRoot.querySelectorAll('[data-goes] li')].map((line) => line.textContent);
    expect(lines).to.deep.equal(['Steps, risk, approvals and closing: 2', 'Who looked at it: 1']);
    expect(element.renderRoot.querySelector('form button.danger')).not.to.equal(null);
  });

  it('lists it anew when a colleague writes meanwhile', async () => {
    const [element, school] = await shown();
    await press(element, '[data-opens="erase case-1"]');
    await isListed(element);
    const note = {caseId: caseId('case-1'), note: noteId('n1'), kind: 'note' as const, text: 'A late word'};
    await school.journal.append({care: [draft(noteWritten, subjects.note(note.caseId, note.note), note)]});
    await hasWords(element, 'Notes and contacts: 1');
  });

  it('offers no erasing while nobody can say what would go, and asks again', async () => {
    const replica = new BreakableReplica();
    const [element] = await shown(replica);
    replica.broken = 'blocked';
    await press(element, '[data-opens="erase case-1"]');
    const again = () => element.renderRoot.querySelector<HTMLElement>('[role="alert"] button');
    await until(() => again() !== null, 'why not');
    expect(element.renderRoot.querySelector('form button.danger')).to.equal(null);
    replica.broken = undefined;
    // Where the whole screen could not be read, it is asked for first.
    await until(() => {
      again()?.click();
      return element.renderRoot.querySelector('form [data-goes]') !== null;
    }, 'what goes');
  });

  it('takes the way to erase away when a colleague holds the case meanwhile, and says so', async () => {
    const [element, school] = await shown();
    await press(element, '[data-opens="erase case-1"]');
    await press(element, 'form input[value="expired"]');
    await school.journal.append({care: [heldDraft({why: 'The inquiry of the district'})]});
    await hasWords(element, 'The inquiry of the district');
    expect(element.renderRoot.querySelector('form button.danger')).to.equal(null);
    expect(await isHere(school, 'case-1')).to.equal(true);
  });

  it('keeps the form and says why where the device is full', async () => {
    const replica = new BreakableReplica();
    const [element, school] = await shown(replica);
    await press(element, '[data-opens="erase case-1"]');
    await isListed(element);
    await press(element, 'form input[value="expired"]');
    replica.broken = 'quota';
    await press(element, 'form button.danger');
    await until(() => !!element.renderRoot.querySelector('form .notice.danger, form [part~="notice"]'));
    replica.broken = undefined;
    expect(await isHere(school, 'case-1')).to.equal(true);
    await press(element, 'form button.danger');
    await until(() => !element.renderRoot.querySelector('[data-case="case-1"]'));
  });

  it('holds a case and lifts the hold, each with a reason', async () => {
    const [element] = await shown();
    await press(element, '[data-opens="hold case-1"]');
    await press(element, 'form button.primary');
    await hasWords(element, 'Say why.');
    await fillWhy(element, 'A complaint of the family');
    await press(element, 'form button.primary');
    await hasWords(element, 'A complaint of the family');
    expect(element.renderRoot.querySelector('[data-opens="erase case-1"]')).to.equal(null);
    const lift = element.renderRoot.querySelector('[data-case="case-1"] [data-opens^="lift"]')!;
    (lift as HTMLElement).click();
    await element.updateComplete;
    await fillWhy(element, 'It was withdrawn');
    await press(element, 'form button.primary');
    await until(() => !!element.renderRoot.querySelector('[data-opens="erase case-1"]'));
  });

  describe('the access log', () => {
    let downloads: DownloadsStandIn;
    beforeEach(() => {
      downloads = downloadsStandIn();
    });
    afterEach(() => downloads.restore());

    it('tells who looked at which case, finds by name and day, and is saved as a table', async () => {
      const [element] = await shown();
      const rows = () => element.renderRoot.querySelectorAll('tbody tr').length;
      expect(rows()).to.equal(3);
      const find = element.renderRoot.querySelector<HTMLInputElement>('#find')!;
      find.value = 'nobody is called so';
      find.dispatchEvent(new Event('input'));
      await hasWords(element, 'Nobody fits.');
      find.value = '';
      find.dispatchEvent(new Event('input'));
      await until(() => rows() === 3);
      await press(element, '[data-save]');
      const [file] = downloads.taken;
      expect(file?.name).to.equal('access-log.csv');
      const lines = ((await file?.blob.text()) ?? '').trim().split('\r\n');
      expect(lines[0]).to.include('Who looked');
      expect(lines).to.have.length(4);
    });
  });

  it('keeps the school’s own times with a reason, names the number that is none, and follows them at once', async () => {
    const [element, school] = await shown();
    const years = (line: string, value: string) => fill(element, `[name="years-${line}"]`, value);
    await press(element, '[data-opens="times"]');
    years('worse', '0');
    await press(element, 'form .primary');
    await until(() => find(element, '#fault-years-worse').textContent.includes('from 1 to 75'), 'the bound');
    years('worse', '12');
    await press(element, 'form .primary');
    await hasWords(element, 'Say why.');
    for (const line of ['better', 'partly-better', 'unchanged', 'not-known', 'exploitation'])
      years(line, '75');
    await fillWhy(element, 'The order of the ministry');
    await press(element, 'form .primary');
    await hasWords(element, 'The order of the ministry');
    const times = timesIn(await school.journal.read(retentionFold));
    expect(times.years).to.deep.include({better: 75, worse: 12});
    expect(words(element)).to.not.include('Its time is over');
  });

  it('lets the longer time count where two devices set different ones, until somebody sets them again', async () => {
    const [element, school] = await shown();
    const both = retentionDrafts().filter(({kind}) => kind === timesSet.name);
    await school.journal.append({care: both});
    await hasWords(element, 'The longer counts until somebody sets them again');
    expect(textOf(find(element, '[data-times]'))).to.include(
      'Exploitation was confirmed, if that is longer: 75 years',
    );
    await press(element, '[data-opens="times"]');
    await fillWhy(element, 'Agreed');
    await press(element, 'form .primary');
    await until(() => !words(element).includes('until somebody sets them again'), 'one time');
    expect(areTimesContested(await school.journal.read(retentionFold))).to.equal(false);
  });
});
