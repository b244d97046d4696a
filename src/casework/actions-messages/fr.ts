import {plural, sentence} from '../../i18n/format.js';
import type {ActionsTerms} from './en.js';

const fr: ActionsTerms = {
  title: 'On me demande',
  count: (count) => plural('fr', count, {one: '# chose à faire', other: '# choses à faire'}),
  quiet:
    'Ce qui est écrit ici n’est que pour vous. Posez vos questions à la personne qui vous le demande, ni aux collègues ni aux enfants.',
  empty: 'Rien ne vous est demandé pour le moment.',
  emptyHelp: 'Quand le psychologue vous demande de faire quelque chose pour un enfant, cela apparaît ici.',
  noName: 'Un élève dont le nom n’est pas lisible ici',
  need: 'Bon à savoir',
  due: (day) => `avant le ${day} inclus`,
  start: (day) => `à partir du ${day}`,
  end: (day) => `inutile après le ${day}`,
  askedBy: (name) => `Demandé par ${name}`,
  bands: {
    overdue: 'En retard',
    today: 'Aujourd’hui',
    soon: 'Bientôt',
    later: 'Plus tard',
    'not-yet': 'Pas encore',
    'too-late': 'Trop tard',
  },
  answers: {begun: 'J’ai commencé', done: 'C’est fait', cannot: 'Je ne peux pas'},
  answerOf: (answer, name, action) => `${answer}. ${name} : ${action}`,
  said: {begun: 'Vous avez commencé', done: 'Vous l’avez fait', cannot: 'Vous ne pouvez pas'},
  saidOn: (said, day) => `${said}, ${day}`,
  differ:
    'Vous avez répondu autrement sur deux appareils. Répondez encore une fois ; d’ici là, la réponse la plus prudente compte.',
  changed: 'La demande a changé après votre réponse. Merci de la relire.',
  went: 'Comment cela s’est-il passé ?',
  wents: {
    helped: 'Cela a aidé',
    partly: 'Cela a aidé en partie',
    not: 'Cela n’a pas aidé',
    'not-known': 'Je ne sais pas encore',
  },
  whatDone: 'Qu’avez-vous fait ? (facultatif)',
  because: 'Je ne peux pas, parce que',
  becauseHint: 'On pourra alors trouver quelqu’un d’autre ou autre chose.',
  answered: (count) => plural('fr', count, {one: '# réponse donnée', other: '# réponses données'}),
  takenBack: 'Plus nécessaire',
  takenBackOn: (day) => `${sentence(`Repris le ${day}`)} Vous n’avez pas à continuer.`,
  send: 'Enregistrer la réponse',
  saved: 'Réponse enregistrée.',
  refused: {
    gone: 'La demande a été reprise entre-temps. Vous n’avez pas à continuer.',
    'not-yours': 'C’est demandé à quelqu’un d’autre à présent.',
    'status-missing': 'Choisissez une réponse.',
    'cannot-why': 'Dites pourquoi, en quelques mots.',
    'went-missing': 'Choisissez comment cela s’est passé.',
  },
};

export default fr;
