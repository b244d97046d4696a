import type {Journal} from '../journal/journal.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import type {MemberRing} from './member-ring.js';
import type {Standing} from './team-decisions.js';
import {caseKeysFold, teamFold, type Said} from './team-fold.js';

/** What the ledgers say of members and keys, and how a ring comes to hold all that its member may. */
export class TeamReading {
  readonly #journal: Journal;
  readonly #ring: MemberRing;
  /** One after the other: a ring that looks twice at once answers the second alone. */
  #following: Promise<void> = Promise.resolve();
  #turn: Promise<void> = Promise.resolve();

  constructor(journal: Journal, ring: MemberRing) {
    this.#journal = journal;
    this.#ring = ring;
  }

  /** Readable without any key. */
  async school(): Promise<Said> {
    return this.#journal.read(teamFold);
  }

  async said(): Promise<Standing['said']> {
    const [school, care] = await Promise.all([this.school(), this.#journal.read(caseKeysFold)]);
    return {school, care};
  }

  /** Keys of cases lie under the team's key: what comes into view with some keys may hold more of them. */
  async followAll(): Promise<void> {
    const following = this.#following.then(() => this.#followNow());
    this.#following = following.catch(() => undefined);
    return following;
  }

  /** By the keys as they are now: neither another tab nor this one makes one meanwhile. */
  async inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(() =>
      oneTabAtATime('pana-keys-due', async () => {
        await this.followAll();
        await work();
        await this.followAll();
      }),
    );
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  onChange(listener: () => void): void {
    for (const fold of [teamFold, caseKeysFold]) this.#journal.view(fold).subscribe(listener);
  }

  async #followNow(): Promise<void> {
    for (let seen = ''; seen !== this.#revisions() && !this.#ring.isLocked;) {
      const said = await this.said();
      seen = this.#revisions();
      await this.#ring.follow(said);
      await this.said();
    }
  }

  #revisions(): string {
    return [teamFold, caseKeysFold].map((fold) => this.#journal.view(fold).revision).join(' ');
  }
}
