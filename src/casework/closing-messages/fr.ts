import {plural} from '../../i18n/format.js';
import type {ClosingTerms} from './en.js';

const fr: ClosingTerms = {
  closeIntro: 'Un dossier clos reste lisible et peut être rouvert.',
  closeReason: 'Pourquoi le dossier est-il clos ?',
  stillOpen: (count) =>
    plural('fr', count, {
      one: '# action reste à faire. Dites pourquoi elle ne le sera pas.',
      other: '# actions restent à faire. Dites pour chacune pourquoi elle ne le sera pas.',
    }),
  whyNot: (text) => `Pourquoi pas : ${text}`,
  reopen: 'Rouvrir le dossier',
  reopenTo: 'Reprendre à',
  reopenReason: 'Pourquoi le rouvrir ?',
  title: 'Ce que l’enfant et la famille en pensent, et ce qui a marché',
  ahead: 'Noter ce que l’enfant et la famille en pensent',
  aheadHint: 'Une seconde personne approuve cette clôture. Elle doit d’abord voir ces avis.',
  change: 'Modifier les avis',
  views: {
    child: 'Qu’en pense l’enfant ?',
    family: 'Qu’en pense la famille ?',
  },
  saids: {
    said: 'Avec ses mots',
    'would-not': 'N’a pas voulu le dire',
    'not-asked': 'Pas demandé',
  },
  words: {
    child: 'Les mots de l’enfant, ou pourquoi on ne lui a pas demandé',
    family: 'Les mots de la famille, ou pourquoi on ne lui a pas demandé',
  },
  childHint: 'Autant que possible tel quel. L’enfant peut le lire dans son dossier ; la famille, non.',
  familyHint: 'Autant que possible tel quel. La famille peut le lire dans son dossier ; l’enfant, non.',
  worked: 'Qu’est-ce qui a marché ?',
  workedHint: 'Selon vous, pour chaque action faite ou commencée.',
  workedWords: 'Ce qui a marché, avec vos mots',
  optional: 'Facultatif. Ce qu’il faudrait retenir pour un autre enfant.',
  heads: {child: 'L’avis de l’enfant', family: 'L’avis de la famille'},
  helpHead: 'Ce qui a marché',
  nothing: 'Rien n’a été noté sur l’avis de l’enfant et de la famille.',
  refused: {
    closed: 'Le dossier a été clos entre-temps. Rouvrez-le d’abord.',
    'child-said-missing': 'Dites ce qu’en pense l’enfant, ou qu’on ne lui a pas demandé.',
    'child-words-missing': 'Écrivez ce que l’enfant a dit, ou pourquoi on ne lui a pas demandé.',
    'family-said-missing': 'Dites ce qu’en pense la famille, ou qu’on ne lui a pas demandé.',
    'family-words-missing': 'Écrivez ce que la famille a dit, ou pourquoi on ne lui a pas demandé.',
  },
};

export default fr;
