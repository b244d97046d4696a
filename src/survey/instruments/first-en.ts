import type {InstrumentTexts} from '../instrument/texts.js';
import {agree, often} from './scales-en.js';

const en: InstrumentTexts = {
  title: 'How are we doing together?',
  pages: {
    definition: {
      title: 'Being mean on purpose: what is it?',
      paragraphs: [
        'Friends argue sometimes. Somebody pushes you in a game. Then it is over. These questions are not about that.',
        'They are about somebody who is hurt on purpose, again and again, and who cannot easily make it stop: because the others are stronger, or older, or there are more of them.',
        'It can be hitting, mean words, laughing at someone, taking their things, telling lies about them, or never letting them join in. It can happen at school, on the way, or on a phone.',
      ],
    },
  },
  items: {
    bullied: 'In the last two months, how often were other pupils mean to you on purpose?',
    'bullied-online':
      'In the last two months, how often was somebody mean to you on purpose on a phone or online? In chats, in games, with photos or videos.',
    'left-out':
      'In the last two months, how often did others leave you out on purpose, so that you were alone?',
    'bullies-others':
      'In the last two months, how often were you mean to another pupil on purpose? Alone or together with others.',
    safe: 'I feel safe at our school.',
    helped: 'When somebody is mean to me, other pupils help me.',
    'adults-act': 'When somebody is treated badly, the adults at our school do something about it.',
    belonging: 'In my class I feel that I belong.',
  },
  scales: {
    often,
    agree,
  },
};

export default en;
