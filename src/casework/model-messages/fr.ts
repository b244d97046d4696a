import {dayAndMonth, list, number, percent, plural} from '../../i18n/format.js';
import type {ModelTerms} from './en.js';

const n = (value: number, digits = 0): string => number('fr', value, digits);
const pupils = (count: number): string => plural('fr', count, {one: '# élève', other: '# élèves'});
const terms = (count: number): string => plural('fr', count, {one: '# période', other: '# périodes'});
const inHundred = (share: number): string => n(share * 100);

const fr: ModelTerms = {
  title: 'Un modèle de nos années passées',
  intro:
    'À partir des périodes terminées, Pana peut apprendre quels élèves ont beaucoup manqué la période suivante. Une fois par période, elle nomme ensuite autant d’élèves que vous pouvez en voir. Elle regarde les absences, les notes et le comportement, jamais le sexe, la langue, l’origine, le logement ni les aides.',
  none: 'Aucun modèle n’est utilisé.',
  outcome: (share) => `Manque ${percent('fr', share / 100)} ou plus de la période suivante`,
  inUse: (version, capacity) =>
    `La version ${n(version)} est utilisée : ${pupils(capacity)} au plus par période.`,
  by: (who, when) => `${who}, ${when}`,
  why: (reason) => `Pourquoi : ${reason}`,
  reportInUse: 'Son rapport',
  fittedOn: (years, count) => `Ajusté sur ${terms(count)} de ${list('fr', years)}.`,
  stoppedBy: (who, when) => `${who} l’a arrêté, ${when} :`,
  contested:
    'Deux personnes ont dit des choses différentes sur le modèle sans le savoir. Tant que personne n’a tranché, en utilisant un modèle ou en l’arrêtant, chaque modèle utilisé fait sa liste.',
  unreadable: (count) =>
    plural('fr', count, {
      one: 'Une donnée sur le modèle n’a pas pu être lue ici ; une version plus récente de Pana l’a peut-être écrite. Un autre appareil peut faire une autre liste.',
      other:
        '# données sur le modèle n’ont pas pu être lues ici ; une version plus récente de Pana les a peut-être écrites. Un autre appareil peut faire une autre liste.',
    }),
  stop: {
    ask: 'Ne plus l’utiliser…',
    why: 'Pourquoi vous l’arrêtez',
    button: 'Ne plus l’utiliser',
    after:
      'Aucune autre liste n’est faite. Les élèves déjà nommés restent jusqu’à ce que quelqu’un ait regardé.',
  },
  stopped: 'Aucun modèle n’est plus utilisé.',
  used: (version) => `La version ${n(version)} est utilisée à partir de la prochaine liste.`,
  fit: {
    title: 'Ajuster un modèle',
    outcome: 'Ce qu’il annonce',
    capacity: 'Élèves que nous pouvons voir par période',
    capacityHint: 'Autant sont nommés une fois par période, pas plus.',
    capacityWrong: (most) => `Un nombre entier de 1 à ${n(most)}.`,
    button: 'Ajuster et montrer le rapport',
    cancel: 'Arrêter',
    gathering: 'Lecture des périodes passées…',
    fitting: 'Ajustement et vérification…',
  },
  fitted: 'Le rapport est prêt.',
  atHand: {
    title: 'Périodes connues avec celle qui suit',
    span: (from, until) => `du ${dayAndMonth('fr', from)} au ${dayAndMonth('fr', until)}`,
    head: {
      term: 'Période',
      pupils: 'Élèves',
      came: (share) => `Ont manqué ${percent('fr', share / 100)} ou plus de la suivante`,
    },
  },
  missing: ({refused, detail}) => {
    const [have, need] = [n(Number(detail?.['have'] ?? 0)), n(Number(detail?.['need'] ?? 0))];
    switch (refused) {
      case 'no-terms':
        return 'Aucune période n’est encore terminée avec celle qui la suit, avec dix jours d’appel pour un élève dans les deux. Il faut aussi au moins 200 élèves, dont 50 qui ont manqué autant.';
      case 'too-few-pupils':
        return `Trop peu d’élèves : ${have}, il en faut au moins ${need}. En dessous, aucun chiffre sur un modèle n’est fiable. Les autres règles continuent.`;
      case 'came-too-seldom':
        return `C’est arrivé trop rarement : ${have} élèves différents ont manqué autant, il en faut au moins ${need}. Choisissez la part plus basse ci-dessus, ou attendez une année de plus.`;
      case 'came-too-often':
        return `Presque tout le monde a manqué autant : seulement ${have} élèves ne l’ont pas fait, il en faut au moins ${need}. Un modèle ne pourrait distinguer personne.`;
      case 'nothing-varies':
        return 'Tous les élèves se ressemblent dans ce qui est enregistré : il n’y a rien à apprendre.';
      case 'repeated-year':
        return 'Des élèves figurent deux fois dans une période : cherchez dans les listes le même élève sous deux identifiants.';
      case 'numbers-gave-out':
        return 'Le calcul n’a pas abouti avec ces données. Rien n’a changé ; les autres règles continuent.';
    }
  },
  report: {
    title: 'Ce qu’il vaut',
    of: (people, count, events, share) =>
      `Vérifié sur ${pupils(people)} et ${terms(count)} à eux. Dans ${n(events)} cas, ${percent('fr', share / 100)} ou plus de la période suivante a été manqué. Chaque élève a été jugé par un modèle qui ne l’avait pas vu.`,
    order: ({value, interval}) =>
      `Ordre : de deux élèves, l’un qui a manqué autant et l’autre non, il met le bon en premier dans ${inHundred(value)} cas sur 100${interval ? ` (sans doute ${inHundred(interval.low)} à ${inHundred(interval.high)})` : ''}. Une pièce de monnaie le ferait dans 50.`,
    list: ({capacity, listed, found, precision, precisionInterval: {low, high}}) =>
      `Listes de ${n(capacity)} par période : sur ${n(listed)} noms, ${n(found)} ont manqué autant (${percent('fr', precision)}, sans doute ${percent('fr', low)} à ${percent('fr', high)}).`,
    missed: ({events, found}) => `Sur ${n(events)} cas, ${n(events - found)} n’étaient sur aucune liste.`,
    byAbsence: ({found}) =>
      `Des listes aussi longues de ceux qui avaient le plus manqué en auraient contenu ${n(found)}.`,
    byLevel: ({listed, found, modelFound}) =>
      `La règle simple « un dixième manqué depuis le début de l’année » en a nommé ${n(listed)} ; parmi eux, ${n(found)} ont manqué autant. Autant de noms du modèle : ${n(modelFound)}.`,
    honest: ({error, byChance}) =>
      `Honnêteté : ses probabilités se trompent de ${n(error * 100, 1)} sur 100 en moyenne ; le hasard seul donnerait ${n(byChance * 100, 1)}.`,
    heaviest: (inputs) => `Ce qui pèse, du plus lourd au plus léger : ${inputs}.`,
    leftOut: (inputs) => `Pas utilisé, car rarement noté ou pareil pour tous : ${inputs}.`,
    tooLittleKnown: (count) =>
      `Laissées de côté, car trop peu était noté : ${plural('fr', count, {one: '# période d’un élève', other: '# périodes d’élèves'})}.`,
  },
  verdict: {
    better:
      'Il trouve plus d’élèves que la règle simple, et plus que le hasard n’explique. Il se trompe encore sur beaucoup de ceux qu’il nomme : une liste pour parler, pas une prévision.',
    noBetter:
      'Il n’est pas meilleur que la règle simple « un dixième manqué depuis le début de l’année ». Nous déconseillons de l’utiliser : la règle simple dit la même chose, et chacun peut la suivre.',
    unknown:
      'Il n’a pas pu être comparé à la règle simple, qui n’a nommé personne. Nous déconseillons de l’utiliser.',
  },
  inputs: {
    absence: 'part manquée',
    unexcused: 'jours sans excuse',
    late: 'jours de retard',
    spells: 'fréquence des absences',
    'grades-mean': 'notes',
    'failed-subjects': 'matières insuffisantes',
    'grades-change': 'baisse des notes',
    incidents: 'incidents de comportement',
  },
  use: {
    why: 'Pourquoi vous l’utilisez',
    whyHint: 'En une phrase, sans noms d’élèves. Elle reste avec la version.',
    button: 'L’utiliser à partir de la prochaine liste',
    instead: 'L’utiliser à la place de l’actuel',
    after:
      'La liste est faite aux premiers jours de chaque période sauf la première, sur l’appareil de l’équipe. Si les notes comptent, elle les attend deux semaines. Les signalements disent ce qui a pesé, jamais une probabilité.',
  },
  refused: {
    stale:
      'Quelqu’un d’autre a dit quelque chose sur le modèle entre-temps. Regardez ce qui vaut maintenant, et appuyez de nouveau.',
    'reason-missing': 'Dites pourquoi en une phrase.',
    'reason-too-long': '500 caractères au plus.',
    'too-few': 'Ce modèle a été ajusté sur trop peu d’élèves.',
    'not-in-use': 'Aucun modèle n’est utilisé.',
  },
  history: {
    title: 'Versions du modèle',
    head: {version: 'Version', what: 'Quoi', reason: 'Pourquoi', who: 'Qui et quand'},
    used: (capacity, share) =>
      `utilisé : ${pupils(capacity)} par période, ${percent('fr', share / 100)} ou plus`,
    stopped: 'arrêté',
  },
  limits:
    'Il ne sait rien de ce qui a été fait pour un élève : ceux qu’on a aidés semblent n’avoir jamais été en danger. Il ne peut pas reconnaître le harcèlement. docs/model.md contient tout pour un statisticien.',
};

export default fr;
