import type {Journal} from '../journal/journal.js';
import type {MemberRing} from './member-ring.js';
import type {Standing} from './team-decisions.js';
import {caseKeysFold, teamFold, type Said} from './team-fold.js';

/** What the ledgers say of members and keys, and how a ring comes to hold all that its member may. */
export class TeamReading {
  readonly #journal: Journal;
  readonly #ring: MemberRing;

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
    for (let seen = ''; seen !== this.#revisions() && !this.#ring.isLocked;) {
      const said = await this.said();
      seen = this.#revisions();
      await this.#ring.follow(said);
      await this.said();
    }
  }

  onChange(listener: () => void): void {
    for (const fold of [teamFold, caseKeysFold]) this.#journal.view(fold).subscribe(listener);
  }

  #revisions(): string {
    return [teamFold, caseKeysFold].map((fold) => this.#journal.view(fold).revision).join(' ');
  }
}
