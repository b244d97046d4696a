import {plural} from '../../i18n/format.js';
import type {TriageTerms} from './en.js';

const kk: TriageTerms = {
  title: 'Белгілерді іріктеу',
  waiting: (count) => plural('kk', count, {other: '# белгі күтіп тұр'}),
  pupils: (count) => plural('kk', count, {other: '# оқушы мен сынып туралы'}),
  lifeSafetyCount: (count) =>
    plural('kk', count, {other: '# хабар өмірге қауіп туралы айтады. Алдымен соны қараңыз.'}),
  urgencies: {now: 'Өмірге қауіп', soon: 'Жақында', routine: 'Әдеттегі'},
  list: 'Күтіп тұрған белгілер',
  keys: 'Көрсеткілермен жылжыңыз. O — іс ашу, J — іске қосу, W — бақылау, D — қабылдамау.',
  back: 'Тізімге оралу',
  place: (at, of) => `${of} ішінен ${at}`,
  empty: 'Күтіп тұрған белгі жоқ.',
  dataUntil: (day) => `Журналдар мына күнге дейін толтырылған: ${day}.`,
  noData: 'Журнал әлі толтырылмаған, сондықтан сабақ босату бойынша белгі шыққан жоқ.',
  stale: (day) => `Соңғы журнал: ${day}. Одан кейінгі жағдайлар бойынша белгі шыққан жоқ.`,
  behind: (count) => plural('kk', count, {other: '# сыныптың журналы ескірек не мүлдем жоқ.'}),
  mayBeMore: 'Кейбір жазбаларды оқу мүмкін болмады, сондықтан бір белгі көрінбей тұруы мүмкін.',
  watching: (count) => plural('kk', count, {other: '# белгі бақылауда.'}),
  why: 'Неге пайда болды',
  ask: 'Не сұрау керек',
  others: 'Осы оқушы туралы басқа белгілер',
  openCase: (step) => `Ашық ісі бар: ${step}`,
  goToCase: 'Іске өту',
  aboutClass:
    'Бұл бүкіл сынып туралы. Баланың ісі ашылмайды: бақылаңыз не қабылдамаңыз және сыныппен не істейтініңізді жазып қойыңыз.',
  contested: 'Екі адам екі түрлі шешті. Қайта шешіңіз; екі шешім де жазбада қалады.',
  decidedBy: (what, who, when) => `${what} — ${who}, ${when}`,
  decisions: {
    opened: 'Іс ашылды',
    joined: 'Іске қосылды',
    watched: (day) => `Бақылау мерзімі: ${day}`,
    dismissed: (reason) => `Қабылданбады: ${reason}`,
  },
  earlier: 'Бұрынғы шешімдер',
  open: 'Іс ашу',
  join: 'Іске қосу',
  watch: 'Бақылау',
  dismiss: 'Қабылдамау',
  takesAll: (count) =>
    count === 1
      ? 'Бұл белгі іске енеді.'
      : plural('kk', count, {other: 'Осы оқушының барлық # белгісі іске енеді.'}),
  note: 'Ескертпе (міндетті емес)',
  watchUntil: 'Қай күнге дейін бақылау',
  watchHint: 'Белгі сол күні қайта шығады. Ең көбі 90 күн.',
  week: '1 апта',
  weeks: '2 апта',
  month: '1 ай',
  reason: 'Неге ештеңе қажет емес?',
  reasons: {
    'already-helped': 'Біреу көмектесіп жатыр',
    'not-applicable': 'Бұл балаға қатысы жоқ',
    'wrong-data': 'Дерек қате',
    'not-useful': 'Белгінің пайдасы жоқ',
  },
  confirmOpen: 'Істі ашу',
  confirmJoin: 'Іске қосу',
  confirmWatch: 'Бақылау',
  confirmDismiss: 'Қабылдамау',
  refused: {
    'day-missing': 'Күнді таңдаңыз.',
    'day-past': 'Бүгіннен кейінгі күнді таңдаңыз.',
    'day-far': '90 күн ішіндегі күнді таңдаңыз.',
    'reason-missing': 'Төрт себептің бірін таңдаңыз.',
    'already-open': 'Бұл оқушының енді ашық ісі бар. Белгіні соған қосыңыз.',
    closed: 'Бұл іс осы арада жабылды. Оны қайта ашыңыз не жаңасын ашыңыз.',
  },
  did: (what, who) => `${what}: ${who}`,
  remain: (count) => `тағы ${count} күтіп тұр`,
  change: 'Шешімді өзгерту',
  changing: 'Шешім қабылданған. Өзгерту үшін қайта таңдаңыз.',
};

export default kk;
