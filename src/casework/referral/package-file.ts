import {isFields, isNumber} from '../../kernel/guards.js';
import {isPackage, type Package} from './referral-kinds.js';

/** What lies in a locked file: a referral and nothing of the case around it. */
export function packageText({referral, to, from, purpose, day, answerBy, language, fields}: Package): string {
  const parcel: Package = {referral, to, from, purpose, day, answerBy, language, fields};
  return JSON.stringify({format: 'pana referral', version: 1, ...parcel});
}

/** @returns the referral, or why the text is none */
export function readPackage(text: string): Package | 'no-referral' | 'later-version' {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'no-referral';
  }
  if (!isFields(value) || value['format'] !== 'pana referral') return 'no-referral';
  if (isNumber(value['version']) && value['version'] > 1) return 'later-version';
  return isPackage(value) ? value : 'no-referral';
}
