import {expect} from 'chai';
import '../../src/define/pana-pupil.js';
import type {PupilElement} from '../../src/casework/pupil-element.js';
import type {School} from '../../src/host/school.js';
import {longDay} from '../../src/i18n/format.js';
import {day} from '../../src/kernel/school-day.js';
import {expectAccessible} from '../support/accessible.js';
import {careSchool} from '../support/casework.js';
import {eachInPage, until} from '../support/page.js';
import {bringRecords} from '../support/pupil-records.js';
import {mounted} from '../support/states.js';

const page = eachInPage();

async function shown(school: School, pupil = 'p1', state = 'full'): Promise<ShadowRoot> {
  const element: PupilElement = document.createElement('pana-pupil');
  Object.assign(element, {school, pupilId: pupil});
  await mounted(page(), element, state);
  return element.renderRoot as ShadowRoot;
}

const words = (found: Element | null | undefined): string =>
  (found?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('grades and behaviour on a pupil’s page', () => {
  it('are a table by subject and term with what changed, and incidents, the latest first', async () => {
    const school = await careSchool();
    await bringRecords(school);
    const root = await shown(school);
    await until(() => root.querySelector('#behaviour') !== null);
    const rows = [...root.querySelectorAll('.grades tbody tr')].map(words);
    expect(rows[0]).to.match(/^Алгебра 5 4 ↓ 1 ?1 lower than the term before$/);
    expect(rows[1]).to.match(/^Физика 3 2 .*No pass$/);
    const incidents = [...root.querySelectorAll('section[aria-labelledby="behaviour"] li')].map(words);
    expect(incidents).to.deep.equal([
      `Драка · двор ${longDay('en', day('2026-11-12'))}`,
      `Драка · двор ${longDay('en', day('2026-10-05'))}`,
    ]);
    expect(words(root.querySelector('section[aria-labelledby="behaviour"]'))).to.include(
      '1 entry is of a kind on which nobody has decided yet.',
    );
    await expectAccessible(page().firstElementChild as HTMLElement);
  });

  it('are said to be none of a pupil without any, in a school that brought some', async () => {
    const school = await careSchool();
    await bringRecords(school);
    const root = await shown(school, 'p2');
    await until(() => root.querySelector('#grades') !== null);
    expect(words(root.querySelector('.side'))).to.include('No grades of this pupil were brought in.');
    expect(words(root.querySelector('.side'))).to.include('No incident of this pupil was brought in.');
  });

  it('have no place on the page of a school that brought none', async () => {
    const root = await shown(await careSchool());
    await until(() => words(root.querySelector('.side')).includes('Concerns'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(root.querySelector('#grades')).to.equal(null);
  });

  it('are not there for whoever may not read pupils’ pages', async () => {
    const school = await careSchool('teacher');
    await bringRecords(school);
    const root = await shown(school, 'p1', 'not-allowed');
    expect(words(root.firstElementChild)).to.not.include('Алгебра');
    expect(root.querySelector('.grades')).to.equal(null);
  });
});
