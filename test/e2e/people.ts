import type {KeyInput, Page} from 'puppeteer-core';
import {Visit} from './visit.js';

// What people do in one movement, key by key and tap by tap.

/** A pupil types a slip's code at the survey app's own address, and goes on to the first question. */
export async function startSurvey(device: Page, surveyApp: string, slip: string): Promise<Visit> {
  await device.goto(`${surveyApp}?lang=en`);
  return enterCode(new Visit(device.mainFrame()), slip);
}

export async function enterCode(pupil: Visit, slip: string): Promise<Visit> {
  await pupil.fill(/code/i, slip);
  await pupil.click('button', /^Start/);
  await pupil.click('button', /let’s begin/);
  await pupil.click('button', /Go on to the questions/);
  return pupil;
}

export async function answerAll(pupil: Visit): Promise<void> {
  for (let question = 1; question <= 8; question += 1) {
    await pupil.says(`Question ${question} of 8`);
    await pupil.click('choice', question <= 4 ? /Not at all/ : /Mostly true/);
    await pupil.click('button', /^Next/);
  }
  await pupil.page.bringToFront();
}

/** After the answers: no adult is asked for. */
export async function askNobody(pupil: Visit): Promise<void> {
  await pupil.click('button', /No, thank you/);
  await pupil.click('button', /^Next/);
}

/** A teacher marks the second pupil of the register by a letter. */
export async function markSecond(register: Visit, letter: string): Promise<void> {
  await (await register.find('choice', /.*/)).focus();
  for (const key of ['Home', 'ArrowDown', letter]) await register.page.keyboard.press(key as KeyInput);
}

export async function saveByKeyboard({page: {keyboard}}: Visit): Promise<void> {
  await keyboard.down('Control');
  await keyboard.press('Enter');
  await keyboard.up('Control');
}

/** A member of staff finds a pupil by name and takes the first that is offered. */
export async function nameChild(concern: Visit, name: string): Promise<void> {
  await concern.fill(/who is it about/i, name);
  await concern.find('choice', name);
  await concern.page.keyboard.press('ArrowDown');
  await concern.page.keyboard.press('Enter');
}
