import {isArrayOf, isFields, isNumber, isText, type Fields} from '../../kernel/guards.js';
import {isRefusal} from '../../kernel/refusal.js';
import {readJsonRecords} from '../../roster/import/json-records.js';
import type {Limits} from '../../roster/import/limits.js';
import type {FileRefusal, Reading} from '../../roster/import/reading.js';
import {readXmlRecords} from '../../roster/import/xml-records.js';
import type {XmlElement} from '../../roster/import/xml.js';

/**
 * What one record of Ed-Fi says. An event without a section is about the whole school day; a section may name the
 * periods in which it meets.
 *
 * Source: the resources `studentSchoolAttendanceEvents`, `studentSectionAttendanceEvents`, `sectionAttendanceTakenEvents`
 * and `sections` of the Ed-Fi ODS/API, data standards 2 to 6, and the interchange `StudentAttendance`.
 */
export type EdFiRecord =
  | {
      readonly kind: 'event';
      readonly pupil: string;
      /** Empty for an event of the whole school day; `?` where a section is meant and not named. */
      readonly section: string;
      readonly day: string;
      readonly code: string;
      readonly reason: string;
      readonly periods: readonly string[];
    }
  | {readonly kind: 'taken'; readonly section: string; readonly day: string}
  | {readonly kind: 'section'; readonly section: string; readonly periods: readonly string[]}
  /** Attendance of programmes and interventions: not of classes. */
  | {readonly kind: 'other'};

/** Without a record nobody knows what it was. */
export interface EdFiLine {
  readonly line: number;
  readonly text: string;
  readonly record?: EdFiRecord;
  /** It can be read, and says something that is not known here. */
  readonly isStrange?: boolean;
}

export interface EdFiFile {
  readonly file: string;
  readonly lines: readonly EdFiLine[];
}

/** @returns `undefined` for what is not of Ed-Fi */
export async function readEdFi(
  text: string,
  file: string,
  reading: Reading,
  limits: Limits,
): Promise<EdFiFile | FileRefusal | undefined> {
  const plain = text.replace(/^\ufeff/, '');
  const lines = /^\s*</.test(plain)
    ? await xmlLines(plain, file, reading, limits)
    : await jsonLines(plain, file, reading, limits);
  if (!lines || isRefusal(lines)) return lines;
  return lines.some(({record}) => record && record.kind !== 'other') ? {file, lines} : undefined;
}

async function jsonLines(
  text: string,
  file: string,
  reading: Reading,
  limits: Limits,
): Promise<readonly EdFiLine[] | FileRefusal> {
  const records = await readJsonRecords(text, file, reading, limits);
  if (isRefusal(records)) return records;
  return records.map(({line, text: written, value}) =>
    lineOf(line, written, value && recordOfJson(value), value !== undefined),
  );
}

const recordEnd = /<\/(?:[\w.-]+:)?(?:Student\w*AttendanceEvent|SectionAttendanceTakenEvent)\s*>/;

async function xmlLines(
  text: string,
  file: string,
  reading: Reading,
  limits: Limits,
): Promise<readonly EdFiLine[] | FileRefusal | undefined> {
  const parts = {rootName: 'Interchange', recordEnd};
  const records = await readXmlRecords(text, file, parts, reading, limits);
  if (!records || isRefusal(records)) return records;
  return records.map(({line, text: written, element}) =>
    lineOf(line, written, element && recordOfXml(element), element !== undefined),
  );
}

function lineOf(line: number, text: string, record: EdFiRecord | undefined, isRead: boolean): EdFiLine {
  // What is known need not be shown: a year of it would be kept twice.
  if (record) return {line, text: '', record};
  return {line, text: text.slice(0, 100), ...(isRead && {isStrange: true})};
}

function recordOfJson(value: Fields): EdFiRecord | undefined {
  const [student, section] = [own(value, 'studentReference'), own(value, 'sectionReference')];
  if (isFields(student)) {
    if (own(value, 'programReference') ?? own(value, 'studentInterventionAssociationReference'))
      return {kind: 'other'};
    const code = own(value, 'attendanceEventCategoryDescriptor') ?? own(value, 'attendanceEventCategoryType');
    if (code === undefined && own(value, 'eventDate') === undefined) return undefined;
    return {
      kind: 'event',
      pupil: textIn(student, 'studentUniqueId'),
      section: isFields(section) ? sectionIn(section) || '?' : (section ?? null) === null ? '' : '?',
      day: textIn(value, 'eventDate'),
      code: idOf(code),
      reason: textIn(value, 'attendanceEventReason'),
      periods: periodsIn(value),
    };
  }
  const calendarDate = own(value, 'calendarDateReference');
  if (isFields(section) && isFields(calendarDate))
    return {kind: 'taken', section: sectionIn(section), day: textIn(calendarDate, 'date')};
  if (own(value, 'courseOfferingReference') === undefined) return undefined;
  return {kind: 'section', section: sectionIn(value), periods: periodsIn(value)};
}

function periodsIn(value: Fields): readonly string[] {
  const periods = own(value, 'classPeriods');
  if (!isArrayOf(periods, isFields)) return [];
  return periods.flatMap((one) => {
    const period = own(one, 'classPeriodReference');
    return isFields(period) ? [textIn(period, 'classPeriodName')] : [];
  });
}

/** `uniqueSectionCode` until data standard 2. */
function sectionIn(reference: Fields): string {
  return textIn(reference, 'sectionIdentifier') || textIn(reference, 'uniqueSectionCode');
}

function textIn(value: Fields, name: string): string {
  return idOf(own(value, name));
}

/** Some write ids as numbers; one that is too large for a number has lost its last digits. */
function idOf(value: unknown): string {
  if (isText(value)) return value.trim();
  return isNumber(value) && Number.isSafeInteger(value) ? String(value) : '';
}

function own(value: Fields, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function recordOfXml(element: XmlElement): EdFiRecord | undefined {
  switch (element.name) {
    case 'StudentSchoolAttendanceEvent':
    case 'StudentSectionAttendanceEvent':
      return eventOfXml(element, element.name === 'StudentSectionAttendanceEvent');
    case 'SectionAttendanceTakenEvent': {
      // `EventDate` is the day on which it was handed in.
      const day = within(element, 'CalendarDateReference', 'Date');
      return {kind: 'taken', section: sectionOfXml(element), day};
    }
    case 'StudentProgramAttendanceEvent':
    case 'StudentInterventionAttendanceEvent':
      return {kind: 'other'};
    default:
      return undefined;
  }
}

function eventOfXml(element: XmlElement, isOfSection: boolean): EdFiRecord {
  const category =
    found(element, 'AttendanceEventCategory') ?? found(element, 'AttendanceEventCategoryDescriptor');
  return {
    kind: 'event',
    pupil: within(element, 'StudentReference', 'StudentUniqueId'),
    section: isOfSection ? sectionOfXml(element) || '?' : '',
    day: textOfXml(found(element, 'EventDate')),
    code: category ? textOfXml(found(category, 'CodeValue') ?? category) : '',
    reason: textOfXml(found(element, 'AttendanceEventReason')),
    periods: allOf(element, 'ClassPeriodName').map(textOfXml),
  };
}

function sectionOfXml(element: XmlElement): string {
  return (
    within(element, 'SectionReference', 'SectionIdentifier') ||
    within(element, 'SectionReference', 'UniqueSectionCode')
  );
}

function within(element: XmlElement, part: string, name: string): string {
  const reference = found(element, part);
  return textOfXml(reference && found(reference, name));
}

function found(element: XmlElement, name: string): XmlElement | undefined {
  return allOf(element, name)[0];
}

function allOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

function textOfXml(element: XmlElement | undefined): string {
  return element?.text.trim() ?? '';
}
