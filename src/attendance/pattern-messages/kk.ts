import {plural, sentence} from '../../i18n/format.js';
import type {PatternTerms} from './en.js';

const kk: PatternTerms = {
  beside: {
    title: 'Сыныппен қатар',
    all: (absent, middle, known) =>
      `Қалған күндері: ${number(known)} күннің ${number(absent)} күні; сыныпта: ${number(known)} күннің ${number(middle)} күні.`,
    unexcused: (absent, middle, known) =>
      `Оның ішінде себепсіз: ${number(known)} күннің ${number(absent)} күні; сыныпта: ${number(known)} күннің ${number(middle)} күні.`,
    self: 'Осы оқушы',
    class: 'Сынып',
    middle: (classmates) =>
      `«Сынып» — сол күндердегі ${number(classmates)} сыныптастың ортасы: олардың жартысы сонша не одан аз қалған.`,
    withheld: (floor) =>
      `Сынып көрсетілмейді: сол күндері белгісі бар сыныптастар ${number(floor)} баладан аз, мұндай сан жеке оқушы туралы айтып қояр еді.`,
  },
  weekdays: {
    title: 'Сабақтан қалу аптаның қай күні басталады',
    note: 'Бірнеше күнге созылған қалу бір рет, бірінші күнінде саналады.',
    recent: (days) => plural('kk', days, {other: 'Соңғы # оқу күні'}),
    year: 'Оқу жылы басталғалы',
    begun: (begun, taken) => `${number(begun)} / ${number(taken)}`,
    row: (weekday, recent, year) =>
      `${weekday}: қалу басталған күндер — көрсетілгендерде ${recent}, оқу жылында ${year}`,
    weekday: 'Апта күні',
    absencesBegun: 'Қалу басталды',
    unexcused: 'оның ішінде себепсіз',
    goingOn: 'Бұрынғы күннен бері жоқ',
    attended: 'Мектепте',
    unknown: 'Белгісіз',
  },
  spells: {
    title: 'Сабақтан қалулар, бірінен соң бірі',
    summary: (count, longest) =>
      plural('kk', count, {
        one: `Оқу жылында # рет қалды, ол ${number(longest)} оқу күніне созылды.`,
        other: `Оқу жылында # рет қалды, ең ұзағы ${number(longest)} оқу күніне созылды.`,
      }),
    none: 'Әзірге бірде-бір күн толық қалған жоқ.',
    goesOn: (since) => `${sentence(`Осы күннен бері жоқ: ${since}`)} Содан бері «мектепте» деген белгі жоқ.`,
    when: 'Қашаннан – қашанға дейін',
    days: 'Күн',
    reasons: 'Себебі',
    reason: (what, days) => `${what}: ${number(days)}`,
    between: (days) => plural('kk', days, {other: 'арасындағы # оқу күні белгісіз, есепке кірмейді'}),
    until: (from, until) => `${from} – ${until}`,
    now: 'жалғасуда',
    earlier: (count) => plural('kk', count, {other: 'Бұдан бұрынғы # қалу'}),
  },
};

function number(value: number): string {
  return plural('kk', value, {other: '#'});
}

export default kk;
