import type {StaffTerms} from './en.js';

const ru: StaffTerms = {
  menu: 'Страницы',
  back: 'Назад',
  version: {
    here: 'Появилась более новая версия Pana.',
    waits: 'Она откроется, когда будут закрыты все страницы Pana. Ваша работа продолжается как есть.',
    open: 'Открыть сейчас',
    later: 'Позже',
    others: 'Pana открыта в другой вкладке или другом окне. Сначала закончите там и закройте её.',
    unsaved: 'Несохранённое на этой странице пропадёт.',
  },
  views: {
    import: 'Загрузка файлов',
    register: 'Посещаемость',
    concern: 'Сообщить о тревоге',
    actions: 'Меня просят',
    surveys: 'Опросы',
    instrument: 'Анкеты',
    climate: 'Климат',
    triage: 'Разбор сигналов',
    caseload: 'Случаи в работе',
    case: 'Случай',
    pupil: 'Ученики',
    records: 'Оценки и поведение',
    rules: 'Правила',
    impact: 'После помощи',
    keeping: 'Хранение и просмотры',
    team: 'Ключи',
    audit: 'Проверка записей',
    received: 'Запертый файл',
  },
};

export default ru;
