import type {PeopleTerms} from './en.js';

const fr: PeopleTerms = {
  title: 'Personnes',
  none: 'Aucun adulte responsable n’est encore désigné.',
  addAdult: 'Désigner un adulte',
  duty: 'Ce dont cet adulte répond',
  dutyHint: 'Par exemple : attend au portail, parle avec les parents, passe chaque vendredi.',
  over: 'terminé',
  isOver: 'Quelqu’un d’autre s’en charge, ou c’est terminé',
  incident: 'Incident',
  addIncident: 'Rattacher à un incident avec d’autres enfants',
  day: 'Quand cela s’est passé',
  told: 'Ce qui s’est passé',
  toldHint: 'Le dossier de chaque enfant de cet incident le montre. Ne nommez personne.',
  toldTwice: 'Deux personnes l’ont raconté différemment. Modifiez pour dire ce qui vaut.',
  unreadIncident: 'Ce qui s’est passé est illisible ici.',
  part: 'La part de cet enfant',
  parts: {
    harmed: 'A peut-être subi',
    harming: 'A peut-être fait du mal',
    witness: 'A vu ou entendu',
    sibling: 'Frère ou sœur',
  },
  other: (part) => `Un autre enfant : ${part}`,
  closedCase: 'clos',
  openOther: 'Ouvrir ce dossier',
  addChild: 'Ajouter un enfant',
  addChildHint:
    'Chaque enfant a son propre dossier ; il est ouvert s’il n’y en a pas. De ce dossier-ci, seul ce qui s’est passé y apparaît.',
  which: 'Quel enfant ?',
  refused: {
    'duty-missing': 'Dites de quoi cet adulte répond.',
    'incident-day-missing': 'Choisissez le jour.',
    'incident-day-ahead': 'Choisissez aujourd’hui ou un jour passé.',
    'incident-text-missing': 'Dites ce qui s’est passé.',
    'part-missing': 'Choisissez la part de l’enfant.',
    'names-child': 'Le dossier de chaque enfant le montre, et l’un d’eux y est nommé. Dites-le sans le nom.',
    'pupil-missing': 'Choisissez l’enfant.',
    'same-child': 'C’est le dossier de cet enfant.',
    'unknown-incident': 'Ce qui s’est passé n’est pas encore lisible ici.',
    'already-in-it': 'Cet enfant fait déjà partie de l’incident.',
  },
};

export default fr;
