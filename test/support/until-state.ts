import {expect} from 'chai';
import type {SurveyElement} from '../../src/survey/survey-element.js';

/** Waits up to 6 s for a pupil's screen with its words, which may come after everything else. */
export async function untilState(element: SurveyElement, state: string): Promise<void> {
  const isThere = () => element.state === state && (element.shadowRoot?.childElementCount ?? 0) > 0;
  for (let tries = 0; tries < 600 && !isThere(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(element.state).to.equal(state);
  await element.updateComplete;
}
