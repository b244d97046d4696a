import type {InstrumentTexts} from '../instrument/texts.js';
import {agree, often} from './scales-fr.js';

const fr: InstrumentTexts = {
  title: 'Comment on se traite à l’école',
  pages: {
    definition: {
      title: 'De quoi parlent ces questions',
      paragraphs: [
        'On se dispute, on se taquine, puis on se réconcilie. Ces questions ne parlent pas de ça.',
        'Le harcèlement, c’est quand on fait du mal à quelqu’un exprès, encore et encore. Cette personne a du mal à se défendre, parce que les autres sont plus forts, plus populaires ou plus nombreux.',
        'Ce sont des coups, des insultes, des menaces, des mensonges et des rumeurs, des affaires prises ou une mise à l’écart. Cela arrive à l’école, sur le chemin ou sur un téléphone.',
      ],
    },
  },
  items: {
    bullied: 'Ces deux derniers mois, combien de fois d’autres élèves ont-ils été méchants exprès avec toi ?',
    'mean-words':
      'Ces deux derniers mois, combien de fois t’a-t-on lancé des insultes ou des moqueries blessantes ?',
    rumours: 'Ces deux derniers mois, combien de fois a-t-on répandu des mensonges ou des rumeurs sur toi ?',
    'left-out':
      'Ces deux derniers mois, combien de fois d’autres élèves ont-ils fait exprès de te laisser de côté, sans personne avec toi ?',
    hit: 'Ces deux derniers mois, combien de fois as-tu reçu exprès des coups ou des bousculades ?',
    threatened:
      'Ces deux derniers mois, combien de fois t’a-t-on fait des menaces, ou fait faire de force ce que tu ne voulais pas ?',
    'things-taken':
      'Ces deux derniers mois, combien de fois a-t-on pris ton argent ou tes affaires, ou les a-t-on cassées exprès ?',
    'sexual-comments':
      'Ces deux derniers mois, combien de fois t’a-t-on imposé des remarques, des blagues ou des gestes à caractère sexuel ?',
    'bullied-online':
      'Ces deux derniers mois, combien de fois quelqu’un a-t-il été méchant exprès avec toi au téléphone ou sur Internet ? Dans un chat, un jeu, avec des photos ou des vidéos.',
    'bullies-others':
      'Ces deux derniers mois, combien de fois as-tu fait exprès du mal à quelqu’un de l’école ? Sans les autres ou avec eux.',
    where: 'Où t’a-t-on fait du mal ?',
    told: 'À qui en as-tu parlé ?',
    untold: 'Tu n’en as parlé à personne. Pourquoi ?',
    seen: 'Ces deux derniers mois, combien de fois as-tu vu ou entendu qu’on faisait exprès du mal à un autre élève ?',
    'seen-did': 'Pense à la dernière fois que tu l’as vu. Qu’as-tu fait ?',
    'safe-places': 'Dans ces lieux, te sens-tu en sécurité ?',
    low: 'Ces deux dernières semaines, combien de jours as-tu ressenti de la tristesse ou un coup de blues ?',
    'self-harm-thoughts':
      'Parfois, tout devient trop lourd. Ces deux derniers mois, as-tu pensé à te faire du mal ?',
    safe: 'Dans notre école, je me sens en sécurité.',
    helped: 'Quand quelqu’un est méchant avec moi, d’autres élèves m’aident.',
    'adults-act': 'Quand quelqu’un est maltraité, les adultes de notre école font quelque chose.',
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
      friend: 'À un ami ou une amie',
      home: 'À quelqu’un à la maison',
      school: 'À un adulte de l’école : enseignant, psychologue ou autre',
      'help-line': 'À une ligne d’écoute',
      nobody: 'À personne',
    },
    untold: {
      worse: 'J’avais peur que ce soit pire après',
      useless: 'Cela n’aurait rien changé',
      ashamed: 'J’avais honte',
      'no-adult': 'Je ne fais assez confiance à aucun adulte',
      myself: 'Je voulais m’en sortir par moi-même',
      other: 'Une autre raison',
    },
    'seen-did': {
      nothing: 'Je n’ai rien fait',
      left: 'J’ai quitté les lieux',
      comforted: 'J’ai soutenu la personne, sur le moment ou après',
      'said-stop': 'J’ai dit aux autres d’arrêter',
      adult: 'J’en ai parlé à un adulte',
      joined: 'J’ai ri ou j’ai fait comme les autres',
    },
  },
  rows: {
    'safe-places': {
      classroom: 'En classe',
      corridor: 'Dans les couloirs et les escaliers',
      toilets: 'Aux toilettes',
      changing: 'Dans les vestiaires',
      yard: 'Dehors, dans la cour',
      way: 'Sur le chemin de l’école et de la maison',
    },
  },
  scales: {
    often,
    agree,
    always: ['Jamais', 'Rarement', 'Parfois', 'Le plus souvent', 'Toujours'],
    days: ['Aucun', 'Un ou deux', 'Environ la moitié', 'La plupart', 'Tous les jours'],
    thoughts: ['Non', 'Oui, une ou deux fois', 'Oui, plusieurs fois', 'Oui, souvent'],
  },
};

export default fr;
