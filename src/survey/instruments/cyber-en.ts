import type {InstrumentTexts} from '../instrument/texts.js';
import {often, yesNo} from './scales-en.js';

const en: InstrumentTexts = {
  title: 'On phones and online',
  pages: {
    definition: {
      title: 'Mean on a phone or online: what is that?',
      paragraphs: [
        'A joke between friends can go wrong. Then you say sorry, and it is over. These questions are not about that.',
        'They are about somebody who is hurt on purpose on a phone or online, and cannot easily make it stop.',
        'It happens in chats and games, with messages, photos or videos. Many people may see it, and it does not stop at the school door.',
      ],
    },
  },
  items: {
    'bullied-online':
      'In the last two months, how often was somebody mean to you on purpose on a phone or online? In chats, in games, with photos or videos.',
    'online-words': 'In the last two months, how often did you get mean or threatening messages or comments?',
    'online-rumours':
      'In the last two months, how often did somebody spread lies or rumours about you online?',
    'online-photos':
      'In the last two months, how often did somebody share a photo or video of you to make fun of you?',
    'online-excluded': 'In the last two months, how often were you shut out of a chat or a game on purpose?',
    'online-fake': 'In the last two months, how often did somebody use your account, or pretend to be you?',
    'bullies-online':
      'In the last two months, how often were you mean to somebody on purpose on a phone or online?',
    'passed-on':
      'In the last two months, did you pass on a photo or video of somebody who did not want that?',
    'online-who': 'Where are the people from who did it?',
    told: 'Whom did you tell about it?',
    'online-did': 'What did you do against it?',
  },
  options: {
    'online-who': {
      class: 'From my class',
      school: 'From another class at our school',
      elsewhere: 'From somewhere else',
      unknown: 'I do not know who it was',
    },
    told: {
      friend: 'A friend',
      home: 'Somebody at home',
      school: 'A teacher or another adult at school',
      'help-line': 'A help line',
      nobody: 'Nobody',
    },
    'online-did': {
      blocked: 'I blocked them',
      kept: 'I kept what they wrote, as proof',
      reported: 'I reported it in the app or game',
      answered: 'I wrote something mean back',
      away: 'I left the chat or the game',
      nothing: 'Nothing',
    },
  },
  scales: {
    often,
    'yes-no': yesNo,
  },
};

export default en;
