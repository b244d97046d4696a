import {number, plural} from '../../i18n/format.js';
import type {AsideTerms} from './en.js';

const fr: AsideTerms = {
  columnsHeading: 'Que contient chaque colonne ?',
  columnsIntro: (file) =>
    `Indiquez pour ${file} ce que contient chaque colonne. Les premières lignes du fichier sont ci-dessous. Ce choix est retenu pour les fichiers qui ont les mêmes titres.`,
  lacking: (fields) => `Aucun titre n’indique la colonne : ${fields}.`,
  doubtful: (fields) => `Plusieurs colonnes pourraient être : ${fields}.`,
  fields: {
    date: 'Date',
    pupil: 'Numéro de l’élève',
    code: 'Code ou marque',
    class: 'Classe',
    slot: 'Cours ou demi-journée',
    reason: 'Motif',
  },
  needed: 'nécessaire',
  pupilHint: 'Le numéro sous lequel les listes de classe connaissent l’élève, et non son nom.',
  chooseColumn: 'Choisir une colonne',
  noColumn: 'absent de ce fichier',
  columnNumber: (at) => `Colonne ${number('fr', at)}`,
  choiceMissing: 'Choisissez une colonne. Sans elle, personne ne peut dire ce que signifie une ligne.',
  choiceTwice: (field) => `Cette colonne est déjà choisie pour « ${field} ».`,
  chooseSlot: 'Choisir une partie de la journée',
  slotUnsaid:
    'Rien dans ce fichier ne dit de quelle partie de la journée il s’agit. Choisissez-la ci-dessous : la journée entière, une demi-journée ou un cours.',
  slotMissing: 'Choisissez de quelle partie de la journée il s’agit.',
  wholeFile: 'Tout le fichier',
  firstRows: 'Premières lignes',
  goOn: 'Continuer vers l’aperçu',
  discard: 'Écarter le fichier',

  undoHeading: 'Annuler cet import ?',
  undoFile: (file, when) => `${file}, importé ${when}`,
  looking: 'Recherche de ce qu’il a écrit…',
  removed: (count) =>
    plural('fr', count, {
      one: '# registre disparaît',
      many: '# registres disparaissent',
      other: '# registres disparaissent',
    }),
  restored: (count) =>
    plural('fr', count, {
      one: '# registre redit ce qu’il disait avant',
      many: '# registres redisent ce qu’ils disaient avant',
      other: '# registres redisent ce qu’ils disaient avant',
    }),
  kept: (count) =>
    plural('fr', count, {
      one: '# registre reste : il a été modifié depuis',
      many: '# registres restent : ils ont été modifiés depuis',
      other: '# registres restent : ils ont été modifiés depuis',
    }),
  keptNote: 'Corrigez-les à la main dans le registre s’ils sont faux.',
  keptByFile: 'par un fichier plus récent',
  keptByStaff: 'à la main',
  unknownClass: 'une classe d’anciennes listes',
  more: (count) => plural('fr', count, {other: 'et # autres'}),
  nothingToUndo: 'Plus rien de ce que cet import a écrit n’est en vigueur.',
  undoNote:
    'L’historique garde ce qui a été importé et qui l’a annulé. Le même fichier peut être importé de nouveau.',
  undo: 'Annuler l’import',
  keep: 'Laisser tel quel',
  undone: 'L’import a été annulé.',
  undoneNote: (count) =>
    plural('fr', count, {
      one: '# registre a changé.',
      many: '# registres ont changé.',
      other: '# registres ont changé.',
    }),
  back: 'Revenir au début',
};

export default fr;
