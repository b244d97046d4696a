import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import {localDay} from '../kernel/school-day.js';
import type {Journal} from '../journal/journal.js';
import {JournalError} from '../journal/journal-error.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import type {KeyStep} from './case-readers.js';
import {dueWork} from './due-work.js';
import {IdleLock, type LockReason} from './idle-lock.js';
import {isGone, isWaiting, type Joined, type KeysState, type SchoolKeysOptions} from './keys-state.js';
import type {Identity} from './member-keys.js';
import type {MemberRing} from './member-ring.js';
import type {MigrationProgress} from './migration.js';
import {
  becomeFirst,
  becomeInvited,
  type Becoming,
  type JoinRefusal,
  type SetUpRefusal,
} from './new-member.js';
import {changeOwn, openOwn, ownLocks, type OwnLocks} from './own-locks.js';
import type {Standing, TeamDrafts} from './team-decisions.js';
import {saidOf} from './team-fold.js';
import {announced} from './team-kinds.js';
import {TeamReading} from './team-reading.js';
import type {LockRefusal, MemberLocks, NewSecret, Secret, UnlockProblem} from './unlock.js';

/** The keys of one person on this device: where they stand, what opens them, and what follows from being open. */
export class SchoolKeys {
  readonly #options: SchoolKeysOptions;
  readonly #reading: TeamReading;
  readonly #idle: IdleLock;
  readonly #listeners = new Set<() => void>();
  #own: readonly OwnLocks[] = [];
  #isSetUp = false;
  #isOpen = false;
  #hasLeft = false;
  #isOrdering = false;
  /** Counts lockings: an unlocking that was overtaken comes to nothing. */
  #run = 0;
  #following: Promise<void> = Promise.resolve();

  /** Of what lay open from before; absent where nothing did. */
  migration: MigrationProgress | undefined;

  /** @throws {JournalError} where the ledgers cannot be read */
  static async open(options: SchoolKeysOptions): Promise<SchoolKeys> {
    const keys = new SchoolKeys(options);
    await keys.#look();
    keys.#reading.onChange(() => void keys.#follow());
    return keys;
  }

  private constructor(options: SchoolKeysOptions) {
    this.#options = options;
    this.#reading = new TeamReading(options.journal, options.ring);
    this.#idle = new IdleLock(options.clock, () => this.#drop());
  }

  get state(): KeysState {
    if (this.#isOpen && this.standing) return isWaiting(this.standing) ? 'waiting' : 'open';
    if (this.#hasLeft) return 'stranger';
    if (this.#own.length > 0) return 'locked';
    return this.#isSetUp ? 'stranger' : 'practice';
  }

  /** `undefined` while it is locked. */
  get standing(): Standing | undefined {
    return this.#options.ring.standing;
  }

  /** What is written and read with these keys. */
  get journal(): Journal {
    return this.#options.journal;
  }

  get ring(): MemberRing {
    return this.#options.ring;
  }

  /** With what this person's keys can be opened: of a passkey, its credential and salt. */
  get locks(): readonly MemberLocks[] {
    return this.#own.map(({body}) => body);
  }

  /** Calls back when the state, the team or the keys changed. @returns ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @returns once all that this person may read can be read */
  async unlock(secret: Secret): Promise<Refusal<UnlockProblem> | undefined> {
    const run = this.#run;
    const said = await this.#reading.school();
    const opened = await openOwn(this.#own, secret, said, this.#options.stretch);
    if (isRefusal(opened)) return opened;
    this.#hasLeft = opened === 'left';
    if (opened === 'left') this.#tell();
    else await this.#enter(opened, run);
    return undefined;
  }

  /** Makes the school's first member and its keys; what lies open is sealed afterwards. */
  async setUp(secret: NewSecret, name: string): Promise<Joined | Refusal<SetUpRefusal>> {
    const {staff, stretch} = this.#options;
    return oneTabAtATime('pana-set-up', async () => {
      const made = await becomeFirst({staff, name}, secret, stretch, () => this.#reading.school());
      return isRefusal(made) ? made : this.#become(made);
    });
  }

  /** Answers an invitation; somebody who invited then admits. */
  async join(typedCode: string, secret: NewSecret): Promise<Joined | Refusal<JoinRefusal>> {
    const {staff, stretch, now} = this.#options;
    if (this.state === 'open') return refuse('already-member');
    const who = {staff, typedCode, today: localDay(now())};
    const made = await becomeInvited(who, secret, stretch, await this.#reading.school());
    return isRefusal(made) ? made : this.#become(made);
  }

  /** Another passphrase, passkey or printed code in the place of those of its sort. */
  async changeLock(
    known: Secret,
    wanted: NewSecret | {readonly by: 'code'},
  ): Promise<Partial<Joined> | Refusal<LockRefusal>> {
    const changed = await changeOwn(this.#own, known, wanted, this.#options.stretch);
    if (isRefusal(changed)) return changed;
    const {drafts, ...code} = changed;
    await this.write({school: drafts, care: []});
    return code;
  }

  /** What a decision about members, keys or second persons gave; afterwards the keys are as it says. */
  async write(drafts: TeamDrafts): Promise<void> {
    await this.#append(drafts);
    await this.#follow();
  }

  /**
   * Writes step by step, in one tab at a time: each goes by the keys as they are after the one before.
   *
   * @param stepsOf asked anew when it is this tab's turn; nothing is written where nothing is to do
   */
  async take(stepsOf: (standing: Standing) => readonly KeyStep[]): Promise<void> {
    const due = (): readonly KeyStep[] =>
      this.standing && this.state === 'open' ? stepsOf(this.standing) : [];
    if (due().length === 0) return;
    await this.#reading.inTurn(async () => {
      for (const step of due()) {
        // Locked in the meantime: what is left is done after the next unlocking.
        if (!this.standing) return;
        await this.#append(await step(this.standing));
        await this.#reading.followAll();
      }
    });
  }

  /** Drops the keys, and with them all that was read. */
  lock(reason: LockReason): void {
    if (this.#idle.isOpen) this.#idle.lock(reason);
    else this.#drop();
  }

  /** A sign of a person. */
  seen(): void {
    this.#idle.seen();
  }

  /** The page is shown again: timers stood still while the device slept. */
  look(): void {
    this.#idle.look();
  }

  async #append({school, care}: TeamDrafts): Promise<void> {
    await this.#options.journal.append({school, care});
  }

  /** Once the keys lie there the recovery code is given out, whatever fails then: their person unlocks again. */
  async #become(made: Becoming): Promise<Joined> {
    await this.#append(made.open);
    this.#hasLeft = false;
    try {
      await this.#enter(made.identity, this.#run);
      if (this.#isOpen) await this.write(made.under);
    } catch (cause) {
      console.warn('pana: the new keys could not be opened yet', cause);
      this.#drop();
    }
    return {recoveryCode: made.recoveryCode};
  }

  async #enter(identity: Identity, run: number): Promise<void> {
    if (run !== this.#run) return;
    const {ring} = this.#options;
    await ring.unlock(identity, await this.#reading.said());
    await this.#reading.followAll();
    if (run !== this.#run) return;
    this.#isOpen = true;
    this.#idle.open();
    await this.#look();
    await this.#putInOrder();
    if (this.state === 'open')
      void this.#options.migrate?.((progress) => {
        this.migration = progress;
        this.#tell();
      });
  }

  /** What is due is written by whoever unlocks first. */
  async #putInOrder(): Promise<void> {
    if (this.#isOrdering || this.state !== 'open') return;
    this.#isOrdering = true;
    try {
      await this.#reading.inTurn(async () => {
        if (!this.standing) return;
        await this.#append(await dueWork(this.standing, await this.#options.deviceKey?.()));
      });
    } finally {
      this.#isOrdering = false;
    }
  }

  async #follow(): Promise<void> {
    this.#following = this.#following
      .then(() => this.#followNow())
      .catch((cause: unknown) => {
        if (JournalError.from(cause).kind !== 'closed') console.warn('pana: keys were not followed', cause);
      });
    return this.#following;
  }

  async #followNow(): Promise<void> {
    if (this.#isOpen) await this.#reading.followAll();
    if (this.standing && isGone(this.standing)) {
      this.#hasLeft = true;
      this.lock('signed-out');
    }
    await this.#look();
    await this.#putInOrder();
  }

  /** What can be told of this person without any key. */
  async #look(): Promise<void> {
    const said = await this.#reading.school();
    this.#own = ownLocks(said, this.#options.staff);
    this.#isSetUp = saidOf(said, announced).length > 0;
    this.#tell();
  }

  #drop(): void {
    this.#run += 1;
    this.#isOpen = false;
    this.#options.ring.lock();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
