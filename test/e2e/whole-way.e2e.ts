import {expect} from 'chai';
import type {Page} from 'puppeteer-core';
import {answer, answersOfClass, publishedWave} from './class-answers.js';
import {
  answerAll,
  askNobody,
  enterCode,
  markSecond,
  nameChild,
  saveByKeyboard,
  startSurvey,
} from './people.js';
import {Portal} from './portal.js';
import {readableTraces} from './traces.js';
import {pause, type Visit} from './visit.js';

/** From a school's own files to an opened case, through the portal's pages and frames. Each step stands on those before. */
describe('the whole way', () => {
  let portal: Portal;
  let staff: Page;
  let view: Visit;
  const slips: string[] = [];

  before(async () => {
    portal = await Portal.start();
    staff = await portal.tab();
  });

  after(() => portal.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await portal.picture(staff, this.currentTest.title);
  });

  it('the office imports the class lists and past attendance, each after a preview', async () => {
    await portal.signIn(staff, 'Office');
    view = await portal.open(staff, 'Import');
    await view.click('button', /OneRoster export/);
    await view.says(/620 new pupils/);
    await view.says(/passwords: never kept/);
    await view.click('button', /^Import$/);
    await view.says('The class lists are imported');
    await view.click('button', 'Import another file');
    await view.click('button', /^Attendance/);
    await view.says(/1,\d{3}/);
    await view.click('button', /^Import/);
    await view.says('The attendance is imported');
  });

  it('a teacher takes the register by keyboard: all present, then the exceptions', async () => {
    await portal.signIn(staff, 'Teacher', '7 Б');
    view = await portal.open(staff, 'Register');
    await view.says('Not taken yet');
    await view.click('button', /others present|all present/);
    await markSecond(view, 'u');
    await view.says(/1 absent/);
    await saveByKeyboard(view);
    await view.says(/Saved on this device/);
  });

  it('finds the register as it was saved after a reload, and corrects it', async () => {
    await staff.reload();
    view = await portal.framed(staff);
    await view.says(/1 absent/);
    await view.says(/taken by/i);
    await markSecond(view, 'p');
    await view.click('button', /correct/);
    await view.says(/Saved on this device/);
    await view.says(/0 absent|no one absent|all present|28 present/i);
  });

  it('logs a concern about two pupils in their roles, and cannot read it again', async () => {
    view = await portal.open(staff, 'Log a concern');
    await view.click('choice', 'No, not right now');
    for (const name of ['Жанәбіл Мұхтар', 'Дьякова Алина']) await nameChild(view, name);
    await view.click('choice', 'May have been harmed');
    const roles = await view.findAll('choice', 'May have harmed others');
    await roles.at(-1)?.click();
    await view.click('choice', /^Bullying/);
    await view.fill(
      /what did you see or hear/i,
      'Pushed on the stairs <b>twice</b>; said she is afraid of the break.',
    );
    await view.click('button', 'Hand to the care team');
    await view.says('Handed to the care team');
    expect(await view.text()).not.to.contain('stairs');
  });

  it('keeps triage, cases and pupils’ records from a teacher', async () => {
    await staff.goto(`${portal.addresses.portal}triage`);
    expect(await staff.$('pana-frame')).to.equal(null);
  });

  it('the psychologist starts a wave for three classes and gets shuffled slips with codes', async () => {
    await portal.signIn(staff, 'School psychologist');
    view = await portal.open(staff, 'Surveys');
    await view.click('button', 'Plan a wave');
    await view.fill('Title', 'Autumn 2026');
    for (const title of ['7 А', '7 Б', '7 В']) await view.click('choice', title);
    await view.click('button', /Make 74 slips/);
    await view.says('the codes are kept nowhere');
    slips.push(...((await view.text()).match(/\b[A-Z0-9]{3} [A-Z0-9]{3} [A-Z0-9]{4}\b/g) ?? []));
    expect(new Set(slips)).to.have.length(74);
    await view.click('button', 'Forget the codes');
  });

  it('a pupil answers by a slip with the network off, and the envelope goes when it is back', async () => {
    const device = await portal.pupilTab();
    await device.setViewport({width: 390, height: 844});
    const pupil = await startSurvey(device, portal.addresses.survey, slips[0] ?? '');
    await answerAll(pupil);
    const before = await portal.envelopeCount();
    await device.setOfflineMode(true);
    await pupil.click('button', /send/i);
    await askNobody(pupil);
    await pupil.says(/envelope/i);
    expect(await readableTraces(device)).to.deep.equal([]);
    await device.setOfflineMode(false);
    await pupil.says('Your answers have arrived');
    expect(await portal.envelopeCount()).to.equal(before + 1);
    await device.close();
  });

  it('refuses a second try with the same slip kindly, with help lines on every screen', async () => {
    const device = await portal.pupilTab();
    await device.goto(`${portal.addresses.portal}pupils`);
    const pupil = await enterCode(await portal.framed(device), slips[0] ?? '');
    await pupil.says('111');
    await answerAll(pupil);
    await pupil.click('button', /send/i);
    await askNobody(pupil);
    await pupil.says(/already|was used/i);
    await pupil.says('111');
    await device.close();
  });

  it('leaves at once and for nowhere when a pupil presses Escape twice', async () => {
    const device = await portal.pupilTab();
    await startSurvey(device, portal.addresses.survey, slips[1] ?? '');
    await device.keyboard.press('Escape');
    await device.keyboard.press('Escape');
    await device.waitForFunction(() => location.href === 'about:blank');
    await device.close();
  });

  it('takes the classmates’ answers, and one envelope a slip', async () => {
    const server = `${portal.addresses.survey}pana/`;
    const wave = await publishedWave(server);
    const values = ['class-7a', 'class-7b', 'class-7v'].flatMap(answersOfClass);
    const statuses = [];
    for (const [index, slip] of slips.slice(1).entries())
      statuses.push(await answer(server, wave, slip, values[index] ?? []));
    expect(new Set(statuses)).to.deep.equal(new Set([201]));
    expect(await answer(server, wave, slips[5] ?? '', values[0] ?? [])).to.equal(409);
  });

  it('shows participation in steps of five, closes and releases', async () => {
    view = await portal.open(staff, 'Surveys');
    await view.click('button', /Autumn 2026/);
    await view.says(/About 20 of (21|22|23)|About 25 of 28/);
    await view.click('button', 'Close the wave');
    await view.click('button', 'Close for good');
    await view.click('button', 'Release the results');
    await view.click('button', 'Release to staff');
    await view.says('Staff find the results');
  });

  it('staff see the climate with intervals, and no class that would give a child away', async () => {
    await portal.signIn(staff, 'Head');
    view = await portal.open(staff, 'Climate');
    await view.says('Autumn 2026');
    await view.says(/\d+\s?%/);
  });

  it('triage shows flags with their reasons; the concern is there, and opens a case', async () => {
    await portal.signIn(staff, 'School psychologist');
    view = await portal.open(staff, 'Triage');
    await view.says(/flags wait/);
    await view.says(/Why it was raised/);
    await view.says(/What clears it/);
    await view.says('Class climate');
    await view.click('button', /A concern was logged/);
    await view.says('said she is afraid of the break');
    await staff.keyboard.press('o');
    await view.click('button', /Open the case/);
    await view.says('Next: Assessed');
  });

  it('walks the case: risk, assessment, a goal with a responsible person and a day', async () => {
    await view.click('button', 'Set the risk');
    await view.click('choice', 'Medium');
    await view.fill('Reason', 'Repeated, and she is afraid.');
    await view.click('button', /^Save/);
    await view.click('button', 'Write a note');
    await view.choose('Kind', 'Assessment');
    await view.fill('Text', 'Talked with her on Monday.');
    await view.click('button', /^Save/);
    await view.click('button', 'Go on to “Assessed”');
    await view.says('Next: Planned');
    await view.click('button', 'Add a goal');
    await view.fill(/^Goal/, 'She goes out at break again.');
    await view.click('button', /^Save/);
    await view.click('button', 'Add an action');
    await view.fill(/^Action/, 'Walk the stairs with her');
    await view.choose('Who is responsible?', 'Шәріпова');
    await view.choose('By when', '2026-11-30');
    await view.click('button', /^Save/);
    await view.click('button', 'Go on to “Planned”');
    await view.says('Next: In progress');
  });

  it('sorts the caseload by what is due, and keeps everything after a reload', async () => {
    view = await portal.open(staff, 'Caseload');
    await view.says('Walk the stairs with her');
    await staff.reload();
    view = await portal.framed(staff);
    await view.says('Walk the stairs with her');
  });

  it('walks on to a review, closes with an outcome and reopens', async () => {
    await view.click('button', 'Дьякова Алина');
    await view.click('button', 'Go on to “In progress”');
    await view.says('Next: Under review');
    await view.click('button', 'Go on to “Under review”');
    await view.choose('Review on', '2026-12-07');
    await view.click('button', /^Save/);
    await view.says('Review on Mon 7 Dec');
    await view.click('button', 'Close the case');
    await view.click('choice', 'Partly better');
    await view.fill('Why is the case closed', 'She goes out again.');
    for (const asked of await view.findAll('choice', 'Not asked')) await asked.click();
    await view.fill(/The child’s words/, 'She said all there is to say in the review.');
    await view.fill(/The family’s words/, 'The parents could not be reached.');
    await view.fill('Why not:', 'The teacher walks with her.');
    await view.press('Close the case');
    await view.says('Closed. The child: ');
    await view.click('button', 'Reopen the case');
    await view.fill('Why is it reopened', 'It began again.');
    await view.press('Reopen the case');
    await view.says('Next: ');
  });

  it('goes from the case to the child’s page and back', async () => {
    await view.click('button', 'Pupil’s page');
    await view.says('Attendance this year');
    await view.says('Дьякова Алина');
    await view.click('button', 'Back');
    await view.says('Next: ');
  });

  it('shows a pupil’s year as a calendar', async () => {
    view = await portal.open(staff, 'Pupils');
    await view.fill(/pupil|name/i, 'Жанәбіл М');
    await pause(200);
    await view.click('button', /Жанәбіл Мұхтар/);
    await view.says(/September/);
  });
});
