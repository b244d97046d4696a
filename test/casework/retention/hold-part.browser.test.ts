import {expect} from 'chai';
import '../../../src/define/pana-case.js';
import '../../../src/define/pana-keeping.js';
import type {CaseElement} from '../../../src/casework/case-element.js';
import {eraseHere} from '../../../src/casework/retention/erase-work.js';
import {holdsOf, retentionFold} from '../../../src/casework/retention/retention-view.js';
import type {School} from '../../../src/host/school.js';
import {append, BreakableReplica, careSchool, fullCase} from '../../support/casework.js';
import {caseId} from '../../support/cases.js';
import {eachInPage, fill, find, root, until} from '../../support/page.js';
import {heldDraft} from '../../support/retention.js';
import {mounted} from '../../support/states.js';

const page = eachInPage();

async function shown(replica?: BreakableReplica): Promise<[CaseElement, School]> {
  const school = await careSchool('psychologist', replica);
  await fullCase(school);
  const element = document.createElement('pana-case');
  element.caseId = 'case-1';
  element.school = school;
  await mounted(page(), element, 'full');
  await until(() => root(element).querySelector('[data-opens="hold"]'), 'the way to hold it');
  return [element, school];
}

const save = (element: CaseElement): void => find(element, '[data-form] .primary').click();
const holds = async ({journal}: School) => holdsOf(await journal.read(retentionFold), caseId('case-1'));

describe('an open case that is held', () => {
  it('is held from its own screen with a reason, and shows by whom', async () => {
    const [element, school] = await shown();
    find(element, '[data-opens="hold"]').click();
    await until(() => root(element).querySelector('[data-held] form'), 'the form');
    save(element);
    await until(() => find(element, '[data-held] form').textContent.includes('Say why.'), 'what is missing');
    expect(await holds(school)).to.deep.equal([]);
    fill(element, '[data-held] [name="reason"]', 'The inquiry of the district');
    save(element);
    await until(() => root(element).querySelector('[data-held] [part~="notice"]'), 'the hold');
    const text = find(element, '[data-held]').textContent;
    expect(text).to.contain('The inquiry of the district').and.contain('It is lifted under');
    expect(text).to.match(/Held since .+ by \S+/);
    expect(await holds(school)).to.have.length(1);
    await until(() => root(element).activeElement?.getAttribute('data-opens') === 'hold', 'focus is back');
  });

  it('is shown among what is kept, and is not erased', async () => {
    const [, school] = await shown();
    await append(school, {care: [heldDraft()]});
    const keeping = document.createElement('pana-keeping');
    keeping.school = school;
    await mounted(page(), keeping, 'full');
    expect(find(keeping, '[data-case="case-1"]').textContent).to.contain('The court asked for the file.');
    expect(root(keeping).querySelector('[data-opens="erase case-1"]')).to.equal(null);
    expect(await eraseHere(school, caseId('case-1'), 'asked')).to.deep.include({refused: 'held'});
  });

  it('says why it is not held where saving fails, and keeps the reason typed', async () => {
    const replica = new BreakableReplica();
    const [element, school] = await shown(replica);
    find(element, '[data-opens="hold"]').click();
    await until(() => root(element).querySelector('[data-held] form'), 'the form');
    fill(element, '[data-held] [name="reason"]', 'A complaint');
    replica.broken = 'quota';
    save(element);
    await until(() => root(element).querySelector('[data-held] form [role="alert"]'), 'the failure');
    expect(find<HTMLTextAreaElement>(element, '[data-held] textarea').value).to.equal('A complaint');
    replica.broken = undefined;
    expect(await holds(school)).to.deep.equal([]);
  });

  it('shows no hold that was lifted', async () => {
    const [element, school] = await shown();
    const [first] = await append(school, {care: [heldDraft()]}).then(() => holds(school));
    await until(() => root(element).querySelector('[data-held] [part~="notice"]'), 'the hold');
    const ids = first!.entries.map(({id}) => id);
    const lifted = heldDraft({until: first!.value.from, lifted: 'It was withdrawn'}, ids);
    await append(school, {care: [lifted]});
    await until(() => !root(element).querySelector('[data-held] [part~="notice"]'), 'it is lifted');
  });
});
