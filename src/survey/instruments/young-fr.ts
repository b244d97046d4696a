import type {InstrumentTexts} from '../instrument/texts.js';
import {agree, often} from './scales-fr.js';

const fr: InstrumentTexts = {
  title: 'Est-ce que tu te sens bien à l’école ?',
  pages: {
    definition: {
      title: 'Faire du mal exprès : c’est quoi ?',
      paragraphs: [
        'Parfois, des amis se disputent, puis ils se réconcilient. Ici, on ne parle pas de ça.',
        'On parle de quelqu’un à qui on fait du mal exprès. Ça recommence encore et encore. Les autres sont plus forts, plus grands ou plus nombreux. Alors c’est difficile de les arrêter.',
        'Ils peuvent frapper, se moquer, prendre des affaires ou laisser quelqu’un de côté. Ça arrive aussi sur un téléphone.',
      ],
    },
  },
  items: {
    bullied:
      'Pense aux deux derniers mois. Combien de fois des élèves ont-ils été méchants exprès avec toi ?',
    hit: 'Pense aux deux derniers mois. Coups, bousculades : combien de fois t’a-t-on fait mal exprès ?',
    'mean-words': 'Pense aux deux derniers mois. Combien de fois a-t-on dit des mots méchants ou ri de toi ?',
    'left-out':
      'Pense aux deux derniers mois. Combien de fois des élèves ont-ils fait exprès de te laisser de côté ?',
    'things-taken':
      'Pense aux deux derniers mois. Combien de fois a-t-on pris ou cassé tes affaires exprès ?',
    'bullied-online':
      'Pense aux deux derniers mois. Combien de fois a-t-on été méchant exprès avec toi sur Internet ? Par exemple dans un chat, dans un jeu ou avec des photos.',
    'bullies-others':
      'Pense aux deux derniers mois. Combien de fois as-tu fait du mal exprès à quelqu’un de l’école ?',
    where: 'Où est-ce que c’est arrivé ?',
    told: 'À qui en as-tu parlé ?',
    safe: 'Est-ce que tu te sens en sécurité dans notre école ?',
    helped: 'Quand quelqu’un est méchant avec moi, d’autres élèves m’aident.',
    'adults-act': 'Quand on fait du mal à quelqu’un, les adultes de l’école font quelque chose.',
    belonging: 'Dans ma classe, je sens que j’ai ma place.',
  },
  options: {
    where: {
      classroom: 'En classe',
      corridor: 'Dans les couloirs ou les escaliers',
      toilets: 'Aux toilettes',
      changing: 'Dans les vestiaires',
      canteen: 'À la cantine',
      yard: 'Dehors, dans la cour',
      way: 'Sur le chemin de l’école ou de la maison',
      online: 'Au téléphone ou sur Internet',
      elsewhere: 'Ailleurs',
    },
    told: {
      friend: 'À un copain ou une copine',
      home: 'À quelqu’un à la maison',
      school: 'À un adulte de l’école',
      nobody: 'À personne',
    },
  },
  scales: {
    often,
    agree,
    safely: ['Pas du tout', 'Pas vraiment', 'Entre les deux', 'Plutôt oui', 'Oui, tout à fait'],
  },
};

export default fr;
