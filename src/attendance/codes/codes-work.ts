import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {School} from '../../host/school.js';
import type {Draft} from '../../kernel/draft.js';
import {isRefusal, type Decision, type Refusal} from '../../kernel/refusal.js';
import {ActionController} from '../../ui/action-controller.js';
import type {AttendanceState} from '../attendance-view.js';
import type {EntryId} from '../../kernel/ids.js';
import {plainCode, type CodeMeaning, type CodeTableName} from './code-table.js';
import {chooseCodeTable, explainCode, takeBackCode, whole, type CodesRefusal} from './explain-codes.js';
import {readCode, tableNamed, type OwnCodes} from './presets.js';
import {rereadRegisters, type ReadCode, type Rereading} from './reread-view.js';
import {ownCodeIn, type OwnCode, type SchoolCodes} from './school-codes.js';

/** What a person is about to say of a code. */
export interface CodeForm {
  /** Typed here, or one that is there already. */
  readonly isNew: boolean;
  readonly code: string;
  readonly meaning?: CodeMeaning | undefined;
  readonly basedOn: readonly EntryId[];
}

/** What was done last, to be said once. */
export interface CodesDone {
  readonly what: 'kept' | 'taken-back' | 'table' | 'counted';
  readonly code: string;
  /** Marks of registers that count otherwise now. */
  readonly marks: number;
}

/** The school as the screen sees it. */
export interface CodesAtHand {
  readonly school: SchoolCodes;
  readonly attendance: AttendanceState;
}

/** What a person does in the school's table of codes: one change at a time, each saved at once with the registers it moves. */
export class CodesWork implements ReactiveController {
  form: CodeForm | undefined;
  /** `null`: each file by the table that explains most of it; `undefined`: nothing was chosen here. */
  table: CodeTableName | null | undefined;
  /** By the code that it is about; of the table of all codes under `''`. */
  refused: {readonly key: string; readonly refusal: Refusal<CodesRefusal>} | undefined;
  done: CodesDone | undefined;
  readonly save: ActionController;

  readonly #host: ReactiveControllerHost;
  readonly #school: () => School | undefined;

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#host = host;
    this.#school = school;
    this.save = new ActionController(host);
    host.addController(this);
  }

  // A controller of Lit has at least one of its callbacks.
  hostConnected(): void {
    this.forget();
  }

  /** The screen begins anew. */
  forget(): void {
    this.form = this.table = this.refused = this.done = undefined;
    this.save.reset();
  }

  /** @param known one that the school has a word on already */
  edit(code: string, known?: OwnCode): void {
    this.forget();
    const meaning = known?.sides.length === 1 ? known.sides[0] : undefined;
    this.form = {isNew: false, code, meaning, basedOn: known?.heads ?? []};
  }

  editNew(): void {
    this.forget();
    this.form = {isNew: true, code: '', basedOn: []};
  }

  change(part: Partial<CodeForm>): void {
    if (this.form) this.form = {...this.form, ...part};
    this.refused = undefined;
    this.#host.requestUpdate();
  }

  chooseTable(table: CodeTableName | null): void {
    this.table = table;
    this.refused = undefined;
    this.#host.requestUpdate();
  }

  /** @returns whether the code is explained now */
  async keep(at: CodesAtHand): Promise<boolean> {
    const {form} = this;
    if (!form) return false;
    const {code, meaning, isNew} = form;
    const key = plainCode(code);
    const known = ownCodeIn(at.school, code);
    // Whoever types a code that is there has seen it in the list above.
    const basedOn = isNew ? (known?.heads ?? []) : form.basedOn;
    const told: CodeMeaning = meaning ?? {status: 'unknown'};
    const own = new Map(at.school.own).set(key, whole(told));
    const isKept = await this.#append(key, explainCode({code, meaning: told, basedOn}, at.school), at, {
      done: {what: 'kept', code: code.trim()},
      reread: {read: reader(at.school, own), codes: new Set([key])},
    });
    // They look at what is there now, and may press again.
    if (this.refused?.refusal.refused === 'stale') this.form = {...form, basedOn: known?.heads ?? []};
    return isKept;
  }

  async takeBack({key, code, heads}: OwnCode, at: CodesAtHand): Promise<boolean> {
    this.forget();
    const own = new Map(at.school.own);
    own.delete(key);
    return this.#append(key, takeBackCode({key, basedOn: heads}, at.school), at, {
      done: {what: 'taken-back', code},
      reread: {read: reader(at.school, own), codes: new Set([key])},
    });
  }

  async keepTable(at: CodesAtHand): Promise<boolean> {
    const table = this.table === undefined ? at.school.table : (this.table ?? undefined);
    this.form = undefined;
    return this.#append('', chooseCodeTable(table, at.school), at, {done: {what: 'table', code: ''}});
  }

  /** Reads anew what came with codes that are explained by now. */
  async count(at: CodesAtHand): Promise<boolean> {
    this.forget();
    const reread = {read: reader(at.school)};
    return this.#append('', [], at, {done: {what: 'counted', code: ''}, reread});
  }

  async #append(
    key: string,
    decision: Decision<CodesRefusal>,
    {attendance}: CodesAtHand,
    {done, reread}: {readonly done: Omit<CodesDone, 'marks'>; readonly reread?: Rereading},
  ): Promise<boolean> {
    this.done = undefined;
    this.refused = isRefusal(decision) ? {key, refusal: decision} : undefined;
    this.#host.requestUpdate();
    if (isRefusal(decision)) return false;
    const registers = reread ? rereadRegisters(attendance, reread) : {drafts: [], marks: 0};
    const drafts: readonly Draft[] = [...decision, ...registers.drafts];
    const isSaved = await this.save.run(async () => {
      if (drafts.length > 0) await this.#school()?.journal.append({school: drafts});
    });
    if (!isSaved) return false;
    this.form = this.table = undefined;
    this.done = {...done, marks: registers.marks};
    this.#host.requestUpdate();
    return true;
  }
}

/** @returns how codes are read outside of any file: without a chosen table only by plain words and the school's own */
export function reader(school: SchoolCodes, own: OwnCodes = school.own): ReadCode {
  const table = tableNamed(school.table ?? 'words');
  return (code) => readCode(code, table, own);
}
