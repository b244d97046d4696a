import type {AidTerms} from './en.js';

const fr: AidTerms = {
  panel: 'Aide à la lecture',
  size: 'Quelle taille pour les lettres ?',
  sizes: ['Comme d’habitude', 'Grandes', 'Très grandes'],
  spaced: 'Lettres simples, avec plus d’espace entre les lettres et les lignes',
  touch: 'Lire une réponse à voix haute quand je la choisis',
  each: 'Un bouton pour écouter à chaque réponse',
  ear: (place) => `Écouter la réponse ${place}`,
  headphones:
    'Mets un casque si quelqu’un est assis près de toi. Ainsi, personne d’autre n’entend ce qui est lu.',
  noVoice:
    'Cet appareil n’a pas de voix pour cette langue et ne peut pas lire à voix haute. Tu peux demander à un adulte de lire les questions à toute la classe.',
  unheard: 'Cet appareil n’a pas pu lire cela à voix haute.',
  either:
    'Ici, tu passes des questions aux énigmes et retour, aussi souvent que tu veux. Continue, et tu verras où tu en es. Rien de ce que tu choisis dans les énigmes n’est gardé. À la fin, tout le monde envoie une enveloppe fermée. Après les énigmes, elle dit « Je préfère ne pas le dire » à chaque question, et de l’extérieur elle est comme toutes les autres.',
  skip: 'Passer celle-ci',
  puzzles: {
    next: (row) => `Quel nombre vient ensuite : ${row} … ?`,
    odd: 'Quelle ligne n’est pas comme les autres ?',
    count: (shape) => `Combien de fois cette forme est-elle dans la ligne : ${shape} ?`,
    shapes: {circle: 'rond', square: 'carré', triangle: 'triangle', star: 'étoile'},
  },
};

export default fr;
