import type {Journal} from '../journal/journal.js';
import type {Replica} from '../journal/replica.js';
import {rosterFold} from '../roster/roster-view.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import {startDuties} from './duties.js';
import type {Host, HostSession} from './host.js';
import {openSchool, withClasses, type OpenedSchool, type SchoolSettings} from './open-school.js';
import type {School, Sharing} from './school.js';
import type {SharingSettings} from './school-sharing.js';
import {SharingPart} from './sharing-part.js';

interface Opening {
  readonly replica: Replica;
  readonly who: HostSession;
  readonly keys?: SchoolKeys | undefined;
  /** Somebody else is here, or nobody: it comes to nothing. */
  readonly isOver: () => boolean;
}

type Settings = Omit<SchoolSettings, 'replica' | 'who' | 'keys'> &
  Pick<SharingSettings, 'couch' | 'couchSchool'>;

interface ShownSchoolParts {
  readonly provide: (school: School | undefined) => void;
  readonly settings: (who: HostSession) => Settings;
  /** As the page set it: whose lists are taken. */
  readonly host: () => Host | undefined;
}

/** The school that elements are given, and what this device does by itself while it is open. */
export class ShownSchool {
  readonly #parts: ShownSchoolParts;
  #opened: OpenedSchool | undefined;
  #now: School | undefined;
  #stops: readonly (() => void)[] = [];
  readonly #sharing = new SharingPart();

  constructor(parts: ShownSchoolParts) {
    this.#parts = parts;
  }

  /** What is written is sealed. */
  get isSealed(): boolean {
    return this.#opened?.school.keys !== undefined;
  }

  /** Anew where it is another journal; else it goes on where it was. @returns `undefined` where that is over */
  async show({replica, who, keys, isOver}: Opening): Promise<School | undefined> {
    if (!this.#opened || this.#opened.school.keys !== keys) {
      const opened = await openSchool({...this.#parts.settings(who), replica, keys, who});
      if (isOver()) return undefined;
      this.rest();
      const sharing = await this.share(opened.device.journal, who, keys);
      if (isOver()) return undefined;
      this.#opened = sharing ? {...opened, school: {...opened.school, sharing}} : opened;
      this.#provide(this.#opened.school);
    }
    this.#work(this.#opened, who);
    return this.#opened.school;
  }

  /** Locked or not. @returns what says how far that has come; `undefined` where nothing is shared */
  async share(journal: Journal, who: HostSession, keys?: SchoolKeys): Promise<Sharing | undefined> {
    return this.#sharing.begin({...this.#parts.settings(who), journal, who, keys});
  }

  /** For whoever may set up keys: nothing is sealed with them yet. */
  offer(keys: SchoolKeys | undefined): void {
    if (keys && this.#now && !this.isSealed) this.#provide({...this.#now, keys});
  }

  /** Nothing goes on by itself while nothing can be read. */
  rest(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  end(): void {
    this.rest();
    this.#sharing.end();
    this.#opened = undefined;
    this.#provide(undefined);
  }

  #work({school, device}: OpenedSchool, who: HostSession): void {
    this.rest();
    // A roster that is imported later names the classes that the host's ids mean.
    const follow = (): void => {
      if (this.#now) this.#provide(withClasses(this.#now, who));
    };
    this.#stops = [
      startDuties(device, this.#parts.host()),
      school.journal.view(rosterFold).subscribe(follow),
    ];
  }

  #provide(school: School | undefined): void {
    this.#now = school;
    this.#parts.provide(school);
  }
}
