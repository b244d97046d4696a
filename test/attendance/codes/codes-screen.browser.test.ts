import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/define/pana-import.js';
import {attendanceFold, registersOf} from '../../../src/attendance/attendance-view.js';
import {codesFold, schoolCodesIn} from '../../../src/attendance/codes/codes-view.js';
import {explainCode} from '../../../src/attendance/codes/explain-codes.js';
import type {ImportElement} from '../../../src/attendance/import-element.js';
import {marksOf} from '../../../src/attendance/register.js';
import type {School} from '../../../src/host/school.js';
import type {Draft} from '../../../src/kernel/draft.js';
import {choose} from '../../support/import-page.js';
import {active, eachInPage, find, textOf, until} from '../../support/page.js';
import {codedSchool, FullReplica, freshSchool, importedSchool} from '../../support/imports.js';
import {classKey} from '../../support/school.js';
import {mounted} from '../../support/states.js';

describe('the table of codes in <pana-import>', () => {
  const container = eachInPage();

  async function opened(school: School): Promise<ImportElement> {
    const element = document.createElement('pana-import');
    element.school = school;
    await mounted(container(), element, 'choose');
    await until(() => buttons(element).some((button) => textOf(button) === 'Attendance codes'));
    press(element, 'Attendance codes');
    await until(() => element.state === 'codes' && element.renderRoot.querySelector('#own') !== null);
    return element;
  }

  it('is reached from the first screen and left again, with the focus on each heading', async () => {
    const element = await opened(await importedSchool());
    await until(() => textOf(active(element)) === 'Attendance codes');
    press(element, 'Back to the import');
    await until(() => element.state === 'choose' && textOf(active(element)) === 'Import school files');
  });

  it('takes a new code by keyboard alone', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    named(element, 'Explain another code').focus();
    await sendKeys({press: 'Enter'});
    await until(() => active(element)?.id === 'code-text');
    await sendKeys({type: 'ot'});
    await sendKeys({press: 'Enter'});
    await until(() => active(element)?.id === 'code-form-status');
    expect(pageOf(element)).to.include('Choose what the code means.');
    await choose(element, '#code-form-status', 'absent');
    await choose(element, '#code-form-reason', 'excused');
    named(element, 'Keep').focus();
    await sendKeys({press: 'Enter'});
    await until(() => active(element)?.classList.contains('said') === true);
    expect(pageOf(element)).to.include('ot is explained, for the next import too.');
    expect(await codesIn(school)).to.deep.equal(['ot: absent excused, version 1']);
  });

  it('explains what waits in registers, which then counts', async () => {
    const school = await codedSchool();
    const element = await opened(school);
    expect(pageOf(element)).to.match(/Partial 1 mark last on .*23 Nov in 7/);
    named(element, 'Explain: Partial').click();
    await until(() => active(element)?.id === 'code-form-status');
    await choose(element, '#code-form-status', 'late');
    press(element, 'Keep');
    await until(() => pageOf(element).includes('1 mark counts otherwise now.'));
    expect(await marksIn(school)).to.have.members(['unknown ЩЩ', 'late Partial']);
    expect(buttons(element).map((button) => button.ariaLabel)).not.to.include('Explain: Partial');
  });

  it('changes a code and takes it back', async () => {
    const school = await codedSchool();
    const element = await opened(school);
    named(element, 'Change: Н').click();
    await until(() => element.renderRoot.querySelector('#code-form-status') !== null);
    expect(find<HTMLSelectElement>(element, '#code-form-status').value).to.equal('absent');
    await choose(element, '#code-form-status', 'late');
    press(element, 'Keep');
    await until(() => pageOf(element).includes('Н is explained'));
    expect(await codesIn(school)).to.include('Н: late, version 2');
    named(element, 'Take back: Н').click();
    await until(() => pageOf(element).includes('What was said of Н is taken back.'));
    expect((await codesIn(school)).filter((one) => one.startsWith('Н'))).to.deep.equal([]);
  });

  it('lets marks wait again when their code is taken back', async () => {
    const school = await codedSchool();
    const element = await opened(school);
    named(element, 'Explain: ЩЩ').click();
    await until(() => element.renderRoot.querySelector('#code-form-status') !== null);
    await choose(element, '#code-form-status', 'present');
    press(element, 'Keep');
    await until(() => pageOf(element).includes('ЩЩ is explained'));
    expect(await marksIn(school)).to.include('present ЩЩ');
    named(element, 'Take back: ЩЩ').click();
    await until(() => pageOf(element).includes('taken back.'));
    expect(await marksIn(school)).to.include('unknown ЩЩ');
    expect(buttons(element).map((button) => button.ariaLabel)).to.include('Explain: ЩЩ');
  });

  it('shows both sides where people disagree, until one is chosen', async () => {
    const school = await codedSchool();
    const element = await opened(school);
    expect(pageOf(element)).to.match(
      /absent, excused \/ not expected|not expected at school \/ absent, excused/,
    );
    expect(pageOf(element)).to.include('People disagree about this code');
    const name = buttons(element).find((button) => button.ariaLabel?.startsWith('Choose:'))?.ariaLabel ?? '';
    named(element, name).click();
    await until(() => element.renderRoot.querySelector('#code-form-status') !== null);
    expect(find<HTMLSelectElement>(element, '#code-form-status').value).to.equal('');
    await choose(element, '#code-form-status', 'not-expected');
    press(element, 'Keep');
    await until(() => !pageOf(element).includes('People disagree'));
    expect((await codesIn(school)).some((one) => /^уп: not-expected, version 2$/i.test(one))).to.equal(true);
  });

  it('reads all files by the table that is chosen, and says what that table says', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    press(element, 'Use this table');
    await until(() => pageOf(element).includes('It says so already.'));
    await choose(element, '#code-table', 'gibbon');
    expect(textOf(find(element, '.says'))).to.include('PS taught elsewhere');
    press(element, 'Use this table');
    await until(() => pageOf(element).includes('From now on files are read by this table.'));
    expect(schoolCodesIn(await school.journal.read(codesFold)).table).to.equal('gibbon');
    await element.read([
      new File(['date,slot,classSourcedId,userSourcedId,code\n2026-11-23,day,c7b,p1,LE\n'], 'a.csv'),
    ]);
    await until(() => element.renderRoot.querySelector('#codes') !== null);
    expect(find<HTMLSelectElement>(element, '#codes').value).to.equal('gibbon');
  });

  it('offers to count what came with codes that are explained by now', async () => {
    const school = await codedSchool();
    const none = schoolCodesIn(await school.journal.read(codesFold));
    const drafts = explainCode(
      {code: 'ЩЩ', meaning: {status: 'late'}, basedOn: []},
      none,
    ) as readonly Draft[];
    await school.journal.append({school: drafts});
    const element = await opened(school);
    expect(pageOf(element)).to.include('1 mark has a code that is explained by now');
    press(element, 'Count them');
    await until(() => pageOf(element).includes('1 mark counts otherwise now.'));
    expect(await marksIn(school)).to.include('late ЩЩ');
    expect(pageOf(element)).not.to.include('explained by now');
  });

  it('asks to look again where somebody else was faster, and keeps what was chosen', async () => {
    const school = await codedSchool();
    const element = await opened(school);
    named(element, 'Change: Н').click();
    await until(() => element.renderRoot.querySelector('#code-form-status') !== null);
    await choose(element, '#code-form-status', 'late');
    const before = schoolCodesIn(await school.journal.read(codesFold));
    const {heads} = before.codes.find(({code}) => code === 'Н')!;
    const other = explainCode({code: 'Н', meaning: {status: 'elsewhere'}, basedOn: heads}, before);
    await school.journal.append({school: other as readonly Draft[]});
    await until(() => pageOf(element).includes('version 2'));
    press(element, 'Keep');
    await until(() => pageOf(element).includes('Somebody else has just explained this code.'));
    expect(find<HTMLSelectElement>(element, '#code-form-status').value).to.equal('late');
    press(element, 'Keep');
    await until(() => pageOf(element).includes('Н is explained'));
    expect(await codesIn(school)).to.include('Н: late, version 3');
  });

  it('keeps what was typed when the device is full', async () => {
    const replica = new FullReplica();
    replica.isFull = false;
    const school = freshSchool(replica);
    const element = await opened(school);
    press(element, 'Explain another code');
    await until(() => element.renderRoot.querySelector('#code-text') !== null);
    await type(element, 'x');
    await choose(element, '#code-form-status', 'late');
    replica.isFull = true;
    press(element, 'Keep');
    await until(() => pageOf(element).includes('This device is full'));
    expect(find<HTMLInputElement>(element, '#code-text').value).to.equal('x');
    replica.isFull = false;
    press(element, 'Keep');
    await until(() => pageOf(element).includes('x is explained'));
    expect(await codesIn(school)).to.deep.equal(['x: late, version 1']);
  });

  it('says in place what is no code, and leaves off when cancelled', async () => {
    const school = await importedSchool();
    const element = await opened(school);
    press(element, 'Explain another code');
    await until(() => element.renderRoot.querySelector('#code-text') !== null);
    await choose(element, '#code-form-status', 'late');
    press(element, 'Keep');
    await until(() => pageOf(element).includes('Type the code first.'));
    expect(find(element, '#code-text').getAttribute('aria-invalid')).to.equal('true');
    await type(element, 'x'.repeat(201));
    press(element, 'Keep');
    await until(() => pageOf(element).includes('at most 200 characters'));
    press(element, 'Cancel');
    await until(() => element.renderRoot.querySelector('#code-text') === null);
    expect(await codesIn(school)).to.deep.equal([]);
  });

  it('shows codes as text', async () => {
    const school = await importedSchool();
    const none = schoolCodesIn(await school.journal.read(codesFold));
    const code = '<img src=x onerror=alert(1)>';
    await school.journal.append({
      school: explainCode({code, meaning: {status: 'late'}, basedOn: []}, none) as readonly Draft[],
    });
    const element = await opened(school);
    expect(pageOf(element)).to.include(code);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
  });
});

function buttons(element: ImportElement): readonly HTMLButtonElement[] {
  return [...element.renderRoot.querySelectorAll('button')];
}

function named(element: ImportElement, name: string): HTMLButtonElement {
  const found = buttons(element).find((button) => (button.ariaLabel ?? textOf(button)) === name);
  if (!found) throw new Error(`no ${name} among ${buttons(element).map(textOf).join(', ')}`);
  return found;
}

function press(element: ImportElement, name: string): void {
  named(element, name).click();
}

async function type(element: ImportElement, text: string): Promise<void> {
  const input = find<HTMLInputElement>(element, '#code-text');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

async function marksIn(school: School): Promise<readonly string[]> {
  const registers = registersOf(await school.journal.read(attendanceFold), classKey('c7b'));
  return registers.flatMap(({body}) =>
    [...marksOf(body).values()].map(({status, sourceCode}) => `${status} ${sourceCode ?? ''}`.trim()),
  );
}

async function codesIn(school: School): Promise<readonly string[]> {
  const {codes} = schoolCodesIn(await school.journal.read(codesFold));
  return codes.map(({code, sides, version}) => {
    const said = sides.map((side) => [side?.status, side?.justification].filter(Boolean).join(' '));
    return `${code}: ${said.join(' / ')}, version ${version}`;
  });
}

function pageOf(element: ImportElement): string {
  return textOf(find(element, '.page'));
}
