import {expect} from 'chai';
import '../../../src/define/pana-import.js';
import {attendanceFold, registersOf} from '../../../src/attendance/attendance-view.js';
import type {ImportElement} from '../../../src/attendance/import-element.js';
import type {School} from '../../../src/host/school.js';
import {hasWords} from '../../support/has-words.js';
import {eachInPage, find, textOf, until} from '../../support/page.js';
import {edFiFiles, importedSchool} from '../../support/imports.js';
import {classKey} from '../../support/school.js';
import {mounted} from '../../support/states.js';

describe('<pana-import> with files of Ed-Fi', () => {
  const container = eachInPage();

  async function opened(school: School): Promise<ImportElement> {
    const element = document.createElement('pana-import');
    element.school = school;
    await mounted(container(), element, 'choose');
    await until(() => hasWords(element));
    return element;
  }

  async function shows(element: ImportElement, words: string): Promise<void> {
    await until(() => textOf(element.renderRoot.querySelector('.page')).includes(words));
  }

  async function imports(element: ImportElement): Promise<void> {
    void element.read(edFiFiles());
    await shows(element, 'Check the attendance');
    find(element, '.confirm .primary').click();
    await shows(element, 'The attendance is imported.');
  }

  it('says how many count as present, asks for no columns, and takes all of it back', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    void element.read(edFiFiles());
    await shows(element, '4 marks count as present');
    expect(textOf(element.renderRoot.querySelector('.page'))).not.to.include('Change columns');
    find(element, '.confirm .primary').click();
    await shows(element, 'The attendance is imported.');
    expect(registersOf(await school.journal.read(attendanceFold), classKey('c7b'))).to.have.length(2);
    [...element.renderRoot.querySelectorAll('button')]
      .find((one) => textOf(one) === 'Take this import back')
      ?.click();
    await until(() => element.state === 'undo');
    await until(() => element.renderRoot.querySelector('.confirm .primary:not([disabled])') !== null);
    find(element, '.confirm .primary').click();
    await until(() => element.state === 'undone');
    expect(registersOf(await school.journal.read(attendanceFold), classKey('c7b'))).to.deep.equal([]);
  });

  it('has nothing to import the second time', async () => {
    const element = await opened(await importedSchool());
    await imports(element);
    void element.read(edFiFiles());
    await shows(element, 'There is nothing to import.');
    expect(find<HTMLButtonElement>(element, '.confirm .primary').disabled).to.equal(true);
  });

  it('refuses what was cut off, with all that was chosen beside it', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    const [events, taken] = edFiFiles();
    const cut = new File([(await events!.text()).slice(0, -40)], 'events.json');
    void element.read([cut, taken!]);
    await shows(element, 'events.json is damaged or was cut off');
    expect(registersOf(await school.journal.read(attendanceFold), classKey('c7b'))).to.deep.equal([]);
  });
});
