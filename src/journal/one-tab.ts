/** Work that two tabs must not do at once. Where the platform knows no locks there is one tab. */
export async function oneTabAtATime<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
  return locks ? await locks.request(name, work) : work();
}
