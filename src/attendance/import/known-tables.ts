import {isRefusal} from '../../kernel/refusal.js';
import type {Table} from '../../roster/import/csv.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import type {CodeTableName} from '../codes/code-table.js';
import type {AttendanceReport} from './attendance-rows.js';
import {isRosarioNumber} from './columns.js';
import {hasDayColumns, markByMark} from './day-columns.js';
import {gibbonTable, isGibbonLog} from './gibbon-log.js';
import {rosarioChart} from './rosariosis-chart.js';

/** A table as its kind wants it to be read. */
export interface KnownTable {
  readonly table: Table;
  /** What its codes are read by, where its kind tells. */
  readonly codeTable?: CodeTableName;
  /** Its columns are ours: there is nothing to ask. */
  readonly hasOwnColumns?: true;
  /** Nothing in it says which part of the day it is about: a person has to. */
  readonly asksSlot?: true;
}

/** Tables with a mark a line stay as they are; logs and charts become such tables. */
export function knownTable(table: Table, report: AttendanceReport): KnownTable | FileRefusal {
  if (isGibbonLog(table))
    return {table: gibbonTable(table, report), codeTable: 'gibbon', hasOwnColumns: true};
  if (!hasDayColumns(table.columns)) return {table};
  const marks = markByMark(table, report);
  if (isRefusal(marks)) return marks;
  if (!marks.columns.some(isRosarioNumber)) return {table: marks, asksSlot: true};
  const chart = rosarioChart(marks, report);
  return {table: chart.table, codeTable: 'rosariosis', ...(!chart.isOfDays && {asksSlot: true})};
}
