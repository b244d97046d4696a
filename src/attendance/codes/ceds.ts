import {meanings, type CodeTable} from './code-table.js';

/**
 * Attendance Status of the Common Education Data Standards, element 000076. Its numeric categories of being present or
 * absent are set by each state and wait for review.
 */
export const ceds: CodeTable = {
  name: 'ceds',
  codes: {
    present: meanings.present,
    excusedabsence: meanings.excused,
    unexcusedabsence: meanings.unexcused,
    tardy: meanings.late,
    earlydeparture: meanings.leftEarly,
  },
};
