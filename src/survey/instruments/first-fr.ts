import type {InstrumentTexts} from '../instrument/texts.js';
import {agree, often} from './scales-fr.js';

const fr: InstrumentTexts = {
  title: 'Comment ça se passe entre nous ?',
  pages: {
    definition: {
      title: 'Être méchant exprès : c’est quoi ?',
      paragraphs: [
        'Entre amis, on se dispute parfois. Quelqu’un te pousse en jouant. Puis c’est fini. Ces questions ne parlent pas de ça.',
        'Elles parlent de quelqu’un à qui on fait du mal exprès, encore et encore, et qui n’arrive pas à faire arrêter les autres : parce qu’ils sont plus forts, plus grands ou plus nombreux.',
        'Cela peut être des coups, des mots méchants, des moqueries, des affaires qu’on prend, des mensonges qu’on raconte, ou ne jamais laisser quelqu’un jouer avec les autres. Cela peut arriver à l’école, sur le chemin ou sur un téléphone.',
      ],
    },
  },
  items: {
    bullied: 'Ces deux derniers mois, combien de fois d’autres élèves ont-ils été méchants exprès avec toi ?',
    'bullied-online':
      'Ces deux derniers mois, combien de fois quelqu’un a-t-il été méchant exprès avec toi au téléphone ou sur Internet ? Dans un chat, un jeu, avec des photos ou des vidéos.',
    'left-out':
      'Ces deux derniers mois, combien de fois les autres t’ont-ils laissé de côté exprès, au point que tu étais seul ou seule ?',
    'bullies-others':
      'Ces deux derniers mois, combien de fois as-tu été méchant ou méchante exprès avec un autre élève ? Seul, seule ou avec d’autres.',
    safe: 'Dans notre école, je me sens en sécurité.',
    helped: 'Quand quelqu’un est méchant avec moi, d’autres élèves m’aident.',
    'adults-act': 'Quand quelqu’un est maltraité, les adultes de notre école font quelque chose.',
    belonging: 'Dans ma classe, je sens que j’ai ma place.',
  },
  scales: {
    often,
    agree,
  },
};

export default fr;
