import {plural} from '../../i18n/format.js';
import type {PatternTerms} from './en.js';

const fr: PatternTerms = {
  beside: {
    title: 'À côté de la classe',
    all: (absent, middle, known) =>
      `Jours d’absence : ${number(absent)} sur ${number(known)} ; la classe : ${number(middle)} sur ${number(known)}.`,
    unexcused: (absent, middle, known) =>
      `Sans excuse : ${number(absent)} jours sur ${number(known)} ; la classe : ${number(middle)} sur ${number(known)}.`,
    self: 'Cet élève',
    class: 'La classe',
    middle: (classmates) =>
      `« La classe » est le milieu de ${number(classmates)} camarades sur les mêmes jours : la moitié d’entre eux a manqué autant ou moins.`,
    withheld: (floor) =>
      `La classe n’est pas montrée : moins de ${number(floor)} camarades ont un appel sur les mêmes jours, et le chiffre parlerait d’un seul élève.`,
  },
  weekdays: {
    title: 'Quel jour de la semaine les absences commencent',
    note: 'Une absence de plusieurs jours compte une fois, à son premier jour.',
    recent: (days) =>
      plural('fr', days, {one: 'Dernier jour d’école', other: 'Les # derniers jours d’école'}),
    year: 'Année scolaire jusqu’ici',
    begun: (begun, taken) => `${number(begun)} sur ${number(taken)}`,
    row: (weekday, recent, year) =>
      `${weekday} : absences commencées ${recent} parmi les jours montrés, ${year} dans l’année scolaire`,
    weekday: 'Jour',
    absencesBegun: 'Absences commencées',
    unexcused: 'dont sans excuse',
    goingOn: 'Absent depuis un jour précédent',
    attended: 'À l’école',
    unknown: 'Inconnu',
  },
  spells: {
    title: 'Les absences une à une',
    summary: (count, longest) =>
      plural('fr', count, {
        one: `# absence a commencé cette année scolaire ; elle a duré ${schoolDays(longest)}.`,
        other: `# absences ont commencé cette année scolaire ; la plus longue a duré ${schoolDays(longest)}.`,
      }),
    none: 'Aucun jour entier manqué jusqu’ici.',
    goesOn: (since) => `Absent depuis : ${since}. Aucun appel depuis ne dit « présent ».`,
    when: 'Du – au',
    days: 'Jours',
    reasons: 'Motif',
    reason: (what, days) => `${what} : ${number(days)}`,
    between: (days) =>
      plural('fr', days, {
        one: '# jour d’école entre les deux est inconnu et ne compte pas',
        other: '# jours d’école entre les deux sont inconnus et ne comptent pas',
      }),
    until: (from, until) => `${from} – ${until}`,
    now: 'se poursuit',
    earlier: (count) =>
      plural('fr', count, {one: '# absence plus ancienne', other: '# absences plus anciennes'}),
  },
};

function schoolDays(count: number): string {
  return plural('fr', count, {one: '# jour d’école', other: '# jours d’école'});
}

function number(value: number): string {
  return plural('fr', value, {other: '#'});
}

export default fr;
