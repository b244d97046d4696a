import {expect} from 'chai';
import '../../../src/define/pana-import.js';
import {attendanceFold, registersOf} from '../../../src/attendance/attendance-view.js';
import type {ImportElement} from '../../../src/attendance/import-element.js';
import type {School} from '../../../src/host/school.js';
import {hasWords} from '../../support/has-words.js';
import {choose} from '../../support/import-page.js';
import {active, eachInPage, find, textOf, until} from '../../support/page.js';
import {diaryFile, importedSchool} from '../../support/imports.js';
import {classKey} from '../../support/school.js';
import {mounted} from '../../support/states.js';

describe('<pana-import> with a diary that has days across', () => {
  const container = eachInPage();

  async function asked(school: School): Promise<ImportElement> {
    const element = document.createElement('pana-import');
    element.school = school;
    await mounted(container(), element, 'choose');
    await until(() => hasWords(element));
    void element.read([diaryFile()]);
    await until(() => element.renderRoot.querySelector('#place-slot') !== null);
    return element;
  }

  it('asks which part of the day it is about, and takes no answer for granted', async () => {
    const element = await asked(await importedSchool());
    expect(textOf(element.renderRoot.querySelector('.page'))).to.include('Nothing in this file says');
    find(element, '.confirm .primary').click();
    await until(() => element.renderRoot.querySelector('#place-slot-error') !== null);
    expect(active(element)?.id).to.equal('place-slot');
    expect(element.state).to.equal('columns');
  });

  it('writes registers of the lesson that was chosen, and can be changed before', async () => {
    const school = await importedSchool();
    const element = await asked(school);
    await choose(element, '#place-slot', 'lesson-3');
    find(element, '.confirm .primary').click();
    await until(() => element.state === 'preview-attendance');
    [...element.renderRoot.querySelectorAll('button')]
      .find((one) => textOf(one) === 'Change columns')
      ?.click();
    await until(() => element.state === 'columns');
    expect(find<HTMLSelectElement>(element, '#place-slot').value).to.equal('lesson-3');
    await choose(element, '#place-slot', 'lesson-4');
    find(element, '.confirm .primary').click();
    await until(() => element.state === 'preview-attendance');
    find(element, '.confirm .primary').click();
    await until(() => element.state === 'done');
    const registers = registersOf(await school.journal.read(attendanceFold), classKey('c7b'));
    expect(registers.map(({body}) => `${body.day} ${body.slot}`).sort()).to.deep.equal([
      '2026-11-23 lesson-4',
      '2026-11-24 lesson-4',
    ]);
  });
});
