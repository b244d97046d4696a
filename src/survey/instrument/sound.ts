import {isFields, isText} from '../../kernel/guards.js';
import {itemsOf, type Instrument} from './instrument.js';
import type {InstrumentTexts} from './texts.js';

/** Signs of one recording, at most: some 60 kB, half a minute of speech. */
const longestSound = 80_000;

/**
 * A recording that the instrument carries. Never an address: which questions a pupil lets read, and when, would be in the
 * log of whoever keeps the files.
 */
export function isSound(value: unknown): value is string {
  return (
    isText(value) &&
    value.length <= longestSound &&
    /^data:audio\/(?:mpeg|mp4|ogg|webm|wav);base64,[A-Za-z0-9+/]+={0,2}$/.test(value)
  );
}

/**
 * Where a language has recordings, every page and item has one, so that a button to listen is never dead. Options, rows
 * and answers of a scale may have some.
 *
 * @returns what is missing or no recording, as `items/bullied`
 */
export function faultySound(
  instrument: Instrument,
  {sounds}: Pick<InstrumentTexts, 'sounds'>,
): string | undefined {
  if (sounds === undefined) return undefined;
  if (!isFields(sounds)) return '';
  const wanted = [
    ...instrument.pages.filter(({kind}) => kind === 'text').map(({id}) => `pages/${id}`),
    ...itemsOf(instrument).map(({id}) => `items/${id}`),
  ];
  return [...wanted, ...Object.keys(sounds)].find(
    (name) => !Object.hasOwn(sounds, name) || !isSound(sounds[name]),
  );
}
