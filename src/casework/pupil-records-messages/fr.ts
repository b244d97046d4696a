import {plural} from '../../i18n/format.js';
import type {PupilRecordsTerms} from './en.js';

const fr: PupilRecordsTerms = {
  grades: 'Notes',
  schoolSubject: 'Matière',
  noGrades: 'Aucune note de cet élève n’a été importée.',
  onlyLatest: 'Les quatre dernières périodes. Les flèches comparent avec la période d’avant.',
  noPass: 'Insuffisant',
  up: (by) => `${by} de plus que la période d’avant`,
  down: (by) => `${by} de moins que la période d’avant`,
  higher: 'Mieux que la période d’avant',
  lower: 'Moins bien que la période d’avant',
  same: 'Comme la période d’avant',
  contested: 'Les fichiers se contredisent : rien ne compte',
  unknown: 'Personne n’a dit ce que cela veut dire : ne compte pas',
  behaviour: 'Comportement',
  noIncidents: 'Aucun incident concernant cet élève n’a été importé.',
  waiting: (count) =>
    plural('fr', count, {
      one: '# entrée est d’un genre sur lequel personne n’a encore décidé. Elle n’est pas affichée.',
      other: '# entrées sont de genres sur lesquels personne n’a encore décidé. Elles ne sont pas affichées.',
    }),
};

export default fr;
