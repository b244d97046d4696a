import {plural, sentence} from '../../i18n/format.js';
import type {PatternTerms} from './en.js';

const ru: PatternTerms = {
  beside: {
    title: 'Рядом с классом',
    all: (absent, middle, known) =>
      `Пропущено дней: ${number(absent)} из ${number(known)}; класс: ${number(middle)} из ${number(known)}.`,
    unexcused: (absent, middle, known) =>
      `Из них без причины: ${number(absent)} из ${number(known)}; класс: ${number(middle)} из ${number(known)}.`,
    self: 'Этот ученик',
    class: 'Класс',
    middle: (classmates) =>
      `«Класс» — это середина по одноклассникам (${number(classmates)}) за те же дни: половина из них пропустила столько же или меньше.`,
    withheld: (floor) =>
      `Класс не показан: за те же дни есть отметки менее чем о ${number(floor)} одноклассниках, и такое число говорило бы об отдельных учениках.`,
  },
  weekdays: {
    title: 'В какие дни недели начинаются пропуски',
    note: 'Пропуск в несколько дней считается один раз, в свой первый день.',
    recent: (days) =>
      plural('ru', days, {
        one: 'Последний # учебный день',
        few: 'Последние # учебных дня',
        other: 'Последние # учебных дней',
      }),
    year: 'С начала учебного года',
    begun: (begun, taken) => `${number(begun)} из ${number(taken)}`,
    row: (weekday, recent, year) =>
      `${weekday}: пропуски начались ${recent} за показанные дни, ${year} за учебный год`,
    weekday: 'День недели',
    absencesBegun: 'Начались пропуски',
    unexcused: 'из них без причины',
    goingOn: 'Отсутствует с прежнего дня',
    attended: 'В школе',
    unknown: 'Неизвестно',
  },
  spells: {
    title: 'Пропуски по порядку',
    summary: (count, longest) =>
      plural('ru', count, {
        one: `За учебный год начался # пропуск, он длился ${schoolDays(longest)}.`,
        few: `За учебный год началось # пропуска, самый долгий длился ${schoolDays(longest)}.`,
        other: `За учебный год началось # пропусков, самый долгий длился ${schoolDays(longest)}.`,
      }),
    none: 'Пока ни одного полностью пропущенного дня.',
    goesOn: (since) =>
      `${sentence(`Отсутствует с этого дня: ${since}`)} С тех пор ни одной отметки «в школе».`,
    when: 'С – по',
    days: 'Дней',
    reasons: 'Причина',
    reason: (what, days) => `${what}: ${number(days)}`,
    between: (days) =>
      plural('ru', days, {
        one: '# учебный день между ними неизвестен и не считается',
        few: '# учебных дня между ними неизвестны и не считаются',
        other: '# учебных дней между ними неизвестны и не считаются',
      }),
    until: (from, until) => `${from} – ${until}`,
    now: 'продолжается',
    earlier: (count) =>
      plural('ru', count, {
        one: 'Ещё # более ранний пропуск',
        few: 'Ещё # более ранних пропуска',
        other: 'Ещё # более ранних пропусков',
      }),
  },
};

function schoolDays(count: number): string {
  return plural('ru', count, {one: '# учебный день', few: '# учебных дня', other: '# учебных дней'});
}

function number(value: number): string {
  return plural('ru', value, {other: '#'});
}

export default ru;
