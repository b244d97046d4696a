import {number, plural, shortDay} from '../../i18n/format.js';
import type {CodesTerms} from './en.js';

const kk: CodesTerms = {
  title: 'Қатысу белгілері',
  unreached: 'Бұл бетті жүктеу мүмкін болмады. Желіні тексеріп, қайта басыңыз.',
  codes: 'Белгілер',
  readCodesAs: 'Белгілерді былай оқу',
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
  lines: (count) => plural('kk', count, {other: '# жол'}),
  exampleLine: (line, day, name) => `мысалы, ${number('kk', line)}-жол: ${name}, ${shortDay('kk', day)}`,
  means: 'Мағынасы',
  reason: 'Себебі',
  meansOf: (code) => `${code} белгісінің мағынасы`,
  reasonOf: (code) => `${code} белгісінің себебі`,
  later: 'кейінге қалдыру',
  keptOnImport: '«Жүктеу» түймесін басқанда, түсіндіргеніңіз келесі жүктеуге де сақталады.',
  alsoEarlier: (count) => plural('kk', count, {other: 'Бұрын жүктелген # жазба да осылай саналады.'}),
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
