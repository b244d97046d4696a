import type {StaffTerms} from './en.js';

const kk: StaffTerms = {
  menu: 'Беттер',
  back: 'Артқа',
  views: {
    import: 'Файлдарды жүктеу',
    register: 'Қатысу',
    concern: 'Алаңдаушылықты хабарлау',
    actions: 'Менен сұралғаны',
    surveys: 'Сауалнамалар',
    instrument: 'Анкеталар',
    climate: 'Ахуал',
    triage: 'Белгілерді іріктеу',
    caseload: 'Жүргізілетін істер',
    case: 'Іс',
    pupil: 'Оқушылар',
    records: 'Бағалар мен тәртіп',
    rules: 'Ережелер',
    impact: 'Көмектен кейін',
    keeping: 'Сақтау және қараулар',
    team: 'Кілттер',
    audit: 'Жазбаларды тексеру',
    received: 'Құлыпталған файл',
  },
};

export default kk;
