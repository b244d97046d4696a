import {plural} from '../../i18n/format.js';

const en = {
  grades: 'Grades',
  schoolSubject: 'Subject',
  noGrades: 'No grades of this pupil were brought in.',
  onlyLatest: 'The last four terms. Arrows compare with the term before.',
  noPass: 'No pass',
  up: (by: string) => `${by} higher than the term before`,
  down: (by: string) => `${by} lower than the term before`,
  higher: 'Higher than the term before',
  lower: 'Lower than the term before',
  same: 'As in the term before',
  contested: 'Files contradict each other: none counts',
  unknown: 'Nobody has said what this means: it does not count',
  behaviour: 'Behaviour',
  noIncidents: 'No incident of this pupil was brought in.',
  waiting: (count: number) =>
    plural('en', count, {
      one: '# entry is of a kind on which nobody has decided yet. It is not shown.',
      other: '# entries are of kinds on which nobody has decided yet. They are not shown.',
    }),
};

export default en;
export type PupilRecordsTerms = typeof en;
