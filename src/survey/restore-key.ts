import type {School} from '../host/school.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {isPair} from '../vault/wrapped-key.js';
import {keepReadingKey} from './reading-keys.js';
import {readSheet} from './recovery-sheet.js';
import type {Wave} from './wave-view.js';

export type SheetRefusal =
  | 'destroyed'
  | 'sheet-empty'
  | 'sheet-sign'
  | 'sheet-length'
  | 'sheet-check'
  | 'sheet-of-other'
  | 'sheet-unknown';

/**
 * Takes a wave's key from its recovery sheet, so that this person can open the answers on this device.
 *
 * @param waves all that are known here, to tell the sheet of another wave from one that belongs to none
 */
export async function restoreKey(
  school: School,
  wave: Wave,
  waves: readonly Wave[],
  typed: string,
): Promise<Refusal<SheetRefusal> | undefined> {
  if (wave.destroyed) return refuse('destroyed');
  const reading = readSheet(typed);
  if ('problem' in reading) {
    const {problem} = reading;
    if (problem === 'length') return refuse('sheet-length', {count: reading.count});
    return problem === 'check'
      ? refuse('sheet-check', {group: reading.group})
      : refuse(`sheet-${problem}` as const);
  }
  const {privateKey} = reading;
  const opens = ({published: {publicKey}}: Wave): Promise<boolean> => isPair({publicKey, privateKey});
  if (await opens(wave)) {
    await keepReadingKey(school, wave.id, {publicKey: wave.published.publicKey, privateKey});
    return undefined;
  }
  for (const other of waves)
    if (await opens(other)) return refuse('sheet-of-other', {title: other.published.title});
  return refuse('sheet-unknown');
}
