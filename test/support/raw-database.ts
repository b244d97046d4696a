/** All that lies in a database, whatever store it is in, without asking Pana. */
export async function everythingIn(name: string): Promise<readonly unknown[]> {
  const database = await answered(indexedDB.open(name));
  try {
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const found = await Promise.all(
      stores.flatMap((store) => [
        answered(transaction.objectStore(store).getAll() as IDBRequest<unknown[]>),
        answered(transaction.objectStore(store).getAllKeys() as IDBRequest<unknown[]>),
      ]),
    );
    return found.flat();
  } finally {
    database.close();
  }
}

/** Looks into maps, sets, lists, objects and bytes. */
export function holdsText(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value.includes(text);
  if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value).includes(text);
  if (value instanceof Map || value instanceof Set || Array.isArray(value))
    return [...(value as Iterable<unknown>)].some((part) => holdsText(part, text));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => key.includes(text) || holdsText(part, text));
}

export function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database refused'));
  });
}
