import {fixture, html} from '@open-wc/testing-helpers';
import {expect} from 'chai';
import {addDays, localDay} from '../../src/kernel/school-day.js';
import type {Answers} from '../../src/survey/instrument/answers.js';
import {answersIn} from '../../src/survey/response.js';
import type {SurveyElement} from '../../src/survey/survey-element.js';
import {drawCode} from '../../src/survey/tickets.js';
import type {PublishedWave} from '../../src/survey/wave.js';
import {openEnvelope} from '../../src/vault/envelope.js';
import {rewritten, startedWave} from './survey.js';
import {serverBase, standInServer} from './survey-server.js';

/** What comes with a press is here before the test begins, so that a slow machine changes nothing. */
await import('../../src/survey/aids/aids.js');

/** A pupil at `<pana-survey>`, on the first screen after the code. */
export async function pupilAt(change: Partial<PublishedWave> = {}, lang = 'en') {
  const started = await startedWave(undefined, {from: addDays(localDay(new Date()), -1)});
  const wave = await rewritten(started.published, change);
  const server = standInServer([wave]);
  const element = await fixture<SurveyElement>(
    html`<pana-survey
      isolated
      lang=${lang}
      .server=${serverBase}
      .wave=${wave.wave}
      .code=${drawCode()}
      .rest=${() => 0}
    ></pana-survey>`,
  );
  const root = element.shadowRoot!;
  const all = <Found extends Element = HTMLElement>(selector: string) => [
    ...root.querySelectorAll<Found>(selector),
  ];
  const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

  const pupil = {
    element,
    server,
    all,
    one: (selector: string) => root.querySelector<HTMLInputElement>(selector)!,
    text: (selector: string) => all(selector).map(({textContent}) => textContent.replace(/\s+/g, ' ').trim()),
    button: (words: string) => all('button').find(({textContent}) => textContent.includes(words))!,
    settled,

    async press(what: string | HTMLElement): Promise<void> {
      (typeof what === 'string' ? pupil.button(what) : what).click();
      await settled();
      await element.updateComplete;
    },

    next: () => pupil.press(pupil.one('.primary')),

    async until(condition: () => boolean): Promise<void> {
      for (let tries = 0; tries < 1_000 && !condition(); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(condition(), String(condition)).to.equal(true);
      await element.updateComplete;
    },

    /** What arrived, opened by the reader, and how large it was. */
    async arrived(): Promise<{answers: Answers; size: number}> {
      await pupil.until(() => element.state === 'sent');
      // Another page of the same browser may have sent what it had kept.
      for (const [key, sealed] of server.inbox) {
        const message = await openEnvelope(started.keys, {key, sealed}).catch(() => undefined);
        const answers = message === undefined ? undefined : answersIn(message, wave.wave, wave.instrument);
        if (answers) return {answers, size: sealed.length};
      }
      throw new Error('nothing of this pupil arrived');
    },
  };
  await pupil.until(() => element.state === 'intro' && root.firstElementChild !== null);
  return pupil;
}

export type Pupil = Awaited<ReturnType<typeof pupilAt>>;
