import {attendanceFold, type AttendanceState} from '../attendance/attendance-view.js';
import type {Fold} from '../journal/fold.js';
import type {ClosedOn} from '../roster/closed-on.js';
import {closedOn, closuresFold, type ClosuresState} from '../roster/closures-view.js';

/** How registers and closed days of classes are read: a screen that shows none does not carry it. */
export interface RegisterFolds {
  readonly attendance: Fold<AttendanceState>;
  readonly closures: Fold<ClosuresState>;
  readonly closedOn: (state: ClosuresState) => ClosedOn;
}

export const registerFolds: RegisterFolds = {attendance: attendanceFold, closures: closuresFold, closedOn};
