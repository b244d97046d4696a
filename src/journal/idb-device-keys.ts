import {openDB} from 'idb';
import type {DeviceId} from '../kernel/ids.js';
import {JournalError} from './journal-error.js';

const store = 'keys';

/**
 * What a device signs with, in a database of its own: it belongs to the browser and to no ledger, and its private half is a key that
 * cannot be taken out. Of two tabs that each make one the first stays.
 *
 * @param make called where there is none yet
 */
export async function keptDeviceKey<Key extends object>(
  name: string,
  device: DeviceId,
  make: () => Promise<Key>,
): Promise<Key> {
  try {
    const database = await openDB(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore(store);
      },
    });
    try {
      const known = (await database.get(store, device)) as Key | undefined;
      if (known) return known;
      const made = await make();
      const transaction = database.transaction(store, 'readwrite');
      const first = (await transaction.store.get(device)) as Key | undefined;
      if (!first) await transaction.store.put(made, device);
      await transaction.done;
      return first ?? made;
    } finally {
      database.close();
    }
  } catch (cause) {
    throw JournalError.from(cause);
  }
}
