import type {InstrumentTexts} from '../instrument/texts.js';
import {often, yesNo} from './scales-fr.js';

const fr: InstrumentTexts = {
  title: 'Au téléphone et sur Internet',
  pages: {
    definition: {
      title: 'Être méchant au téléphone ou sur Internet : c’est quoi ?',
      paragraphs: [
        'Entre amis, une blague peut mal tourner. On s’excuse, et c’est fini. Ces questions ne parlent pas de ça.',
        'Elles parlent de quelqu’un à qui on fait du mal exprès, au téléphone ou sur Internet, et qui n’arrive pas à faire arrêter les autres.',
        'Cela se passe dans des chats et des jeux, avec des messages, des photos ou des vidéos. Beaucoup de gens peuvent le voir, et cela continue après l’école.',
      ],
    },
  },
  items: {
    'bullied-online':
      'Ces deux derniers mois, combien de fois quelqu’un a-t-il été méchant exprès avec toi au téléphone ou sur Internet ? Dans un chat, un jeu, avec des photos ou des vidéos.',
    'online-words':
      'Ces deux derniers mois, combien de fois as-tu reçu des messages ou des commentaires méchants ou menaçants ?',
    'online-rumours':
      'Ces deux derniers mois, combien de fois a-t-on répandu des mensonges ou des rumeurs sur toi en ligne ?',
    'online-photos':
      'Ces deux derniers mois, combien de fois a-t-on partagé une photo ou une vidéo de toi pour se moquer ?',
    'online-excluded':
      'Ces deux derniers mois, combien de fois a-t-on fait exprès de t’exclure d’un chat ou d’un jeu ?',
    'online-fake':
      'Ces deux derniers mois, combien de fois quelqu’un a-t-il utilisé ton compte ou s’est-il fait passer pour toi ?',
    'bullies-online':
      'Ces deux derniers mois, combien de fois as-tu fait exprès du mal à quelqu’un au téléphone ou sur Internet ?',
    'passed-on':
      'Ces deux derniers mois, as-tu fait circuler une photo ou une vidéo de quelqu’un qui ne le voulait pas ?',
    'online-who': 'D’où viennent les personnes qui l’ont fait ?',
    told: 'À qui en as-tu parlé ?',
    'online-did': 'Qu’as-tu fait contre ça ?',
  },
  options: {
    'online-who': {
      class: 'De ma classe',
      school: 'D’une autre classe de notre école',
      elsewhere: 'D’ailleurs',
      unknown: 'Je ne sais pas qui c’était',
    },
    told: {
      friend: 'À un ami ou une amie',
      home: 'À quelqu’un à la maison',
      school: 'À un adulte de l’école',
      'help-line': 'À une ligne d’écoute',
      nobody: 'À personne',
    },
    'online-did': {
      blocked: 'J’ai bloqué ces personnes',
      kept: 'J’ai gardé les messages comme preuve',
      reported: 'J’ai fait un signalement dans l’application ou le jeu',
      answered: 'J’ai répondu par des mots méchants',
      away: 'J’ai quitté le chat ou le jeu',
      nothing: 'Rien',
    },
  },
  scales: {
    often,
    'yes-no': yesNo,
  },
};

export default fr;
