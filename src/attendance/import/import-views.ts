import type {ReactiveControllerHost} from 'lit';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import type {JournalErrorKind} from '../../journal/journal-error.js';
import type {LiveView} from '../../journal/live-view.js';
import {closuresFold, type ClosuresState} from '../../roster/closures-view.js';
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
  /** Days on which single classes are not taught. */
  readonly closures: LiveView<ClosuresState>;
}

export class ImportViews {
  readonly #roster;
  readonly #attendance;
  readonly #codes;
  readonly #imports;
  readonly #closures;

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#roster = new ViewController(host, school, rosterFold);
    this.#attendance = new ViewController(host, school, attendanceFold);
    this.#codes = new ViewController(host, school, codesFold);
    this.#imports = new ViewController(host, school, importsFold);
    this.#closures = new ViewController(host, school, closuresFold);
  }

  /** @returns `undefined` until each of them is there */
  get ready(): SchoolViews | undefined {
    const [roster, attendance, codes, imports, closures] = this.#all;
    if (!roster || !attendance || !codes || !imports || !closures) return undefined;
    const views = {roster, attendance, codes, imports, closures};
    return Object.values(views).every(({status}) => status === 'ready') ? views : undefined;
  }

  get error(): JournalErrorKind | undefined {
    return this.#all.find((view) => view?.error)?.error?.kind;
  }

  get #all() {
    const all = [this.#roster, this.#attendance, this.#codes, this.#imports, this.#closures] as const;
    const [roster, attendance, codes, imports, closures] = all;
    return [roster.view, attendance.view, codes.view, imports.view, closures.view] as const;
  }
}
