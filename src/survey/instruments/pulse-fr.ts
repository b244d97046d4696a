import type {InstrumentTexts} from '../instrument/texts.js';
import {agree} from './scales-fr.js';

const fr: InstrumentTexts = {
  title: 'Deux minutes pour notre classe',
  pages: {},
  items: {
    safe: 'Dans notre école, je me sens en sécurité.',
    helped: 'Quand quelqu’un est méchant avec moi, d’autres élèves m’aident.',
    'adults-act': 'Quand quelqu’un est maltraité, les adultes de notre école font quelque chose.',
    belonging: 'Dans ma classe, je sens que j’ai ma place.',
    kind: 'Dans ma classe, on se traite avec gentillesse.',
    heard: 'Dans ma classe, je peux dire ce que je pense sans qu’on se moque de moi.',
  },
  scales: {
    agree,
  },
};

export default fr;
