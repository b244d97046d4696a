import type {Envelope} from '../../../journal/entry.js';
import {deviceId} from '../../../host/device.js';
import {headsOf} from '../../../journal/heads.js';
import {Journal} from '../../../journal/journal.js';
import type {Replica} from '../../../journal/replica.js';
import type {StaffId, WaveId} from '../../../kernel/ids.js';
import {localDay} from '../../../kernel/school-day.js';
import {sealed, sealedRequest, type Station} from '../../../survey/post.js';
import type {WaveFinding} from '../../../survey/wave-client.js';
import {publicWavesFold, type WavesState} from '../../../survey/wave-view.js';
import {wavePublished, waveSubject, type PublishedWave} from '../../../survey/wave.js';

/** What a class needs of this device's records: the published waves, and a place for envelopes. Nothing else is read. */
export class ClassDesk {
  readonly #journal: Journal;
  readonly #now: () => Date;
  readonly #waves: WavesState;
  readonly #keeping = new Set<Promise<unknown>>();

  private constructor(journal: Journal, waves: WavesState, now: () => Date) {
    this.#journal = journal;
    this.#waves = waves;
    this.#now = now;
  }

  /** @throws {JournalError} */
  static async open(replica: Replica, now: () => Date): Promise<ClassDesk> {
    const journal = new Journal({replica, author: {by: 'nobody' as StaffId, device: deviceId()}, now});
    try {
      return new ClassDesk(journal, await journal.read(publicWavesFold), now);
    } catch (cause) {
      journal.close();
      throw cause;
    }
  }

  /** All that were published here. */
  get waves(): readonly PublishedWave[] {
    const all = [...this.#waves.current.values()].flat();
    return all.flatMap(({kind, body}) => (kind === wavePublished.name ? [body as PublishedWave] : []));
  }

  wave(id: WaveId): PublishedWave | undefined {
    return this.waves.find(({wave}) => wave === id);
  }

  /** By this device's clock: there is no other. */
  find(id: WaveId): WaveFinding {
    const wave = this.wave(id);
    if (!wave) return {found: 'missing'};
    const today = localDay(this.#now());
    const hasEnded = headsOf(this.#waves, waveSubject(id, 'ended')).length > 0;
    if (hasEnded || today > wave.window.until) return {found: 'over'};
    return today < wave.window.from ? {found: 'not-open', from: wave.window.from} : {found: 'open', wave};
  }

  /**
   * Takes what one pupil sends. What is asked of an adult lies in an envelope of its own, beside the answers'.
   *
   * @param over told when the pupil has gone through all screens
   */
  station(over: () => void): Station {
    return {
      keep: async (_server, published, ticket, given) =>
        (await this.#put(sealed(published, ticket, given))) ? 'kept' : 'taken',
      ask: async ({publicKey}, message) => {
        if (await this.#put(sealedRequest(publicKey, message))) return 'later';
        throw new Error('a key was drawn twice');
      },
      over,
      stop: () => undefined,
    };
  }

  /** What a pupil has just sent is kept first. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#keeping);
    this.#journal.close();
  }

  async #put(sealing: Promise<Envelope>): Promise<boolean> {
    const kept = this.#keep(sealing);
    this.#keeping.add(kept);
    try {
      return await kept;
    } finally {
      this.#keeping.delete(kept);
    }
  }

  /** Shared with the school's server once staff are signed in again. @returns false where the ticket is spent */
  async #keep(sealing: Promise<Envelope>): Promise<boolean> {
    const refused = await this.#journal.putEnvelopes([await sealing], {toShare: true});
    return refused.length === 0;
  }
}
