import {openCase} from '../../../src/casework/case-rules.js';
import {caseOf, casesOf} from '../../../src/casework/casework-view.js';
import {caseKindOf} from '../../../src/casework/case-kinds-all.js';
import {erase} from '../../../src/journal/erasure.js';
import type {Entry, StoredEntry} from '../../../src/journal/entry.js';
import type {Draft} from '../../../src/kernel/draft.js';
import {subject, type EntryId, type PupilKey} from '../../../src/kernel/ids.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import type {SchoolDay} from '../../../src/kernel/school-day.js';
import {caseId, flagKey} from '../cases.js';
import {staffId} from '../school.js';
import {secretEntry, waveScope} from '../erasures.js';
import {acts, type Act, type Sight} from './acts.js';
import {placeOf, type CaseEntry, type Expected} from './checks.js';
import {Device} from './device.js';
import {isGone} from './gone.js';
import {damagedCopy, futureDrafts, isFiledWell} from './odd.js';
import type {Random} from './random.js';

/** On its way from one device to another. */
interface Parcel {
  readonly to: Device;
  readonly entries: readonly StoredEntry[];
}

export interface WorldOptions {
  readonly random: Random;
  readonly now: Date;
  readonly today: SchoolDay;
  readonly samples: Sight['samples'];
}

/** A school's devices, the cases on them, and what is on its way between them. */
export class World {
  readonly devices: readonly Device[];
  readonly written: Entry[] = [];
  /** Of no kind that is known here, of a newer shape, or damaged for good. */
  readonly strange: StoredEntry[] = [];
  readonly kinds = new Set<string>();
  /** Values written beside another that their device did not know of. */
  contested = 0;
  readonly #random: Random;
  readonly #options: WorldOptions;
  readonly #cases;
  /** Nothing comes or goes before that turn. */
  readonly #offline = new Map<Device, number>();
  readonly #known = new Map<Device, Set<string>>();
  /** Where a damaged copy came before the whole one. */
  readonly #damagedAt: (readonly [Device, EntryId])[] = [];
  #onTheWay: Parcel[] = [];
  #turn = 0;

  constructor(options: WorldOptions) {
    const {random, now} = options;
    this.#options = options;
    this.#random = random;
    const names = ['a', 'b', 'c', 'd', 'e'].slice(0, random.pick([3, 3, 4, 5]));
    this.devices = names.map((name) => new Device(name, now, random.pick([0, 0, -1, 1])));
    this.#cases = ['case-1', 'case-2'].slice(0, random.int(1, 2)).map(caseId);
    for (const device of this.devices) this.#known.set(device, new Set());
    if (random.chance(0.3)) this.#offline.set(random.pick(this.devices), 40);
  }

  /** One thing that happens: somebody writes, or something is sent, or it arrives. */
  async turn(): Promise<void> {
    this.#turn += 1;
    const random = this.#random;
    const device = random.pick(this.devices);
    if (random.chance(0.25)) await this.#meet();
    else if (random.chance(0.6)) await this.#work(device, weighted(random));
    else if (random.chance(0.15)) await this.#odd(device);
    else await this.#send(device, random.pick(this.devices));
    if (this.#onTheWay.length > 0 && random.chance(0.4)) await this.#arrive();
  }

  /** All that is still on its way, and then everything to everybody, in any order and part by part. */
  async exchangeAll(): Promise<void> {
    for (const {to, entries} of this.#random.shuffled(this.#onTheWay)) await this.#give(to, entries);
    this.#onTheWay = [];
    const hub = this.#random.pick(this.devices);
    const others = this.#random.shuffled(this.devices.filter((device) => device !== hub));
    for (const from of others) await this.#give(hub, this.#random.shuffled(from.holds));
    for (const to of others) await this.#give(to, this.#random.shuffled(hub.holds));
  }

  /** What must lie on a device: on every one, or on that one as far as things have come. */
  expected(device?: Device): Expected {
    const known = device && this.#known.get(device);
    const here = this.written.filter(({id}) => !known || known.has(id));
    const strange = new Set(this.strange.map(({id}) => id).filter((id) => !known || known.has(id)));
    for (const [at, id] of this.#damagedAt) if (at === device && !known?.has(id)) strange.add(id);
    const gone = this.written.filter((entry) => isGone(here, entry)).map(({id}) => id);
    for (const id of gone) strange.delete(id);
    const kept = here.filter(({id}) => !gone.includes(id));
    return {
      entries: kept.filter(({kind}) => caseKindOf(kind)) as unknown as readonly CaseEntry[],
      unreadable: strange.size,
      stored: new Set([...kept.map(({id}) => id), ...strange]),
    };
  }

  /** Two people take up the same thing at once. */
  async #meet(): Promise<void> {
    const act = weighted(this.#random);
    const id = this.#random.pick(this.#cases);
    for (const device of this.#random.shuffled(this.devices).slice(0, 2)) await this.#work(device, act, id);
  }

  async #work(device: Device, act: Act, id = this.#random.pick(this.#cases)): Promise<void> {
    const {today, samples} = this.#options;
    const random = this.#random;
    const record = caseOf(device.view.state, id);
    if (!record) return this.#open(device, id);
    const twins = record.pupil ? casesOf(device.view.state, record.pupil) : [];
    const twin = twins.find((other) => other.isOpen && other.id !== id);
    const decision = act.decide({random, record, today, twin, samples});
    if (!isRefusal(decision)) await this.#write(device, decision);
  }

  /** The same child on two devices, or the same case twice: both happen where nobody hears of the other. */
  async #open(device: Device, id: ReturnType<typeof caseId>): Promise<void> {
    const flags = [{flag: flagKey(`flag/${this.#random.int(1, 3)}`), replaces: []}];
    const pupil = 'p1' as PupilKey;
    const decision = openCase(
      {caseId: id, pupil, flags, lead: staffId(`staff-${device.name}`), note: ''},
      undefined,
      this.#options.today,
    );
    if (!isRefusal(decision)) await this.#write(device, decision);
  }

  async #write(device: Device, drafts: readonly Draft[]): Promise<readonly Entry[]> {
    const known = this.#known.get(device) ?? new Set();
    const entries = await device.write(drafts);
    for (const entry of entries) {
      this.kinds.add(entry.kind);
      if (caseKindOf(entry.kind)?.subjectOf && this.#isBesideUnknown(entry as CaseEntry, known))
        this.contested += 1;
    }
    for (const entry of entries) {
      known.add(entry.id);
      this.written.push(entry);
    }
    return entries;
  }

  #isBesideUnknown(entry: CaseEntry, known: ReadonlySet<string>): boolean {
    const place = placeOf(entry);
    const body = JSON.stringify(entry.body);
    return this.written.some(
      (other) =>
        caseKindOf(other.kind) &&
        !known.has(other.id) &&
        placeOf(other as CaseEntry) === place &&
        JSON.stringify(other.body) !== body,
    );
  }

  /** A part of what a device has, in another order, some of it twice: at once, later, twice or never. */
  async #send(from: Device, to: Device): Promise<void> {
    const random = this.#random;
    if (from === to || this.#isOffline(from) || this.#isOffline(to)) return;
    const part = random.shuffled(from.holds).slice(0, random.pick([3, 8, 20]));
    const parcel = {to, entries: [...part, ...part.filter(() => random.chance(0.1))]};
    if (random.chance(0.2)) return;
    if (random.chance(0.3)) this.#onTheWay.push(parcel);
    else await this.#give(to, parcel.entries);
    if (random.chance(0.15)) this.#onTheWay.push(parcel);
  }

  async #arrive(): Promise<void> {
    const parcel = this.#random.pick(this.#onTheWay);
    if (this.#isOffline(parcel.to)) return;
    this.#onTheWay = this.#onTheWay.filter((other) => other !== parcel);
    await this.#give(parcel.to, parcel.entries);
  }

  #isOffline(device: Device): boolean {
    return (this.#offline.get(device) ?? 0) > this.#turn;
  }

  async #give(to: Device, entries: readonly StoredEntry[]): Promise<void> {
    await to.receive(entries);
    for (const {id} of entries) this.#known.get(to)?.add(id);
  }

  /** A newer Pana, a damaged disk, an erasure. */
  async #odd(device: Device): Promise<void> {
    switch (this.#random.int(0, 3)) {
      case 0:
        return this.#fromTheFuture(device);
      case 1:
        return this.#damaged(device);
      case 2:
        await this.#write(
          device,
          [{...secretEntry('w1')}].map(({kind, about, body}) => ({kind, about, body})),
        );
        return;
      default:
        return this.#erase(device);
    }
  }

  /** A kind that nobody knows here, or a level that no older Pana has: it takes the place of nothing. */
  async #fromTheFuture(device: Device): Promise<void> {
    const id = this.#random.pick(this.#cases);
    const drafts = futureDrafts(id, caseOf(device.view.state, id));
    const entries = await device.write([this.#random.pick(drafts)]);
    for (const content of entries) {
      this.strange.push({id: content.id, content});
      this.#known.get(device)?.add(content.id);
    }
  }

  /** Another device gets a copy whose words are not those that were written: before the whole one, or of one that is nowhere whole. */
  async #damaged(device: Device): Promise<void> {
    const own = device.holds.filter(({content}) => 'kind' in content && isFiledWell(content));
    const to = this.#random.pick(this.devices);
    if (own.length === 0 || to === device) return;
    const {id, content} = this.#random.pick(own);
    const isNowhere = this.#random.chance(0.3);
    const name = isNowhere ? (`${id.slice(0, -4)}${this.#random.int(1000, 9999)}` as EntryId) : id;
    const copy = damagedCopy(content as Entry, name);
    if (isNowhere) {
      this.strange.push(copy);
      await this.#give(to, [copy]);
    } else {
      this.#damagedAt.push([to, id]);
      await to.damagedArrives(copy);
    }
  }

  /** Takes what it may of a wave or a case, and names in vain what belongs to another. */
  async #erase(device: Device): Promise<void> {
    const ids = this.written.filter(() => this.#random.chance(0.3)).map(({id}) => id);
    const scope = this.#random.pick([waveScope('w1'), ...this.#cases.map((id) => subject('case', id))]);
    await this.#write(device, [erase({scope, reason: 'expired', ids, envelopes: [], counts: {}})]);
  }
}

function weighted(random: Random): Act {
  let left = random.next() * acts.reduce((sum, {weight}) => sum + weight, 0);
  return acts.find(({weight}) => (left -= weight) < 0) ?? random.pick(acts);
}
