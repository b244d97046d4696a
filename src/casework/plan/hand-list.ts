import {daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import {bandOf} from '../caseload.js';
import {windowOf} from './action-tasks.js';
import type {Handover} from './handed-view.js';

/** How pressing one thing is for whoever has it in hand. */
export const pressings = ['overdue', 'too-late', 'today', 'soon', 'later', 'not-yet'] as const;
export type Pressing = (typeof pressings)[number];

export interface HandList {
  readonly toDo: readonly Handover[];
  /** Done, or said that they cannot: shown, and open to another answer. */
  readonly answered: readonly Handover[];
  readonly takenBack: readonly Handover[];
}

/** Days for which one is told that something is not needed any more: two weeks of school, so that a sick leave passes. */
const toldDays = 14;

/** What one member of staff has in hand, the most pressing first. */
export function handList(handovers: readonly Handover[], today: SchoolDay): HandList {
  const wanted = handovers.filter(({value}) => !value.takenBack);
  const isAnswered = ({answer}: Handover): boolean =>
    answer !== undefined && !answer.contested && answer.value.status !== 'begun';
  const rank = (handover: Handover): number => pressings.indexOf(pressingOf(handover, today));
  return {
    toDo: wanted.filter((one) => !isAnswered(one)).sort((a, b) => rank(a) - rank(b)),
    answered: wanted.filter(isAnswered),
    takenBack: handovers.filter(
      ({value: {takenBack}}) => takenBack && daysBetween(takenBack, today) <= toldDays,
    ),
  };
}

export function pressingOf({value}: Pick<Handover, 'value'>, today: SchoolDay): Pressing {
  const window = windowOf(value, today);
  if (window === 'too-late') return 'too-late';
  const band = bandOf(value.due, today);
  if (band === 'overdue' || window === 'open') return band === 'undated' ? 'later' : band;
  return 'not-yet';
}
