import type {ReactiveControllerHost} from 'lit';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import type {JournalErrorKind} from '../../journal/journal-error.js';
import type {LiveView} from '../../journal/live-view.js';
import {rosterFold, type RosterState} from '../../roster/roster-view.js';
import {attendanceFold, type AttendanceState} from '../attendance-view.js';
import {codesFold, type CodesState} from '../codes/codes-view.js';
import {importsFold, type ImportsState} from '../imports-view.js';

/** All that an import is laid beside. */
export interface SchoolViews {
  readonly roster: LiveView<RosterState>;
  readonly attendance: LiveView<AttendanceState>;
  readonly codes: LiveView<CodesState>;
  readonly imports: LiveView<ImportsState>;
}

export class ImportViews {
  readonly #roster;
  readonly #attendance;
  readonly #codes;
  readonly #imports;

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#roster = new ViewController(host, school, rosterFold);
    this.#attendance = new ViewController(host, school, attendanceFold);
    this.#codes = new ViewController(host, school, codesFold);
    this.#imports = new ViewController(host, school, importsFold);
  }

  /** @returns `undefined` until each of them is there */
  get ready(): SchoolViews | undefined {
    const [roster, attendance, codes, imports] = this.#all;
    if (!roster || !attendance || !codes || !imports) return undefined;
    const views = {roster, attendance, codes, imports};
    return Object.values(views).every(({status}) => status === 'ready') ? views : undefined;
  }

  get error(): JournalErrorKind | undefined {
    return this.#all.find((view) => view?.error)?.error?.kind;
  }

  get #all() {
    return [this.#roster.view, this.#attendance.view, this.#codes.view, this.#imports.view] as const;
  }
}
