import {all, meanings, type CodeTable} from './code-table.js';

/**
 * Attendance event categories of Ed-Fi, as words or as `uri://ed-fi.org/AttendanceEventCategoryDescriptor#…`. `Partial`
 * says neither how much nor which part was missed, and waits for review.
 *
 * Source: Ed-Fi-Alliance-OSS, `Descriptors/AttendanceEventCategoryDescriptor.xml`.
 */
export const edFi: CodeTable = {
  name: 'ed-fi',
  codes: {
    ...all(meanings.present, ['in attendance', 'present']),
    ...all(meanings.excused, ['excused absence']),
    ...all(meanings.unexcused, ['unexcused absence']),
    ...all(meanings.late, ['tardy']),
    ...all(meanings.leftEarly, ['early departure']),
  },
};
