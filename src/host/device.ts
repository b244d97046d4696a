import {randomKey, type DeviceId} from '../kernel/ids.js';

const storageKey = 'pana-device';

/** The name of this browser in what it writes: random, kept where storage allows it. */
export function deviceId(): DeviceId {
  try {
    const known = localStorage.getItem(storageKey) ?? randomKey();
    localStorage.setItem(storageKey, known);
    return known as DeviceId;
  } catch {
    return randomKey() as DeviceId; // storage is refused: a new device at every visit is honest
  }
}
