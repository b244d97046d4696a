import {dayAndMonth, number, percent, plural} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {placeName} from '../../voices/messages/places-ru.js';
import {ended, latestDays} from './dates.js';
import type {Weighing} from '../reason-kinds.js';
import type {SignalTerms} from './en.js';

const day = (of: SchoolDay) => dayAndMonth('ru', of);

/** После «из»: родительный падеж. */
const possible = (count: number, partsOfDays: boolean) =>
  partsOfDays
    ? plural('ru', count, {one: '# возможного занятия', other: '# возможных занятий'})
    : plural('ru', count, {one: '# возможного дня', other: '# возможных дней'});

const days = (count: number) =>
  plural('ru', count, {one: '# день', few: '# дня', many: '# дней', other: '# дня'});

/** «По вторникам». */
const weekdays = [
  '',
  'понедельникам',
  'вторникам',
  'средам',
  'четвергам',
  'пятницам',
  'субботам',
  'воскресеньям',
];
const onWeekday = (weekday: number): string => weekdays[weekday] ?? '';

const concerns = (count: number) =>
  plural('ru', count, {
    one: '# сообщение о тревоге',
    few: '# сообщения о тревоге',
    many: '# сообщений о тревоге',
    other: '# сообщения о тревоге',
  });
/** После «от»: родительный падеж. */
const staff = (count: number) => plural('ru', count, {one: '# сотрудника', other: '# сотрудников'});

const parts = {
  harmed: 'ученик, возможно, пострадал',
  harming: 'ученик, возможно, причинил вред другим',
  both: 'ученик, возможно, пострадал и причинил вред другим',
  nobody: 'происшествие, участники которого неизвестны',
  seen: 'названы только те, кто это видел или об этом знает',
};

const weighed = (input: Weighing): string => {
  switch (input.input) {
    case 'absence':
      return `пропущено ${number('ru', input.absent)} из ${possible(input.possible, input.partsOfDays)}`;
    case 'unexcused':
      return `${days(input.count)} без уважительной причины`;
    case 'late':
      return `опоздания: ${days(input.count)}`;
    case 'spells':
      return `отдельных пропусков: ${number('ru', input.count)}`;
    case 'incidents':
      return `нарушений поведения: ${number('ru', input.count)}`;
    case 'failed-subjects':
      return `неудовлетворительно по ${number('ru', input.failed)} из ${plural('ru', input.subjects, {one: '# предмета', other: '# предметов'})}`;
    case 'grades-mean':
      return `оценки на уровне ${percent('ru', input.place)} шкалы`;
    case 'grades-change':
      return 'оценки ниже, чем раньше';
  }
};

const ru: SignalTerms = {
  rules: {
    'absence-10': 'Пропущена десятая часть или больше',
    'absence-20': 'Пропущена пятая часть или больше',
    'unexcused-run': 'Дни подряд без уважительной причины',
    'unexcused-in-window': 'Повторные дни без уважительной причины',
    'absence-pace': 'Пропущенные дни в первые месяцы',
    'legal-limit': 'Порог по закону: нужно рассмотреть',
    'season-block': 'Недели отсутствия в сезон полевых работ',
    'absence-change': 'Пропуски чаще, чем раньше',
    'weekday-pattern': 'Пропуски в один день недели',
    'class-absence-change': 'В классе чаще пропускают',
    'school-absence-change': 'В школе чаще пропускают',
    'failed-subjects': 'Неудовлетворительно по предмету',
    'grades-fall': 'Оценки снизились',
    incidents: 'Несколько случаев нарушения поведения',
    concern: 'Сообщение о тревоге',
    'class-climate': 'Климат в классе',
    'contact-request': 'Ученик просит связаться с ним',
    'text-warning': 'В опросе написали об опасности',
    'concerns-repeated': 'Несколько сообщений об одном ученике',
    'hot-spot': 'Несколько происшествий в одном месте',
    'own-model': 'В списке модели школы',
  },
  missedAtLeast: (share) => `Пропущено ${percent('ru', share)} или больше`,
  hotSpotAt: (place) => `Происшествия: ${placeName(place)}`,
  families: {
    level: 'Порог, который установила школа.',
    change: 'Сравнение с тем, что было обычно раньше.',
    told: 'Об этом кто-то сказал.',
    climate: 'По опросу класса.',
    model: 'По модели прошлых лет этой школы.',
  },
  reason: (reason) => {
    switch (reason.kind) {
      case 'absence':
        return `Пропущено ${number('ru', reason.absent)} из ${possible(reason.possible, reason.partsOfDays)} с ${day(reason.since)} (${percent('ru', reason.share)}).`;
      case 'run':
        return `Без уважительной причины пропущено подряд: ${days(reason.days)}, с ${day(reason.from)} по ${day(reason.until)}.`;
      case 'window':
        return `Без уважительной причины пропущено: ${days(reason.days)}, с ${day(reason.from)} по ${day(reason.until)}.`;
      case 'pace':
        return `С ${day(reason.since)} пропущено целиком: ${days(reason.days)} (${number('ru', reason.month)}-й месяц учебного года).`;
      case 'legal':
        return `Без уважительной причины за ${plural('ru', reason.weeks, {one: '# учебную неделю', few: '# учебные недели', many: '# учебных недель', other: '# учебной недели'})}: ${plural('ru', reason.halfDays, {one: '# полудень', few: '# полудня', many: '# полудней', other: '# полудня'})}, с ${day(reason.from)} по ${day(reason.until)}. Закон просит рассмотреть, но не обязывает действовать.`;
      case 'season':
        return `С ${day(reason.from)} по ${day(reason.until)} нет в школе ${number('ru', reason.days)} из ${plural('ru', reason.possible, {one: '# дня', other: '# дней'})}, ${reason.season === 'harvest' ? 'во время уборки урожая' : 'в начале полевых работ'}; болезнь не считается.`;
      case 'change':
        return `С ${day(reason.from)} пропуски начинались в ${number('ru', reason.begun)} из ${plural('ru', reason.possible, {one: '# дня', other: '# дней'})}; обычно у этого ученика: ${reason.usual > 0 ? `около ${number('ru', reason.usual)}` : 'почти ни одного'}.`;
      case 'weekday':
        return `С ${day(reason.from)} по ${onWeekday(reason.weekday)} пропуски начинались ${plural('ru', reason.begun, {one: '# раз', few: '# раза', many: '# раз', other: '# раза'})} из ${number('ru', reason.possible)}, в другие дни — ${number('ru', reason.otherBegun)} из ${number('ru', reason.otherPossible)}.`;
      case 'group':
        return reason.of === 'class'
          ? `В этом классе с ${day(reason.from)} по ${day(reason.until)} начавшихся пропусков: ${number('ru', reason.begun)}; рядом с другими классами обычно около ${number('ru', reason.usual)}.`
          : `В школе с ${day(reason.from)} по ${day(reason.until)} начавшихся пропусков: ${number('ru', reason.begun)}; по прошлому этой школы обычно около ${number('ru', reason.usual)}.`;
      case 'failed':
        return `За период до ${day(reason.term)} неудовлетворительные оценки: ${plural('ru', reason.failed, {one: '# предмет', few: '# предмета', many: '# предметов', other: '# предмета'})} из ${number('ru', reason.subjects)}.`;
      case 'fall':
        return `Оценки за период до ${day(reason.term)} в среднем ниже на ${number('ru', reason.fall, 1)}, чем до ${day(reason.before)} (${plural('ru', reason.subjects, {one: '# предмет', few: '# предмета', many: '# предметов', other: '# предмета'})}).`;
      case 'incidents':
        return `С ${day(reason.from)} по ${day(reason.until)} записано случаев нарушения поведения: ${number('ru', reason.incidents)}.`;
      case 'concern':
        return `Сотрудник сообщил о тревоге (${day(reason.day)}${reason.sexualHarm ? ', сексуальное насилие' : ''}): ${parts[reason.part]}${reason.lifeSafety ? '. Указана опасность для жизни или здоровья' : ''}.`;
      case 'climate':
        return `${reason.own ? 'Этот класс' : 'Параллель этого класса'} оценивает климат на ${number('ru', reason.mean, 1)} из 4, вероятно от ${number('ru', reason.low, 1)} до ${number('ru', reason.high, 1)} (ответов: не меньше ${number('ru', reason.people)}).`;
      case 'contact':
        return `${day(reason.day)} ученик попросил, чтобы с ним связался взрослый. Ему обещано: не позже ${day(reason.due)}.`;
      case 'warning':
        return `Отмечено ${day(reason.day)}: в этом опросе написано об опасности. Кто это написал, не знает никто.`;
      case 'repeated':
        return `${concerns(reason.concerns)} от ${staff(reason.staff)} за ${days(reason.days)}, с ${day(reason.from)} по ${day(reason.until)}: ${parts[reason.part]}.`;
      case 'hot-spot':
        return `Происшествий: ${number('ru', reason.incidents)} (${concerns(reason.concerns)} от ${staff(reason.staff)}), с ${day(reason.from)} по ${day(reason.until)}. Место: ${placeName(reason.place)}.`;
      case 'own-model':
        return `С ${day(reason.from)} по ${day(reason.until)}: ${reason.weighing.map(weighed).join('; ')}.`;
    }
  },
  dates: (of) => {
    const {shown, earlier} = latestDays('ru', of);
    return earlier > 0 ? `Дни: ${shown}, и ещё ${number('ru', earlier)} раньше.` : ended(`Дни: ${shown}`);
  },
  freshness: (until) => `Данные по ${day(until)} включительно.`,
  clearing: (clearing) => {
    switch (clearing.kind) {
      case 'absence': {
        const {sessions, partsOfDays} = clearing;
        const more = partsOfDays
          ? plural('ru', sessions, {
              one: '# занятие без пропуска',
              few: '# занятия без пропусков',
              many: '# занятий без пропусков',
              other: '# занятия без пропусков',
            })
          : plural('ru', sessions, {
              one: '# день без пропуска',
              few: '# дня без пропусков',
              many: '# дней без пропусков',
              other: '# дня без пропусков',
            });
        return `Что снимет: ${more} — и доля станет ниже ${percent('ru', clearing.threshold)}. Решает человек.`;
      }
      case 'run':
        return `Что снимет: уважительная причина или исправление, после которых останется меньше ${number('ru', clearing.threshold)} дней подряд. Решает человек.`;
      case 'window':
        return `Что снимет: уважительные причины или исправления, после которых останется меньше ${number('ru', clearing.threshold)} таких дней за ${number('ru', clearing.calendarDays)}. Решает человек.`;
      case 'pace':
        return `Что снимет: меньше ${plural('ru', clearing.daysPerMonth, {one: '# целого пропущенного дня', other: '# целых пропущенных дней'})} на каждый начатый месяц. Решает человек.`;
      case 'legal':
        return `Что снимет: уважительные причины или исправления, после которых останется меньше ${number('ru', clearing.threshold)} полудней за ${plural('ru', clearing.weeks, {one: '# учебную неделю', few: '# учебные недели', many: '# учебных недель', other: '# учебной недели'})}. Решает человек.`;
      case 'season':
        return `Что снимет: исправления, после которых останется меньше ${number('ru', clearing.threshold)} дней из ${number('ru', clearing.ofDays)}; иначе — разговор с ребёнком. Решает человек.`;
      case 'change':
        return `Что снимет: ${plural('ru', clearing.days, {one: '# день без пропуска', few: '# дня без пропусков подряд', many: '# дней без пропусков подряд', other: '# дня без пропусков подряд'})} или раньше, если пропуски станут редкими. Решает человек.`;
      case 'weekday':
        return `Что снимет: ни одного пропуска по ${onWeekday(clearing.weekday)} ${plural('ru', clearing.weeks, {one: '# раз', few: '# раза', many: '# раз', other: '# раза'})} подряд. Решает человек.`;
      case 'group':
        return 'Что снимет: несколько недель, когда пропусков не больше обычного. Решает человек.';
      case 'failed':
        return `Что снимет: исправление или период, в котором таких предметов меньше ${number('ru', clearing.threshold)}. Решает человек.`;
      case 'fall':
        return 'Что снимет: исправление или период, в котором оценки больше не снижаются. Решает человек.';
      case 'incidents':
        return `Что снимет: исправления, после которых за ${number('ru', clearing.calendarDays)} дней останется меньше ${number('ru', clearing.threshold)}, или столько же дней без случаев. Решает человек.`;
      case 'concern':
        return 'Что снимет: только решение человека, прочитавшего сообщение.';
      case 'climate':
        return `Что снимет: следующий опрос с оценкой ${number('ru', clearing.threshold, 1)} или выше. Решает человек.`;
      case 'contact':
        return 'Что снимет: только решение человека, который поговорил с учеником.';
      case 'warning':
        return 'Что снимет: только решение человека, который это прочитал и принял меры.';
      case 'repeated':
        return 'Что снимет: только решение человека, прочитавшего все эти сообщения.';
      case 'hot-spot':
        return `Что снимет: меньше ${number('ru', clearing.threshold)} происшествий за ${number('ru', clearing.calendarDays)} дней. Решает человек.`;
      case 'own-model':
        return 'Что снимает: только человек, который разобрался. Список составляется заново после каждого учебного периода.';
    }
  },
  askSexualHarm:
    'Прочитайте сегодня и не расспрашивайте ребёнка. Решите, кто и когда один раз поговорит с ним, и сообщите, куда обязаны.',
  ask: {
    absence:
      'Спросите без упрёка, что мешает приходить: здоровье, дорога, сон, работа, забота о близких, другие ученики.',
    run: 'Знает ли семья? Сначала спросите, всё ли в порядке с ребёнком, потом — что помешало прийти.',
    window: 'Есть ли закономерность: день недели, урок, время года? Спросите, что происходит в эти дни.',
    pace: 'Спросите рано и без упрёка, что мешает приходить: здоровье, дорога, сон, работа, другие ученики.',
    legal: 'Что уже предложили ребёнку и семье? Начните с этого и запишите, что решено и почему.',
    season:
      'Чем ребёнок был занят в эти недели: работа, забота о близких, поездка? Спросите бережно, и что поможет вернуться.',
    change:
      'Что с тех пор изменилось: дома, в дороге, в классе, с друзьями, со здоровьем? Спросите без упрёка.',
    weekday:
      'Что бывает в этот день недели: урок, работа, базар, забота о близких, лечение? Спросите без упрёка.',
    group:
      'Что изменилось для всех: болезнь, расписание, дорога, ссора? Об отдельном ученике это ничего не говорит.',
    failed:
      'Спросите, что мешает в этом предмете: зрение, слух, язык, пропуски, место для занятий, отношения с учителем. И что получается хорошо.',
    fall: 'Что с тех пор изменилось: дома, в классе, со здоровьем, со сном? Оценки снижаются по разным причинам. Спросите без упрёка.',
    incidents:
      'Что было перед каждым случаем и где? Сначала выслушайте ребёнка: тот, кто причиняет вред, мог и сам пострадать.',
    concern:
      'Прочитайте сообщение. Поговорите с ребёнком наедине, в спокойном месте, задавая открытые вопросы.',
    climate: 'Спросите класс и его учителей, что поможет. Не выясняйте, кто что ответил.',
    contact:
      'Найдите ученика в списке по имени. Поговорите с ним наедине, скоро и так, как он просит. Об опросе не спрашивайте.',
    warning:
      'Какие места, время, взрослые названы? Действуйте там и напомните всем классам, где получить помощь. Не ищите, кто это написал.',
    repeated:
      'Прочитайте их вместе: что происходит, с каких пор, кто уже говорил с ребёнком? Поговорите с ним наедине, задавая открытые вопросы.',
    'hot-spot':
      'Кто бывает там в это время и кто из взрослых? Подумайте о дежурстве, свете, дверях и времени. Об отдельном ученике это ничего не говорит.',
    'own-model':
      'Спросите без упрёка, что помогло бы приходить. У многих из этого списка всё будет хорошо: это повод поговорить, а не прогноз.',
  },
  version: (version) => `Версия правила: ${number('ru', version)}.`,
};

export default ru;
