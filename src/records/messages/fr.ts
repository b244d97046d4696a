import {number, plural} from '../../i18n/format.js';
import type {RecordsTerms} from './en.js';

const fr: RecordsTerms = {
  title: 'Notes et comportement',
  intro:
    'Les notes et les incidents de comportement viennent des fichiers exportés par le système de l’école. Seule l’équipe d’aide peut lire ici ce que vous apportez. Rien ne change avant que vous ayez vu un aperçu et confirmé.',
  choose: 'Choisir des fichiers',
  orDrop: 'ou déposez-les ici',
  accepted:
    'Un tableau (.xlsx ou .csv) avec élève, matière, période ou date, et note ; un tableau avec élève, date, motif et lieu des incidents ; ou les résultats OneRoster avec leurs évaluations (.zip ou .csv). 20 Mo au plus chacun.',
  noRoster: 'Il n’y a pas encore de listes de classes. Le secrétariat les importe d’abord.',
  preview: {grades: 'Vérifier les notes', incidents: 'Vérifier les incidents'},
  understood: 'Ce qui a été compris',
  added: 'Nouveaux',
  changed: 'Modifiés',
  unchanged: 'Déjà là',
  pupils: 'Élèves',
  noResults: (count) =>
    plural('fr', count, {
      one: '# résultat pas encore noté, dispensé ou non rendu : il ne compte pas.',
      other: '# résultats pas encore notés, dispensés ou non rendus : ils ne comptent pas.',
    }),
  scale: 'Échelle des notes',
  scales: {
    'kazakhstan-5': 'Kazakhstan, de 5 à 2',
    'kazakhstan-percent': 'Pourcentage, suffisant dès 40',
    'england-9': 'Angleterre, de 9 à 1 et U',
    letters: 'Lettres, de A à F',
    percent: 'Pourcentage, suffisant dès 60',
    'france-20': 'Sur 20, suffisant dès 10',
  },
  unexplained: {
    grades: 'Notes que l’échelle ne contient pas',
    incidents: 'Motifs d’incident : lesquels comptent ?',
  },
  unexplainedNote: {
    grades:
      'Tant que personne ne dit ce qu’elles signifient, elles ne comptent ni comme suffisantes ni comme insuffisantes. Votre réponse vaut aussi pour les fichiers précédents.',
    incidents:
      'Tant que personne ne le dit, aucun motif ne compte. Les félicitations et remarques ne sont pas des incidents. Votre réponse vaut aussi pour les fichiers précédents.',
  },
  times: (count) => plural('fr', count, {one: '# fois', other: '# fois'}),
  later: 'Laisser pour plus tard',
  gradeWords: {pass: 'Suffisant', fail: 'Insuffisant', none: 'Pas une note (dispensé, absent)'},
  kindWords: {counts: 'Compte comme incident', other: 'N’en est pas un'},
  nothingNew: 'Tout cela est déjà là.',
  columns: 'Quelle colonne est quoi ?',
  columnsNote: (file) => `Les titres de « ${file} » ne le disent pas. Les premières lignes sont ci-dessous.`,
  holds: 'Que contient le tableau ?',
  holdsWhat: {grades: 'Des notes', incidents: 'Des incidents de comportement'},
  fields: {
    pupil: 'Élève (l’identifiant des listes de classes)',
    subject: 'Matière',
    grade: 'Note',
    term: 'Période',
    date: 'Date',
    kind: 'Motif de l’incident',
    place: 'Lieu',
  },
  needed: 'nécessaire',
  noColumn: 'aucune colonne',
  columnNumber: (place) => `Colonne ${number('fr', place)}`,
  columnsWrong:
    'Chaque champ nécessaire veut sa propre colonne ; les notes veulent aussi une période ou une date.',
  changeColumns: 'Changer les colonnes',
  firstRows: 'Premières lignes',
  goOn: 'Continuer',
  confirm: 'Importer',
  discard: 'Abandonner',
  done: (count) =>
    plural('fr', count, {one: '# entrée a été importée.', other: '# entrées ont été importées.'}),
  doneNote: 'Ce qui en découle apparaît dans le tri des signalements.',
  another: 'Importer un autre fichier',
  past: (count) => plural('fr', count, {one: '# import précédent', other: '# imports précédents'}),
  takeBack: 'Annuler l’import',
  takenBack: 'annulé',
  undoTitle: 'Annuler cet import ?',
  undoNote:
    'Ce qu’il a apporté disparaît ou redevient ce que c’était. Les notes changées par un fichier ultérieur restent. L’historique garde les deux.',
  undo: 'Annuler l’import',
  keep: 'Le garder',
  undone: 'L’import a été annulé.',
};

export default fr;
