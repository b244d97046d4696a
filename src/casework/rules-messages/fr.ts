import {dayAndMonth, number, percent, plural} from '../../i18n/format.js';
import type {RulesTerms} from './en.js';

const n = (value: number, digits = 0): string => number('fr', value, digits);
const pupils = (count: number): string => plural('fr', count, {one: '# élève', other: '# élèves'});

const fr: RulesTerms = {
  title: 'Règles',
  intro:
    'À partir de quand Pana signale quelqu’un. Déplacez un seuil et voyez, avant d’enregistrer, ce que cela aurait donné cette année scolaire.',
  thresholds: 'Seuils',
  version: (version) => `Version ${n(version)}`,
  ownOfPana: 'telle que dans Pana',
  ownOfSchool: 'propre à l’école',
  fields: {
    on: 'Utilisée dans cette école',
    threshold: 'Indices, à partir de',
    minBegun: 'Absences commencées, à partir de',
    percent: 'Part manquée, à partir de',
    minDays: 'Pas avant',
    daysPerMonth: 'Manqués par mois commencé, à partir de',
    months: 'Pendant les premiers',
    awayDays: 'Absences, à partir de',
    ofDays: 'Sur, à la suite',
    halfDays: 'Sans excuse, à partir de',
    schoolWeeks: 'En',
    days: 'Jours de suite, à partir de',
    count: 'Jours sans excuse, à partir de',
    calendarDays: 'Comptés sur',
    lookBack: 'Le dernier il y a au plus',
    below: 'Moyenne inférieure à',
    failed: 'Matières non validées, à partir de',
    steps: 'Moyenne en baisse de, à partir de',
    minSubjects: 'Dans au moins',
    repeats: 'Incidents d’un élève, à partir de',
    concerns: 'Inquiétudes pour un élève, dès',
    incidents: 'Incidents au même endroit, dès',
  },
  units: {
    percent: '% des séances possibles',
    'school-days': 'jours de classe',
    'half-days': 'demi-journées',
    evidence: '(plus haut : plus sûr et plus tard)',
    times: 'fois',
    weeks: 'semaines d’école',
    months: 'mois',
    days: 'jours du calendrier',
    points: 'sur 4',
    subjects: 'matières',
    grades: 'notes',
    concerns: 'inquiétudes',
    incidents: 'incidents',
  },
  switched: {on: 'utilisée', off: 'non utilisée'},
  bounds: (min, max, holds) => `De ${n(min, 1)} à ${n(max, 1)}. En vigueur : ${n(holds, 1)}.`,
  levels: {'absence-10': 'Absences, premier niveau', 'absence-20': 'Absences, second niveau'},
  notReplayed:
    'L’année ne peut pas être rejouée pour cette règle : l’effet d’un changement n’est pas montré.',
  reset: 'Revenir à ce qui est en vigueur',
  fixed: (names) => `Ne se déplacent pas : ${names}. Ce que des personnes disent est toujours montré.`,
  conflict:
    'Deux personnes ont déplacé cette règle sans le savoir l’une de l’autre. Tant que personne ne tranche, c’est pour chaque seuil le côté qui signale davantage qui compte.',
  takeSide: (values) => `Prendre ${values}`,
  tooFew: (days) =>
    `Cette année scolaire compte ${plural('fr', days, {one: '# jour', other: '# jours'})} avec un appel. À partir de 20 jours, vous verrez ici l’effet d’un changement. Vous pouvez quand même déplacer et enregistrer des seuils.`,
  stale: (until) =>
    `Le dernier appel date du ${dayAndMonth('fr', until)}. Ce qui suit ne sait rien des jours d’après.`,
  year: 'Année scolaire',
  preview: 'Ce que cela aurait signifié',
  playing: 'L’année est rejouée…',
  unchanged: 'Rien n’est encore déplacé. Voici l’année avec les seuils en vigueur.',
  span: (from, until, weeks) =>
    `Du ${dayAndMonth('fr', from)} au ${dayAndMonth('fr', until)}, ${plural('fr', weeks, {one: '# semaine', other: '# semaines'})} avec des appels.`,
  figures: {
    measure: 'Cette année',
    now: 'En vigueur',
    tried: 'À l’essai',
    flags: 'Alertes levées',
    groups: 'Dont sur une classe ou l’école',
    pupils: 'Élèves signalés',
    week: 'Élèves à voir par semaine, en moyenne',
    busiest: 'La semaine la plus chargée',
    right: 'Signalés à raison, parmi ceux qu’on a regardés',
    lead: 'L’alerte avant le dossier',
    talk: 'L’alerte avant le premier entretien',
  },
  rightOf: (needed, looked) => `${n(needed)} sur ${n(looked)}`,
  leadOf: ({cases, before, days}) => {
    const share = `${n(before)} sur ${n(cases)}`;
    if (days === undefined) return `${share} ; trop peu pour dire de combien`;
    return `${share} ; pour la moitié ${plural('fr', days, {one: '# jour', other: '# jours'})} ou plus`;
  },
  tooFewToSay: 'trop peu pour le dire',
  noCase: 'pas encore de dossier',
  noTalk: 'pas encore d’entretien noté',
  notPlayed:
    'Les notes comptent comme connues au dernier jour de leur période, quel que soit le jour de leur import. Ne sont pas rejoués, car ils tiennent au jour où l’on a parlé ou demandé : ce que les gens disent, les enquêtes de climat et les listes d’un modèle. Ce qu’ils ont vraiment signalé est compté dans les semaines.',
  pastYear:
    'D’une année terminée, ce sont les appels qui disent qui était dans quelle classe. Les élèves partis sont sans nom.',
  replayNote:
    'Rejouée avec les appels tels qu’on les connaît aujourd’hui, pour une équipe qui regarde vite chaque alerte. Les moyennes par semaine comptent aussi les alertes des règles qu’on ne peut pas déplacer. « À raison » veut dire qu’un dossier a suivi ou que quelqu’un aidait déjà ; des élèves que personne n’a regardés, on ne sait rien.',
  chart: (now, tried) => `Élèves à voir, semaine par semaine. En vigueur : ${now}. À l’essai : ${tried}.`,
  weekly: (mean, most) => `${n(mean, 1)} par semaine, ${n(most)} au plus`,
  weeksTable: 'Toutes les semaines en tableau',
  weekOf: 'Semaine du',
  appear: (count) => `Apparaîtraient : ${pupils(count)}`,
  disappear: (count) => `N’apparaîtraient plus : ${pupils(count)}`,
  lostNeed: (count) =>
    plural('fr', count, {
      one: '# d’entre eux avait un dossier ou était déjà aidé.',
      other: '# d’entre eux avaient un dossier ou étaient déjà aidés.',
    }),
  shifted: (sooner, later) => `Trouvés par les deux : ${n(sooner)} plus tôt, ${n(later)} plus tard.`,
  nobody: 'Personne.',
  summary: (before, after, gone, fresh) =>
    `Élèves par semaine : ${n(before, 1)} → ${n(after, 1)}. N’apparaîtraient plus : ${n(gone)}. Apparaîtraient : ${n(fresh)}.`,
  byClass: 'Par classe',
  class: 'Classe',
  newHere: 'En plus',
  goneHere: 'En moins',
  save: {
    title: 'Enregistrer',
    reason: 'Pourquoi',
    reasonHint: 'En une phrase, sans nom d’élève. Elle reste avec la version.',
    button: 'Enregistrer les seuils',
    nothing: 'Rien n’est déplacé.',
    after: 'Ils valent pour les alertes à venir. Une alerte déjà levée garde la règle qui l’a levée.',
  },
  saved: (rules) => `Enregistré : ${rules}. En vigueur dès maintenant.`,
  refused: {
    'no-such-rule': 'Cette règle n’a pas de seuil.',
    stale:
      'Quelqu’un d’autre a déplacé cette règle entre-temps. Regardez ce qui est en vigueur ; enregistrer à nouveau le remplace.',
    'reason-missing': 'Dites pourquoi en une phrase.',
    'reason-too-long': 'Au plus 500 caractères.',
    'out-of-bounds': 'Cette valeur est hors des bornes.',
    'nothing-changed': 'Rien n’est déplacé.',
    'levels-crossed': 'Le second niveau d’absence doit être au-dessus du premier.',
  },
  capacity: {
    title: 'Ce que nous pouvons voir',
    label: 'Élèves par semaine',
    propose: 'Proposer des seuils',
    working: 'Recherche de seuils…',
    cancel: 'Arrêter',
    wrong: 'Un nombre de 1 à 200.',
    found: (mean, asked) =>
      `Avec les seuils maintenant à l’écran, il y en aurait eu ${n(mean, 1)} par semaine, pour ${n(asked)} demandés. Rien n’est enregistré. Voyez plus bas qui n’apparaîtrait plus.`,
    roomy: (mean) =>
      `Il y a de la place : avec les seuils maintenant à l’écran, plus d’élèves auraient été trouvés, ${n(mean, 1)} par semaine. Rien n’est enregistré.`,
    same: 'Les seuils en vigueur conviennent déjà.',
    outOfReach: (mean, asked) =>
      `Aucun seuil ne descend à ${n(asked)} par semaine : ${n(mean, 1)} est le moins possible. Ce que des personnes disent et les autres règles prennent leur part.`,
    how: 'La recherche avance pas à pas et abandonne en dernier les élèves dont on a su qu’ils avaient besoin d’aide. Elle ne connaît que l’année passée, et rien de ceux que personne n’a regardés.',
  },
  past: {
    none: 'Cette règle n’a levé aucune alerte cette année.',
    line: ({raised, cases, helped, watched, waiting}) =>
      `${plural('fr', raised, {one: '# alerte', other: '# alertes'})} cette année : ${n(cases)} ont mené à un dossier, ${n(helped)} déjà connues et aidées, ${n(watched)} suivies, ${n(waiting)} en attente.`,
    dismissed: ({notApplicable, wrongData, notUseful}) =>
      `Écartées : ${n(wrongData)} données fausses, ${n(notApplicable)} sans objet, ${n(notUseful)} sans utilité.`,
    right: (share, low, high, of) =>
      `À raison : ${percent('fr', share)} des ${n(of)} regardées (sans doute de ${percent('fr', low)} à ${percent('fr', high)}).`,
    tooFew: (of) => `Regardées jusqu’au bout : ${n(of)}. Trop peu pour dire si elle a souvent raison.`,
    wrongData: 'Plus d’un quart ont été écartées pour données fausses : regardez d’abord les appels.',
  },
  history: {
    title: 'Versions',
    none: 'Aucune règle n’a encore été déplacée.',
    head: {rule: 'Règle', version: 'Version', values: 'Seuils', reason: 'Pourquoi', who: 'Qui et quand'},
  },
  fairness: {
    open: 'Équité : qui est signalé, par groupe',
  },
  model: {open: 'Un modèle de nos années passées'},
  unreached: 'Cette partie n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
  unreadableRules: (count) =>
    plural('fr', count, {
      one: 'Un enregistrement sur les règles n’a pas pu être lu ici ; peut-être vient-il d’un Pana plus récent. Il ne relâche rien, mais un autre appareil peut appliquer un autre seuil.',
      other:
        '# enregistrements sur les règles n’ont pas pu être lus ici ; peut-être viennent-ils d’un Pana plus récent. Ils ne relâchent rien, mais un autre appareil peut appliquer d’autres seuils.',
    }),
};

export default fr;
