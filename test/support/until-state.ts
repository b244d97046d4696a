import {expect} from 'chai';
import type {SurveyElement} from '../../src/survey/survey-element.js';
import {hasWords} from './has-words.js';

/** Waits up to 10 s for a pupil's screen with its words, which may come after everything else. */
export async function untilState(element: SurveyElement, state: string): Promise<void> {
  const isThere = () => element.state === state && hasWords(element);
  for (let tries = 0; tries < 1_000 && !isThere(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(element.state).to.equal(state);
  await element.updateComplete;
}
