import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/pana-pupil.js';
import type {PupilElement} from '../../src/casework/pupil-element.js';
import type {School} from '../../src/host/school.js';
import {shortDay} from '../../src/i18n/format.js';
import {day} from '../../src/kernel/school-day.js';
import {careSchool, fullCase} from '../support/casework.js';
import {firstTerm, twoVersions} from '../support/pupil-year.js';
import {eachInPage} from '../support/page.js';
import {mounted} from '../support/states.js';

const page = eachInPage();

async function shown(school: School, pupil = 'p1'): Promise<ShadowRoot> {
  const element: PupilElement = document.createElement('pana-pupil');
  Object.assign(element, {school, pupilId: pupil});
  await mounted(page(), element, 'full');
  return element.renderRoot as ShadowRoot;
}

function wordsOf(root: ShadowRoot, labelledBy: string): string {
  const found = root.querySelector(`section[aria-labelledby="${labelledBy}"]`);
  return (found?.textContent ?? '').replaceAll(/\s+/g, ' ');
}

describe('pana-pupil', () => {
  it('says a pupil’s days missed beside the class, excused and unexcused apart', async () => {
    const school = await careSchool();
    await firstTerm(school);
    const words = wordsOf(await shown(school), 'beside');
    expect(words).to.match(/Absent on 13 of 53 days; the class: \d+ of 53\./);
    expect(words).to.match(/Without excuse on 8 of 53 days; the class: 0 of 53\./);
    expect(words).to.contain('classmates on the same days');
  });

  it('withholds the class where few classmates have registers, and says the floor', async () => {
    const words = wordsOf(await shown(await careSchool()), 'beside');
    expect(words).to.contain('fewer than 10 classmates');
    expect(words).not.to.contain('the class:');
  });

  it('shows each weekday with a text of its own, and the figures a click away', async () => {
    const school = await careSchool();
    await firstTerm(school);
    const root = await shown(school);
    const drawings = [...root.querySelectorAll('.strip svg[role="img"]')];
    expect(drawings).to.have.length(5);
    expect(drawings[1]?.getAttribute('aria-label')).to.match(
      /^Tuesday: absences began on \d+ of \d+ of the days shown/,
    );
    const details = root.querySelector<HTMLDetailsElement>('section[aria-labelledby="weekdays"] details')!;
    details.querySelector('summary')?.focus();
    await sendKeys({press: 'Enter'});
    expect(details.open).to.equal(true);
    expect(details.querySelectorAll('tbody tr')).to.have.length(10);
  });

  it('lists absences, the latest first, with days, reason and what goes on', async () => {
    const root = await shown(await careSchool(), 'p2');
    const words = wordsOf(root, 'spells');
    expect(words).to.contain('1 absence began this school year; it lasted 15 school days.');
    expect(words).to.contain(`Absent since ${shortDay('en', day('2026-11-02'))}; no register since then`);
    expect(words).to.contain('Ill');
  });

  it('counts a day with two versions as not known, never as present or absent', async () => {
    const school = await careSchool();
    await twoVersions(school);
    const root = await shown(school);
    const friday = [...root.querySelectorAll('section[aria-labelledby="weekdays"] tbody tr')].find((row) =>
      row.textContent.includes('Friday'),
    );
    const numbers = [...(friday?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent.trim());
    // Two Fridays of three were taken; the third of November and those of the weeks before are not known.
    expect(numbers.slice(0, 4)).to.deep.equal(['0', '0', '0', '2']);
    expect(root.querySelector('.strip')?.textContent).to.contain('Two versions');
  });

  it('says of a pupil without registers that nothing is known, and draws nothing', async () => {
    const school = await careSchool();
    await fullCase(school, 'case-9', 'p5');
    const root = await shown(school, 'p5');
    expect(root.querySelector('.strip')).to.equal(null);
    expect(root.textContent).to.contain('No register of this year says anything about this pupil yet.');
  });
});
