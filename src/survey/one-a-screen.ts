import {askedOf, type Instrument, type InstrumentPage} from './instrument/instrument.js';
import {splitPages} from './instrument/split-pages.js';
import type {Step} from './survey-step.js';
import type {PublishedWave} from './wave.js';

/** What is on a pupil's screen. */
export interface Drawn {
  readonly published: PublishedWave;
  readonly step: Step;
}

/**
 * A wave as it fits a screen, at the place where the pupil is.
 *
 * @param whole as it was published
 * @param isSmall one question a screen; else as many as the questionnaire has on its pages
 */
export function fitted(whole: PublishedWave, {published, step}: Drawn, isSmall: boolean): Drawn {
  const fit = isSmall ? {...whole, instrument: splitPages(whole.instrument)} : whole;
  return {published: fit, step: movedTo(fit.instrument, step, published.instrument)};
}

/** The page on which the first question stands that stood first before. */
function movedTo({pages}: Instrument, step: Step, before: Instrument): Step {
  const page = step.at === 'page' ? before.pages[step.page] : undefined;
  if (!page || step.at !== 'page') return step;
  const first = markOf(page);
  return {...step, page: pages.findIndex((each) => marksOf(each).includes(first))};
}

function markOf(page: InstrumentPage): string {
  return marksOf(page)[0] ?? page.id;
}

/** By its questions, or by its own name where it asks nothing. */
function marksOf(page: InstrumentPage): readonly string[] {
  const asked = askedOf({pages: [page]}).map(({id}) => `item ${id}`);
  return asked.length > 0 ? asked : [page.id];
}
