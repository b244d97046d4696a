import {expect} from 'chai';
import type {EntryLedger} from '../../src/journal/entry.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {CouchRemote} from '../../src/sync/couch/couch-remote.js';
import type {Fault} from '../support/couch/faults.js';
import {CouchSchool} from '../support/couch-school.js';
import {SyncDevice, untilTrue} from '../support/sync-devices.js';

const ledgers: readonly EntryLedger[] = ['school', 'care'];
const names = ['a', 'b', 'c', 'd', 'e'];
const each = 20;
/** The only ones that the server never takes. */
const refusedText = 'not for this ledger';

/** The same numbers from 0 to 1 in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A tab that was killed hears nothing any more, and nothing that it would do afterwards happens. */
class Tab {
  isDead = false;
  constructor(
    readonly school: CouchSchool,
    readonly isOnline: () => boolean,
  ) {}

  remote(name: string): CouchRemote {
    const network: typeof fetch = async (input, init) => {
      if (!this.isOnline()) throw new TypeError('fetch failed');
      const response = await this.school.network(input, init);
      return this.isDead ? new Promise<never>(() => undefined) : response;
    };
    // Three seconds of a token's life, a tenth as long: exp is compared to the millisecond.
    const token = () =>
      Promise.resolve(this.school.signer.token(`staff-${name}`, ['s1:care'], {exp: Date.now() / 1000 + 0.3}));
    return this.school.remote('', [], {fetch: network, token, timeout: 5000});
  }
}

describe('five devices, a network that loses every third request, and tokens that live three seconds', () => {
  const ends: (() => Promise<unknown>)[] = [];
  // What fails must not go on for ever.
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  for (const seed of [1, 2])
    it(`lose nothing, invent nothing and end alike (${seed})`, async function () {
      this.timeout(300_000);
      const random = chance(seed);
      const school = await CouchSchool.start();
      ends.push(() => school.couch.close());
      const faults = {before: 0, after: 0};
      school.couch.faults.choose = (): Fault | undefined => {
        const drawn = random();
        if (drawn < 0.15) return (faults.before++, {kind: 'lose-request'});
        if (drawn < 0.3) return (faults.after++, {kind: random() < 0.5 ? 'lose-reply' : 'cut'});
        return undefined;
      };
      for (const ledger of ledgers)
        school.couch.database(`s1-${ledger}`).refuse = (doc) =>
          JSON.stringify(doc).includes(refusedText) ? refusedText : undefined;

      let isWeekOver = false;
      const tabs = new Map<string, Tab>();
      const openTab = (name: string): CouchRemote => {
        const tab = new Tab(school, () => name !== 'e' || isWeekOver);
        tabs.set(name, tab);
        return tab.remote(name);
      };
      const devices = names.map(
        (name) =>
          new SyncDevice(name, new MemoryReplica(), () => openTab(name), ledgers, {
            rest: 2000,
            quietWatches: 1,
            random,
          }),
      );
      for (const {runner} of devices) runner.start();
      ends.unshift(() => Promise.all(devices.map(({runner}) => runner.stop())));

      const abandoned: SyncDevice['runner'][] = [];
      for (let at = 0; at < each; at += 1) {
        for (const device of devices) await device.write(at % 2 ? 'school' : 'care', `${device.name} ${at}`);
        if (at % 10 === 7) for (const device of devices) await device.write('school', refusedText);
        const killed = devices[at % 4];
        if (killed && at % 5 === 0) {
          const tab = tabs.get(killed.name);
          if (tab) tab.isDead = true;
          abandoned.push(killed.runner);
          killed.newRunner().start();
        }
        await new Promise((resolve) => setTimeout(resolve, 10 + 20 * random()));
      }
      expect((await devices[4]?.runner.status())?.waiting).to.equal(each + 2);
      isWeekOver = true;

      await untilTrue(
        'all is shared but what is refused',
        async () => {
          const states = await Promise.all(devices.map(({runner}) => runner.status()));
          return states.every(({waiting}) => waiting === 0);
        },
        120_000,
      );
      await untilTrue('all have read to the end', async () => (await lacking(devices)).length === 0, 120_000);

      const written = devices.flatMap((device) => device.written);
      expect(written).to.have.length(5 * (each + 2));
      for (const ledger of ledgers) {
        const known = new Set(written.map(({id}) => id as string));
        const taken = written.filter(({body}) => body !== refusedText).map(({id}) => id as string);
        const there = [...school.couch.database(`s1-${ledger}`).docs.keys()]
          .filter((id) => id.startsWith('e'))
          .map((id) => id.slice(1));
        for (const id of there) expect(known.has(id), `invented on the server: ${id}`).to.equal(true);
        for (const device of devices) {
          const here = await device.ids(ledger);
          expect(
            here.filter((id) => !known.has(id)),
            `invented on ${device.name}`,
          ).to.deep.equal([]);
          const shared = here.filter((id) => taken.includes(id));
          expect(shared, `${device.name} equals the server`).to.deep.equal([...there].sort());
        }
      }
      for (const device of devices) {
        const {refused, problems} = await device.runner.status();
        const own = device.written.filter(({body}) => body === refusedText).map(({id}) => id);
        expect(refused.map(({id}) => id)).to.have.members(own);
        expect(new Set(refused.map(({words}) => words))).to.deep.equal(new Set([refusedText]));
        expect(Object.values(problems ?? {})).not.to.include('malformed');
      }
      expect(faults.before).to.be.above(10);
      expect(faults.after).to.be.above(10);
    });
});

/** What somebody wrote, nobody refused, and somebody has not. */
async function lacking(devices: readonly SyncDevice[]): Promise<readonly string[]> {
  const wanted = devices.flatMap(({written}) => written).filter(({body}) => body !== refusedText);
  const lists = await Promise.all(
    devices.map(async (device) => new Set([...(await device.ids('school')), ...(await device.ids('care'))])),
  );
  return wanted.map(({id}) => id as string).filter((id) => lists.some((list) => !list.has(id)));
}
