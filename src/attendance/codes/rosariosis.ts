import {all, meanings, type CodeTable} from './code-table.js';

/**
 * The codes that a new RosarioSIS begins with, by short name and title. A school adds its own, and some call `A` an
 * unexcused absence: here it says only that the pupil was absent. `H`, half a day, waits for review. Its charts of whole
 * days say it in the words of the interface.
 *
 * Source: the table `attendance_codes` in `rosariosis.sql` of RosarioSIS 11 and 12.
 */
export const rosarioSis: CodeTable = {
  name: 'rosariosis',
  codes: {
    ...all(meanings.present, ['p', 'present']),
    ...all(meanings.late, ['t', 'tardy']),
    ...all(meanings.absent, ['a', 'absent', 'ausente']),
    ...all(meanings.excused, ['e', 'excused absence']),
  },
};
