import {html, nothing, type TemplateResult} from 'lit';
import type {LiveView} from '../journal/live-view.js';
import type {CommonTerms} from '../i18n/common/en.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {AttendanceState} from './attendance-view.js';
import type {Slot} from './marks.js';
import type {ClosuresDoor} from './closures/closures-door.js';
import type {AttendanceTerms} from './messages/en.js';
import {registerHead} from './register-head.js';
import {closedNotice, unreadableNote, unsavedNotice, untakenNotice} from './register-notes.js';
import type {ClassScreen} from './register-screen.js';
import {takenSlots, untakenSessions} from './untaken.js';

export interface RegisterTop {
  readonly screen: ClassScreen;
  readonly today: SchoolDay;
  readonly registers: LiveView<AttendanceState> | undefined;
  readonly closures: ClosuresDoor;
  /** Another screen with marks that nobody saved. */
  readonly beside: ClassScreen | undefined;
  readonly t: AttendanceTerms;
  readonly common: CommonTerms | undefined;
  readonly language: string;
  readonly onClass: (key: string) => void;
  readonly onSession: (session: {readonly day?: SchoolDay; readonly slot?: Slot}) => void;
  readonly onScreen: (screen: ClassScreen) => void;
}

/** Which register it is, with the ways to others: those that are missing, and those with marks that are not saved. */
export function registerTop(top: RegisterTop): TemplateResult {
  const {screen, today, registers, closures, beside, t, common, language, onClass, onSession, onScreen} = top;
  const {
    day,
    slot,
    schoolClass: {key: classKey},
  } = screen;
  const taken = registers ? takenSlots(registers.state, classKey, day) : new Set<Slot>();
  const missing = registers ? untakenSessions(registers.state, {...screen, classKey, today}) : [];
  const others = missing.filter((one) => one.day !== day || one.slot !== slot);
  return html`${registerHead({
    screen,
    today,
    taken,
    t,
    language,
    onClass,
    onDay: (chosen) => onSession({day: chosen}),
    onSlot: (chosen) => onSession({slot: chosen}),
    opener: closures.renderOpener(t),
  })}
  ${beside ? unsavedNotice(beside, t, language, () => onScreen(beside)) : nothing}
  ${unreadableNote(common, (registers?.unreadable ?? 0) + (closures.view?.unreadable ?? 0))}
  ${closedNotice(screen, taken.size > 0, t)} ${untakenNotice(others, t, language, onSession)}`;
}
