import {number, plural, shortDay} from '../../i18n/format.js';
import type {CodesTerms} from './en.js';

const kk: CodesTerms = {
  title: 'Қатысу белгілері',
  intro:
    'Файлдарыңыздағы әріптер мен сөздер нені білдіреді. Ешкім түсіндірмеген белгі сол қалпында сақталады, ол ешқашан келмеген күнге саналмайды.',
  back: 'Жүктеуге оралу',

  codes: 'Белгілер',
  readCodesAs: 'Белгілерді былай оқу',
  schoolReadsAs: 'Барлық файлды былай оқу',
  eachFile: 'әр файлды — ең көп белгісін түсіндіретін кестемен',
  useTable: 'Осы кестені таңдау',
  tableContested:
    'Екі адам екі түрлі кесте таңдады. Осы жерде біреуін таңдағанша, әр файл ең көп белгісін түсіндіретін кестемен оқылады.',
  tableChosen: 'Енді файлдар осы кестемен оқылады.',
  tableSays: 'Бұл кестеде не жазылған',
  tables: {
    words: 'сөздер (present, late, қатысты …)',
    'kundelik-kk': 'Kundelik, қазақ әріптері (Ж А Д К)',
    'kundelik-ru': 'Kundelik, орыс әріптері (О)',
    'england-2024': 'Англия, 2024 жылғы ұлттық белгілер',
    'ed-fi': 'Ed-Fi қатысу оқиғалары',
    ceds: 'CEDS қатысу күйі',
    rosariosis: 'RosarioSIS (P A T E)',
    gibbon: 'Gibbon (P PL PS A LE)',
  },

  statuses: {
    present: 'қатысты',
    late: 'кешікті',
    'left-early': 'ерте кетті',
    absent: 'келмеді',
    elsewhere: 'басқа жерде оқыды',
    'not-expected': 'мектепке келуі керек емес',
    unknown: 'түсініксіз',
  },
  justifications: {
    unknown: 'себебі айтылмаған',
    excused: 'себепті',
    illness: 'ауырды',
    unexcused: 'себепсіз',
    pending: 'себебі сұралды',
  },

  waiting: 'Ешкім түсіндірмеген белгілер',
  waitingInFile:
    'Оларды осы жерде түсіндіріңіз немесе кейінге қалдырыңыз: олар сол қалпында сақталады және ешқай жаққа саналмайды.',
  waitingInRegisters: 'Жүктелген журналдарда осы белгілер бар. Түсіндірілгенше олар ешқай жаққа саналмайды.',
  waitingNone: 'Жүктелген журналдарда түсіндірілмеген белгі жоқ.',
  lines: (count) => plural('kk', count, {other: '# жол'}),
  marks: (count) => plural('kk', count, {other: '# жазба'}),
  exampleLine: (line, day, name) => `мысалы, ${number('kk', line)}-жол: ${name}, ${shortDay('kk', day)}`,
  exampleDay: (title, day) => `соңғысы: ${shortDay('kk', day)}, ${title}`,
  means: 'Мағынасы',
  reason: 'Себебі',
  meansOf: (code) => `${code} белгісінің мағынасы`,
  reasonOf: (code) => `${code} белгісінің себебі`,
  later: 'кейінге қалдыру',
  keptOnImport: '«Жүктеу» түймесін басқанда, түсіндіргеніңіз келесі жүктеуге де сақталады.',
  alsoEarlier: (count) => plural('kk', count, {other: 'Бұрын жүктелген # жазба да осылай саналады.'}),
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
  explainHeading: (code) => `${code} нені білдіреді?`,
  code: 'Белгі',
  codeHint: 'Файлда қалай жазылса, солай жазыңыз. Бас әріп пен кіші әріп бірдей.',
  chooseMeaning: 'таңдаңыз …',
  keep: 'Сақтау',
  kept: (code) => `${code} түсіндірілді, келесі жүктеуге де сақталды.`,
  takenBack: (code) => `${code} туралы айтылған қайтарып алынды.`,
  refusals: {
    'empty-code': () => 'Алдымен белгіні жазыңыз.',
    'code-too-long': (most) => `Белгі ${number('kk', most)} таңбадан аспауы керек.`,
    'too-many-codes': (most) =>
      `Қазірдің өзінде ${number('kk', most)} белгі бар. Ешбір файлда кездеспейтіндерін қайтарып алыңыз.`,
    'unknown-status': () => 'Белгі нені білдіретінін таңдаңыз.',
    'unknown-table': () => 'Кестелердің бірін таңдаңыз.',
    'not-explained': () => 'Бұл белгіні басқа біреу қайтарып алған.',
    'nothing-changed': () => 'Қазір де солай жазылған.',
    stale: () => 'Бұл белгіні жаңа ғана басқа біреу түсіндірді. Қайта қарап, тағы бір рет басыңыз.',
  },
};

export default kk;
