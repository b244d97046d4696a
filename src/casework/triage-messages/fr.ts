import {plural, sentence} from '../../i18n/format.js';
import type {TriageTerms} from './en.js';

const fr: TriageTerms = {
  title: 'Tri des alertes',
  waiting: (count) => plural('fr', count, {one: '# alerte attend', other: '# alertes attendent'}),
  pupils: (count) => plural('fr', count, {one: 'pour # élève ou classe', other: 'pour # élèves et classes'}),
  lifeSafetyCount: (count) =>
    plural('fr', count, {
      one: '# inquiétude parle d’un danger vital. Voyez-la d’abord.',
      other: '# inquiétudes parlent d’un danger vital. Voyez-les d’abord.',
    }),
  urgencies: {now: 'Danger vital', today: 'Aujourd’hui', soon: 'Bientôt', routine: 'Courant'},
  danger: [
    'Sachez tout de suite où est l’enfant et veillez à ce qu’un adulte reste avec lui.',
    'Si la vie ou la santé est en danger, appelez le 112.',
    'Prévenez la direction de vive voix. Ouvrez le dossier : le reste s’écrit après.',
  ],
  overdue: 'Délai dépassé',
  overdueCount: (past, all) =>
    `${plural('fr', past, {one: '# alerte a dépassé son délai', other: '# alertes ont dépassé leur délai'})}, sur ${all}.`,
  within: (hours) =>
    `${plural('fr', hours, {one: 'Quelqu’un doit l’examiner en # heure', other: 'Quelqu’un doit les examiner en # heures'})} ; les fins de semaine et les congés ne comptent pas, sauf en cas de danger vital et pour ce qui attend une réponse aujourd’hui.`,
  waits: (since, until) => `Attend depuis le ${since}. À examiner avant le ${until}.`,
  reckoned:
    'L’horloge de l’appareil qui l’a signalée était fausse : le délai est compté depuis le jour des données.',
  clockBehind:
    'On ne peut pas dire jusqu’à quand l’examiner : l’horloge de cet appareil est en retard sur le jour des données. Examinez-la maintenant et réglez l’horloge.',
  clockBehindCount: (count) =>
    `${plural('fr', count, {one: 'Pour # alerte', other: 'Pour # alertes'})}, on ne peut pas dire si le délai est dépassé : l’horloge de cet appareil est en retard sur les jours des données.`,
  list: 'Alertes en attente',
  keys: 'Flèches pour se déplacer. O ouvrir, J joindre, R rouvrir, W surveiller, D écarter ; Ctrl+Entrée enregistre, Échap revient.',
  back: 'Retour à la liste',
  place: (at, of) => `${at} sur ${of}`,
  empty: 'Aucune alerte n’attend.',
  emptyUnknown:
    'Aucune alerte n’attend dans ce qui est noté. Cela ne veut pas dire que tout va bien : ce qui manque est dit plus haut.',
  dataUntil: (day) => sentence(`Les appels vont jusqu’au ${day}`),
  noData: 'Aucun appel n’a encore été fait ; les absences n’ont donc rien déclenché.',
  stale: (day) =>
    `${sentence(`Le dernier appel date du ${day}`)} Ce qui s’est passé depuis n’a rien déclenché.`,
  behind: (count) =>
    plural('fr', count, {
      one: '# classe a des appels plus anciens ou aucun.',
      other: '# classes ont des appels plus anciens ou aucun.',
    }),
  mayBeMore: 'Des enregistrements n’ont pas pu être lus : une alerte peut manquer ici.',
  setAside: {
    'not-understood': (count) =>
      plural('fr', count, {
        one: '# message scellé a été ouvert mais n’a pas pu être compris. Il est conservé. Demandez à vos collègues si un de leurs signalements manque ici.',
        other:
          '# messages scellés ont été ouverts mais n’ont pas pu être compris. Ils sont conservés. Demandez à vos collègues si un de leurs signalements manque ici.',
      }),
    damaged: (count) =>
      plural('fr', count, {
        one: '# message reçu est endommagé : aucun message scellé n’a cette taille. Il est conservé.',
        other:
          '# messages reçus sont endommagés : aucun message scellé n’a cette taille. Ils sont conservés.',
      }),
    'too-long': (count) =>
      plural('fr', count, {
        one: '# message scellé est plus long que tout formulaire : aucun formulaire de Pana ne l’a écrit. Il est conservé sans être montré.',
        other:
          '# messages scellés sont plus longs que tout formulaire : aucun formulaire de Pana ne les a écrits. Ils sont conservés sans être montrés.',
      }),
  },
  watching: (count) =>
    plural('fr', count, {one: '# alerte est sous surveillance.', other: '# alertes sont sous surveillance.'}),
  why: 'Pourquoi cette alerte',
  ask: 'Ce qu’il faut demander',
  others: 'Autres alertes de cet élève',
  openCase: (step) => `A un dossier ouvert : ${step}`,
  goToCase: 'Aller au dossier',
  aboutClass:
    'Il s’agit d’une classe entière. Aucun dossier d’enfant n’est ouvert : surveillez ou écartez, et notez ce que vous faites avec la classe.',
  survey: 'Enquête',
  school: 'L’école',
  aboutSchool:
    'Il s’agit de l’école ou d’un de ses lieux. Aucun dossier d’enfant n’est ouvert : surveillez ou écartez, et notez ce que vous faites.',
  foundWrong: 'Écartée depuis comme fausse : ne compte plus',
  counted: 'Les inquiétudes comptées',
  unreadConcerns: (count) =>
    plural('fr', count, {
      one: '# inquiétude a été comptée ailleurs et ne peut pas encore être lue ici.',
      other: '# inquiétudes ont été comptées ailleurs et ne peuvent pas encore être lues ici.',
    }),
  aboutNobody:
    'Personne n’est nommé comme ayant subi ou fait du mal. Lisez, cherchez qui a besoin d’aide et choisissez cet élève, ou notez ce que vous faites.',
  aboutSurvey:
    'Il s’agit d’une enquête, et personne ne sait qui a écrit. Aucun dossier d’enfant n’est ouvert : notez ce que vous faites, puis écartez ou surveillez.',
  contact: {
    choose: 'Choisir l’élève',
    confirm: 'Prendre dans le dossier de l’élève',
    which: 'De quel élève s’agit-il ?',
    whichHint:
      'Tapez le début d’un nom ou d’une classe et comparez avec ce qui est écrit. Rien n’est choisi à votre place.',
    found: (count) => plural('fr', count, {one: '# élève trouvé', other: '# élèves trouvés'}),
    more: (count) =>
      plural('fr', count, {one: 'encore # ; continuez à taper', other: 'encore # ; continuez à taper'}),
    none: 'Personne ne s’appelle ainsi. Essayez avec moins de lettres.',
    takes: 'Ouvre le dossier de l’élève, ou ajoute à celui qui est ouvert.',
    late: (day) => `On a dit à l’élève que quelqu’un répondrait au plus tard le ${day}. Ce jour est passé.`,
  },
  contested:
    'Deux personnes ont décidé différemment. Décidez à nouveau ; les deux décisions restent consignées.',
  decidedBy: (what, who, when) => `${what} — ${who}, ${when}`,
  decisions: {
    opened: 'Dossier ouvert',
    joined: 'Ajoutée au dossier',
    watched: (day) => `Surveillée jusqu’au ${day}`,
    dismissed: (reason) => `Écartée : ${reason}`,
  },
  earlier: 'Décisions précédentes',
  open: 'Ouvrir un dossier',
  join: 'Joindre au dossier',
  reopen: 'Rouvrir le dossier',
  watch: 'Surveiller',
  dismiss: 'Écarter',
  takesAll: (count) =>
    plural('fr', count, {
      one: 'Met cette alerte dans le dossier.',
      other: 'Met les # alertes de cet élève dans le dossier.',
    }),
  talked: 'J’ai parlé avec l’élève',
  talkedHint: (days) =>
    `Ce que montrent les appels de cet élève est alors moins urgent pendant ${String(days)} jours. Ce que disent les gens reste aussi urgent.`,
  eased: (day) =>
    `Quelqu’un a été en contact avec cet élève (${day}) : cette alerte attend donc parmi les alertes courantes.`,
  cameAgain: 'Un dossier s’en est occupé et a été clos. Cela continue depuis.',
  past: (looked, led) =>
    `Alertes de cette règle examinées : ${String(looked)}, dont ${String(led)} ont mené à quelque chose : un dossier, ou une aide déjà là.`,
  pastFew: (fewest) =>
    `Moins de ${String(fewest)} alertes de cette règle ont été examinées : trop peu pour dire combien de fois elle mène à quelque chose.`,
  note: 'Note (facultative)',
  watchUntil: 'Surveiller jusqu’au',
  watchHint: 'L’alerte revient ce jour-là, dans 90 jours au plus.',
  week: '1 semaine',
  weeks: '2 semaines',
  month: '1 mois',
  reason: 'Pourquoi rien n’est nécessaire ?',
  reasons: {
    'already-helped': 'Quelqu’un aide déjà',
    'not-applicable': 'Cela ne concerne pas cet enfant',
    'wrong-data': 'Les données sont fausses',
    'not-useful': 'L’alerte n’est pas utile',
  },
  confirmOpen: 'Ouvrir le dossier',
  confirmJoin: 'Joindre au dossier',
  confirmReopen: 'Rouvrir le dossier',
  confirmWatch: 'Surveiller',
  confirmDismiss: 'Écarter',
  refused: {
    'day-missing': 'Choisissez un jour.',
    'day-past': 'Choisissez un jour après aujourd’hui.',
    'day-far': 'Choisissez un jour dans les 90 jours.',
    'pupil-missing': 'Choisissez l’élève qui a demandé.',
    'reason-missing': 'Choisissez l’une des quatre raisons.',
    'already-open': 'Cet élève a maintenant un dossier ouvert. Joignez-y plutôt l’alerte.',
    closed: 'Ce dossier a été clos entre-temps. Rouvrez-le ou ouvrez-en un nouveau.',
  },
  did: (what, who) => `${what} : ${who}`,
  remain: (count) => plural('fr', count, {one: '# autre attend', other: '# autres attendent'}),
  change: 'Changer cette décision',
  changing: 'Déjà décidé. Choisissez à nouveau pour changer.',
};

export default fr;
