import {expect} from 'chai';
import '../../src/define/pana-rules.js';
import type {RulesElement} from '../../src/casework/rules/rules-element.js';
import {modelSchool} from '../support/model-school.js';
import {eachInPage, until} from '../support/page.js';
import {rulesSchool} from '../support/rules.js';
import {mounted} from '../support/states.js';

const page = eachInPage();

const text = (element: RulesElement): string =>
  element.shadowRoot!.querySelector('.preview')!.textContent.replace(/\s+/g, ' ');

function figure(element: RulesElement, name: string): string | undefined {
  const rows = [...element.shadowRoot!.querySelectorAll('.figures tbody tr')];
  const row = rows.find((each) => each.querySelector('th')?.textContent === name);
  return row?.querySelector('td')?.textContent.trim();
}

function choose(element: RulesElement, title: string): void {
  const select = element.shadowRoot!.querySelector<HTMLSelectElement>('#played-year')!;
  select.value = [...select.options].find((option) => option.textContent === title)!.value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
}

describe('the years of pana-rules', function () {
  this.timeout(60_000);

  it('plays last year by its own registers and grades, and this year again', async () => {
    const element = document.createElement('pana-rules');
    element.school = await modelSchool();
    await mounted(page(), element, 'full');
    expect(figure(element, 'Pupils pointed out')).to.equal('0');
    choose(element, '2025/26');
    await until(() => Number(figure(element, 'Pupils pointed out')) > 50);
    expect(text(element))
      .to.contain('1 September to 24 April, 12 weeks')
      .and.contain('Of a year that is over');
    expect(figure(element, 'Flag before the first talk')).to.equal('no talk noted yet');
    choose(element, '2026/27');
    await until(() => figure(element, 'Pupils pointed out') === '0');
    expect(text(element)).not.to.contain('Of a year that is over');
  });

  it('asks for no year where there is one, and says what is not played and why', async () => {
    const element = document.createElement('pana-rules');
    element.school = await rulesSchool();
    await mounted(page(), element, 'full');
    expect(element.shadowRoot!.querySelector('#played-year')).to.equal(null);
    expect(text(element)).to.contain('Not played again').and.contain('lists of a model');
  });
});
