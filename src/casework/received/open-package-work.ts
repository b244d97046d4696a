import {largestSealedFile, openFile, type OpenProblem} from '../../vault/sealed-file.js';
import {readPackage} from '../referral/package-file.js';
import type {Package} from '../referral/referral-kinds.js';

/** Why a file cannot be read. `no-referral`: it was opened, and something else was in it. */
export type PackageProblem = OpenProblem | 'too-large' | 'unreadable' | 'no-referral' | 'no-passphrase';

/** @returns what lies in a locked file, or why it cannot be read; never throws for what lies in a file */
export async function openPackage(
  file: Blob,
  passphrase: string,
): Promise<{readonly parcel: Package} | {readonly problem: PackageProblem}> {
  if (file.size > largestSealedFile) return {problem: 'too-large'};
  if (!passphrase.trim()) return {problem: 'no-passphrase'};
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return {problem: 'unreadable'};
  const opened = await openFile(text, passphrase);
  if ('problem' in opened) return opened;
  const parcel = readPackage(opened.text);
  return typeof parcel === 'string' ? {problem: parcel} : {parcel};
}
