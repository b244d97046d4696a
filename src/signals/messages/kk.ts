import {dayAndMonth, number, percent, plural} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {ended, latestDays} from './dates.js';
import type {SignalTerms} from './en.js';

const day = (of: SchoolDay) => dayAndMonth('kk', of);
const days = (count: number) => plural('kk', count, {other: '# күн'});

const kk: SignalTerms = {
  rules: {
    'absence-10': 'Оннан бірі немесе одан көбі босатылған',
    'absence-20': 'Бестен бірі немесе одан көбі босатылған',
    'unexcused-run': 'Қатарынан себепсіз келмеген күндер',
    'unexcused-in-window': 'Қайталанған себепсіз күндер',
    concern: 'Алаңдаушылық туралы хабар',
    'class-climate': 'Сынып ахуалы',
    'contact-request': 'Оқушы хабарласуды сұрайды',
    'text-warning': 'Сауалнамада қауіп туралы жазылған',
  },
  missedAtLeast: (share) => `${percent('kk', share)} немесе одан көбі босатылған`,
  reason: (reason) => {
    switch (reason.kind) {
      case 'absence': {
        const unit = reason.partsOfDays ? 'сабақ' : 'күн';
        return `${day(reason.since)} күнінен бері: мүмкін болған ${number('kk', reason.possible)} ${unit}, келмегені – ${number('kk', reason.absent)} ${unit} (${percent('kk', reason.share)}).`;
      }
      case 'run':
        return `Қатарынан ${days(reason.days)} себепсіз келмеген: ${day(reason.from)} – ${day(reason.until)}.`;
      case 'window':
        return `${day(reason.from)} – ${day(reason.until)} аралығында ${days(reason.days)} себепсіз келмеген.`;
      case 'concern':
        return `Қызметкер алаңдаушылық білдірді (${day(reason.day)}): бұл оқушы ${
          {
            harmed: 'зардап шеккен болуы мүмкін',
            harming: 'басқаларға зиян келтірген болуы мүмкін',
            both: 'зардап шеккен әрі басқаларға зиян келтірген болуы мүмкін',
          }[reason.part]
        }${reason.lifeSafety ? '. Өміріне немесе денсаулығына қауіп көрсетілген' : ''}.`;
      case 'climate':
        return `${reason.own ? 'Бұл сыныптың' : 'Бұл сынып параллелінің'} ахуалға берген бағасы: 4 мүмкін балдан ${number('kk', reason.mean, 1)}, шамамен ${number('kk', reason.low, 1)}–${number('kk', reason.high, 1)} аралығында (кемінде ${number('kk', reason.people)} жауап).`;
      case 'contact':
        return `${day(reason.day)} күні оқушы ересек адамның хабарласуын сұрады. Оған берілген уәде: ${day(reason.due)} күнінен кешіктірмей.`;
      case 'warning':
        return `${day(reason.day)} күні белгіленді: осы сауалнамада қауіп туралы жазылған. Кім жазғанын ешкім білмейді.`;
    }
  },
  dates: (of) => {
    const {shown, earlier} = latestDays('kk', of);
    return earlier > 0
      ? `Күндері: ${shown}, бұған дейін тағы ${number('kk', earlier)}.`
      : ended(`Күндері: ${shown}`);
  },
  freshness: (until) => `Деректер ${day(until)} күніне дейін.`,
  clearing: (clearing) => {
    switch (clearing.kind) {
      case 'absence': {
        const unit = clearing.partsOfDays ? 'сабаққа' : 'күн';
        return `Не алып тастайды: қатарынан ${number('kk', clearing.sessions)} ${unit} қалмай келсе, үлес ${percent('kk', clearing.threshold)} деңгейінен төмендейді. Шешімді адам қабылдайды.`;
      }
      case 'run':
        return `Не алып тастайды: себебі анықталып немесе түзетіліп, қатарынан ${number('kk', clearing.threshold)} күннен аз қалса. Шешімді адам қабылдайды.`;
      case 'window':
        return `Не алып тастайды: себебі анықталып немесе түзетіліп, ${number('kk', clearing.calendarDays)} күнде ${number('kk', clearing.threshold)} күннен аз қалса. Шешімді адам қабылдайды.`;
      case 'concern':
        return 'Не алып тастайды: тек хабарды оқыған адамның шешімі.';
      case 'climate':
        return `Не алып тастайды: келесі сауалнамада ${number('kk', clearing.threshold, 1)} немесе одан жоғары баға. Шешімді адам қабылдайды.`;
      case 'contact':
        return 'Не алып тастайды: тек оқушымен сөйлескен адамның шешімі.';
      case 'warning':
        return 'Не алып тастайды: тек соны оқып, шара қолданған адамның шешімі.';
    }
  },
  ask: {
    absence:
      'Кінәламай, келуге не кедергі екенін сұраңыз: денсаулық, жол, ұйқы, жұмыс, үйдегі күтім, басқа оқушылар.',
    run: 'Отбасы біле ме? Алдымен баланың аман-саулығын, содан кейін не кедергі болғанын сұраңыз.',
    window: 'Заңдылық бар ма: апта күні, сабақ, маусым? Сол күндері не болатынын сұраңыз.',
    concern: 'Хабарды оқыңыз. Баламен оңаша, тыныш жерде, ашық сұрақтар қойып сөйлесіңіз.',
    climate: 'Сынып пен мұғалімдерінен не көмектесетінін сұраңыз. Кім не жауап бергенін іздемеңіз.',
    contact:
      'Оқушыны тізімнен аты бойынша табыңыз. Онымен оңаша, тез арада, өзі қалағандай сөйлесіңіз. Сауалнама туралы сұрамаңыз.',
    warning:
      'Қандай жер, уақыт, ересектер аталған? Сол жерде шара қолданып, барлық сыныпқа көмекті қайдан алуға болатынын айтыңыз. Кім жазғанын іздемеңіз.',
  },
  version: (version) => `Ереженің нұсқасы: ${number('kk', version)}.`,
};

export default kk;
