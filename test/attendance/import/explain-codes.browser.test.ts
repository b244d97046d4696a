import {expect} from 'chai';
import '../../../src/define/pana-import.js';
import {attendanceFold, registersOf} from '../../../src/attendance/attendance-view.js';
import {explainCode} from '../../../src/attendance/codes/explain-codes.js';
import {codesFold, schoolCodesIn} from '../../../src/attendance/codes/codes-view.js';
import type {ImportElement} from '../../../src/attendance/import-element.js';
import {marksOf} from '../../../src/attendance/register.js';
import type {School} from '../../../src/host/school.js';
import type {Draft} from '../../../src/kernel/draft.js';
import {lines} from '../../support/bundles.js';
import {choose} from '../../support/import-page.js';
import {eachInPage, find, textOf, until} from '../../support/page.js';
import {importedSchool} from '../../support/imports.js';
import {classKey} from '../../support/school.js';
import {mounted} from '../../support/states.js';

const header = 'date,slot,classSourcedId,userSourcedId,code,reason';
const monday = lines(header, '2026-11-23,day,c7b,p1,ЩЩ,', '2026-11-23,day,c7b,p2,present,');
const tuesday = lines(header, '2026-11-24,day,c7b,p1,щщ,', '2026-11-24,day,c7b,p2,present,');

describe('codes that a file has and nobody explained', () => {
  const container = eachInPage();

  async function preview(school: School, text: string): Promise<ImportElement> {
    container().replaceChildren();
    const element = document.createElement('pana-import');
    element.school = school;
    await mounted(container(), element, 'choose');
    await element.read([new File([text], 'attendance.csv')]);
    await until(
      () => element.state === 'preview-attendance' && element.renderRoot.querySelector('h3') !== null,
    );
    return element;
  }

  it('are listed with how often and where they stand, and can be left for later', async () => {
    const school = await importedSchool();
    const element = await preview(school, monday);
    expect(textOf(find(element, '.codes li'))).to.match(/ЩЩ 1 line for example line 2: .+, .*Nov/);
    expect(find<HTMLSelectElement>(element, '#code-0-status').value).to.equal('');
    await confirm(element);
    expect(await marksIn(school)).to.deep.equal({'2026-11-23': 'unknown ЩЩ'});
    expect(await codesIn(school)).to.deep.equal([]);
  });

  it('are explained in place: the import counts them so, and the next one asks no more', async () => {
    const school = await importedSchool();
    const element = await preview(school, monday);
    await choose(element, '#code-0-status', 'absent');
    await choose(element, '#code-0-reason', 'excused');
    await confirm(element);
    expect(await marksIn(school)).to.deep.equal({'2026-11-23': 'absent excused ЩЩ'});
    expect(await codesIn(school)).to.deep.equal(['ЩЩ absent excused']);
    const next = await preview(school, tuesday);
    expect(next.renderRoot.querySelector('.codes')).to.equal(null);
    await confirm(next);
    expect((await marksIn(school))['2026-11-24']).to.equal('absent excused щщ');
  });

  it('that were left for later count as soon as a later file’s preview explains them', async () => {
    const school = await importedSchool();
    await confirm(await preview(school, monday));
    const element = await preview(school, tuesday);
    await choose(element, '#code-0-status', 'late');
    expect(textOf(find(element, '.page'))).to.include('1 mark of earlier imports will count so too');
    await confirm(element);
    expect(await marksIn(school)).to.deep.equal({'2026-11-23': 'late ЩЩ', '2026-11-24': 'late щщ'});
  });

  it('count when the same file is imported again and explained now', async () => {
    const school = await importedSchool();
    await confirm(await preview(school, monday));
    const element = await preview(school, monday);
    expect(find<HTMLButtonElement>(element, '.confirm .primary').disabled).to.equal(true);
    await choose(element, '#code-0-status', 'elsewhere');
    await confirm(element);
    expect(await marksIn(school)).to.deep.equal({'2026-11-23': 'elsewhere ЩЩ'});
  });

  it('go back to later when a person changes their mind, and what is discarded is not kept', async () => {
    const school = await importedSchool();
    const element = await preview(school, monday);
    await choose(element, '#code-0-status', 'late');
    await choose(element, '#code-0-status', '');
    expect(element.renderRoot.querySelector('#code-0-reason')).to.equal(null);
    await choose(element, '#code-0-status', 'late');
    find(element, '.confirm button:last-child').click();
    await until(() => element.state === 'choose');
    expect(await codesIn(school)).to.deep.equal([]);
  });

  it('say in place what cannot be kept, and do not count so', async () => {
    const school = await importedSchool();
    const element = await preview(school, monday.replace('ЩЩ', 'Щ'.repeat(201)));
    await choose(element, '#code-0-status', 'absent');
    expect(textOf(find(element, '#code-0-error'))).to.include('at most 200 characters');
    const select = find(element, '#code-0-status');
    expect(select.getAttribute('aria-describedby')).to.equal('code-0-error');
    await confirm(element);
    expect((await marksIn(school))['2026-11-23']).to.match(/^unknown Щ/);
  });

  it('are asked about while people disagree, and one word ends it', async () => {
    const school = await importedSchool();
    const none = schoolCodesIn(await school.journal.read(codesFold));
    for (const status of ['late', 'elsewhere'] as const) {
      const drafts = explainCode({code: 'ЩЩ', meaning: {status}, basedOn: []}, none);
      await school.journal.append({school: drafts as readonly Draft[]});
    }
    const element = await preview(school, monday);
    await choose(element, '#code-0-status', 'late');
    await confirm(element);
    expect(await codesIn(school)).to.deep.equal(['ЩЩ late']);
    expect(await marksIn(school)).to.deep.equal({'2026-11-23': 'late ЩЩ'});
  });
});

async function confirm(element: ImportElement): Promise<void> {
  find(element, '.confirm .primary').click();
  await until(() => element.state === 'done');
}

/** The first pupil's marks, by day. */
async function marksIn(school: School): Promise<Readonly<Record<string, string>>> {
  const registers = registersOf(await school.journal.read(attendanceFold), classKey('c7b'));
  return Object.fromEntries(
    registers.map(({body}) => {
      const mark = [...marksOf(body).values()].find(({sourceCode}) => /щ/i.test(sourceCode ?? ''));
      return [body.day, [mark?.status, mark?.justification, mark?.sourceCode].filter(Boolean).join(' ')];
    }),
  );
}

async function codesIn(school: School): Promise<readonly string[]> {
  const {codes} = schoolCodesIn(await school.journal.read(codesFold));
  return codes.map(({code, sides}) =>
    [code, ...sides.flatMap((side) => [side?.status, side?.justification])].filter(Boolean).join(' '),
  );
}
