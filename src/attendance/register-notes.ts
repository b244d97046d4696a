import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../i18n/format.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {notice} from '../ui/notice.js';
import type {AttendanceTerms} from './messages/en.js';
import {classPicker, nextSchoolDay, takenLine} from './register-head.js';
import type {ClassScreen, ClasslessScreen, MarkingScreen, UnmarkableScreen} from './register-screen.js';
import type {RegisterSheet} from './register-sheet.js';
import type {EarlierExceptions} from './register-start.js';
import type {UntakenSession} from './untaken.js';

/** What stands in the place of a register. @param classId the class that was asked for */
export function noClassNotice(
  screen: ClasslessScreen,
  classId: string | undefined,
  t: AttendanceTerms,
  common: CommonTerms,
  onClass: (key: string) => void,
): TemplateResult {
  switch (screen.state) {
    case 'loading':
      return html`<p class="muted" role="status">${common.loading}</p>`;
    case 'not-allowed':
      return notice('info', common.notAllowed);
    case 'no-roster':
      return notice('info', common.noRoster);
    case 'no-class':
      if (classId || screen.others.length === 0) return notice('info', classId ? t.unknownClass : t.noClass);
      return html`${notice('info', t.noClass)}
        <div class="row pickers">${classPicker({...screen, classes: []}, undefined, t, onClass)}</div>`;
    case 'failed':
      return notice('danger', common.failed[screen.kind]);
  }
}

export function takenNote(
  {state, current, roster, closed, schoolClass, day}: MarkingScreen,
  t: AttendanceTerms,
  language: string,
): unknown {
  const [first] = current;
  if (!first && closed(schoolClass.key, day) !== undefined) return nothing;
  if (!first) return html`<p class="badge">${t.untaken}</p>`;
  if (state === 'conflict') return nothing;
  return html`<p class="muted small"><bdi>${takenLine(first, roster, t, language)}</bdi></p>`;
}

/** That nobody is expected in this class, or that a register says otherwise: it counts, and a person finds out why. */
export function closedNotice(
  {closed, schoolClass, day}: ClassScreen,
  isTaken: boolean,
  t: AttendanceTerms,
): unknown {
  const reason = closed(schoolClass.key, day);
  if (reason === undefined) return nothing;
  const {closedDay, takenAllTheSame} = t.closures;
  return isTaken ? notice('warning', takenAllTheSame(reason)) : notice('info', closedDay(reason));
}

/** To begin with what the register before says, where nobody is marked yet. */
export function startButton(
  before: EarlierExceptions,
  t: AttendanceTerms,
  language: string,
  onStart: () => void,
): TemplateResult {
  return html`<button type="button" class="quiet start" @click=${onStart}>
    ${t.asBefore(shortDay(language, before.day), before.senses.size)}
  </button>`;
}

/** Registers that this class lacks, each a press away. */
export function untakenNotice(
  sessions: readonly UntakenSession[],
  t: AttendanceTerms,
  language: string,
  onShow: (session: UntakenSession) => void,
): unknown {
  if (sessions.length === 0) return nothing;
  return notice(
    'info',
    html`<p>${t.untakenSessions}</p>
      <ul class="row untaken">
        ${sessions.map(
          (session) =>
            html`<li><button type="button" @click=${() => onShow(session)}>${sessionName(session, t, language)}</button></li>`,
        )}
      </ul>`,
  );
}

function sessionName({day, slot}: UntakenSession, t: AttendanceTerms, language: string): string {
  return slot === 'day' ? shortDay(language, day) : `${shortDay(language, day)}, ${t.slot(slot)}`;
}

interface Versions {
  readonly screen: MarkingScreen;
  readonly sheet: RegisterSheet;
  readonly t: AttendanceTerms;
  readonly language: string;
  readonly onLook: () => void;
  readonly onTake: (side: number) => void;
}

/** That somebody else saved this register too: meanwhile, or beside what this device has. */
export function versionsNotice({screen, sheet, t, language, onLook, onTake}: Versions): unknown {
  if (sheet.isDirty && sheet.isStale(screen.current)) return staleNotice(t, onLook);
  return screen.state === 'conflict' ? conflictNotice(screen, t, language, onTake) : nothing;
}

/** Both versions of a register: who made each, and one press to take it whole. */
function conflictNotice(
  {current, roster}: MarkingScreen,
  t: AttendanceTerms,
  language: string,
  onTake: (side: number) => void,
): TemplateResult {
  const versions = current.map(
    (one, side) =>
      html`<li class="row">
        <span><strong>${t.version(side + 1)}</strong> · <bdi>${takenLine(one, roster, t, language)}</bdi></span>
        <button type="button" @click=${() => onTake(side)}>${t.takeVersion(side + 1)}</button>
      </li>`,
  );
  return notice('warning', html`<p>${t.conflict}</p><ul class="stack">${versions}</ul>`);
}

/** A register that another version of Pana took must not look like none. */
export function unreadableNote(common: CommonTerms | undefined, count: number): unknown {
  return common && count > 0 ? notice('warning', common.unreadable(count)) : nothing;
}

function staleNotice(t: AttendanceTerms, onLook: () => void): TemplateResult {
  return notice(
    'warning',
    html`<p>${t.stale}</p><button type="button" @click=${onLook}>${t.lookAgain}</button>`,
  );
}

/** Marks of another class or day that nobody saved yet. */
export function unsavedNotice(
  {schoolClass, ...session}: ClassScreen,
  t: AttendanceTerms,
  language: string,
  onShow: () => void,
): TemplateResult {
  const what = html`<bdi>${t.unsavedElsewhere(`${schoolClass.title}, ${sessionName(session, t, language)}`)}</bdi>`;
  return notice(
    'warning',
    html`<p>${what}</p><button type="button" @click=${onShow}>${t.showUnsaved}</button>`,
  );
}

interface OtherDay {
  readonly screen: UnmarkableScreen;
  readonly today: SchoolDay;
  readonly t: AttendanceTerms;
  readonly language: string;
  readonly onDay: (day: SchoolDay) => void;
}

/** Why nothing can be marked, and the way to the last day on which it can. */
export function otherDayNotice({screen, today, t, language, onDay}: OtherDay): TemplateResult {
  const day = nextSchoolDay(screen.calendar, screen.day > today ? addDays(today, 1) : screen.day, -1, today);
  const texts = {
    'empty-class': t.emptyClass,
    'not-a-school-day': t.notSchoolDay,
    'future-day': t.futureDay,
  };
  return notice(
    'info',
    html`<p>${texts[screen.state]}</p>
      ${
        day
          ? html`<button type="button" @click=${() => onDay(day)}>${t.goTo(shortDay(language, day))}</button>`
          : nothing
      }`,
  );
}
