import {number, plural, shortDay} from '../../i18n/format.js';
import type {CodesTerms} from './en.js';

const fr: CodesTerms = {
  title: 'Codes de présence',
  intro:
    'Ce que veulent dire les lettres et les mots de vos fichiers. Un code que personne n’a expliqué est gardé tel quel et ne compte jamais comme absence.',
  back: 'Retour à l’importation',

  codes: 'Codes',
  readCodesAs: 'Lire les codes comme',
  schoolReadsAs: 'Lire tous les fichiers comme',
  eachFile: 'chaque fichier : la table qui en explique le plus',
  useTable: 'Utiliser cette table',
  tableContested:
    'Deux personnes ont choisi des tables différentes. Tant que vous n’en choisissez pas une ici, chaque fichier est lu avec la table qui en explique le plus.',
  tableChosen: 'Désormais, les fichiers sont lus avec cette table.',
  tableSays: 'Ce que dit cette table',
  tables: {
    words: 'des mots (présent, absent, late …)',
    'kundelik-kk': 'Kundelik, lettres kazakhes (Ж А Д К)',
    'kundelik-ru': 'Kundelik, lettres russes (О)',
    'england-2024': 'Angleterre, codes nationaux de 2024',
    'ed-fi': 'Ed-Fi, événements de présence',
    ceds: 'CEDS, statut de présence',
    rosariosis: 'RosarioSIS (P A T E)',
    gibbon: 'Gibbon (P PL PS A LE)',
  },

  statuses: {
    present: 'présent',
    late: 'en retard',
    'left-early': 'parti plus tôt',
    absent: 'absent',
    elsewhere: 'en cours ailleurs',
    'not-expected': 'non attendu à l’école',
    unknown: 'non compris',
  },
  justifications: {
    unknown: 'motif non donné',
    excused: 'justifié',
    illness: 'malade',
    unexcused: 'sans justification',
    pending: 'motif demandé',
  },

  waiting: 'Codes que personne n’a expliqués',
  waitingInFile:
    'Expliquez-les ici, ou laissez-les pour plus tard : leurs marques sont gardées telles quelles et ne comptent d’aucun côté.',
  waitingInRegisters:
    'Des feuilles d’appel importées contiennent ces codes. Tant qu’ils ne sont pas expliqués, leurs marques ne comptent d’aucun côté.',
  waitingNone: 'Aucune feuille d’appel importée ne contient de code inexpliqué.',
  lines: (count) => plural('fr', count, {one: '# ligne', other: '# lignes'}),
  marks: (count) => plural('fr', count, {one: '# marque', other: '# marques'}),
  exampleLine: (line, day, name) =>
    `par exemple ligne ${number('fr', line)} : ${name}, ${shortDay('fr', day)}`,
  exampleDay: (title, day) => `vu le ${shortDay('fr', day)} en ${title}`,
  means: 'Signification',
  reason: 'Motif',
  meansOf: (code) => `Signification de ${code}`,
  reasonOf: (code) => `Motif de ${code}`,
  later: 'laisser pour plus tard',
  keptOnImport:
    'Ce que vous expliquez ici est gardé pour la prochaine importation dès que vous appuyez sur « Importer ».',
  alsoEarlier: (count) =>
    plural('fr', count, {
      one: '# marque d’importations précédentes comptera ainsi aussi.',
      other: '# marques d’importations précédentes compteront ainsi aussi.',
    }),
  explainedSince: (count) =>
    plural('fr', count, {
      one: '# marque porte un code expliqué depuis, mais ne compte pas encore.',
      other: '# marques portent des codes expliqués depuis, mais ne comptent pas encore.',
    }),
  countThem: 'Les compter',
  counted: (count) =>
    plural('fr', count, {one: '# marque compte autrement.', other: '# marques comptent autrement.'}),

  own: 'Codes propres à votre école',
  ownNone: 'Votre école n’a encore expliqué aucun code.',
  ownNote: 'Ils passent avant toutes les tables.',
  since: (version, day) => `version ${number('fr', version)}, ${shortDay('fr', day)}`,
  change: 'Modifier',
  explain: 'Expliquer',
  takeBack: 'Retirer',
  withCode: (action, code) => `${action} : ${code}`,
  contested:
    'Des personnes ne sont pas d’accord sur ce code. Tant que vous ne choisissez pas, il ne compte d’aucun côté.',
  choose: 'Choisir',
  sideTakenBack: 'retiré',

  add: 'Expliquer un autre code',
  explainHeading: (code) => `Que veut dire ${code} ?`,
  code: 'Code',
  codeHint: 'Tel que votre fichier l’écrit. Majuscules et minuscules sont équivalentes.',
  chooseMeaning: 'choisir …',
  keep: 'Garder',
  kept: (code) => `${code} est expliqué, aussi pour la prochaine importation.`,
  takenBack: (code) => `L’explication de ${code} est retirée.`,
  refusals: {
    'empty-code': () => 'Saisissez d’abord le code.',
    'code-too-long': (most) => `Un code a au plus ${number('fr', most)} caractères.`,
    'too-many-codes': (most) =>
      `Il y a déjà ${number('fr', most)} codes. Retirez ceux qu’aucun fichier n’utilise plus.`,
    'unknown-status': () => 'Choisissez ce que le code veut dire.',
    'unknown-table': () => 'Choisissez l’une des tables.',
    'not-explained': () => 'Quelqu’un d’autre a déjà retiré ce code.',
    'nothing-changed': () => 'C’est déjà ce qui est dit.',
    stale: () =>
      'Quelqu’un d’autre vient d’expliquer ce code. Regardez-le à nouveau, puis appuyez encore une fois.',
  },
};

export default fr;
