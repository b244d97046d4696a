import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {School} from '../../host/school.js';
import {isRefusal, type Refusal} from '../../kernel/refusal.js';
import type {Roster} from '../../roster/roster.js';
import {auditIds, type AuditState} from '../../signals/audit/audit-view.js';
import {keepAudit, stopAudit, type KeepAuditRefusal} from '../../signals/audit/keep-audit.js';
import {readAuditFile, type AuditFileRefusal} from '../../signals/audit/read-audit-file.js';
import type {GroupColumn, GroupFile} from '../../signals/audit/read-groups.js';
import {ActionController} from '../../ui/action-controller.js';
import {inTurns} from '../../ui/in-turns.js';

/** Bringing groups for the audit from a file, and erasing them. */
export class GroupsWork implements ReactiveController {
  isOpen = false;
  isSure = false;
  isReading = false;
  file: GroupFile | undefined;
  fileRefused: AuditFileRefusal | undefined;
  column: GroupColumn | undefined;
  attribute = '';
  why = '';
  refused: Refusal<KeepAuditRefusal> | undefined;
  /** What was done last, to be said once. */
  done: {readonly what: 'saved' | 'stopped'; readonly attribute: string} | undefined;
  readonly save: ActionController;

  readonly #host: ReactiveControllerHost;
  readonly #school: () => School | undefined;
  #token = 0;

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#host = host;
    this.#school = school;
    this.save = new ActionController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#token += 1;
    this.isReading = false;
  }

  forget(): void {
    this.#token += 1;
    this.isOpen = this.isSure = this.isReading = false;
    this.file = this.fileRefused = this.column = this.refused = this.done = undefined;
    this.attribute = this.why = '';
    this.save.reset();
  }

  open(): void {
    this.forget();
    this.isOpen = true;
  }

  ask(): void {
    this.isSure = true;
    this.#host.requestUpdate();
  }

  change(part: {readonly attribute?: string; readonly why?: string}): void {
    Object.assign(this, part);
    this.refused = undefined;
    this.#host.requestUpdate();
  }

  choose(column: GroupColumn | undefined): void {
    this.column = column;
    this.attribute = column?.title ?? '';
    this.#host.requestUpdate();
  }

  async read(file: File, roster: Roster): Promise<void> {
    this.#token += 1;
    const token = this.#token;
    const isCancelled = (): boolean => token !== this.#token;
    this.isReading = true;
    this.file = this.fileRefused = this.refused = undefined;
    this.#host.requestUpdate();
    const turns = inTurns(this.#host, {isCancelled, show: () => undefined});
    const read = await readAuditFile(file, roster, turns);
    if (isCancelled()) return;
    this.isReading = false;
    if (isRefusal(read)) this.fileRefused = read;
    else {
      this.file = read;
      this.choose(read.columns.find(({title}) => /^(?:sex|gender)$/i.test(title)) ?? read.columns[0]);
    }
    this.#host.requestUpdate();
  }

  /** @returns whether they are kept now */
  async keep(state: AuditState): Promise<boolean> {
    const {attribute, why} = this;
    const decision = keepAudit({attribute, why, groups: this.column?.groups ?? {}}, auditIds(state));
    this.refused = isRefusal(decision) ? decision : undefined;
    this.#host.requestUpdate();
    if (isRefusal(decision)) return false;
    const isSaved = await this.save.run(async () => this.#school()?.journal.append({care: decision}));
    if (isSaved) this.#finish({what: 'saved', attribute: attribute.trim()});
    return isSaved;
  }

  async stop(state: AuditState, pupils: number): Promise<boolean> {
    const decision = stopAudit(auditIds(state), pupils);
    if (isRefusal(decision)) return false;
    const isSaved = await this.save.run(async () => this.#school()?.journal.append({care: decision}));
    if (isSaved) this.#finish({what: 'stopped', attribute: ''});
    return isSaved;
  }

  #finish(done: NonNullable<GroupsWork['done']>): void {
    this.forget();
    this.done = done;
    this.#host.requestUpdate();
  }
}
