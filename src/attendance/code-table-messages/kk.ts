import {number, plural, shortDay} from '../../i18n/format.js';
import type {CodeTableTerms} from './en.js';

const kk: CodeTableTerms = {
  intro:
    'Файлдарыңыздағы әріптер мен сөздер нені білдіреді. Ешкім түсіндірмеген белгі сол қалпында сақталады, ол ешқашан келмеген күнге саналмайды.',
  back: 'Жүктеуге оралу',
  schoolReadsAs: 'Барлық файлды былай оқу',
  eachFile: 'әр файлды — ең көп белгісін түсіндіретін кестемен',
  useTable: 'Осы кестені таңдау',
  tableContested:
    'Екі адам екі түрлі кесте таңдады. Осы жерде біреуін таңдағанша, әр файл ең көп белгісін түсіндіретін кестемен оқылады.',
  tableChosen: 'Енді файлдар осы кестемен оқылады.',
  tableSays: 'Бұл кестеде не жазылған',
  waitingInRegisters: 'Жүктелген журналдарда осы белгілер бар. Түсіндірілгенше олар ешқай жаққа саналмайды.',
  waitingNone: 'Жүктелген журналдарда түсіндірілмеген белгі жоқ.',
  marks: (count) => plural('kk', count, {other: '# жазба'}),
  exampleDay: (title, day) => `соңғысы: ${shortDay('kk', day)}, ${title}`,
  explainedSince: (count) =>
    plural('kk', count, {other: '# жазбаның белгісі енді түсіндірілген, бірақ ол әлі саналған жоқ.'}),
  countThem: 'Санау',
  counted: (count) => plural('kk', count, {other: 'Енді # жазба басқаша саналады.'}),
  own: 'Мектептің өз белгілері',
  ownNone: 'Мектеп әзірге бірде-бір белгіні түсіндірген жоқ.',
  ownNote: 'Олар кез келген кестеден жоғары тұрады.',
  since: (version, day) => `${number('kk', version)}-нұсқа, ${shortDay('kk', day)}`,
  change: 'Өзгерту',
  explain: 'Түсіндіру',
  takeBack: 'Қайтарып алу',
  withCode: (action, code) => `${action}: ${code}`,
  contested: 'Бұл белгі туралы екі түрлі айтылған. Таңдағаныңызша, ол ешқай жаққа саналмайды.',
  choose: 'Таңдау',
  sideTakenBack: 'қайтарып алынған',
  add: 'Басқа белгіні түсіндіру',
  code: 'Белгі',
  codeHint: 'Файлда қалай жазылса, солай жазыңыз. Бас әріп пен кіші әріп бірдей.',
  chooseMeaning: 'таңдаңыз …',
  keep: 'Сақтау',
  kept: (code) => `${code} түсіндірілді, келесі жүктеуге де сақталды.`,
  takenBack: (code) => `${code} туралы айтылған қайтарып алынды.`,
};

export default kk;
