import {askedOf} from './instrument/instrument.js';
import type {fitted} from './one-a-screen.js';
import type {PublishedWave} from './wave.js';

type Fitted = typeof fitted;

/** On these a question fills the screen. */
export const smallScreens = '(max-width: 480px)';

/**
 * What cuts long pages up, where that is to be done or undone. Where the network does not bring it, pages stay as long as
 * they were written.
 *
 * @param drawn `whole`, or what was cut of it
 */
export async function fitting(
  whole: PublishedWave,
  drawn: PublishedWave | undefined,
  isSmall: boolean,
): Promise<Fitted | undefined> {
  if (!isSmall && drawn === whole) return undefined;
  if (whole.instrument.pages.every((page) => askedOf({pages: [page]}).length < 2)) return undefined;
  return (await import('./one-a-screen.js').catch(() => undefined))?.fitted;
}
