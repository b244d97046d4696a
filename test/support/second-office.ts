import {written} from './entries.js';
import type {Entry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import {subject, type EntryId} from '../../src/kernel/ids.js';
import {type SchoolDay} from '../../src/kernel/school-day.js';
import type {Identity} from '../../src/vault/member-keys.js';
import {mayDo, readSecondPerson, secondPersonFold, type SecondPerson} from '../../src/vault/second-person.js';
import {answerSecond, askSecond, setSecond} from '../../src/vault/second-person-decisions.js';
import {type SecondPersonAct} from '../../src/vault/second-person-kinds.js';
import type {Standing} from '../../src/vault/team-decisions.js';
import {orThrow} from './member-locks.js';
import {begunSchool, joined, monday, type Lying} from './teams.js';

export const about = subject('case', 'x');
export const erasure = {act: 'erasure', about, reason: 'her family asked for it'} as const;
export const yes = {verdict: 'approved', reason: 'I read the letter too'} as const;
export const no = {verdict: 'refused', reason: 'the case is not closed yet'} as const;

/** Three of the care team and what they said, in one place. */
export class Office {
  #entries: readonly Entry[] = [];

  private constructor(
    readonly lying: Lying,
    readonly lead: Identity,
    readonly aliya: Identity,
    readonly dana: Identity,
  ) {}

  static async open(): Promise<Office> {
    const {lying, lead} = await begunSchool();
    const {lying: two, identity: aliya} = await joined(lying, lead, 'aliya');
    const {lying: three, identity: dana} = await joined(two, lead, 'dana');
    return new Office(three, lead, aliya, dana);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get said() {
    return foldAll(secondPersonFold, this.#entries);
  }

  as(who: Identity): Promise<Standing> {
    return this.lying.standing(who);
  }

  async state(): Promise<SecondPerson> {
    return readSecondPerson(this.said, (await this.as(this.lead)).team);
  }

  lay(drafts: Draft | readonly Draft[]): EntryId {
    const entries = written([drafts].flat());
    this.#entries = [...this.#entries, ...entries];
    return entries[0]!.id;
  }

  async turnOn(act: SecondPersonAct): Promise<void> {
    this.lay(
      orThrow(
        await setSecond({act, isOn: true}, await this.state(), this.said, await this.as(this.lead), monday),
      ),
    );
  }

  async ask(
    who: Identity,
    what: Parameters<typeof askSecond>[0] = erasure,
    today = monday,
  ): Promise<EntryId> {
    return this.lay(orThrow(await askSecond(what, await this.state(), await this.as(who), today)));
  }

  async answer(
    who: Identity,
    asked: EntryId,
    how: Omit<Parameters<typeof answerSecond>[0], 'asked'>,
    today = monday,
  ) {
    return answerSecond({asked, ...how}, await this.state(), await this.as(who), today);
  }

  async may(who: Identity, today: SchoolDay = monday, act: SecondPersonAct = 'erasure') {
    return mayDo({act, about}, await this.state(), who.staff, today);
  }
}
