import {number, plural, shortDay} from '../../i18n/format.js';
import type {CodesTerms} from './en.js';

const fr: CodesTerms = {
  title: 'Codes de présence',
  unreached: 'Cet écran n’a pas pu être chargé. Vérifiez le réseau, puis appuyez à nouveau.',
  codes: 'Codes',
  readCodesAs: 'Lire les codes comme',
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
  lines: (count) => plural('fr', count, {one: '# ligne', other: '# lignes'}),
  exampleLine: (line, day, name) =>
    `par exemple ligne ${number('fr', line)} : ${name}, ${shortDay('fr', day)}`,
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
