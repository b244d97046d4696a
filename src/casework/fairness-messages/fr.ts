import {number, percent, plural} from '../../i18n/format.js';
import type {FairnessTerms} from './en.js';

const n = (value: number, digits = 0): string => number('fr', value, digits);
const pupils = (count: number): string => plural('fr', count, {one: '# élève', other: '# élèves'});

const fr: FairnessTerms = {
  title: 'Équité',
  intro:
    'Les règles signalent-elles plus souvent les élèves d’un groupe, ou les manquent-elles plus souvent ? Une règle ne voit jamais un groupe ; ses seuils peuvent pourtant peser sur l’un d’eux.',
  bias: 'Ici, le « besoin » est ce que des personnes ont constaté : un dossier, ou une aide déjà là. Les élèves que personne n’a regardés comptent comme sans besoin, bien que personne ne leur ait demandé. Il y a donc plus d’élèves manqués qu’on ne le voit ici, surtout dans un groupe que personne ne regarde.',
  none: 'Aucun groupe n’est gardé. Pour comparer, l’école peut garder un attribut de chaque élève (par exemple le sexe, de la table « demographics » de OneRoster) pour cette page seulement. Aucune règle ne le lit.',
  contested:
    'Deux personnes ont gardé des groupes différents sans le savoir l’une de l’autre. Aucun ne compte tant que vous n’en gardez pas un à nouveau.',
  unreadable: (count) =>
    plural('fr', count, {
      one: 'Un enregistrement de groupes n’a pas pu être lu ici.',
      other: '# enregistrements de groupes n’ont pas pu être lus ici.',
    }),
  kept: (attribute, count) => `Comparé par : ${attribute}, connu pour ${pupils(count)}.`,
  why: (why) => `Gardé pour : ${why}`,
  stop: 'Arrêter et effacer les groupes',
  stopSure: 'Effacer pour de bon',
  stopHint:
    'Les groupes sont effacés de cet appareil et de tous ceux avec lesquels il partage. C’est définitif.',
  stopped: 'Les groupes sont effacés.',
  saved: (attribute) => `Gardé : ${attribute}.`,
  choose: {
    open: 'Garder des groupes…',
    again: 'Garder d’autres groupes…',
    choose: 'Choisir un fichier',
    orDrop: 'ou déposez-le ici',
    accepted:
      'CSV, TSV ou .xlsx avec une colonne des identifiants d’élèves comme dans la liste de classe, et une colonne de groupes.',
    column: 'Quelle colonne donne les groupes ?',
    attribute: 'Comment s’appellent les groupes',
    why: 'Pour quoi, et qui l’a permis',
    whyHint: 'Par exemple la décision de la direction, et sur quelle base légale.',
    keep: 'Garder pour l’audit',
    sizes: (known, strangers, missing) =>
      `${pupils(known)} avec un groupe. Lignes qui ne nomment personne de l’école : ${n(strangers)}. Élèves que le fichier ne nomme pas : ${n(missing)}.`,
    size: (group, people) => `${group} : ${n(people)}`,
    small: (group) => `${group} : moins de 10`,
  },
  file: {
    'no-pupils':
      'Aucune colonne de ce fichier ne contient des identifiants d’élèves de cette école. Prenez ceux de la liste de classe.',
    'no-groups': 'Aucune colonne de ce fichier n’a entre 2 et 12 groupes.',
    'save-xlsx': 'Ce classeur est illisible. Ouvrez-le, ôtez le mot de passe et enregistrez-le en .xlsx.',
    'save-utf8':
      'Des lettres sont perdues dans ce fichier. Enregistrez-le en UTF-8 et choisissez-le à nouveau.',
    'too-big': 'Ce fichier est trop gros.',
    empty: 'Ce fichier est vide.',
    other: 'Ce fichier est illisible. Choisissez un fichier CSV, TSV ou .xlsx.',
  },
  refused: {
    'attribute-missing': 'Dites comment s’appellent les groupes.',
    'why-missing': 'Dites pour quoi, et qui l’a permis.',
    'too-long': 'Trop long : au plus 60 caractères pour un nom et 500 pour la raison.',
    nobody: 'Aucun élève n’a de groupe.',
    'too-many-groups': 'Plus de 12 groupes ne se comparent pas.',
  },
  setting: 'Seuils',
  now: 'En vigueur',
  tried: 'À l’essai',
  rule: 'Règles',
  allRules: 'Toutes celles qu’on peut rejouer',
  tooFew:
    'Trop peu pour le dire : aucune paire de groupes n’a dix élèves derrière un chiffre. Cela ne prouve pas l’équité.',
  nothing:
    'Aucun chiffre comparable n’est hors de la bande. Cela ne prouve pas l’équité : regardez les intervalles, et ce qui n’a pas été comparé.',
  warningTitle: 'Hors de la bande',
  warning: (group, measure, direction) => {
    const more = direction === 'more' ? 'plus souvent' : 'moins souvent';
    const what = {
      flagged: `signalé ${more} que les autres`,
      'false-alarm': `signalé sans besoin ${more} que les autres`,
      missed: `manqué ${more} que les autres`,
      precision: `signalé à raison ${more} que les autres`,
    }[measure];
    return `${group} : ${what}.`;
  },
  chance: {
    outside: 'Le hasard seul ne l’explique pas.',
    'outside-or-chance': 'Le hasard seul pourrait le faire ; regardez à nouveau quand on en saura plus.',
  },
  bandNote:
    'La bande : entre 0,80 et 1,25 fois la part de tous les autres. Intervalles : 95 %, Wilson pour les parts, Katz pour les rapports. Un écart d’alertes peut venir d’un écart de besoins : voyez d’abord si quelqu’un est manqué.',
  measures: {
    flagged: 'Signalés',
    'false-alarm': 'Sans besoin, mais signalés',
    missed: 'Dans le besoin, mais pas signalés à temps',
    precision: 'À raison, parmi ceux qu’on a regardés',
  },
  verdicts: {
    'too-few': 'trop peu pour le dire',
    outside: 'hors de la bande',
    'outside-or-chance': 'hors de la bande, peut-être par hasard',
    unsure: 'on ne peut pas encore le dire',
    within: 'dans la bande',
  },
  group: 'Groupe',
  people: 'Élèves',
  together: 'Plusieurs petits groupes',
  share: (share, of) => `${percent('fr', share)} de ${n(of)}`,
  likely: (low, high) => `sans doute de ${percent('fr', low)} à ${percent('fr', high)}`,
  ratio: (value, low, high) => `${n(value, 2)} fois les autres (${n(low, 2)} à ${n(high, 2)})`,
  withheld: 'pas montré : un ou deux élèves',
  hidden: (groups) =>
    plural('fr', groups, {
      one: 'Un groupe de moins de dix élèves n’est pas montré.',
      other: '# groupes de moins de dix élèves ne sont pas montrés.',
    }),
  ungrouped: (count) => `Pour ${pupils(count)}, aucun groupe n’est connu. Ils ne sont pas comparés.`,
  byGroup: 'Qui apparaîtrait, par groupe',
  appear: 'En plus',
  disappear: 'En moins',
  fewerThan: (least) => `moins de ${n(least)}`,
};

export default fr;
