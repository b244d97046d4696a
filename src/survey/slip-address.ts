import type {WaveId} from '../kernel/ids.js';

export interface Slip {
  readonly wave: WaveId;
  readonly code: string;
}

/** What a slip's QR code holds. The part after `#` is never sent to a server. */
export function slipAddress(surveyApp: string, {wave, code}: Slip): string {
  return `${surveyApp.split('#')[0] ?? ''}#${wave}.${code}`;
}

/** @param hash as in `location.hash`; the code may be missing, for an address that is typed */
export function readSlipAddress(hash: string): {readonly wave?: WaveId; readonly code?: string} {
  const [, wave, code] = /^#([a-z2-9]{4,40})(?:\.([^.]{1,40}))?$/.exec(hash) ?? [];
  return {...(wave && {wave: wave as WaveId}), ...(code && {code})};
}

/** What people read and type: without `https://` and a closing slash. */
export function spokenAddress(surveyApp: string): string {
  return surveyApp.replace(/^https?:\/\//, '').replace(/[/#]+$/, '');
}
