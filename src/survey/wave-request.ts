import type {WaveId} from '../kernel/ids.js';

/** @returns where the server says what it has of a wave, or of all that are published */
export function addressOf(server: string, wave?: WaveId): string {
  return wave ? `${server}waves/${wave}` : `${server}public`;
}

/** Nothing goes along that tells who asks. What comes is read and judged by `wave-client`. */
export function askFor(address: string): Promise<Response> {
  return fetch(address, {credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache'});
}
