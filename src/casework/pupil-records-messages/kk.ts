import {plural} from '../../i18n/format.js';
import type {PupilRecordsTerms} from './en.js';

const kk: PupilRecordsTerms = {
  grades: 'Бағалар',
  schoolSubject: 'Пән',
  noGrades: 'Бұл оқушының бағалары жүктелмеген.',
  onlyLatest: 'Соңғы төрт тоқсан. Бағдаршалар алдыңғы тоқсанмен салыстырады.',
  noPass: 'Қанағаттанарлықсыз',
  up: (by) => `Алдыңғыдан ${by} жоғары`,
  down: (by) => `Алдыңғыдан ${by} төмен`,
  higher: 'Алдыңғыдан жоғары',
  lower: 'Алдыңғыдан төмен',
  same: 'Алдыңғыдай',
  contested: 'Файлдар бір-біріне қайшы: есепке алынбайды',
  unknown: 'Мұның мағынасын ешкім айтқан жоқ: есепке алынбайды',
  behaviour: 'Тәртіп',
  noIncidents: 'Бұл оқушыға қатысты оқиға жүктелмеген.',
  waiting: (count) =>
    plural('kk', count, {other: '# жазбаның түрі туралы әлі ешкім шешкен жоқ. Ол көрсетілмейді.'}),
};

export default kk;
