import type {FileProblem} from '../../roster/import/reading.js';

/** What a refusal knows of the file. */
export interface RefusedFile {
  readonly file: string;
  readonly line: number;
  readonly value: string;
  readonly column: string;
}

const refusals = {
  cancelled: () => 'Reading was cancelled.',
  'column-missing': ({file, column}: RefusedFile) =>
    `${file} has no column “${column}”, and cannot be understood without it. Export it again with that column.`,
  'dates-ambiguous': ({file}: RefusedFile) =>
    `The dates in ${file} could be read in two ways (03/04/2026: April or March?). Save them as 2026-04-03 or 03.04.2026.`,
  'delta-bundle': () => 'This export holds changes only. Choose a full export (“bulk”) in your system.',
  'document-type': ({file}: RefusedFile) =>
    `${file} brings definitions of its own (a document type). Files of Ed-Fi have none, and such files can do harm: it was not read further.`,
  'empty-file': ({file}: RefusedFile) => `${file} is empty.`,
  'file-missing': ({file}: RefusedFile) => `The export lacks ${file}. Export all files together.`,
  'file-too-big': ({file}: RefusedFile) =>
    `${file} is larger than 20 MB. A whole school is about 1 MB: perhaps it is another file, or several years at once.`,
  'letters-lost': ({file, line, value}: RefusedFile) =>
    `Letters were lost in ${file}: line ${line} says “${value}”. The file was saved in an encoding without Kazakh letters. Export it again and choose UTF-8, or save it as .xlsx.`,
  'no-classes': () => 'No class could be read from the export.',
  'no-pupils': () => 'No pupil could be read from the export.',
  'no-terms': () =>
    'No term with dates could be read from academicSessions.csv, so nobody would know which days are school days.',
  'not-readable': ({file}: RefusedFile) =>
    `${file} could not be opened. It may have been moved, or another program holds it. Choose it again.`,
  'not-text': ({file}: RefusedFile) =>
    `${file} is damaged or no table of text. Export it again as CSV in UTF-8.`,
  'reader-missing': ({file}: RefusedFile) =>
    `${file} needs a part of Pana that could not be loaded. Check the connection and try again.`,
  'records-damaged': ({file, line}: RefusedFile) =>
    `${file} is damaged or was cut off (line ${line}). Nobody could tell what is missing. Download or export it again.`,
  spreadsheet: ({file}: RefusedFile) =>
    `${file} is a spreadsheet of a kind that Pana cannot read (.xls, .ods or a web page). Open it and save it as .xlsx.`,
  'too-many-rows': ({file}: RefusedFile) =>
    `${file} has more than a million lines. Export one school year at a time.`,
  'unknown-file': ({file}: RefusedFile) =>
    `${file} holds neither class lists of OneRoster nor attendance. A table of attendance has at least the columns date, userSourcedId and code.`,
  'workbook-damaged': ({file}: RefusedFile) =>
    `${file} is damaged: a part of the workbook cannot be read. Open it, save it as .xlsx once more and try again.`,
  'workbook-locked': ({file}: RefusedFile) =>
    `${file} is locked with a password. Open it, remove the password and save it as .xlsx.`,
  'zip-damaged': ({file}: RefusedFile) => `${file} is damaged or was cut off. Download or export it again.`,
  'zip-encrypted': ({file}: RefusedFile) => `${file} is locked with a password. Export it without one.`,
  'zip-too-big': ({file}: RefusedFile) =>
    `${file} would unpack to far more than a school’s files ever hold. It was not opened further.`,
} satisfies Record<FileProblem, (file: RefusedFile) => string>;

export default refusals;
export type RefusalTerms = typeof refusals;
