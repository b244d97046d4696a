import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {headsOf} from '../../journal/heads.js';
import type {Draft} from '../../kernel/draft.js';
import {randomKey} from '../../kernel/ids.js';
import {isRefusal} from '../../kernel/refusal.js';
import type {Weekday} from '../../kernel/school-day.js';
import {changesBetween, type RosterChanges} from '../../roster/import/changes.js';
import type {Table} from '../../roster/import/csv.js';
import type {Bundle} from '../../roster/import/oneroster.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import {rosterOf, type RosterImport} from '../../roster/import/roster-of.js';
import {closedOn} from '../../roster/closures-view.js';
import {calendarSubject, importRoster, rosterSubject} from '../../roster/roster-kinds.js';
import {calendarIn, isRosterContested, rosterIn, type RosterState} from '../../roster/roster-view.js';
import {currentRegisters} from '../attendance-view.js';
import type {CodeTableName} from '../codes/code-table.js';
import type {Slot} from '../marks.js';
import {schoolCodesIn} from '../codes/codes-view.js';
import {attendanceOf, type AttendanceImport} from './attendance-import.js';
import {withPlaces, type ColumnGuess} from './columns.js';
import type {ColumnPlaces} from './fields.js';
import {FileColumns, ownColumns} from './file-columns.js';
import type {SchoolViews} from './import-views.js';
import {onClosedDays, type ClosedDay} from './on-closed-days.js';
import {importDrafts} from './import-drafts.js';
import {FileCodes, type ToldCodes} from './file-codes.js';
import type {Done} from './done-screen.js';
import type {ReadAttendance, ReadFile, ReadRoster} from './read-import.js';
import type {ListedRepair} from './repair-table.js';

/** `roster-first`: attendance speaks of pupils that no roster names yet. */
export type PreviewState = 'roster-first' | 'preview-roster' | 'columns' | 'preview-attendance';

export interface Confirmable {
  readonly repairs: readonly ListedRepair[];
  /** What to append; none where nothing would change. */
  readonly drafts: readonly Draft[];
  readonly done: Done;
}

export type Preview =
  | (Confirmable & {
      readonly kind: 'roster';
      readonly bundle: Bundle;
      readonly result: RosterImport;
      readonly changes: RosterChanges;
      readonly isContested: boolean;
      readonly declined: ReadonlySet<string>;
    })
  | (Confirmable & {
      readonly kind: 'attendance';
      readonly result: AttendanceImport;
      readonly told: ToldCodes;
      readonly onClosed: readonly ClosedDay[];
      /** Can a person say what its columns are? */
      readonly hasColumns: boolean;
      /** Somebody said what the columns are: now, or for an earlier file. */
      readonly columns?: 'remembered' | 'said';
    })
  | ColumnsAsked;

/** A table of which nobody knows yet what its columns are. */
export interface ColumnsAsked {
  readonly kind: 'columns';
  readonly table: Table;
  readonly guess: ColumnGuess;
  readonly places: ColumnPlaces;
  /** Nothing in it says which part of the day it is about. */
  readonly asksSlot: boolean | undefined;
  readonly slot: Slot | undefined;
}

const mondayToFriday: readonly Weekday[] = [1, 2, 3, 4, 5];

/** What the file that waits would change, made anew when the school or a person's choices change. */
export class PreviewController implements ReactiveController {
  current: Preview | undefined;

  readonly #host: ReactiveControllerHost;
  #item: ReadFile | undefined;
  #basis = '';
  #choices = 0;
  #weekdays: readonly Weekday[] | undefined;
  #declined: ReadonlySet<string> = new Set();
  #table: CodeTableName | undefined;
  #codes = new FileCodes();
  #columns = new FileColumns();
  #importId = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  // A controller of Lit has at least one of its callbacks.
  hostConnected(): void {
    this.#basis = '';
  }

  /** @returns what is shown of the file that waits; `undefined` where none does */
  stateOf(item: ReadFile | undefined, {roster}: SchoolViews): PreviewState | undefined {
    if (!item) return undefined;
    if (item.kind === 'roster') return 'preview-roster';
    if (!rosterIn(roster.state)) return 'roster-first';
    return this.current?.kind === 'columns' ? 'columns' : 'preview-attendance';
  }

  /** @returns why the file cannot be taken after all, now that it lies beside the school's data */
  follow(item: ReadFile | undefined, views: SchoolViews): FileRefusal | undefined {
    if (item !== this.#item) this.#begin(item);
    const looked: readonly {readonly revision: number}[] =
      item?.kind === 'attendance' ? Object.values(views) : [views.roster];
    const basis = [...looked.map(({revision}) => revision), this.#choices].join();
    if (basis === this.#basis) return undefined;
    this.#basis = basis;
    const preview = item && this.#make(item, views);
    this.current = preview && 'kind' in preview ? preview : undefined;
    return preview && 'refused' in preview ? preview : undefined;
  }

  readonly rosterActions = {
    onWeekday: (weekday: Weekday, isTaught: boolean): void => {
      const others = (this.#weekdays ?? mondayToFriday).filter((other) => other !== weekday);
      this.#weekdays = isTaught ? [...others, weekday] : others;
      this.#changed();
    },
    onMatch: (sourcedId: string, isSame: boolean): void => {
      const declined = new Set(this.#declined);
      if (isSame) declined.delete(sourcedId);
      else declined.add(sourcedId);
      this.#declined = declined;
      this.#changed();
    },
  };

  readonly codeActions = {
    onTable: (table: CodeTableName): void => {
      this.#table = table;
      this.#changed();
    },
    onMeaning: (...told: Parameters<FileCodes['tell']>): void => {
      this.#codes.tell(...told);
      this.#changed();
    },
  };

  readonly columnActions = {
    onPlaces: (places: ColumnPlaces, slot?: Slot): void => {
      this.#columns.say(places, slot);
      this.#changed();
    },
    onChange: (): void => {
      this.#columns.ask();
      this.#changed();
    },
  };

  #begin(item: ReadFile | undefined): void {
    this.#item = item;
    this.#basis = '';
    this.#weekdays = undefined;
    this.#declined = new Set();
    this.#table = undefined;
    this.#codes = new FileCodes();
    this.#columns = new FileColumns();
    this.#importId = randomKey();
  }

  #changed(): void {
    this.#choices += 1;
    this.#host.requestUpdate();
  }

  #make(item: ReadFile, views: SchoolViews): Preview | FileRefusal | undefined {
    return item.kind === 'roster'
      ? this.#rosterPreview(item, views.roster.state)
      : this.#attendancePreview(item, views);
  }

  #rosterPreview({bundle}: ReadRoster, state: RosterState): Preview {
    const before = {roster: rosterIn(state), calendar: calendarIn(state)};
    this.#weekdays ??= before.calendar?.taughtWeekdays ?? mondayToFriday;
    const declined = this.#declined;
    const result = rosterOf(bundle, {taughtWeekdays: this.#weekdays, declined}, before);
    const isContested = isRosterContested(state);
    const changes = changesBetween(before, result);
    const isNothing = (changes.isSame && !isContested) || this.#weekdays.length === 0;
    const {classes, pupils, staff} = result.roster;
    return {
      kind: 'roster',
      bundle,
      result,
      changes,
      isContested,
      declined,
      repairs: [...bundle.report.repairs, ...result.repairs],
      drafts: isNothing ? [] : draftsOf(result, state),
      done: {kind: 'roster', classes: classes.length, pupils: pupils.length, staff: staff.length},
    };
  }

  #attendancePreview(
    {table, report, taken, codeTable, hasOwnColumns, asksSlot}: ReadAttendance,
    views: SchoolViews,
  ): Preview | FileRefusal | undefined {
    const [roster, calendar] = [rosterIn(views.roster.state), calendarIn(views.roster.state)];
    if (!roster || !calendar) return undefined;
    const current = (about: Parameters<typeof currentRegisters>[1]): ReturnType<typeof currentRegisters> =>
      currentRegisters(views.attendance.state, about);
    const columns = hasOwnColumns ? ownColumns : this.#columns.of(table, views.imports.state, asksSlot);
    const {guess, start, slot} = columns;
    if (!columns.places) return {kind: 'columns', table, guess, places: start, asksSlot, slot};
    const school = schoolCodesIn(views.codes.state);
    const choice = this.#codes.choice(school, this.#table ?? codeTable ?? school.table);
    const named = hasOwnColumns ? table : withPlaces(table, columns.places, slot);
    const result = attendanceOf(named, {roster, calendar}, current, report, choice, taken);
    if (isRefusal(result)) return result;
    const told = this.#codes.told(result, school, views.attendance.state);
    const drafts = [...told.drafts, ...columns.drafts, ...importDrafts(result, this.#importId)];
    // Words on columns alone are no import: a file that is here already has nothing to confirm.
    const isNothing = told.drafts.length + result.drafts.length === 0;
    const done: Done = {kind: 'attendance', registers: result.drafts.length, importId: this.#importId};
    const {repairs} = result.report;
    const from = columns.from && {columns: columns.from};
    const onClosed = onClosedDays(result.drafts, roster, closedOn(views.closures.state));
    const shown = {result, told, onClosed, repairs, hasColumns: !hasOwnColumns, done, ...from};
    return {kind: 'attendance', ...shown, drafts: isNothing ? [] : drafts};
  }
}

function draftsOf({roster, calendar}: RosterImport, state: RosterState): readonly Draft[] {
  return importRoster(roster, calendar, {
    roster: headsOf(state, rosterSubject).map(({id}) => id),
    calendar: headsOf(state, calendarSubject).map(({id}) => id),
  });
}
