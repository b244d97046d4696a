import type {RefusalTerms} from './refusals-en.js';

const refusals: RefusalTerms = {
  cancelled: () => 'La lecture a été annulée.',
  'column-missing': ({file, column}) =>
    `${file} n’a pas de colonne « ${column} » et ne peut pas être compris sans elle. Exportez-le de nouveau avec cette colonne.`,
  'dates-ambiguous': ({file}) =>
    `Les dates de ${file} peuvent se lire de deux façons (03/04/2026 : avril ou mars ?). Enregistrez-les sous la forme 2026-04-03 ou 03.04.2026.`,
  'delta-bundle': () =>
    'Cet export ne contient que des changements. Choisissez un export complet (« bulk ») dans votre logiciel.',
  'document-type': ({file}) =>
    `${file} apporte ses propres définitions (un type de document). Les fichiers d’Ed-Fi n’en ont pas, et de tels fichiers peuvent nuire : il n’a pas été lu plus loin.`,
  'empty-file': ({file}) => `${file} est vide.`,
  'file-missing': ({file}) => `Il manque ${file} à l’export. Exportez tous les fichiers ensemble.`,
  'file-too-big': ({file}) =>
    `${file} dépasse 20 Mo. Une école entière fait environ 1 Mo : c’est peut-être un autre fichier, ou plusieurs années à la fois.`,
  'letters-lost': ({file, line, value}) =>
    `Des lettres ont été perdues dans ${file} : la ligne ${line} dit « ${value} ». Le fichier a été enregistré dans un codage sans lettres kazakhes. Exportez-le de nouveau en UTF-8, ou enregistrez-le en .xlsx.`,
  'no-classes': () => 'Aucune classe n’a pu être lue dans l’export.',
  'no-pupils': () => 'Aucun élève n’a pu être lu dans l’export.',
  'no-terms': () =>
    'Aucune période datée n’a pu être lue dans academicSessions.csv : on ne saurait pas quels jours sont des jours d’école.',
  'not-readable': ({file}) =>
    `${file} n’a pas pu être ouvert. Il a peut-être été déplacé, ou un autre programme l’occupe. Choisissez-le de nouveau.`,
  'not-text': ({file}) =>
    `${file} est abîmé ou n’est pas un tableau de texte. Exportez-le de nouveau en CSV UTF-8.`,
  'reader-missing': ({file}) =>
    `${file} demande une partie de Pana qui n’a pas pu être chargée. Vérifiez la connexion et réessayez.`,
  'records-damaged': ({file, line}) =>
    `${file} est abîmé ou a été coupé (ligne ${line}). Nul ne peut dire ce qui manque. Téléchargez-le ou exportez-le de nouveau.`,
  spreadsheet: ({file}) =>
    `${file} est un classeur d’un type que Pana ne sait pas lire (.xls, .ods ou page web). Ouvrez-le et enregistrez-le en .xlsx.`,
  'too-many-rows': ({file}) =>
    `${file} a plus d’un million de lignes. Exportez une année scolaire à la fois.`,
  'unknown-file': ({file}) =>
    `${file} ne contient ni listes de classe OneRoster ni assiduité. Un tableau d’assiduité a au moins les colonnes date, userSourcedId et code.`,
  'workbook-damaged': ({file}) =>
    `${file} est abîmé : une partie du classeur est illisible. Ouvrez-le, enregistrez-le de nouveau en .xlsx et réessayez.`,
  'workbook-locked': ({file}) =>
    `${file} est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe et enregistrez-le en .xlsx.`,
  'zip-damaged': ({file}) => `${file} est abîmé ou incomplet. Téléchargez-le ou exportez-le de nouveau.`,
  'zip-encrypted': ({file}) => `${file} est protégé par un mot de passe. Exportez-le sans mot de passe.`,
  'zip-too-big': ({file}) =>
    `${file} donnerait, une fois décompressé, bien plus que les fichiers d’une école. Son ouverture a été arrêtée.`,
};

export default refusals;
