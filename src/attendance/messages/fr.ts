import {plural, sentence} from '../../i18n/format.js';
import type {AttendanceTerms} from './en.js';

const fr: AttendanceTerms = {
  register: 'Appel',
  class: 'Classe',
  chooseClass: 'Choisir une classe',
  standIn: 'Remplacement dans une autre classe',
  day: 'Jour',
  previousDay: 'Jour de classe précédent',
  nextDay: 'Jour de classe suivant',
  slot: (slot) =>
    slot === 'day'
      ? 'Journée entière'
      : slot === 'am'
        ? 'Matin'
        : slot === 'pm'
          ? 'Après-midi'
          : `Cours ${slot.slice(7)}`,

  slotPicker: 'Partie de la journée',
  slotTaken: (slot) => `${slot}, fait`,
  pupils: 'Élèves',
  status: {
    present: 'Présent',
    late: 'En retard',
    'left-early': 'Parti plus tôt',
    absent: 'Absent',
    elsewhere: 'En cours ailleurs',
    'not-expected': 'Non attendu',
    unknown: 'Non compris',
  },
  justification: {
    unexcused: 'Sans excuse',
    illness: 'Malade',
    excused: 'Excusé',
    pending: 'Motif demandé',
    unknown: 'Motif non indiqué',
  },
  short: {present: 'Présent', late: 'Retard', absent: 'Absent'},
  noMark: 'Sans marque',
  reasonOf: (name) => `Motif : ${name}`,
  minutes: 'Minutes de retard',
  minutesOf: (name) => `Minutes de retard : ${name}`,
  minutesShort: 'min',
  minutesCount: (count) => plural('fr', count, {other: '# min'}),
  minutesRange: (longest) => `Des minutes entières, de 1 à ${number(longest)}, ou rien.`,
  minutesWrong:
    'Les minutes d’un élève ne sont pas un nombre de minutes. Corrigez ou videz le champ, puis enregistrez.',
  noteOf: (name) => `Note : ${name}`,
  noteHint:
    'Tout le personnel peut lire les notes. N’écrivez que ce qui touche à l’appel. Une inquiétude pour un élève se signale à part : seule l’équipe de protection la lit.',
  noteTooLong: (over) =>
    plural('fr', over, {one: '# signe de trop : 280 au plus.', other: '# signes de trop : 280 au plus.'}),
  lonelyNote: 'Une note accompagne une marque. Marquez cet élève ou videz la note, puis enregistrez.',
  noted: (what, note) => `${what} (« ${note} »)`,
  sourceCode: (code) => `Code ${code}`,

  keys: 'Touches',
  choice: {
    present: 'Présent',
    late: 'En retard',
    absent: 'Absent, motif demandé',
    illness: 'Absent, malade',
    excused: 'Absent, excusé',
    unexcused: 'Absent, sans excuse',
  },
  minutesKey: 'En retard de tant de minutes',
  noteKey: 'Note ; encore une fois : élève suivant',
  moveKeys: 'Autre élève',
  clearKey: 'Sans marque',
  saveKey: 'Enregistrer',

  allPresent: 'Tous présents',
  othersPresent: 'Autres présents',
  save: 'Enregistrer',
  correct: 'Corriger',
  presentCount: (count) => plural('fr', count, {one: '# présent', other: '# présents'}),
  absentCount: (count) => plural('fr', count, {one: '# absent', other: '# absents'}),
  unmarkedCount: (count) => plural('fr', count, {other: '# sans marque'}),
  unmarkedNote: (count) =>
    plural('fr', count, {
      one: '# élève n’a pas de marque : on ne sait pas, ce n’est pas « présent ».',
      other: '# élèves n’ont pas de marque : on ne sait pas, ce n’est pas « présent ».',
    }),
  unsaved: 'Pas encore enregistré',
  unsavedElsewhere: (what) => sentence(`Pas encore enregistré : ${what}`),
  showUnsaved: 'Afficher',
  marked: (name, what) => `${name} : ${what}`,

  untaken: 'Appel pas encore fait',
  untakenSessions: 'Appels pas encore faits :',
  asBefore: (day, count) =>
    plural('fr', count, {one: `Comme ${day} : # absence`, other: `Comme ${day} : # absences`}),
  markedAsBefore: (count) =>
    plural('fr', count, {
      one: '# élève repris. Pas encore enregistré.',
      other: '# élèves repris. Pas encore enregistré.',
    }),
  takenBy: (who, when) => `Fait par ${who}, ${when}`,
  importedAt: (when) => `Repris d’un fichier, ${when}`,

  conflict:
    'Il existe deux versions de cet appel. Choisissez-en une ou marquez à nouveau ces élèves, puis enregistrez.',
  version: (number) => `Version ${number}`,
  takeVersion: (number) => `Prendre la version ${number}`,
  undecided: (count) =>
    plural('fr', count, {
      one: 'Décidez d’abord pour encore # élève : les versions y diffèrent.',
      other: 'Décidez d’abord pour encore # élèves : les versions y diffèrent.',
    }),
  stale: 'Quelqu’un a enregistré cet appel entre-temps. Vos marques sont encore là.',
  lookAgain: 'Afficher les siennes, garder les miennes',

  noClass:
    'Aucune classe ne vous est attribuée. Le secrétariat peut changer cela dans les listes de classes.',
  unknownClass: 'Cette classe ne figure pas dans les listes de classes.',
  emptyClass: 'Personne n’est dans cette classe ce jour-là.',
  notSchoolDay: 'Il n’y a pas classe ce jour-là. Personne n’est attendu, personne n’est absent.',
  futureDay: 'Ce jour n’est pas encore là. L’appel se fait le jour même ou plus tard.',
  goTo: (day) => `Aller au ${day}`,
  noMarks: 'Marquez d’abord au moins un élève.',
  refused: {
    'unknown-class': 'Cette classe ne figure plus dans les listes de classes.',
    'no-pupils': 'Personne n’est dans cette classe ce jour-là.',
    'future-day': 'Ce jour n’est pas encore là.',
    'not-a-school-day': 'Il n’y a pas classe ce jour-là.',
    'not-in-class': 'La liste de la classe a changé. Rechargez la page et regardez à nouveau.',
    'note-too-long': 'Une note dépasse 280 signes. Raccourcissez-la, puis enregistrez.',
    stale: 'Quelqu’un a enregistré cet appel entre-temps. Regardez à nouveau avant d’enregistrer.',
    'nothing-changed': 'Rien n’a changé depuis l’enregistrement.',
  },

  closures: {
    open: 'Jours de fermeture',
    closedDay: (reason) =>
      `Cette classe est notée comme fermée ce jour-là (« ${reason} »). Aucun appel n’est attendu.`,
    takenAllTheSame: (reason) =>
      `Cette classe est notée comme fermée ce jour-là (« ${reason} »), et il y a un appel. L’appel compte. Si la classe a eu cours, annulez la fermeture ou raccourcissez-la.`,
    unreached: 'Cet écran n’a pas pu être chargé. Vérifiez le réseau, puis appuyez à nouveau.',
  },

  year: {
    title: (year) => `Année scolaire ${year}`,
    kind: {
      present: 'Présent',
      partly: 'En retard ou une partie du jour',
      excused: 'Absent : malade, excusé ou motif demandé',
      unexcused: 'Absent sans excuse',
      unknown: 'Inconnu',
      'no-school': 'Pas classe',
      ahead: 'À venir',
    },
    classClosed: (reason) => `classe fermée : ${reason}`,
    contested: 'Deux versions',
    summary: (absent, unexcused, possible) =>
      possible === 0
        ? 'Aucun appel pour cet élève pour l’instant.'
        : `Absent ${number(absent)} jours sur ${number(possible)} où l’appel a été fait, dont ${number(unexcused)} sans excuse.`,
    unknownDays: (count) =>
      plural('fr', count, {
        one: '# jour de classe est inconnu et ne compte d’aucun côté.',
        other: '# jours de classe sont inconnus et ne comptent d’aucun côté.',
      }),
    month: (month, absent, known) => `${month} : absent ${number(absent)} jours sur ${number(known)}`,
    table: 'La même chose en tableau',
    noExceptions: 'Aucune absence ni aucun retard jusqu’ici.',
    what: 'Ce que dit l’appel',
  },
};

function number(value: number): string {
  return plural('fr', value, {other: '#'});
}

export default fr;
