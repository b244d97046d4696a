import {all, meanings, type CodeTable} from './code-table.js';

/**
 * The codes that a new Gibbon begins with, by short name and name. `L`, "Left", is written of whoever goes home, early or
 * not: it waits for review.
 *
 * Source: the table `gibbonAttendanceCode` in Gibbon's `gibbon.sql`.
 */
export const gibbon: CodeTable = {
  name: 'gibbon',
  codes: {
    ...all(meanings.present, ['p', 'present']),
    ...all(meanings.late, ['pl', 'present - late']),
    ...all(meanings.elsewhere, ['ps', 'present - offsite']),
    ...all(meanings.absent, ['a', 'absent']),
    ...all(meanings.leftEarly, ['le', 'left - early']),
  },
};
