import {plural} from '../../i18n/format.js';
import type {VoicesTerms} from './en.js';
import {placeName, places} from './places-fr.js';

const fr: VoicesTerms = {
  roles: {
    harmed: 'A peut-être subi du mal',
    harming: 'A peut-être fait du mal',
    witness: 'A vu ou est au courant',
  },
  kinds: {
    bullying: 'Harcèlement',
    violence: 'Violence ou menaces',
    'sexual-harm': 'Violence ou harcèlement sexuels',
    'self-harm': 'Automutilation ou idées suicidaires',
    neglect: 'Négligence ou mauvais traitements à la maison',
    work: 'Travail au lieu de l’école',
    absence: 'Absences',
    other: 'Autre chose, ou je ne sais pas',
  },
  incidents: {
    theft: 'Vol',
    damage: 'Dégradation volontaire',
    substances: 'Alcool, tabac, vapotage ou drogues',
    weapon: 'Arme',
    extortion: 'Racket',
    'sexual-harm': 'Violence ou harcèlement sexuels',
  },
  places,
  placeName,
  hours: {
    before: 'Avant les cours',
    lesson: 'Pendant un cours',
    break: 'À la récréation',
    after: 'Après les cours',
  },
  laterKind: 'Quelque chose que cette version ne connaît pas',
  lifeSafety: 'Un danger immédiat a été signalé',
  nobodyNamed: 'Personne n’est nommé',
  contact: {
    name: 'Nom',
    className: 'Classe',
    about: 'De quoi il s’agit',
    when: 'Quand et comment',
    day: 'Demandé le',
  },
  title: 'Signaler une inquiétude',
  intro:
    'Le message est scellé aussitôt : seule l’équipe de protection peut l’ouvrir. Il ne s’affichera plus ici.',
  who: 'De qui s’agit-il ?',
  whoHint: 'Tapez le début d’un nom ou une classe. Ajoutez toutes les personnes concernées.',
  matches: (count) => plural('fr', count, {one: '# élève trouvé', other: '# élèves trouvés'}),
  noMatch: 'Aucun élève ne commence ainsi. Essayez moins de lettres, ou la classe.',
  more: (count) =>
    plural('fr', count, {one: '# autre ; continuez à taper', other: '# autres ; continuez à taper'}),
  added: (name) => `${name} : ajouté. Choisissez son rôle ci-dessous.`,
  removed: (name) => `${name} : retiré.`,
  remove: (name) => `Retirer ${name}`,
  part: (name) => `Le rôle de ${name}`,
  kind: 'De quoi s’agit-il ?',
  incident: 'Ou un incident :',
  nobodyKnown: 'Personne ne sait qui y a pris part',
  nobodyKnownHint:
    'Le message part sans nom à l’équipe de protection. Si quelqu’un a subi du mal, nommez-le plutôt ci-dessus.',
  orNobody: 'Ou dites plus bas que personne ne sait qui y a pris part.',
  where: 'Où cela s’est-il passé ?',
  optional: '(si vous le savez)',
  room: 'La salle de quelle classe ?',
  roomUnknown: 'On ne sait pas',
  hour: 'Moment de la journée',
  hourUnknown: 'Inconnu',
  when: 'Quand l’avez-vous vu ou entendu ?',
  text: 'Qu’avez-vous vu ou entendu ?',
  textHints: [
    'Les faits dans l’ordre : où, qui, ce qui a été dit.',
    'Les paroles de l’enfant, mot pour mot.',
    'Ce que vous avez vu ou entendu vous-même. Pas de suppositions.',
  ],
  left: (count) => plural('fr', count, {one: '# caractère restant', other: '# caractères restants'}),
  send: 'Transmettre à l’équipe de protection',
  sending: 'Mise sous scellé…',
  sent: 'Transmis à l’équipe de protection',
  sentShared: 'Le message est scellé et en route. Seule l’équipe de protection peut le lire.',
  sentHere:
    'Le message est scellé et enregistré sur cet appareil. Seule l’équipe de protection peut le lire.',
  sentLater:
    'Le message est scellé et enregistré sur cet appareil. Il n’y a pas de connexion ; il partira dès le retour du réseau.',
  urgentToo:
    'Un enfant en danger a besoin de quelqu’un maintenant : prévenez vous-même le psychologue ou la direction.',
  another: 'Signaler autre chose',
  noReader: 'Personne ne pourrait encore le lire',
  noReaderHelp:
    'L’équipe de protection n’a pas encore créé sa clé : un message écrit ici n’arriverait à personne. Parlez vous-même au psychologue scolaire ou à la direction. Si un enfant est en danger, restez avec lui et appelez le 112.',
  incomplete: 'Pas encore transmis. Complétez ce qui est marqué.',
  faults: {
    'no-answer': 'Répondez d’abord à cette question.',
    'no-pupil': 'Choisissez au moins un élève.',
    'too-many': '40 élèves au plus par message. Faites-en un autre pour la suite.',
    'unknown-pupil':
      'Une personne ne figure plus sur les listes de classe. Retirez-la et choisissez à nouveau.',
    'no-role': 'Choisissez un rôle pour chaque élève.',
    'future-day': 'Ce jour n’est pas encore venu.',
    'no-text': 'Écrivez une phrase ou deux.',
    'too-long': 'Le texte est trop long pour être scellé. Raccourcissez-le, ou faites un second message.',
    'about-team': 'Pas ici : cette personne le lirait. Adressez-vous à ceux nommés ci-dessus.',
  },
};

export default fr;
