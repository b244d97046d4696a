import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {PersonController} from '../host/person-controller.js';
import {today} from '../host/school.js';
import type {PupilKey} from '../kernel/ids.js';
import {isRefusal} from '../kernel/refusal.js';
import {ActionController} from '../ui/action-controller.js';
import {currentRegisters} from './attendance-view.js';
import type {Mark} from './marks.js';
import {registerSubject} from './register.js';
import type {Hindrance} from './register-foot.js';
import type {RegisterSavedDetail} from './register-saved-event.js';
import {
  registerScreen,
  type MarkingScreen,
  type RegisterQuestion,
  type RegisterScreen,
} from './register-screen.js';
import type {RegisterSheet} from './register-sheet.js';
import {SheetsController} from './register-sheets.js';
import type {EarlierExceptions} from './register-start.js';
import {takeRegister} from './take-register.js';

/** A person's work on registers: what they changed, and saving it. Knows nothing of how it looks. */
export class RegisterWork implements ReactiveController {
  readonly sheets: SheetsController;
  readonly action: ActionController;
  hindrance: Hindrance | undefined;
  /** The class that the person chose among their own. */
  chosen: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #question: () => Omit<RegisterQuestion, 'chosen'>;

  constructor(host: ReactiveControllerHost & Node, question: () => Omit<RegisterQuestion, 'chosen'>) {
    this.#host = host;
    this.#question = question;
    this.sheets = new SheetsController(host);
    this.action = new ActionController(host);
    new PersonController(
      host,
      () => question().school,
      () => this.sheets.clear(),
    );
    host.addController(this);
  }

  hostDisconnected(): void {
    this.hindrance = undefined;
  }

  get screen(): RegisterScreen {
    return registerScreen({...this.#question(), chosen: this.chosen});
  }

  /** After a change what was said of the last attempt to save no longer holds. */
  change(change: (sheet: RegisterSheet) => void, screen = this.screen): void {
    if (isMarking(screen)) change(this.sheets.sheetOf(screen));
    this.startAnew();
  }

  startAnew(): void {
    this.hindrance = undefined;
    this.action.reset();
  }

  /** Everybody without a mark is present; what was marked stays, and nobody's conflict is decided in passing. */
  markRestPresent(screen: MarkingScreen): void {
    this.change((sheet) => {
      for (const {key} of screen.pupils)
        if (!sheet.markOf(key) && !sheet.isUndecided(key)) sheet.mark(key, {status: 'present'});
    }, screen);
  }

  /** Those without a mark as they were before; the others stay as they are. @returns how many were marked */
  startFrom(screen: MarkingScreen, {senses}: EarlierExceptions): number {
    let count = 0;
    this.change((sheet) => {
      for (const [pupil, sense] of senses) {
        if (sheet.markOf(pupil) || sheet.isUndecided(pupil)) continue;
        sheet.mark(pupil, sense);
        count += 1;
      }
    }, screen);
    return count;
  }

  /** All pupils of a conflict as one side says. */
  takeVersion(side: number): void {
    this.change((sheet) => {
      for (const [pupil, sides] of sheet.contested) sheet.choose(pupil, sides[side]);
    });
  }

  /** Lays the unsaved marks over what somebody else saved meanwhile. */
  lookAgain(screen: MarkingScreen): void {
    this.change((sheet) => sheet.rebase(screen.current), screen);
  }

  /** @returns what was saved; `undefined` where something stands in the way, and the screen then says what */
  async save(): Promise<RegisterSavedDetail | undefined> {
    const {school} = this.#question();
    const {screen} = this;
    if (!school || !isMarking(screen) || this.action.busy) return undefined;
    const about = {classKey: screen.schoolClass.key, day: screen.day, slot: screen.slot};
    const sheet = this.sheets.sheetOf(screen);
    const marks = marksIn(screen, sheet);
    const {attendance, roster, calendar} = screen;
    const command = {...about, marks, basedOn: sheet.basedOn};
    const decision = takeRegister(command, attendance, roster, calendar, today(school));
    this.hindrance = hindranceOf(screen, sheet, isRefusal(decision) ? decision.refused : undefined);
    this.#host.requestUpdate();
    if (this.hindrance || isRefusal(decision)) return undefined;
    const isSaved = await this.action.run(() => school.journal.append({school: decision}));
    if (!isSaved) return undefined;
    this.#settle(about, sheet, marks);
    return about;
  }

  /** What was saved is no longer unsaved, even where the person has moved on to another day by now. */
  #settle(about: RegisterSavedDetail, sheet: RegisterSheet, marks: readonly Mark[]): void {
    const {registers} = this.#question();
    if (registers) sheet.settle(marks, currentRegisters(registers.state, registerSubject(about)));
    this.#host.requestUpdate();
  }
}

export function isMarking(screen: RegisterScreen): screen is MarkingScreen {
  return 'current' in screen;
}

function marksIn({pupils}: MarkingScreen, sheet: RegisterSheet): readonly Mark[] {
  return pupils.flatMap(({key}) => sheet.markOf(key) ?? []);
}

function hindranceOf(
  {pupils, state}: MarkingScreen,
  sheet: RegisterSheet,
  refused: Hindrance | undefined,
): Hindrance | undefined {
  if (pupils.some(({key}) => sheet.isUndecided(key))) return 'undecided';
  const has = (pupil: PupilKey | undefined): boolean => pupils.some(({key}) => key === pupil);
  if (has(sheet.wrongMinutes)) return 'wrong-minutes';
  if (has(sheet.lonelyNote)) return 'lonely-note';
  if (refused === 'nothing-changed' && state === 'untaken') return 'no-marks';
  return refused;
}
