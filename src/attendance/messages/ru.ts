import {plural, sentence} from '../../i18n/format.js';
import type {AttendanceTerms} from './en.js';

const ru: AttendanceTerms = {
  register: 'Журнал посещаемости',
  class: 'Класс',
  chooseClass: 'Выберите класс',
  standIn: 'Замещаю в другом классе',
  day: 'День',
  previousDay: 'Предыдущий учебный день',
  nextDay: 'Следующий учебный день',
  slot: (slot) =>
    slot === 'day'
      ? 'Весь день'
      : slot === 'am'
        ? 'Первая половина дня'
        : slot === 'pm'
          ? 'Вторая половина дня'
          : `Урок ${slot.slice(7)}`,

  slotPicker: 'Часть дня',
  slotTaken: (slot) => `${slot}, заполнен`,
  pupils: 'Ученики',
  status: {
    present: 'Присутствует',
    late: 'Опоздание',
    'left-early': 'Ушёл раньше',
    absent: 'Отсутствует',
    elsewhere: 'Учится в другом месте',
    'not-expected': 'Не ожидается',
    unknown: 'Непонятная отметка',
  },
  justification: {
    unexcused: 'Без причины',
    illness: 'Болезнь',
    excused: 'Уважительная',
    pending: 'Уточняется',
    unknown: 'Причина не указана',
  },
  short: {present: 'Есть', late: 'Опоздание', absent: 'Нет'},
  noMark: 'Нет отметки',
  reasonOf: (name) => `Причина: ${name}`,
  minutes: 'Минут опоздания',
  minutesOf: (name) => `Минут опоздания: ${name}`,
  minutesShort: 'мин',
  sourceCode: (code) => `Код ${code}`,

  keys: 'Клавиши',
  choice: {
    present: 'Присутствует',
    late: 'Опоздание',
    absent: 'Отсутствует, причина уточняется',
    illness: 'Отсутствует по болезни',
    excused: 'Отсутствует по уважительной причине',
    unexcused: 'Отсутствует без причины',
  },
  moveKeys: 'Другой ученик',
  clearKey: 'Нет отметки',
  saveKey: 'Сохранить',

  allPresent: 'Все есть',
  othersPresent: 'Остальные есть',
  save: 'Сохранить',
  correct: 'Исправить',
  presentCount: (count) => `Есть: ${number(count)}`,
  absentCount: (count) => `Нет: ${number(count)}`,
  unmarkedCount: (count) => `Без отметки: ${number(count)}`,
  unmarkedNote: (count) =>
    plural('ru', count, {
      one: 'У # ученика нет отметки: это «неизвестно», а не «присутствует».',
      few: 'У # учеников нет отметки: это «неизвестно», а не «присутствует».',
      many: 'У # учеников нет отметки: это «неизвестно», а не «присутствует».',
      other: 'У # учеников нет отметки: это «неизвестно», а не «присутствует».',
    }),
  unsaved: 'Ещё не сохранено',
  unsavedElsewhere: (what) => sentence(`Ещё не сохранено: ${what}`),
  showUnsaved: 'Показать',
  marked: (name, what) => `${name}: ${what}`,

  untaken: 'Ещё не заполнен',
  untakenSessions: 'Журнал ещё не заполнен:',
  asBefore: (day, count) => plural('ru', count, {other: `Как ${day}: нет #`}),
  markedAsBefore: (count) =>
    plural('ru', count, {
      one: 'Отмечен # ученик, как в прошлый раз. Ещё не сохранено.',
      few: 'Отмечены # ученика, как в прошлый раз. Ещё не сохранено.',
      other: 'Отмечено # учеников, как в прошлый раз. Ещё не сохранено.',
    }),
  takenBy: (who, when) => `Заполнил(а) ${who}, ${when}`,
  importedAt: (when) => `Из файла, ${when}`,

  conflict: 'У этого журнала две версии. Выберите одну или отметьте этих учеников заново, затем сохраните.',
  version: (number) => `Версия ${number}`,
  takeVersion: (number) => `Взять версию ${number}`,
  undecided: (count) =>
    plural('ru', count, {
      one: 'Сначала решите ещё об # ученике: версии здесь расходятся.',
      few: 'Сначала решите ещё о # учениках: версии здесь расходятся.',
      many: 'Сначала решите ещё о # учениках: версии здесь расходятся.',
      other: 'Сначала решите ещё о # учениках: версии здесь расходятся.',
    }),
  stale: 'Тем временем этот журнал сохранил кто-то ещё. Ваши отметки остались на экране.',
  lookAgain: 'Показать чужие, оставить мои',

  noClass: 'За вами не закреплён ни один класс. Изменить это в списках классов может канцелярия.',
  unknownClass: 'Этого класса нет в списках классов.',
  emptyClass: 'В этот день в классе никого нет.',
  notSchoolDay: 'Это не учебный день. Никого не ждут, никто не отсутствует.',
  futureDay: 'Этот день ещё не наступил. Журнал заполняют в сам день или позже.',
  goTo: (day) => `Перейти: ${day}`,
  noMarks: 'Сначала отметьте хотя бы одного ученика.',
  refused: {
    'unknown-class': 'Этого класса больше нет в списках классов.',
    'no-pupils': 'В этот день в классе никого нет.',
    'future-day': 'Этот день ещё не наступил.',
    'not-a-school-day': 'Это не учебный день.',
    'not-in-class': 'Список класса изменился. Обновите страницу и посмотрите ещё раз.',
    stale: 'Тем временем этот журнал сохранил кто-то ещё. Посмотрите ещё раз, прежде чем сохранять.',
    'nothing-changed': 'С последнего сохранения ничего не изменилось.',
  },

  year: {
    title: (year) => `Учебный год ${year}`,
    kind: {
      present: 'Присутствует',
      partly: 'Опоздание или часть дня',
      excused: 'Отсутствует: болезнь, уважительная или уточняется',
      unexcused: 'Отсутствует без причины',
      unknown: 'Неизвестно',
      'no-school': 'Нет занятий',
      ahead: 'Впереди',
    },
    contested: 'Две версии',
    summary: (absent, unexcused, possible) =>
      possible === 0
        ? 'Отметок об этом ученике ещё нет.'
        : `Дней с отметкой: ${number(possible)}, из них пропущено: ${number(absent)}, без причины: ${number(unexcused)}.`,
    unknownDays: (count) =>
      plural('ru', count, {
        one: 'О # учебном дне ничего не известно, он не учитывается.',
        few: 'О # учебных днях ничего не известно, они не учитываются.',
        many: 'О # учебных днях ничего не известно, они не учитываются.',
        other: 'О # учебных днях ничего не известно, они не учитываются.',
      }),
    month: (month, absent, known) => `${month}: пропущено дней ${number(absent)} из ${number(known)}`,
    table: 'То же таблицей',
    noExceptions: 'Пока ни пропусков, ни опозданий.',
    what: 'Что говорит журнал',
  },
};

function number(value: number): string {
  return plural('ru', value, {other: '#'});
}

export default ru;
