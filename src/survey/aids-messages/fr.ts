import type {AidTerms} from './en.js';

const fr: AidTerms = {
  panel: 'Aide à la lecture',
  size: 'Quelle taille pour les lettres ?',
  sizes: ['Comme d’habitude', 'Grandes', 'Très grandes'],
  spaced: 'Lettres simples, avec plus d’espace entre les lettres et les lignes',
  touch: 'Lire une réponse à voix haute quand je la choisis',
  headphones:
    'Mets un casque si quelqu’un est assis près de toi. Ainsi, personne d’autre n’entend ce qui est lu.',
  noVoice:
    'Cet appareil n’a pas de voix pour cette langue et ne peut pas lire à voix haute. Tu peux demander à un adulte de lire les questions à toute la classe.',
  unheard: 'Cet appareil n’a pas pu lire cela à voix haute.',
  declined: {
    note: 'D’accord ! Rien ne t’oblige à répondre. À partir de maintenant, de petites énigmes remplacent les questions. Ton écran ressemble à celui des autres. Rien de ce que tu choisis dans les énigmes n’est gardé.',
    back: 'Finalement, je veux répondre',
    returned: 'Les questions sont revenues, et tes réponses d’avant aussi.',
    check:
      'Tu as choisi de ne pas répondre. Appuie quand même sur le bouton : une enveloppe fermée part, qui dit « Je préfère ne pas le dire » à chaque question. De l’extérieur, elle est comme toutes les autres, et personne ne peut le savoir.',
    skip: 'Passer celle-ci',
  },
  puzzles: {
    next: (row) => `Quel nombre vient ensuite : ${row} … ?`,
    odd: 'Quelle ligne n’est pas comme les autres ?',
    count: (shape) => `Combien de fois cette forme est-elle dans la ligne : ${shape} ?`,
    shapes: {circle: 'rond', square: 'carré', triangle: 'triangle', star: 'étoile'},
  },
};

export default fr;
