import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {today, type School} from '../../host/school.js';
import type {ClassKey, EntryId} from '../../kernel/ids.js';
import {isRefusal, type Decision, type Refusal} from '../../kernel/refusal.js';
import {closeClass, closeClasses, reopenClass, type CloseClassRefusal} from '../../roster/close-class.js';
import type {ClassClosure} from '../../roster/closure-kinds.js';
import {closureHeads, type ClosuresState} from '../../roster/closures-view.js';
import {ActionController} from '../../ui/action-controller.js';
import type {ClassScreen} from '../register-screen.js';

/** What a person is about to note. */
export interface ClosureForm {
  /** A closure that is there is corrected: its first day stays. */
  readonly isNew: boolean;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  /** Of a new note: other classes that stay away too. */
  readonly others: ReadonlySet<ClassKey>;
  readonly basedOn: readonly EntryId[];
}

/** What was done last, to be said once. */
export interface ClosureDone {
  readonly what: 'closed' | 'taken-back';
  readonly span: Pick<ClassClosure, 'from' | 'until'>;
  /** How many classes it is about. */
  readonly classes: number;
}

/** The class as the screen sees it. */
export interface ClosuresAtHand {
  readonly classScreen: Pick<ClassScreen, 'roster' | 'calendar' | 'schoolClass'>;
  readonly closures: ClosuresState;
}

/** What a person does with the closed days of one class: one change at a time, saved at once. */
export class ClosuresWork implements ReactiveController {
  form: ClosureForm | undefined;
  /** `list`: of a taking back, whose words stand above the list. */
  refused: {readonly at: 'form' | 'list'; readonly refusal: Refusal<CloseClassRefusal>} | undefined;
  done: ClosureDone | undefined;
  readonly save: ActionController;

  readonly #host: ReactiveControllerHost;
  readonly #school: () => School | undefined;

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#host = host;
    this.#school = school;
    this.save = new ActionController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.refused = this.done = undefined;
  }

  forget(): void {
    this.form = this.refused = this.done = undefined;
    this.save.reset();
  }

  begin(): void {
    const school = this.#school();
    this.forget();
    const from = school ? today(school) : '';
    this.form = {isNew: true, from, until: from, reason: '', others: new Set(), basedOn: []};
  }

  edit({from, until, reason}: ClassClosure, basedOn: readonly EntryId[]): void {
    this.forget();
    this.form = {isNew: false, from, until, reason, others: new Set(), basedOn};
  }

  change(part: Partial<ClosureForm>): void {
    if (this.form) this.form = {...this.form, ...part};
    this.refused = undefined;
    this.#host.requestUpdate();
  }

  /** @returns whether it is noted now */
  async close({classScreen, closures}: ClosuresAtHand): Promise<boolean> {
    const {form} = this;
    if (!form) return false;
    const {roster, calendar, schoolClass} = classScreen;
    const {others, ...typed} = form;
    const command = {...typed, classKey: schoolClass.key};
    const span = command as unknown as ClassClosure;
    const isDone = await this.#append(
      closeClasses(command, [...others], closures, roster, calendar),
      {what: 'closed', span, classes: 1 + others.size},
      'form',
    );
    // They look at what is there now, and may press again.
    if (this.refused?.refusal.refused === 'stale')
      this.form = {...form, basedOn: closureHeads(closures, span).map(({id}) => id)};
    return isDone;
  }

  /** One of two versions is right. */
  keep(closure: ClassClosure, basedOn: readonly EntryId[], at: ClosuresAtHand): Promise<boolean> {
    const {roster, calendar} = at.classScreen;
    const decision = closeClass({...closure, basedOn}, at.closures, roster, calendar);
    return this.#append(decision, {what: 'closed', span: closure, classes: 1}, 'list');
  }

  takeBack(
    closure: Pick<ClassClosure, 'classKey' | 'from' | 'until'>,
    basedOn: readonly EntryId[],
    at: ClosuresAtHand,
  ): Promise<boolean> {
    const {classKey, from}: {classKey: ClassKey; from: ClassClosure['from']} = closure;
    const decision = reopenClass({classKey, from, basedOn}, at.closures);
    return this.#append(decision, {what: 'taken-back', span: closure, classes: 1}, 'list');
  }

  async #append(
    decision: Decision<CloseClassRefusal>,
    done: ClosureDone,
    at: 'form' | 'list',
  ): Promise<boolean> {
    this.done = undefined;
    this.refused = isRefusal(decision) ? {at, refusal: decision} : undefined;
    this.#host.requestUpdate();
    if (isRefusal(decision)) return false;
    const school = this.#school();
    if (!school || !(await this.save.run(() => school.journal.append({school: decision})))) return false;
    this.form = undefined;
    this.done = done;
    this.#host.requestUpdate();
    return true;
  }
}
