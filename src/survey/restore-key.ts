import type {School} from '../host/school.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import type {SealingKeys} from '../vault/envelope.js';
import {isPair} from '../vault/wrapped-key.js';
import {keepReadingKey} from './reading-keys.js';
import {readSheet} from './recovery-sheet.js';
import type {Wave} from './wave-view.js';
import type {PublishedWave} from './wave.js';

export type SheetRefusal =
  | 'destroyed'
  | 'sheet-empty'
  | 'sheet-sign'
  | 'sheet-length'
  | 'sheet-check'
  | 'sheet-of-other'
  | 'sheet-unknown';

/**
 * Reads a wave's key from its recovery sheet.
 *
 * @param known all waves that are known here, to tell the sheet of another wave from one that belongs to none
 */
export async function keyFromSheet(
  {publicKey}: PublishedWave,
  known: readonly PublishedWave[],
  typed: string,
): Promise<SealingKeys | Refusal<SheetRefusal>> {
  const reading = readSheet(typed);
  if ('problem' in reading) {
    const {problem} = reading;
    if (problem === 'length') return refuse('sheet-length', {count: reading.count});
    return problem === 'check'
      ? refuse('sheet-check', {group: reading.group})
      : refuse(`sheet-${problem}` as const);
  }
  const {privateKey} = reading;
  if (await isPair({publicKey, privateKey})) return {publicKey, privateKey};
  for (const other of known)
    if (await isPair({publicKey: other.publicKey, privateKey}))
      return refuse('sheet-of-other', {title: other.title});
  return refuse('sheet-unknown');
}

/** Takes a wave's key from its recovery sheet, so that this person can open the answers on this device. */
export async function restoreKey(
  school: School,
  wave: Wave,
  waves: readonly Wave[],
  typed: string,
): Promise<Refusal<SheetRefusal> | undefined> {
  if (wave.destroyed) return refuse('destroyed');
  const known = waves.map(({published}) => published);
  const keys = await keyFromSheet(wave.published, known, typed);
  if ('refused' in keys) return keys;
  await keepReadingKey(school, wave.id, keys);
  return undefined;
}
