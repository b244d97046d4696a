import type {LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import {gradesIn} from '../../records/grades-view.js';
import {incidentsIn, recordsFold, type RecordsState} from '../../records/records-view.js';
import type {PupilRecords} from '../../signals/detect-records.js';

/** Grades and incidents for a year that is played again, read once for each state of them. Fetched after the first drawing: many schools bring none. */
export class RecordsAtHand {
  readonly #view: ViewController<RecordsState>;
  #of: readonly unknown[] = [];
  #read: PupilRecords | undefined;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#view = new ViewController(host, school, recordsFold);
  }

  get status(): 'loading' | 'ready' | 'failed' {
    return this.#view.view?.status ?? 'loading';
  }

  /** The same object until something changes. */
  get records(): PupilRecords | undefined {
    const {view, state} = this.#view;
    if (!view || !state) return undefined;
    if (view !== this.#of[0] || view.revision !== this.#of[1]) {
      this.#of = [view, view.revision];
      this.#read = {grades: gradesIn(state), incidents: incidentsIn(state)};
    }
    return this.#read;
  }
}
