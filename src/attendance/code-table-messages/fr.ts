import {number, plural, shortDay} from '../../i18n/format.js';
import type {CodeTableTerms} from './en.js';

const fr: CodeTableTerms = {
  intro:
    'Ce que veulent dire les lettres et les mots de vos fichiers. Un code que personne n’a expliqué est gardé tel quel et ne compte jamais comme absence.',
  back: 'Retour à l’importation',
  schoolReadsAs: 'Lire tous les fichiers comme',
  eachFile: 'chaque fichier : la table qui en explique le plus',
  useTable: 'Utiliser cette table',
  tableContested:
    'Deux personnes ont choisi des tables différentes. Tant que vous n’en choisissez pas une ici, chaque fichier est lu avec la table qui en explique le plus.',
  tableChosen: 'Désormais, les fichiers sont lus avec cette table.',
  tableSays: 'Ce que dit cette table',
  waitingInRegisters:
    'Des feuilles d’appel importées contiennent ces codes. Tant qu’ils ne sont pas expliqués, leurs marques ne comptent d’aucun côté.',
  waitingNone: 'Aucune feuille d’appel importée ne contient de code inexpliqué.',
  marks: (count) => plural('fr', count, {one: '# marque', other: '# marques'}),
  exampleDay: (title, day) => `vu le ${shortDay('fr', day)} en ${title}`,
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
  code: 'Code',
  codeHint: 'Tel que votre fichier l’écrit. Majuscules et minuscules sont équivalentes.',
  chooseMeaning: 'choisir …',
  keep: 'Garder',
  kept: (code) => `${code} est expliqué, aussi pour la prochaine importation.`,
  takenBack: (code) => `L’explication de ${code} est retirée.`,
};

export default fr;
