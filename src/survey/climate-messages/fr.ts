import {plural} from '../../i18n/format.js';
import type {ClimateTerms} from './en.js';
import answers from './answers-fr.js';
import shipped from './measures-fr.js';

const fr: ClimateTerms = {
  title: 'Climat',
  intro:
    'Ce que les élèves ont dit dans des enquêtes anonymes, pour des groupes assez grands pour protéger chacun.',
  survey: 'Enquête',
  surveyOption: (title, day) => `${title} (${day})`,
  released: (day) => `Publié le ${day}`,
  answered: (people) => `au moins ${people} élèves ont répondu`,
  peopleShort: (people) => `${people} élèves ou plus`,
  whole: 'Tous les participants',
  years: (titles) => (titles.length === 0 ? 'Niveau inconnu' : `Niveau ${titles.join(' + ')}`),
  pick: 'Afficher',
  measures: {
    ...shipped,
    ...answers,
    bullied: {
      name: 'Harcelés',
      meaning:
        'Élèves qui disent que d’autres ont été méchants exprès avec eux deux ou trois fois par mois ou plus souvent, ces deux derniers mois.',
    },
    'bullied-online': {
      name: 'Harcelés en ligne',
      meaning:
        'Élèves qui disent que cela leur est arrivé au téléphone ou sur Internet deux ou trois fois par mois ou plus souvent, ces deux derniers mois.',
    },
    'left-out': {
      name: 'Mis à l’écart',
      meaning:
        'Élèves qui disent qu’on les a laissés de côté exprès deux ou trois fois par mois ou plus souvent, ces deux derniers mois.',
    },
    'bullies-others': {
      name: 'Harcèlent d’autres',
      meaning:
        'Élèves qui disent avoir été méchants exprès avec d’autres deux ou trois fois par mois ou plus souvent, ces deux derniers mois.',
    },
    climate: {
      name: 'Climat',
      meaning:
        'À quel point les élèves se sentent en sécurité, aidés par les autres, soutenus par les adultes et à leur place : de 0 (pas vrai du tout) à 4 (tout à fait vrai). Plus c’est haut, mieux c’est.',
    },
  },
  byGroup: 'Par niveau et par classe',
  value: (value, low, high) => `${value}, entre ${low} et ${high}`,
  between: (low, high) => `${low} à ${high}`,
  sentence: (value, low, high) =>
    `Tous les participants : ${value}. Le hasard seul pourrait le déplacer entre ${low} et ${high}.`,
  parts: {neither: 'Ni l’un ni l’autre', harmed: 'Harcelés', harming: 'Harcèlent', both: 'Les deux'},
  partShare: (part, share) => `${part} : ${share}`,
  sentenceGroups: (parts) =>
    `Tous les participants : ${parts}. Chaque élève est dans un seul des quatre groupes.`,
  sentenceAnswers: (parts) => `Tous les participants : ${parts}.`,
  worth: (worth) => `Réponse valant ${worth}`,
  garbled: (oneIn) =>
    `Ceci est une estimation. Par tirage au sort, un appareil sur ${oneIn} a dit oui quoi que l’élève ait choisi, pour qu’aucun oui n’accuse personne. La part réelle est calculée à partir des réponses enregistrées, et son trait en est plus long.`,
  higher: (others) => `plus haut que tous les autres (${others})`,
  lower: (others) => `plus bas que tous les autres (${others})`,
  marks: (count) =>
    plural('fr', count, {
      one: '# groupe diffère de tous les autres plus que le hasard ne l’explique ; il est marqué. Toute autre différence peut venir du hasard.',
      other:
        '# groupes diffèrent de tous les autres plus que le hasard ne l’explique ; ils sont marqués. Toute autre différence peut venir du hasard.',
    }),
  noMarks: 'Aucun groupe ne diffère de tous les autres plus que le hasard ne l’explique.',
  marksText:
    'Chaque niveau et chaque classe est comparé à tous les autres participants. Avec autant de comparaisons, certaines paraissent grandes par pur hasard ; la marque en demande donc davantage : de toutes les marques d’une publication, environ une sur vingt devrait venir du hasard. Une marque dit qu’il y a une question à poser, pas pourquoi.',
  marksName: 'Les marques',
  topics: {
    bullying: 'Harcèlement',
    forms: 'Ce qui s’est passé',
    where: 'Où cela s’est passé',
    told: 'À qui on en a parlé',
    online: 'En ligne',
    climate: 'Climat et sécurité',
    wellbeing: 'Ce que ressentent les élèves',
    other: 'Autres',
  },
  map: 'Plan de l’école',
  mapMeaning:
    'Parmi les élèves qui disent qu’on leur a fait quelque chose au moins une fois : combien citent chaque lieu. Un lieu sur lequel rien n’a été demandé reste blanc.',
  place: 'Lieu',
  placeShare: 'Élèves qui le citent',
  mostNamed: (place, share) => `Le plus souvent cité : ${place} (${share}).`,
  noPlace: 'Aucun lieu ne peut être montré pour ce groupe.',
  placesWithheld: (count) => plural('fr', count, {one: '# lieu est retenu.', other: '# lieux sont retenus.'}),
  stepUnder: (share) => `moins de ${share}`,
  stepFrom: (share) => `${share} et plus`,
  trend: 'D’une enquête à l’autre',
  trendText:
    'Seules les enquêtes qui posent les mêmes questions sont mises côte à côte. D’une année scolaire à l’autre, une classe ou un niveau n’est plus fait des mêmes élèves.',
  otherClasses: 'Ce ne sont pas les mêmes classes qui ont participé à chacune de ces enquêtes.',
  trendNothing: (people) =>
    `Aucune enquête n’a ici de chiffre issu d’au moins ${people} réponses qui puisse être montré.`,
  trendOnly: 'Il n’y a encore rien à quoi le comparer.',
  changeReal: (value, low, high) =>
    `Depuis l’enquête précédente : ${value}, entre ${low} et ${high}. C’est plus que le hasard n’explique.`,
  changeChance: (value, low, high) =>
    `Depuis l’enquête précédente : ${value}, entre ${low} et ${high}. Le hasard peut tout expliquer.`,
  result: 'Résultat',
  tooFew: 'trop peu',
  notAlone: 'pas seul',
  print: 'Tout imprimer',
  saveCsv: 'Enregistrer le tableau (CSV)',
  saveJson: 'Enregistrer les données (JSON)',
  saveFailed: 'Le fichier n’a pas pu être enregistré. Réessayez, ou imprimez la page.',
  'level-school': 'École',
  'level-year': 'Niveau',
  'level-class': 'Classe',
  columns: {
    level: 'Échelon',
    measure: 'Mesure',
    part: 'Part',
    kind: 'Genre',
    value: 'Valeur',
    low: 'De',
    high: 'À',
    answered: 'Réponses, au moins',
    oneIn: 'Brouillé, un sur',
    others: 'Tous les autres',
  },
  careOnly: 'Seule l’équipe de protection voit ceci.',
  leftOut: (classes) =>
    `Absents de ces résultats : ${classes}. Une publication antérieure des mêmes questions parle des mêmes semaines. Montrés deux fois, les chiffres pourraient être soustraits les uns des autres.`,
  toldBefore: (measures) =>
    `Retenu ici : ${measures}. Les résultats d’un autre questionnaire en parlent déjà pour certaines de ces classes et les mêmes semaines. Montrés deux fois, les chiffres pourraient être soustraits les uns des autres.`,
  sentenceWithheld: 'Pour l’ensemble des participants, le chiffre est retenu, et donc pour chaque groupe.',
  withheld: 'Retenu pour protéger les élèves',
  withheldShort: 'retenu',
  table: 'Tous les chiffres dans un tableau',
  group: 'Groupe',
  pupils: 'Élèves, au moins',
  explain: 'Comment lire cette page',
  line: 'Le trait',
  lineText:
    'Un résultat qui vient de peu d’élèves peut être haut ou bas par hasard. Le trait montre de combien : sur 100 enquêtes comme celle-ci, environ 95 auraient la vraie valeur sur leur trait. Quand deux traits se recouvrent, la différence peut venir du hasard.',
  withheldText:
    'Un chiffre n’est pas montré quand moins de trois élèves, ou tous sauf moins de trois, ont donné une réponse, ou quand trop peu ont répondu. Des groupes voisins sont alors retenus avec lui, pour que personne ne puisse le retrouver par soustraction. Un vide ne veut pas dire que quelque chose ne va pas dans cette classe.',
  together: 'Réunis',
  togetherText: (people, classPeople) =>
    `Une classe est montrée seule à partir de ${classPeople} réponses, un niveau à partir de ${people}. Les plus petits sont réunis avec le suivant : « 7 A + 7 B » est un seul groupe.`,
  steps: 'De cinq en cinq',
  stepsText:
    'Les nombres d’élèves sont arrondis à la cinquaine inférieure, pour qu’une réponse de plus ne se voie pas.',
  empty: 'Rien n’a encore été publié.',
  emptyHelp:
    'Quand une enquête est close, le psychologue publie ses résultats ; ils apparaissent ici pour le personnel qui peut les voir.',
  allWithheld: 'Tout est retenu dans cette publication.',
  allWithheldHelp:
    'Trop peu d’élèves ont répondu, ou leurs réponses se ressemblent trop, pour montrer quoi que ce soit sans trahir quelqu’un. Une enquête avec plus de classes peut en montrer davantage.',
  contested: 'Deux résultats différents ont été publiés pour cette enquête.',
  contestedHelp:
    'Côte à côte, ils pourraient révéler ce que chacun protège. Rien n’est montré tant que l’un d’eux n’a pas été choisi.',
  contestedAsk: 'Demandez au psychologue de choisir.',
  choice: (day, people) => `Publié le ${day}, au moins ${people} élèves`,
  keep: 'Garder celui-ci',
};

export default fr;
