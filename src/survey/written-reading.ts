import {nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {today, type School} from '../host/school.js';
import {ViewController} from '../host/view-controller.js';
import {loadTerms} from '../i18n/catalogue.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import {draft} from '../kernel/draft.js';
import type {WaveId} from '../kernel/ids.js';
import {isRefusal} from '../kernel/refusal.js';
import {calendarIn, rosterFold} from '../roster/roster-view.js';
import {ActionController} from '../ui/action-controller.js';
import {textWarned, warningSource} from '../voices/text-warning.js';
import {promisedFloors} from './make-release.js';
import {openWritten, type Opened} from './open-written.js';
import type {Reader} from './surveys-keys-controller.js';
import {share} from './surveys-work.js';
import {wear} from '../ui/wear.js';
import type {Wave} from './wave-view.js';
import {slotNow, writtenDue, type WrittenClock} from './written-due.js';
import {lookAt, readAll, type Look, type WrittenText} from './written-looks.js';
import {writtenCatalogue} from './written-messages/catalogue.js';
import type {WrittenTerms} from './written-messages/en.js';
import {dutyBadge, dutyCard, readingScreen, type DutyView} from './written-screen.js';
import {writtenStyles} from './written.styles.js';
import {writtenFold, writtenIn, type WrittenState} from './written-view.js';

/** What the element around it knows. */
export interface Around {
  readonly school: School;
  readonly readers: readonly Reader[];
  /** This person can open the wave's answers here. */
  readonly opens: (wave: Wave) => boolean;
}

/** Texts that were opened for the screen; gone when it is left. */
interface Sitting {
  readonly wave: WaveId;
  readonly opened: Opened;
  readonly look: Look;
}

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/** What pupils wrote in their own words: whether it is read in time, and reading it. Loaded with a wave that asks for it. */
export class WrittenReading implements ReactiveController {
  readonly #host: Host;
  readonly #states: ViewController<ReturnType<typeof writtenFold.empty>>;
  readonly #roster: ViewController<ReturnType<typeof rosterFold.empty>>;
  readonly #action: ActionController;
  #t: WrittenTerms | undefined;
  #common: CommonTerms | undefined;
  #language = '';
  #sitting: Sitting | undefined;
  /** Which wave's screen is open; what is still on its way for another is dropped. */
  #at: WaveId | undefined;

  constructor(host: Host, school: () => School | undefined) {
    this.#host = host;
    this.#states = new ViewController(host, school, writtenFold);
    this.#roster = new ViewController(host, school, rosterFold);
    this.#action = new ActionController(host);
    host.addController(this);
    wear(host.renderRoot as ShadowRoot, writtenStyles);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.follow(this.#language, undefined);
    });
  }

  /** @param wave whose texts are on the screen: those of another are forgotten */
  follow(language: string, wave: WaveId | undefined): void {
    if (wave !== this.#at) [this.#at, this.#sitting] = [wave, undefined];
    if (language === this.#language) return;
    this.#language = language;
    void this.#speak(language).catch(() => (this.#language = ''));
  }

  async #speak(language: string): Promise<void> {
    const terms = await Promise.all([
      loadTerms(writtenCatalogue, language),
      loadTerms(commonCatalogue, language),
    ]);
    if (language !== this.#language) return;
    [this.#t, this.#common] = terms;
    this.#host.requestUpdate();
  }

  badge(around: Around, wave: Wave): unknown {
    const view = this.#dutyView(around, wave);
    return view ? dutyBadge(view) : nothing;
  }

  card(around: Around, wave: Wave, open: () => void): unknown {
    const view = this.#dutyView(around, wave);
    if (!view) return nothing;
    return dutyCard(view, () => {
      [this.#at, this.#sitting] = [wave.id, undefined];
      open();
      void this.#look(around.school, wave);
    });
  }

  screen(around: Around, wave: Wave, back: () => void): unknown {
    const [view, state] = [this.#dutyView(around, wave), this.#stateOf(wave)];
    const {failed, busy} = this.#action;
    if (view?.may !== 'read' || !state) return nothing;
    const sitting = this.#sitting;
    const {warned} = state;
    return readingScreen({
      ...view,
      opened: sitting?.opened,
      isOpen: ({digest}) => state.opened.has(digest),
      isRead: ({digest}) => state.read.has(digest),
      isWarned: ({text}) => warned.has(warningSource({wave: wave.id, text})),
      isOffline: sitting?.look.isWhole === false,
      failed: failed && this.#common?.failed[failed],
      busy,
      back,
      again: () => void this.#look(around.school, wave),
      warn: (text) => void this.#warn(around.school, wave, text),
      read: () => void this.#read(around.school, wave),
    });
  }

  /** One tab at a time: two looks at once would open what one of them had left closed. */
  async #look(school: School, wave: Wave): Promise<void> {
    await this.#action.run(async () => {
      const isWhole = (await share(school)) !== 'waiting';
      await oneTabAtATime(`pana-written-${wave.id}`, async () => {
        const opened = await openWritten(school, wave);
        const clock = this.#clockOf(school, wave);
        if (isRefusal(opened) || !clock || this.#at !== wave.id) return;
        const floors = promisedFloors(wave.published);
        const isLast = wave.closings.length > 0;
        const look = {wave: wave.id, slot: slotNow(clock), isWhole, isLast, floors};
        const state = writtenIn(await school.journal.read(writtenFold), wave.id);
        const care = lookAt(opened, state, look);
        if (care.length > 0) await school.journal.append({care});
        this.#sitting = {wave: wave.id, opened, look};
      });
    });
  }

  async #warn(school: School, {id, published}: Wave, {text}: WrittenText): Promise<void> {
    const warning = {wave: id, title: published.title, text, day: today(school)};
    await this.#action.run(() =>
      school.journal.append({care: [draft(textWarned, warningSource(warning), warning)]}),
    );
  }

  async #read(school: School, {id}: Wave): Promise<void> {
    const sitting = this.#sitting;
    if (sitting?.wave !== id) return;
    await this.#action.run(async () => {
      const state = writtenIn(await school.journal.read(writtenFold), id);
      const care = readAll(state, sitting.look, new Set(sitting.opened.texts.map(({digest}) => digest)));
      if (care.length > 0) await school.journal.append({care});
    });
  }

  #dutyView({school, readers, opens}: Around, wave: Wave): DutyView | undefined {
    const {freeText: duty} = wave.published;
    const [t, state, clock] = [this.#t, this.#stateOf(wave), this.#clockOf(school, wave)];
    if (!t || !duty || !state || !clock) return undefined;
    const names = duty.readers.map((staff) => readers.find((one) => one.staff === staff)?.name ?? staff);
    // Where the key was destroyed nothing can be opened any more.
    const canCome = today(school) >= wave.published.window.from && wave.keys.length > 0;
    const isNamed = duty.readers.includes(school.session.staffId);
    return {
      t,
      language: this.#language,
      wave,
      due: canCome ? writtenDue(clock, state) : undefined,
      readers: names,
      may: !isNamed ? 'not-reader' : opens(wave) ? 'read' : 'no-key',
      warned: state.warned.size,
    };
  }

  #stateOf({id}: Wave): WrittenState | undefined {
    const states = this.#states.state;
    return states && writtenIn(states, id);
  }

  #clockOf(school: School, {published}: Wave): WrittenClock | undefined {
    const roster = this.#roster.state;
    if (!roster || !published.freeText) return undefined;
    const {from} = published.window;
    return {duty: published.freeText, from, calendar: calendarIn(roster), now: school.now()};
  }
}
