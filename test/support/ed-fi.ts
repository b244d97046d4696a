/** Records as an Ed-Fi interface gives them, for the school of `bundles.ts`. */

export interface EventParts {
  readonly pupil: string;
  readonly day: string;
  readonly category: string;
  readonly reason?: string;
  readonly periods?: readonly string[];
}

const school = {schoolId: 12, schoolYear: 2027, sessionName: 'Autumn'};
const link = {rel: 'Section', href: '/ed-fi/sections/5f'};

function sectionReference(section: string): object {
  return {sectionReference: {localCourseCode: 'HR', ...school, sectionIdentifier: section, link}};
}

export function descriptor(category: string): string {
  return `uri://ed-fi.org/AttendanceEventCategoryDescriptor#${category}`;
}

export function sectionEvent(section: string, parts: EventParts): object {
  return {
    ...schoolEvent(parts),
    schoolReference: undefined,
    sessionReference: undefined,
    ...sectionReference(section),
  };
}

export function schoolEvent({pupil, day, category, reason, periods}: EventParts): object {
  return {
    id: `${pupil}${day}`,
    schoolReference: {schoolId: 12},
    sessionReference: school,
    studentReference: {studentUniqueId: pupil, link: {rel: 'Student', href: '/ed-fi/students/1'}},
    eventDate: day,
    attendanceEventCategoryDescriptor: descriptor(category),
    ...(reason && {attendanceEventReason: reason}),
    ...(periods && {
      classPeriods: periods.map((classPeriodName) => ({
        classPeriodReference: {classPeriodName, schoolId: 12},
      })),
    }),
    _etag: '1',
  };
}

/** `handedIn` may be another day than the one that was taught. */
export function takenEvent(section: string, day: string, handedIn = day): object {
  return {
    id: `${section}${day}`,
    calendarDateReference: {calendarCode: '12', schoolId: 12, schoolYear: 2027, date: day},
    ...sectionReference(section),
    eventDate: handedIn,
  };
}

export function sectionOf(section: string, periods: readonly string[]): object {
  return {
    sectionIdentifier: section,
    courseOfferingReference: {localCourseCode: 'HR', ...school},
    classPeriods: periods.map((classPeriodName) => ({classPeriodReference: {classPeriodName, schoolId: 12}})),
  };
}

export function page(...records: readonly object[]): string {
  return JSON.stringify(records, null, 2);
}

export function interchange(...events: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<InterchangeStudentAttendance xmlns="http://ed-fi.org/5.0.0">',
    ...events,
    '</InterchangeStudentAttendance>',
    '',
  ].join('\n');
}

const identity = (section: string): string =>
  `<SectionReference><SectionIdentity><SectionIdentifier>${section}</SectionIdentifier></SectionIdentity></SectionReference>`;

export function sectionEventXml(section: string, {pupil, day, category, reason = ''}: EventParts): string {
  return `  <StudentSectionAttendanceEvent>
    <StudentReference><StudentIdentity><StudentUniqueId>${pupil}</StudentUniqueId></StudentIdentity></StudentReference>
    ${identity(section)}
    <AttendanceEvent>
      <EventDate>${day}</EventDate>
      <AttendanceEventCategory>${descriptor(category)}</AttendanceEventCategory>
      <AttendanceEventReason>${reason}</AttendanceEventReason>
    </AttendanceEvent>
  </StudentSectionAttendanceEvent>`;
}

/** As data standard 2 writes it. */
export function schoolEventXml({pupil, day, category}: EventParts): string {
  return `  <StudentSchoolAttendanceEvent>
    <StudentReference><StudentIdentity><StudentUniqueId>${pupil}</StudentUniqueId></StudentIdentity></StudentReference>
    <SchoolReference><SchoolIdentity><SchoolId>12</SchoolId></SchoolIdentity></SchoolReference>
    <AttendanceEvent>
      <EventDate>${day}</EventDate>
      <AttendanceEventCategory><CodeValue>${category}</CodeValue></AttendanceEventCategory>
    </AttendanceEvent>
  </StudentSchoolAttendanceEvent>`;
}

export function takenEventXml(section: string, day: string, handedIn = day): string {
  return `  <SectionAttendanceTakenEvent>
    ${identity(section)}
    <CalendarDateReference><CalendarDateIdentity><Date>${day}</Date></CalendarDateIdentity></CalendarDateReference>
    <EventDate>${handedIn}</EventDate>
  </SectionAttendanceTakenEvent>`;
}
