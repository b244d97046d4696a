import {expect} from 'chai';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import '../../../src/define/pana-import.js';
import {attendanceFold, registersOf} from '../../../src/attendance/attendance-view.js';
import type {ImportElement} from '../../../src/attendance/import-element.js';
import type {School} from '../../../src/host/school.js';
import {calendarIn, rosterFold, rosterIn} from '../../../src/roster/roster-view.js';
import {classKey} from '../../support/school.js';
import {closureDraft, closureOf} from '../../support/closures.js';
import {expectAccessible} from '../../support/accessible.js';
import {attendanceCsv, bundle11, zipOf} from '../../support/bundles.js';
import {active, eachInPage, find, until} from '../../support/page.js';
import {
  attendanceFiles,
  correctedByHand,
  freshSchool,
  FullReplica,
  importedSchool,
  renumberedZip,
  strangeFile,
  zipFile,
} from '../../support/imports.js';
import {oleWith, xlsx} from '../../support/workbooks.js';
import {installPseudoLanguage} from '../../support/pseudo.js';
import {mounted} from '../../support/states.js';

describe('<pana-import>', () => {
  const container = eachInPage();

  async function opened(school: School): Promise<ImportElement> {
    const element = document.createElement('pana-import');
    element.school = school;
    await mounted(container(), element, 'choose');
    await until(() => element.renderRoot.querySelector('h2') !== null);
    return element;
  }

  async function reads(element: ImportElement, files: readonly File[], state: ImportElement['state']) {
    const input = find<HTMLInputElement>(element, 'input[type="file"]');
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await until(() => element.state === state);
    await element.updateComplete;
  }

  it('lets the office choose, check and import with the keyboard alone', async () => {
    const school = freshSchool();
    const element = await opened(school);
    await sendKeys({press: 'Tab'});
    expect(active(element)?.id).to.equal('files');
    await reads(element, [zipFile()], 'preview-roster');
    expect(active(element)?.textContent).to.include('Check the class lists');
    expect(await savedRoster(school)).to.equal(undefined);
    for (let tries = 0; tries < 30 && active(element)?.textContent.trim() !== 'Import'; tries += 1) {
      await sendKeys({press: 'Tab'});
    }
    await sendKeys({press: 'Enter'});
    await until(() => element.state === 'done');
    expect((await savedRoster(school))?.pupils).to.have.length(4);
    await until(() => active(element)?.localName === 'h2');
    expect(text(element)).to.match(/2 classes, 4 pupils,? and 3 members of staff/);
  });

  it('takes the weekdays that are ticked into the calendar', async () => {
    const school = freshSchool();
    const element = await opened(school);
    await reads(element, [zipFile()], 'preview-roster');
    const saturday = [...element.renderRoot.querySelectorAll<HTMLInputElement>('.weekdays input')][5]!;
    saturday.focus();
    await sendKeys({press: 'Space'});
    await element.updateComplete;
    confirm(element);
    await until(() => element.state === 'done');
    const calendar = calendarIn(await school.journal.read(rosterFold));
    expect(calendar?.taughtWeekdays).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('asks for the class lists first, keeps the attendance and goes on with it', async () => {
    const school = freshSchool();
    const element = await opened(school);
    await reads(element, attendanceFiles(), 'roster-first');
    expect(text(element)).to.include('“attendance.csv” is a table of attendance');
    await reads(element, [zipFile()], 'preview-roster');
    confirm(element);
    await until(() => element.state === 'done');
    find(element, 'button.primary').click();
    await until(() => element.state === 'preview-attendance');
    confirm(element);
    await until(() => element.state === 'done');
    const registers = registersOf(await school.journal.read(attendanceFold), classKey('c7b'));
    expect(registers.map(({body}) => `${body.day} ${body.source}`)).to.deep.equal([
      '2026-11-23 import',
      '2026-11-24 import',
      '2026-11-25 import',
    ]);
  });

  it('says that a file is here already, and writes nothing again', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    await reads(element, [zipFile()], 'preview-roster');
    expect(text(element)).to.include('Everything in this file is here already');
    expect(find<HTMLButtonElement>(element, '.confirm .primary').disabled).to.equal(true);
    find(element, '.confirm button:last-child').click();
    await until(() => element.state === 'choose');
    expect(await school.journal.entries('school')).to.have.length(2);
  });

  it('makes another child of a match that is not ticked', async () => {
    const school = await importedSchool();
    const before = (await savedRoster(school))!.pupils.map(({key}) => key);
    const element = await opened(school);
    await reads(element, [renumberedZip()], 'preview-roster');
    find<HTMLInputElement>(element, '.matches input').click();
    await element.updateComplete;
    confirm(element);
    await until(() => element.state === 'done');
    const after = (await savedRoster(school))!.pupils.map(({key}) => key);
    expect(before).not.to.include(after[0]);
    expect(after.slice(1, 4)).to.deep.equal(before.slice(1, 4));
  });

  it('lists lines to repair by problem', async () => {
    const element = await opened(await importedSchool());
    await reads(element, attendanceFiles(), 'preview-attendance');
    const rows = () => [...element.renderRoot.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows()).to.have.length(4);
    const select = find<HTMLSelectElement>(element, '#problem');
    select.value = 'contradiction';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(rows()).to.have.length(2);
    expect(rows()[0]).to.include('present / absent');
  });

  it('warns before registers of days are imported on which their class was noted as closed', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    await reads(element, attendanceFiles(), 'preview-attendance');
    expect(text(element)).not.to.include('noted as closed');
    await school.journal.append({school: [closureDraft(closureOf('2026-11-24', 'Flu', 'c7b'))]});
    await until(() => text(element).includes('noted as closed'));
    expect(text(element)).to.match(/7 Б, .*24 Nov.* Flu/);
    await expectAccessible(element);
  });

  it('reads codes by another table when asked', async () => {
    const element = await opened(await importedSchool());
    await reads(element, attendanceFiles(), 'preview-attendance');
    const select = find<HTMLSelectElement>(element, '#codes');
    select.value = 'england-2024';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(find<HTMLSelectElement>(element, '#codes').value).to.equal('england-2024');
  });

  it('keeps the preview when the device is full, and imports once there is room', async () => {
    const replica = new FullReplica();
    const school = freshSchool(replica);
    const element = await opened(school);
    await reads(element, [zipFile()], 'preview-roster');
    confirm(element);
    await until(() => element.state === 'failed');
    await element.updateComplete;
    expect(text(element)).to.include('This device is full').and.to.include('School 12');
    replica.isFull = false;
    confirm(element);
    await until(() => element.state === 'done');
    expect((await savedRoster(school))?.classes).to.have.length(2);
  });

  it('changes nothing when reading is cancelled, or the element is taken away', async () => {
    for (const leave of [
      (element: ImportElement) => find(element, 'button').click(),
      (element: ImportElement) => element.remove(),
    ]) {
      const school = freshSchool();
      const element = await opened(school);
      let give: (bytes: ArrayBuffer) => void = () => undefined;
      const bytes = new Promise<ArrayBuffer>((resolve) => (give = resolve));
      void element.read([{name: 'a.zip', size: 9, arrayBuffer: () => bytes} as unknown as File]);
      await until(() => element.state === 'reading');
      await element.updateComplete;
      leave(element);
      give(zipOf(bundle11).buffer);
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (!element.isConnected) container().append(element);
      await until(() => element.state === 'choose');
      expect(await school.journal.entries('school')).to.deep.equal([]);
    }
  });

  it('goes on reading while it is moved', async () => {
    const element = await opened(freshSchool());
    void element.read([zipFile()]);
    container().append(element);
    await until(() => element.state === 'preview-roster');
  });

  it('goes on with its preview after it was moved', async () => {
    const element = await opened(freshSchool());
    await reads(element, [zipFile()], 'preview-roster');
    element.remove();
    container().append(element);
    await until(() => element.state === 'preview-roster');
    await until(() => text(element).includes('School 12'));
    confirm(element);
    await until(() => element.state === 'done');
  });

  it('takes files that are dropped, and samples that are fetched', async () => {
    const element = await opened(await importedSchool());
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([attendanceCsv], 'a.csv'));
    find(element, '.drop').dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true}));
    await until(() => element.state === 'preview-attendance');
    find(element, '.confirm button:last-child').click();
    const href = URL.createObjectURL(new Blob([attendanceCsv]));
    element.samples = [{title: 'Try it', href}];
    await until(() => element.renderRoot.querySelector('section button') !== null);
    find(element, 'section button').click();
    await until(() => element.state === 'preview-attendance' || element.state === 'refused');
    expect(element.state).to.equal('preview-attendance');
  });

  it('gives the lines to be mended as a file, and says so where they cannot be saved', async () => {
    const element = await opened(await importedSchool());
    const broken = attendanceCsv.replace('2026-11-23', '2026-02-30');
    await reads(element, [new File([broken], 'attendance.csv')], 'preview-attendance');
    const {createObjectURL} = URL;
    const {click} = HTMLAnchorElement.prototype;
    const saved: Blob[] = [];
    // A real download would take the focus from the page for all later tests.
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob);
      return createObjectURL.call(URL, blob);
    };
    try {
      download(element).click();
      URL.createObjectURL = () => {
        throw new Error('no room');
      };
      await element.updateComplete;
      expect(text(element)).not.to.include('could not be saved');
      download(element).click();
    } finally {
      Object.assign(URL, {createObjectURL});
      HTMLAnchorElement.prototype.click = click;
    }
    expect(await saved[0]?.text()).to.include('2026-02-30');
    await until(() => text(element).includes('The list could not be saved'));
    expect(element.state).to.equal('preview-attendance');
  });

  it('says what is wrong with a file and lets another be chosen', async () => {
    const element = await opened(freshSchool());
    await reads(element, [new File(['sourcedId\n'], 'menu.csv')], 'refused');
    expect(text(element)).to.include('menu.csv holds neither class lists of OneRoster nor attendance');
    find(element, 'button').click();
    await until(() => element.state === 'choose');
  });

  it('imports the days of a workbook as its cells show them', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    const day = {value: '46349', style: 1};
    const rows = [['Школа 12'], ['Дата', 'Оқушы', 'Код'], [day, 'p1', 'Ж'], [day, 'p2', 'present']];
    const bytes = xlsx({sheets: [{name: 'Лист1', rows}], formats: ['dd.mm.yyyy']});
    await reads(element, [new File([bytes], 'журнал.xlsx')], 'preview-attendance');
    expect(text(element)).to.include('lines above the headings');
    confirm(element);
    await until(() => element.state === 'done');
    const registers = registersOf(await school.journal.read(attendanceFold), classKey('c7b'));
    expect(
      registers.map(({body}) => [body.day, body.present.length, body.marks[0]?.sourceCode]),
    ).to.deep.equal([['2026-11-23', 1, 'Ж']]);
  });

  it('says what to do with an old workbook and with a locked one', async () => {
    const element = await opened(freshSchool());
    await reads(element, [new File([oleWith('Workbook')], 'old.xls')], 'refused');
    expect(text(element)).to.include('old.xls is a spreadsheet').and.to.include('save it as .xlsx');
    find(element, 'button').click();
    await until(() => element.state === 'choose');
    await reads(element, [new File([oleWith('EncryptedPackage')], 'marks.xlsx')], 'refused');
    expect(text(element)).to.include('marks.xlsx is locked with a password');
  });

  it('refuses attendance that lacks a column once it lies beside the roster', async () => {
    const element = await opened(await importedSchool());
    await reads(element, [new File(['date,userSourcedId\n2026-11-23,p1\n'], 'a.csv')], 'refused');
    expect(text(element)).to.include('a.csv has no column “code”');
  });

  it('asks which column is what, says what is missing, and remembers it for the next file', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    await reads(element, [strangeFile()], 'columns');
    await until(() => element.renderRoot.querySelector('form') !== null);
    await until(() => active(element)?.localName === 'h2');
    expect(text(element))
      .to.include('No heading says which column is: Date')
      .and.to.include('Several columns');
    find(element, '.confirm .primary').click();
    await until(() => active(element)?.id === 'place-date');
    expect(text(element)).to.include('Choose a column. Without it');
    choose(element, 'date', '1');
    choose(element, 'pupil', '4');
    choose(element, 'code', '4');
    find(element, '.confirm .primary').click();
    await until(() => active(element)?.id === 'place-code');
    expect(text(element)).to.include('chosen for “Pupil’s number” already');
    choose(element, 'pupil', '2');
    find(element, '.confirm .primary').click();
    await until(() => element.state === 'preview-attendance');
    await until(() => text(element).includes('Columns as you said'));
    expect(await school.journal.entries('school'), 'nothing is written before').to.have.length(2);
    confirm(element);
    await until(() => element.state === 'done');
    const registers = registersOf(await school.journal.read(attendanceFold), classKey('c7b'));
    expect(registers.map(({body}) => body.day)).to.deep.equal(['2026-11-23', '2026-11-24']);
    await element.read([strangeFile('next.csv')]);
    await until(() => element.state === 'preview-attendance' && text(element).includes('here already'));
    expect(text(element)).to.include('As last time').and.to.include('here already');
    button(element, 'Change columns').click();
    await until(() => element.state === 'columns');
    await until(() => element.renderRoot.querySelector('#place-pupil') !== null);
    expect(find<HTMLSelectElement>(element, '#place-pupil').value).to.equal('2');
    button(element, 'Discard the file').click();
    await until(() => element.state === 'choose');
  });

  it('takes an import back from the screen that says it is done, and takes the same file again', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    const file = (): File => new File([attendanceCsv], 'a.csv');
    await reads(element, [file()], 'preview-attendance');
    confirm(element);
    await until(() => element.state === 'done');
    await correctedByHand(school);
    button(element, 'Take this import back').click();
    await until(() => element.state === 'undo' && text(element).includes('2 registers go'));
    expect(text(element)).to.include('1 register stays').and.to.include('by hand').and.to.include('7 Б');
    confirm(element);
    await until(() => element.state === 'undone' && text(element).includes('2 registers changed'));
    const registers = registersOf(await school.journal.read(attendanceFold), classKey('c7b'));
    expect(registers.map(({body}) => body.source)).to.deep.equal(['staff']);
    button(element, 'Back to the beginning').click();
    await until(() => element.state === 'choose' && text(element).includes('taken back'));
    await reads(element, [file()], 'preview-attendance');
    expect(text(element)).to.include('2 new registers');
  });

  it('takes an import back from the list of earlier ones, and not where the device is full', async () => {
    const replica = new FullReplica();
    replica.isFull = false;
    const school = await importedSchool(replica);
    const element = await opened(school);
    await reads(element, [new File([attendanceCsv], 'a.csv')], 'preview-attendance');
    confirm(element);
    await until(() => element.state === 'done');
    button(element, 'Import another file').click();
    await until(() => element.state === 'choose');
    const count = (await school.journal.entries('school')).length;
    button(element, 'Take back').click();
    await until(() => element.state === 'undo' && text(element).includes('3 registers go'));
    replica.isFull = true;
    confirm(element);
    await until(() => text(element).includes('This device is full'));
    expect(await school.journal.entries('school')).to.have.length(count);
    button(element, 'Leave it as it is').click();
    await until(() => element.state === 'choose');
    expect(await school.journal.entries('school')).to.have.length(count);
  });

  it('shows names as text, mirrored where the language runs so, on a narrow screen', async () => {
    installPseudoLanguage();
    container().lang = 'ar';
    await setViewport({width: 320, height: 700});
    const element = await opened(await importedSchool());
    await reads(element, [renumberedZip()], 'preview-roster');
    for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
    await element.updateComplete;
    expect(getComputedStyle(element).direction).to.equal('rtl');
    expect(element.renderRoot.querySelector('script')).to.equal(null);
    // WebKitGTK's window stays wider than a phone.
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    await expectAccessible(element);
    await setViewport({width: 1280, height: 800});
  });
});

async function savedRoster(school: School) {
  return rosterIn(await school.journal.read(rosterFold));
}

function text(element: ImportElement): string {
  return (element.renderRoot as ShadowRoot).querySelector('.page')?.textContent.replace(/\s+/g, ' ') ?? '';
}

function choose(element: ImportElement, field: string, value: string): void {
  const select = find<HTMLSelectElement>(element, `#place-${field}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

function button(element: ImportElement, words: string): HTMLButtonElement {
  const buttons = [...element.renderRoot.querySelectorAll('button')];
  const found = buttons.find(({textContent}) => textContent.trim() === words);
  if (!found) throw new Error(`no “${words}” in ${element.state}`);
  return found;
}

function download(element: ImportElement): HTMLButtonElement {
  const buttons = [...element.renderRoot.querySelectorAll('button')];
  const found = buttons.find((button) => button.textContent.trim() === 'Download this list (CSV)');
  if (!found) throw new Error('nothing to be mended');
  return found;
}

function confirm(element: ImportElement): void {
  find(element, '.confirm .primary').click();
}
