/** What a line of an attendance table says. */
export const attendanceFields = ['date', 'pupil', 'code', 'class', 'slot', 'reason'] as const;
export type AttendanceField = (typeof attendanceFields)[number];

/** Without these a line says nothing. */
export const neededFields: readonly AttendanceField[] = ['date', 'pupil', 'code'];

/** Numbers of columns, the first one is 0. */
export type ColumnPlaces = Readonly<Partial<Record<AttendanceField, number>>>;
