import {number, plural, shortDay} from '../../i18n/format.js';
import type {CodesTerms} from './en.js';

const ru: CodesTerms = {
  title: 'Обозначения посещаемости',
  unreached: 'Этот экран не удалось загрузить. Проверьте сеть и нажмите ещё раз.',
  codes: 'Обозначения',
  readCodesAs: 'Читать обозначения как',
  tables: {
    words: 'слова (present, late, отсутствует …)',
    'kundelik-kk': 'Kundelik, казахские буквы (Ж А Д К)',
    'kundelik-ru': 'Kundelik, русские буквы (О)',
    'england-2024': 'Англия, национальные обозначения 2024 года',
    'ed-fi': 'Ed-Fi, события посещаемости',
    ceds: 'CEDS, статус посещаемости',
    rosariosis: 'RosarioSIS (P A T E)',
    gibbon: 'Gibbon (P PL PS A LE)',
  },
  statuses: {
    present: 'присутствует',
    late: 'опоздание',
    'left-early': 'ушёл раньше',
    absent: 'отсутствует',
    elsewhere: 'учится в другом месте',
    'not-expected': 'в школе не ждут',
    unknown: 'непонятно',
  },
  justifications: {
    unknown: 'причина не указана',
    excused: 'уважительная причина',
    illness: 'болезнь',
    unexcused: 'без уважительной причины',
    pending: 'причину выясняют',
  },
  waiting: 'Обозначения, которых никто не объяснил',
  waitingInFile:
    'Объясните их здесь или оставьте на потом: их отметки сохранятся как есть и не учитываются ни в ту, ни в другую сторону.',
  lines: (count) =>
    plural('ru', count, {one: '# строка', few: '# строки', many: '# строк', other: '# строки'}),
  exampleLine: (line, day, name) => `например, строка ${number('ru', line)}: ${name}, ${shortDay('ru', day)}`,
  means: 'Означает',
  reason: 'Причина',
  meansOf: (code) => `Что означает ${code}`,
  reasonOf: (code) => `Причина при ${code}`,
  later: 'оставить на потом',
  keptOnImport: 'Объяснения сохранятся и для следующей загрузки, когда вы нажмёте «Загрузить».',
  alsoEarlier: (count) =>
    plural('ru', count, {
      one: 'Так же будет учтена # отметка прежних загрузок.',
      few: 'Так же будут учтены # отметки прежних загрузок.',
      many: 'Так же будут учтены # отметок прежних загрузок.',
      other: 'Так же будут учтены # отметки прежних загрузок.',
    }),
  refusals: {
    'empty-code': () => 'Сначала введите обозначение.',
    'code-too-long': (most) => `Длина обозначения — не больше ${number('ru', most)} знаков.`,
    'too-many-codes': (most) =>
      `Обозначений уже ${number('ru', most)}. Отмените те, которых больше нет ни в одном файле.`,
    'unknown-status': () => 'Выберите, что означает обозначение.',
    'unknown-table': () => 'Выберите одну из таблиц.',
    'not-explained': () => 'Кто-то другой уже отменил это объяснение.',
    'nothing-changed': () => 'Так уже и сказано.',
    stale: () => 'Кто-то другой только что объяснил это обозначение. Посмотрите на него и нажмите ещё раз.',
  },
};

export default ru;
