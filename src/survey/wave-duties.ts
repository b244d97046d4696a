import type {TextDuty} from './text-duty.js';

/** What a wave says of the adults behind it. */
export interface WaveDuties {
  /**
   * The care team's public key, X25519 as base64url, for requests for contact. Without it they are not offered; one that is
   * no key is found out when sealing, and the pupil is told in place.
   */
  readonly contactKey?: string;
  /** Always there where pupils write in their own words, and nowhere else. */
  readonly freeText?: TextDuty;
}
