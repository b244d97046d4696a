import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-pupil.js';
import '../../src/define/pana-triage.js';
import {casesOf, caseworkFold} from '../../src/casework/casework-view.js';
import type {School} from '../../src/host/school.js';
import {detectConcerns} from '../../src/signals/detect-concerns.js';
import {flagSubject} from '../../src/signals/flag.js';
import {rules} from '../../src/signals/rules.js';
import {careSchool} from '../support/casework.js';
import {expectAccessible} from '../support/accessible.js';
import {receivedConcern, receivedDraft} from '../support/concerns.js';
import {raisedFlag, triageOf} from '../support/flags.js';
import {eachInPage, until} from '../support/page.js';
import {pupilKey} from '../support/school.js';
import {mounted} from '../support/states.js';
import {raiseTold, toldOfChangingRoom} from '../support/told.js';

const page = eachInPage();

async function shown(tag: 'pana-triage' | 'pana-pupil', school: School, state: string): Promise<ShadowRoot> {
  const element = document.createElement(tag);
  Object.assign(element, tag === 'pana-pupil' ? {school, pupilId: 'p1'} : {school});
  await mounted(page(), element, state);
  return element.renderRoot as ShadowRoot;
}

/** The detail of the flag of a rule. */
async function detail(root: ShadowRoot, rule: string): Promise<HTMLElement> {
  root.querySelector<HTMLElement>(`[data-flag*="${rule}"]`)?.click();
  await until(() => root.querySelector(`[data-flag*="${rule}"][aria-current]`) !== null);
  return root.querySelector<HTMLElement>('.detail')!;
}

const words = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ');
const told = (element: HTMLElement): readonly string[] =>
  [...element.querySelectorAll('.counted > li')].map(words);

describe('concerns that were counted', () => {
  it('are read at a place’s flag, danger to life first, with everybody who is named', async () => {
    const school = await careSchool();
    await raiseTold(school);
    const flag = await detail(await shown('pana-triage', school, 'counted'), 'hot-spot');
    expect(words(flag)).to.include('The school').and.include('Incidents: Changing room');
    expect(words(flag)).to.match(/4 incidents in 4 concerns from 2 people, .*Place: Changing room\./);
    const [first = '', ...others] = told(flag);
    expect(first).to.include('Danger right now was named').and.include('Weapon');
    expect(first).to.match(/May have been harmed.*Petrova.*Saw it or knows of it/);
    expect(others).to.have.length(3);
    expect(others[0]).to.include('Two doors are kicked in.').and.include('Nobody is named');
    expect(others[2]).to.match(/Theft · Changing room · .* · In a lesson/);
    expect(
      [...flag.querySelectorAll('.decide button')].map(
        (button) => button.getAttribute('data-opens')?.split(' ')[0],
      ),
    ).to.deep.equal(['watch', 'dismiss']);
    await expectAccessible(page().firstElementChild as HTMLElement);
  });

  it('are read at the pupil’s flag without anybody else’s name, and lead into a case', async () => {
    const school = await careSchool();
    await raiseTold(school);
    const flag = await detail(await shown('pana-triage', school, 'counted'), 'concerns-repeated');
    expect(told(flag)).to.have.length(3);
    expect(words(flag)).to.include('3 concerns from 2 people on 3 days').and.not.include('Petrova');
    expect(flag.querySelector('[data-opens^="open "]')).to.not.equal(null);
  });

  it('that name nobody lead by keyboard to the pupil whom a person chose', async () => {
    const school = await careSchool();
    const nameless = receivedConcern('n', {kind: 'other', incident: 'theft', pupils: [], lifeSafety: true});
    const flags = detectConcerns([nameless], rules).map(raisedFlag);
    await school.journal.append({care: [receivedDraft(nameless), ...flags]});
    const root = await shown('pana-triage', school, 'full');
    expect(words(root.querySelector('.detail')!))
      .to.include('nobody knows who took part')
      .and.include('Nobody is named');
    root.querySelector<HTMLElement>('.flag[aria-current]')?.focus();
    await sendKeys({press: 'o'});
    await until(() => root.activeElement?.id === 'field-query');
    await sendKeys({type: 'petr'});
    await until(() => root.querySelector('[name="pupil"]') !== null);
    root.querySelector<HTMLElement>('[name="pupil"]')?.click();
    root.querySelector<HTMLElement>('[data-form] .primary')?.click();
    await until(() => root.querySelectorAll('.flag').length === 0);
    const [opened] = casesOf(await school.journal.read(caseworkFold), pupilKey('p3'));
    expect(opened?.concerns).to.deep.equal(['concern/n']);
  });

  it('say which of them was found wrong since', async () => {
    const school = await careSchool();
    await raiseTold(school);
    const own = detectConcerns(toldOfChangingRoom, rules);
    const [wrong] = own.filter(({source}) => source === 'concern/room-2').map((flag) => flagSubject(flag));
    const dismissed = triageOf(wrong!, {kind: 'dismissed', reason: 'wrong-data'});
    await school.journal.append({care: [...own.map(raisedFlag), dismissed]});
    const root = await shown('pana-triage', school, 'full');
    const marked = told(await detail(root, 'concerns-repeated')).filter((one) => one.includes('not counted'));
    expect(marked).to.have.length(1);
    expect(marked[0]).to.include('Dismissed since as wrong').and.include('Her bag lay in the water.');
    const atPlace = told(await detail(root, 'hot-spot')).filter((one) => one.includes('not counted'));
    expect(atPlace).to.have.length(1);
  });

  it('are said to be missing where this device cannot read them yet', async () => {
    const school = await careSchool();
    await raiseTold(school, toldOfChangingRoom.slice(0, 2));
    const flag = await detail(await shown('pana-triage', school, 'counted'), 'hot-spot');
    expect(told(flag)).to.have.length(2);
    expect(words(flag)).to.include('2 concerns were counted elsewhere and cannot be read here yet.');
  });

  it('stand on the pupil’s page with their place, and with words for what a later version calls it', async () => {
    const school = await careSchool();
    const later = {kind: 'hazing', place: 'roof-top', hour: 'night', text: 'On the roof.'};
    await raiseTold(school);
    await school.journal.append({care: [receivedDraft(receivedConcern('later', later))]});
    const root = await shown('pana-pupil', school, 'full');
    const listed = [...root.querySelectorAll('section[aria-labelledby="concerns"] .item')].map(words);
    expect(listed).to.have.length(4);
    expect(listed.join(' ')).to.include('Changing room').and.include('In a break');
    expect(listed.find((one) => one.includes('On the roof.')))
      .to.include('Something that this version does not know')
      .and.include('a place that this version does not know');
  });
});
