import {dayAndMonth, number, percent, plural} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {placeName} from '../../voices/messages/places-kk.js';
import {ended, latestDays} from './dates.js';
import type {Weighing} from '../reason-kinds.js';
import type {SignalTerms} from './en.js';

const day = (of: SchoolDay) => dayAndMonth('kk', of);
const days = (count: number) => plural('kk', count, {other: '# күн'});

const weekdays = ['', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'];
const onWeekday = (weekday: number): string => weekdays[weekday] ?? '';

const parts = {
  harmed: 'бұл оқушы зардап шеккен болуы мүмкін',
  harming: 'бұл оқушы басқаларға зиян келтірген болуы мүмкін',
  both: 'бұл оқушы зардап шеккен әрі басқаларға зиян келтірген болуы мүмкін',
  nobody: 'кім қатысқаны белгісіз оқиға',
  seen: 'тек көрген немесе білетін оқушылар аталған',
};

const weighed = (input: Weighing): string => {
  switch (input.input) {
    case 'absence':
      return input.partsOfDays
        ? `${number('kk', input.possible)} сабақтың ${number('kk', input.absent)} сабағына келмеген`
        : `${number('kk', input.possible)} күннің ${number('kk', input.absent)} күнінде келмеген`;
    case 'unexcused':
      return `${days(input.count)} себепсіз келмеген`;
    case 'late':
      return `${days(input.count)} кешіккен`;
    case 'spells':
      return `${number('kk', input.count)} рет бөлек-бөлек келмеген`;
    case 'incidents':
      return `тәртіп бұзу: ${number('kk', input.count)} рет`;
    case 'failed-subjects':
      return `${number('kk', input.subjects)} пәннің ${number('kk', input.failed)} пәнінен қанағаттанарлықсыз`;
    case 'grades-mean':
      return `бағалары шкаланың ${percent('kk', input.place)} деңгейінде`;
    case 'grades-change':
      return 'бағалары бұрынғыдан төмен';
  }
};

const kk: SignalTerms = {
  rules: {
    'absence-10': 'Оннан бірі немесе одан көбі босатылған',
    'absence-20': 'Бестен бірі немесе одан көбі босатылған',
    'unexcused-run': 'Қатарынан себепсіз келмеген күндер',
    'unexcused-in-window': 'Қайталанған себепсіз күндер',
    'absence-pace': 'Алғашқы айларда босатылған күндер',
    'legal-limit': 'Заңдағы шек: қарау керек',
    'season-block': 'Дала жұмысы маусымында апталап келмеу',
    'absence-change': 'Бұрынғыдан жиі келмейді',
    'weekday-pattern': 'Аптаның бір күні келмейді',
    'class-absence-change': 'Сыныпта сабақ босату жиіледі',
    'school-absence-change': 'Мектепте сабақ босату жиіледі',
    'failed-subjects': 'Пәннен қанағаттанарлықсыз баға',
    'grades-fall': 'Бағалары төмендеді',
    incidents: 'Тәртіп бұзудың бірнеше оқиғасы',
    concern: 'Алаңдаушылық туралы хабар',
    'class-climate': 'Сынып ахуалы',
    'contact-request': 'Оқушы хабарласуды сұрайды',
    'text-warning': 'Сауалнамада қауіп туралы жазылған',
    'concerns-repeated': 'Бір оқушы туралы бірнеше хабар',
    'hot-spot': 'Бір жердегі бірнеше оқиға',
    'own-model': 'Мектеп моделінің тізімінде',
  },
  missedAtLeast: (share) => `${percent('kk', share)} немесе одан көбі босатылған`,
  hotSpotAt: (place) => `Оқиғалар: ${placeName(place)}`,
  families: {
    level: 'Мектеп белгілеген шек.',
    change: 'Бұрынғы әдеттегі жағдаймен салыстыру.',
    told: 'Бұл туралы біреу айтты.',
    climate: 'Сынып сауалнамасы бойынша.',
    model: 'Осы мектептің өткен жылдарының моделі бойынша.',
  },
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
      case 'pace':
        return `${day(reason.since)} күнінен бері толық ${days(reason.days)} келмеген, оқу жылының ${number('kk', reason.month)}-айы.`;
      case 'legal':
        return `${day(reason.from)} – ${day(reason.until)}: ${number('kk', reason.weeks)} оқу аптасында себепсіз ${number('kk', reason.halfDays)} жарты күн босатылған. Заң мектептен қарауды сұрайды, шара қолдануға міндеттемейді.`;
      case 'season':
        return `${day(reason.from)} – ${day(reason.until)} аралығында ${number('kk', reason.possible)} күннің ${number('kk', reason.days)} күнінде келмеген, ${reason.season === 'harvest' ? 'егін жинау кезінде' : 'дала жұмысы басталған кезде'}; ауырған күндер есептелмейді.`;
      case 'change':
        return `${day(reason.from)} күнінен бері ${number('kk', reason.possible)} күннің ${number('kk', reason.begun)} күнінде келмеу басталған; бұл оқушыда әдетте: ${reason.usual > 0 ? `шамамен ${number('kk', reason.usual)}` : 'ондай болмайды дерлік'}.`;
      case 'weekday':
        return `${day(reason.from)} күнінен бері ${onWeekday(reason.weekday)} күндері ${number('kk', reason.possible)} реттің ${number('kk', reason.begun)} ретінде келмеген, басқа күндері – ${number('kk', reason.otherPossible)} реттің ${number('kk', reason.otherBegun)} ретінде.`;
      case 'group':
        return reason.of === 'class'
          ? `Бұл сыныпта ${day(reason.from)} – ${day(reason.until)} аралығында басталған келмеу саны: ${number('kk', reason.begun)}; басқа сыныптармен салыстырғанда әдетте шамамен ${number('kk', reason.usual)}.`
          : `Мектепте ${day(reason.from)} – ${day(reason.until)} аралығында басталған келмеу саны: ${number('kk', reason.begun)}; мектептің өткеніне қарағанда әдетте шамамен ${number('kk', reason.usual)}.`;
      case 'failed':
        return `${day(reason.term)} күніне дейінгі кезеңде баға қойылған ${number('kk', reason.subjects)} пәннің ${number('kk', reason.failed)} пәнінен қанағаттанарлықсыз баға алған.`;
      case 'fall':
        return `${day(reason.term)} күніне дейінгі бағалар ${day(reason.before)} күніне дейінгіден орта есеппен ${number('kk', reason.fall, 1)} төмен (${number('kk', reason.subjects)} пән бойынша).`;
      case 'incidents':
        return `${day(reason.from)} – ${day(reason.until)} аралығында жазылған тәртіп бұзу оқиғалары: ${number('kk', reason.incidents)}.`;
      case 'concern':
        return `Қызметкер алаңдаушылық білдірді (${day(reason.day)}${reason.sexualHarm ? ', жыныстық зорлық' : ''}): ${parts[reason.part]}${reason.lifeSafety ? '. Өміріне немесе денсаулығына қауіп көрсетілген' : ''}.`;
      case 'climate':
        return `${reason.own ? 'Бұл сыныптың' : 'Бұл сынып параллелінің'} ахуалға берген бағасы: 4 мүмкін балдан ${number('kk', reason.mean, 1)}, шамамен ${number('kk', reason.low, 1)}–${number('kk', reason.high, 1)} аралығында (кемінде ${number('kk', reason.people)} жауап).`;
      case 'contact':
        return `${day(reason.day)} күні оқушы ересек адамның хабарласуын сұрады. Оған берілген уәде: ${day(reason.due)} күнінен кешіктірмей.`;
      case 'warning':
        return `${day(reason.day)} күні белгіленді: осы сауалнамада қауіп туралы жазылған. Кім жазғанын ешкім білмейді.`;
      case 'repeated':
        return `${day(reason.from)} – ${day(reason.until)} аралығында, ${days(reason.days)} ішінде ${number('kk', reason.staff)} қызметкерден ${number('kk', reason.concerns)} хабар түсті: ${parts[reason.part]}.`;
      case 'hot-spot':
        return `${day(reason.from)} – ${day(reason.until)} аралығында ${number('kk', reason.incidents)} оқиға болды (${number('kk', reason.staff)} қызметкерден ${number('kk', reason.concerns)} хабар). Орны: ${placeName(reason.place)}.`;
      case 'own-model':
        return `${day(reason.from)} – ${day(reason.until)}: ${reason.weighing.map(weighed).join('; ')}.`;
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
      case 'pace':
        return `Не алып тастайды: басталған әр айға толық ${days(clearing.daysPerMonth)} емес, одан аз босатылса. Шешімді адам қабылдайды.`;
      case 'legal':
        return `Не алып тастайды: себебі анықталып немесе түзетіліп, ${number('kk', clearing.weeks)} оқу аптасында ${number('kk', clearing.threshold)} жарты күннен аз қалса. Шешімді адам қабылдайды.`;
      case 'season':
        return `Не алып тастайды: түзетілген соң ${number('kk', clearing.ofDays)} күнде ${number('kk', clearing.threshold)} күннен аз қалса; әйтпесе баламен әңгіме. Шешімді адам қабылдайды.`;
      case 'change':
        return `Не алып тастайды: қатарынан ${days(clearing.days)} қалмай келсе, не одан ертерек, келмеу сиресе. Шешімді адам қабылдайды.`;
      case 'weekday':
        return `Не алып тастайды: ${onWeekday(clearing.weekday)} күндері қатарынан ${number('kk', clearing.weeks)} рет қалмай келсе. Шешімді адам қабылдайды.`;
      case 'group':
        return 'Не алып тастайды: келмеу бірнеше апта бойы әдеттегіден аспаса. Шешімді адам қабылдайды.';
      case 'failed':
        return `Не алып тастайды: түзету немесе ондай пәндер ${number('kk', clearing.threshold)} санынан аз болатын кезең. Шешімді адам қабылдайды.`;
      case 'fall':
        return 'Не алып тастайды: түзету немесе бағалар бұдан әрі төмендемейтін кезең. Шешімді адам қабылдайды.';
      case 'incidents':
        return `Не алып тастайды: түзетуден кейін ${number('kk', clearing.calendarDays)} күнде ${number('kk', clearing.threshold)} оқиғадан аз қалса немесе сонша күн оқиғасыз өтсе. Шешімді адам қабылдайды.`;
      case 'concern':
        return 'Не алып тастайды: тек хабарды оқыған адамның шешімі.';
      case 'climate':
        return `Не алып тастайды: келесі сауалнамада ${number('kk', clearing.threshold, 1)} немесе одан жоғары баға. Шешімді адам қабылдайды.`;
      case 'contact':
        return 'Не алып тастайды: тек оқушымен сөйлескен адамның шешімі.';
      case 'warning':
        return 'Не алып тастайды: тек соны оқып, шара қолданған адамның шешімі.';
      case 'repeated':
        return 'Не алып тастайды: тек сол хабарларды бірге оқыған адамның шешімі.';
      case 'hot-spot':
        return `Не алып тастайды: ${number('kk', clearing.calendarDays)} күнде ${number('kk', clearing.threshold)} оқиғадан аз болса. Шешімді адам қабылдайды.`;
      case 'own-model':
        return 'Не алып тастайды: тек жағдайды қараған адамның шешімі. Тізім әр оқу кезеңінен кейін қайта жасалады.';
    }
  },
  askSexualHarm:
    'Бүгін оқыңыз, баладан жауап алмаңыз. Онымен кім, қашан бір рет сөйлесетінін шешіңіз және міндетті жерге хабарлаңыз.',
  ask: {
    absence:
      'Кінәламай, келуге не кедергі екенін сұраңыз: денсаулық, жол, ұйқы, жұмыс, үйдегі күтім, басқа оқушылар.',
    run: 'Отбасы біле ме? Алдымен баланың аман-саулығын, содан кейін не кедергі болғанын сұраңыз.',
    window: 'Заңдылық бар ма: апта күні, сабақ, маусым? Сол күндері не болатынын сұраңыз.',
    pace: 'Ерте әрі кінәламай сұраңыз, келуге не кедергі: денсаулық, жол, ұйқы, жұмыс, басқа оқушылар.',
    legal:
      'Балаға және отбасыға осыған дейін не ұсынылды? Содан бастаңыз, не шешілгенін және неге екенін жазыңыз.',
    season:
      'Бала осы апталарда не істеді: жұмыс, жақындарына күтім, сапар? Жұмсақ сұраңыз және қайта келуге не көмектесетінін біліңіз.',
    change: 'Содан бері не өзгерді: үйде, жолда, сыныпта, достарымен, денсаулығында? Кінәламай сұраңыз.',
    weekday: 'Аптаның сол күні не болады: сабақ, жұмыс, базар, үйдегі күтім, ем? Кінәламай сұраңыз.',
    group: 'Бәріне ортақ не өзгерді: ауру, кесте, жол, араздық? Бұл жеке бір оқушы туралы ештеңе айтпайды.',
    failed:
      'Бұл пәнде не қиын екенін сұраңыз: көру, есту, тіл, босатқан сабақтар, оқитын орын, мұғаліммен қарым-қатынас. Не жақсы шығатынын да сұраңыз.',
    fall: 'Содан бері не өзгерді: үйде, сыныпта, денсаулығында, ұйқысында? Баға түрлі себептен төмендейді. Кінәламай сұраңыз.',
    incidents:
      'Әр оқиғаға дейін не болды және қай жерде? Алдымен баланың өзін тыңдаңыз: зиян келтірген баланың өзі де зардап шеккен болуы мүмкін.',
    concern: 'Хабарды оқыңыз. Баламен оңаша, тыныш жерде, ашық сұрақтар қойып сөйлесіңіз.',
    climate: 'Сынып пен мұғалімдерінен не көмектесетінін сұраңыз. Кім не жауап бергенін іздемеңіз.',
    contact:
      'Оқушыны тізімнен аты бойынша табыңыз. Онымен оңаша, тез арада, өзі қалағандай сөйлесіңіз. Сауалнама туралы сұрамаңыз.',
    warning:
      'Қандай жер, уақыт, ересектер аталған? Сол жерде шара қолданып, барлық сыныпқа көмекті қайдан алуға болатынын айтыңыз. Кім жазғанын іздемеңіз.',
    repeated:
      'Оларды бірге оқыңыз: не болып жатыр, қашаннан бері, баламен кім сөйлесті? Онымен оңаша, ашық сұрақтар қойып сөйлесіңіз.',
    'hot-spot':
      'Сол кезде ол жерде кім болады, ересектерден кім бар? Кезекшілік, жарық, есік, уақыт туралы ойланыңыз. Бұл жеке бір оқушы туралы ештеңе айтпайды.',
    'own-model':
      'Кінәламай, мектепке келуді не жеңілдететінін сұраңыз. Тізімдегі көп оқушыда бәрі жақсы болады: бұл болжам емес, сөйлесуге себеп.',
  },
  version: (version) => `Ереженің нұсқасы: ${number('kk', version)}.`,
};

export default kk;
