import {list, number, plural, shortDay} from '../../i18n/format.js';
import type {ImportTerms} from './en.js';
import refusals from './refusals-fr.js';

const fr: ImportTerms = {
  title: 'Importer les fichiers de l’école',
  intro:
    'Les listes de classes et les absences passées viennent des fichiers qu’exporte le logiciel de votre école. Rien n’est modifié avant que vous ayez vu un aperçu et confirmé.',
  choose: 'Choisir des fichiers',
  orDrop: 'ou les déposer ici',
  accepted:
    'Un export de listes de classe (OneRoster 1.1 ou 1.2, .zip), un tableau d’assiduité (.xlsx ou .csv) ou l’assiduité telle qu’Ed-Fi la conserve (.json ou .xml ; choisissez tous ses fichiers ensemble). 20 Mo au plus par fichier.',
  trySample: 'Ou essayer avec des fichiers d’exemple',
  rosterFirst: (file) =>
    `« ${file} » est un tableau d’assiduité, et il n’y a pas encore de listes de classes. Importez d’abord les listes ; le fichier reste ici en attendant.`,

  reading: (files) => `Lecture de ${files}`,
  readingNote: 'Vous pouvez annuler ou fermer la page : rien n’est modifié avant votre confirmation.',
  cancelReading: 'Annuler',

  previewRoster: 'Vérifier les listes de classes',
  previewAttendance: 'Vérifier l’assiduité',
  understood: 'Ce qui a été compris',
  schoolUnnamed: 'sans nom',
  version: (version) => `OneRoster ${version}`,
  classes: 'Classes',
  pupils: 'Élèves',
  staff: 'Personnel',
  terms: 'Périodes',
  registers: 'Feuilles d’appel',
  marks: 'Marques',
  days: 'Jours d’école',
  span: (from, until) => `${shortDay('fr', from)} – ${shortDay('fr', until)}`,

  changes: 'Ce qui changerait',
  added: (count) => plural('fr', count, {one: '# nouvel élève', other: '# nouveaux élèves'}),
  changed: (count) => plural('fr', count, {one: '# élève modifié', other: '# élèves modifiés'}),
  gone: (count) =>
    plural('fr', count, {
      one: '# élève absent du nouveau fichier',
      other: '# élèves absents du nouveau fichier',
    }),
  goneNote: 'Ils quittent les listes de classes. Leur assiduité passée et leurs dossiers sont conservés.',
  more: (count) => plural('fr', count, {one: 'et # autre', other: 'et # autres'}),
  nothingNew: 'Tout le contenu de ce fichier est déjà ici. Il n’y a rien à importer.',
  contested:
    'Deux listes de classes différentes ont été importées sur deux appareils. Confirmer celle-ci règle la question.',

  matches: 'Les mêmes enfants sous de nouveaux numéros ?',
  matchesNote:
    'Ces élèves ont un nouveau numéro dans le fichier, mais le même nom et la même classe ou année que des élèves dont le numéro a disparu. Coché : le même enfant, avec tout ce qui est enregistré. Non coché : un autre enfant.',

  calendar: 'Calendrier scolaire',
  schoolDays: (count) => plural('fr', count, {one: '# jour d’école', other: '# jours d’école'}),
  taughtOn: 'Il y a cours le',
  noWeekday: 'Choisissez au moins un jour de la semaine.',
  holidays: 'Les jours entre les périodes sont des vacances : personne n’y est absent.',

  registersAdded: (count) =>
    plural('fr', count, {one: '# nouvelle feuille d’appel', other: '# nouvelles feuilles d’appel'}),
  registersChanged: (count) =>
    plural('fr', count, {
      one: '# feuille qu’un fichier précédent donnait autrement',
      other: '# feuilles qu’un fichier précédent donnait autrement',
    }),
  registersUnchanged: (count) =>
    plural('fr', count, {
      one: '# feuille est déjà ici et reste telle quelle',
      other: '# feuilles sont déjà ici et restent telles quelles',
    }),
  registersByStaff: (count) =>
    plural('fr', count, {
      one: '# feuille remplie par le personnel n’est pas remplacée',
      other: '# feuilles remplies par le personnel ne sont pas remplacées',
    }),
  onClosed: (days) =>
    plural('fr', days, {
      one: '# jour était noté comme fermé pour la classe, et le fichier en apporte une feuille. La feuille compte, et les deux sont montrées. Si la classe était absente, retirez ce jour du fichier ; sinon, annulez la fermeture dans son appel.',
      other:
        '# jours étaient notés comme fermés pour leurs classes, et le fichier en apporte des feuilles. Les feuilles comptent, et les deux sont montrées. Si une classe était absente, retirez ces jours du fichier ; sinon, annulez la fermeture dans son appel.',
    }),
  whichDays: 'Quels jours',
  absencesOnly: (count, all) =>
    `Dans ${number('fr', count)} feuilles d’appel sur ${number('fr', all)}, personne n’est noté présent. Les élèves sans ligne ne reçoivent aucune marque : ils ne sont pas tenus pour présents, et leur taux d’absence reste inconnu pour ces jours.`,
  silent: (count) =>
    plural('fr', count, {
      one: '# élève compte comme présent : l’appel a été fait et les fichiers n’en disent rien.',
      other:
        '# marques comptent comme présent : l’appel a été fait et les fichiers ne disent rien de l’élève. Cela ne vaut que si toutes les absences sont parmi les fichiers choisis.',
    }),
  leftOut: 'Laissé de côté volontairement',
  dropped: {
    announced: 'annoncées d’avance : aucun appel n’a été fait',
    archive: 'fichier compressé dans le zip, non ouvert',
    'empty-sheet': 'une feuille vide',
    file: 'inutile, non lu',
    guardians: 'responsables légaux : Pana n’en garde aucun',
    'hidden-sheet': 'une feuille masquée, non lue',
    'lines-above': 'lignes au-dessus des titres de colonnes',
    'metadata-columns': 'colonnes supplémentaires (metadata.…)',
    'other-events': 'assiduité à des programmes et interventions : pas en classe',
    'other-orgs': 'circonscriptions et services',
    'other-roles': 'autres rôles, et lignes de personnes non retenues',
    'other-school': 'd’autres écoles',
    'other-sessions': 'sessions autour ou à l’intérieur des périodes',
    'other-year': 'sessions d’autres années scolaires',
    'password-column': 'mots de passe : jamais conservés',
    reasons: 'motifs en texte libre',
    reckoned: '« présent » calculé par RosarioSIS : ses tableaux par période disent qui était là',
    'staff-took-it': 'marques de feuilles remplies par le personnel',
    'subject-classes': 'groupes de matière : les classes principales sont utilisées',
    superseded: 'entrées remplacées par une plus récente',
    'to-be-deleted': 'marqués comme supprimés',
  },

  repairs: 'À corriger',
  noRepairs: 'Toutes les lignes ont pu être lues.',
  repairsNote:
    'Vous pouvez importer maintenant et corriger le fichier plus tard : un nouvel import ne reprend que ce qui a changé.',
  repairFilter: 'Afficher',
  allProblems: (count) => `tout (${number('fr', count)})`,
  problemCount: (problem, count) => `${problem} (${number('fr', count)})`,
  shownOf: (shown, count) =>
    `Les ${number('fr', shown)} premières lignes sur ${number('fr', count)} sont affichées. La liste téléchargée les contient toutes.`,
  download: 'Télécharger cette liste (CSV)',
  downloadName: 'a-corriger.csv',
  downloadFailed: 'La liste n’a pas pu être enregistrée. Réessayez, ou parcourez les lignes ici.',
  columns: {
    file: 'Fichier',
    line: 'Ligne',
    problem: 'Problème',
    value: 'Ce qui est écrit',
    outcome: 'Ce qui se passe',
  },
  taken: 'repris malgré tout',
  notTaken: 'laissé de côté',
  seeLine: (line) => `voir la ligne ${number('fr', line)}`,
  problems: {
    'absences-missing':
      'L’appel a été fait, mais aucune absence n’est parmi les fichiers choisis : choisissez les deux ensemble',
    'bad-date': 'Date illisible',
    'cell-too-long': 'Plus de 10 000 caractères dans une cellule',
    contradiction: 'Deux lignes se contredisent',
    'damaged-line': 'Ligne abîmée : un guillemet de trop ou de moins',
    'damaged-record': 'Un enregistrement illisible, ou qui dit deux fois la même chose',
    'duplicate-enrolment': 'La même inscription deux fois',
    'duplicate-id': 'Le même identifiant deux fois : le premier compte',
    'duplicate-line': 'La même ligne deux fois : la première compte',
    'empty-class': 'Une classe sans élèves',
    'end-before-begin': 'Finit avant de commencer',
    'long-line': 'Plus de cellules que de colonnes',
    'missing-cell': 'Une cellule nécessaire est vide',
    'missing-column': 'Il manque une colonne au fichier',
    'no-school-day': 'Pas d’école ce jour-là',
    'no-value': 'Une formule sans valeur ou en erreur',
    'not-a-pupil': 'Un membre du personnel est inscrit comme élève',
    'not-enrolled': 'L’élève n’était pas dans cette classe ce jour-là',
    'overlapping-term': 'Chevauche une autre période',
    'pupil-without-class': 'Un élève sans classe',
    'same-id-other-name': 'Identifiant connu sous un tout autre nom : pris pour un nouvel élève',
    'short-line': 'Moins de cellules que de colonnes',
    'staff-took-it': 'Le personnel a rempli cette feuille',
    'taken-unsure':
      'L’appel a été fait, mais un enregistrement voisin est illisible : personne n’est tenu pour présent',
    'unknown-class': 'Une classe que l’école n’a pas',
    'unknown-person': 'Une personne absente des listes',
    'unknown-record': 'Un enregistrement d’une sorte inconnue',
    'unknown-role': 'Un rôle inconnu',
    'unknown-slot': 'Pas une partie de la journée d’école',
    'unknown-type': 'Un type inconnu',
  },

  confirm: 'Importer',
  discard: 'Abandonner',

  refused: 'Ce fichier n’a pas été importé',
  kept: 'Rien n’a été modifié.',
  chooseAgain: 'Choisir d’autres fichiers',
  refusals,

  doneRoster: 'Les listes de classes sont importées.',
  doneAttendance: 'L’assiduité est importée.',
  doneCounts: (classes, pupils, staff) =>
    list('fr', [
      plural('fr', classes, {one: '# classe', other: '# classes'}),
      plural('fr', pupils, {one: '# élève', other: '# élèves'}),
      plural('fr', staff, {one: '# membre du personnel', other: '# membres du personnel'}),
    ]),
  doneRegisters: (count) =>
    plural('fr', count, {
      one: '# feuille d’appel a été enregistrée.',
      other: '# feuilles d’appel ont été enregistrées.',
    }),
  nextRoster:
    'Les enseignants peuvent maintenant ouvrir leurs feuilles d’appel. Vous pouvez ensuite importer l’assiduité passée.',
  nextAttendance:
    'Les feuilles d’appel, les calendriers des élèves et les signaux s’en servent dès maintenant.',
  goOn: (file) => `Continuer avec ${file}`,
  another: 'Importer un autre fichier',

  partMissing: 'Une partie de Pana n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
  pastImports: (count) =>
    plural('fr', count, {
      one: '# import d’assiduité précédent',
      many: '# imports d’assiduité précédents',
      other: '# imports d’assiduité précédents',
    }),
  takeBack: 'Annuler',
  takeBackThis: 'Annuler cet import',
  takenBack: 'annulé',
  columnsFrom: {
    remembered: 'Comme la dernière fois : colonnes indiquées pour un fichier aux mêmes titres.',
    said: 'Colonnes comme vous l’avez indiqué.',
  },
  changeColumns: 'Changer les colonnes',
};

export default fr;
