import {plural, sentence} from '../../i18n/format.js';
import type {AttendanceTerms} from './en.js';

const kk: AttendanceTerms = {
  register: 'Қатысу журналы',
  class: 'Сынып',
  chooseClass: 'Сыныпты таңдаңыз',
  standIn: 'Басқа сыныпта алмастырып жүрмін',
  day: 'Күн',
  previousDay: 'Алдыңғы оқу күні',
  nextDay: 'Келесі оқу күні',
  slot: (slot) =>
    slot === 'day'
      ? 'Толық күн'
      : slot === 'am'
        ? 'Түске дейін'
        : slot === 'pm'
          ? 'Түстен кейін'
          : `${slot.slice(7)}-сабақ`,

  slotPicker: 'Күн бөлігі',
  slotTaken: (slot) => `${slot}, толтырылған`,
  pupils: 'Оқушылар',
  status: {
    present: 'Бар',
    late: 'Кешікті',
    'left-early': 'Ерте кетті',
    absent: 'Жоқ',
    elsewhere: 'Басқа жерде оқып жүр',
    'not-expected': 'Келуі тиіс емес',
    unknown: 'Түсініксіз белгі',
  },
  justification: {
    unexcused: 'Себепсіз',
    illness: 'Ауырды',
    excused: 'Дәлелді',
    pending: 'Анықталуда',
    unknown: 'Себебі жазылмаған',
  },
  short: {present: 'Бар', late: 'Кешікті', absent: 'Жоқ'},
  noMark: 'Белгі жоқ',
  reasonOf: (name) => `Себебі: ${name}`,
  minutes: 'Кешіккен минуты',
  minutesOf: (name) => `Кешіккен минуты: ${name}`,
  minutesShort: 'мин',
  minutesCount: (count) => plural('kk', count, {other: '# мин'}),
  minutesRange: (longest) => `1-ден ${number(longest)}-ге дейінгі бүтін минут немесе бос.`,
  minutesWrong:
    'Бір оқушының минут өрісінде минут саны емес нәрсе тұр. Түзетіңіз немесе өрісті босатыңыз, содан кейін сақтаңыз.',
  noteOf: (name) => `Ескертпе: ${name}`,
  noteHint:
    'Ескертпелерді барлық қызметкер оқи алады. Журналға қатыстысын ғана жазыңыз. Оқушы үшін алаңдасаңыз, бөлек хабарлаңыз: оны тек көмек тобы оқиды.',
  noteTooLong: (over) => plural('kk', over, {other: '# таңба артық: ең көбі 280.'}),
  lonelyNote:
    'Ескертпе белгінің жанында тұрады. Бұл оқушыны белгілеңіз немесе ескертпені босатыңыз, содан кейін сақтаңыз.',
  noted: (what, note) => `${what} («${note}»)`,
  sourceCode: (code) => `Код: ${code}`,

  keys: 'Пернелер',
  choice: {
    present: 'Бар',
    late: 'Кешікті',
    absent: 'Жоқ, себебі анықталуда',
    illness: 'Жоқ, ауырды',
    excused: 'Жоқ, дәлелді себеппен',
    unexcused: 'Жоқ, себепсіз',
  },
  minutesKey: 'Сонша минутқа кешікті',
  noteKey: 'Ескертпе; тағы басса — келесі оқушы',
  moveKeys: 'Басқа оқушы',
  clearKey: 'Белгі жоқ',
  saveKey: 'Сақтау',

  allPresent: 'Бәрі бар',
  othersPresent: 'Қалғандары бар',
  save: 'Сақтау',
  correct: 'Түзету',
  presentCount: (count) => plural('kk', count, {other: '# бар'}),
  absentCount: (count) => plural('kk', count, {other: '# жоқ'}),
  unmarkedCount: (count) => plural('kk', count, {other: '# белгісіз'}),
  unmarkedNote: (count) =>
    plural('kk', count, {other: '# оқушыда белгі жоқ: бұл «бар» емес, «белгісіз» деген сөз.'}),
  unsaved: 'Әлі сақталмаған',
  unsavedElsewhere: (what) => sentence(`Әлі сақталмаған: ${what}`),
  showUnsaved: 'Көрсету',
  marked: (name, what) => `${name}: ${what}`,

  untaken: 'Әлі толтырылмаған',
  untakenSessions: 'Журнал әлі толтырылмаған:',
  asBefore: (day, count) => plural('kk', count, {other: `${day} сияқты: # жоқ`}),
  markedAsBefore: (count) => plural('kk', count, {other: '# оқушы алдыңғыдай белгіленді. Әлі сақталмаған.'}),
  takenBy: (who, when) => `Толтырған: ${who}, ${when}`,
  importedAt: (when) => `Файлдан алынған, ${when}`,

  conflict:
    'Бұл журналдың екі нұсқасы бар. Біреуін таңдаңыз немесе сол оқушыларды қайта белгілеңіз, содан кейін сақтаңыз.',
  version: (number) => `${number}-нұсқа`,
  takeVersion: (number) => `${number}-нұсқаны алу`,
  undecided: (count) =>
    plural('kk', count, {other: 'Алдымен тағы # оқушы туралы шешіңіз: нұсқалар бөлек айтады.'}),
  stale: 'Осы арада бұл журналды басқа біреу сақтады. Сіздің белгілеріңіз экранда тұр.',
  lookAgain: 'Оныкін көрсетіп, менікін қалдыру',

  noClass: 'Сізге бекітілген сынып жоқ. Мұны сынып тізімдерінде кеңсе өзгерте алады.',
  unknownClass: 'Бұл сынып тізімдерде жоқ.',
  emptyClass: 'Бұл күні сыныпта ешкім жоқ.',
  notSchoolDay: 'Бұл оқу күні емес. Ешкім келуі тиіс емес, ешкім қалып қойған жоқ.',
  futureDay: 'Бұл күн әлі келген жоқ. Журнал сол күні немесе кейін толтырылады.',
  goTo: (day) => `Өту: ${day}`,
  noMarks: 'Алдымен кемінде бір оқушыны белгілеңіз.',
  refused: {
    'unknown-class': 'Бұл сынып енді тізімдерде жоқ.',
    'no-pupils': 'Бұл күні сыныпта ешкім жоқ.',
    'future-day': 'Бұл күн әлі келген жоқ.',
    'not-a-school-day': 'Бұл оқу күні емес.',
    'not-in-class': 'Сынып тізімі өзгерді. Бетті жаңартып, қайта қараңыз.',
    'note-too-long': 'Ескертпе 280 таңбадан ұзын. Қысқартыңыз, содан кейін сақтаңыз.',
    stale: 'Осы арада бұл журналды басқа біреу сақтады. Сақтамас бұрын қайта қараңыз.',
    'nothing-changed': 'Соңғы сақтаудан бері ештеңе өзгерген жоқ.',
  },

  closures: {
    open: 'Сабақсыз күндер',
    closedDay: (reason) =>
      `Жазба бойынша, бұл күні сынып оқымайды («${reason}»). Журнал толтырудың қажеті жоқ.`,
    takenAllTheSame: (reason) =>
      `Жазба бойынша, бұл күні сынып оқымайды («${reason}»), бірақ журнал толтырылған. Журнал есепке алынады. Сабақ болған болса, сабақсыз күндерді алып тастаңыз немесе қысқартыңыз.`,
    unreached: 'Бұл бетті жүктеу мүмкін болмады. Желіні тексеріп, қайта басыңыз.',
  },

  year: {
    title: (year) => `${year} оқу жылы`,
    kind: {
      present: 'Бар',
      partly: 'Кешікті немесе күннің бір бөлігі',
      excused: 'Жоқ: ауырды, дәлелді немесе анықталуда',
      unexcused: 'Себепсіз жоқ',
      unknown: 'Белгісіз',
      'no-school': 'Сабақ жоқ',
      ahead: 'Алда',
    },
    classClosed: (reason) => `сынып оқымайды: ${reason}`,
    contested: 'Екі нұсқа',
    summary: (absent, unexcused, possible) =>
      possible === 0
        ? 'Бұл оқушы туралы белгі әлі жоқ.'
        : `Белгіленген ${number(possible)} күннің ${number(absent)} күнінде болмады, оның ${number(unexcused)} күні себепсіз.`,
    unknownDays: (count) => plural('kk', count, {other: '# оқу күні туралы дерек жоқ, ол есепке кірмейді.'}),
    month: (month, absent, known) => `${month}: ${number(known)} күннің ${number(absent)} күнінде болмады`,
    table: 'Дәл осы кесте түрінде',
    noExceptions: 'Әзірге қалу да, кешігу де жоқ.',
    what: 'Журналда не жазылған',
  },
};

function number(value: number): string {
  return plural('kk', value, {other: '#'});
}

export default kk;
