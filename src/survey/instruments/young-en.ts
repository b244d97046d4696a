import type {InstrumentTexts} from '../instrument/texts.js';
import {agree, often} from './scales-en.js';

const en: InstrumentTexts = {
  title: 'Is our school a good place for you?',
  pages: {
    definition: {
      title: 'Mean on purpose: what is that?',
      paragraphs: [
        'Sometimes friends argue and then make up. That is not what we ask about.',
        'We ask about hurting somebody on purpose. It happens again and again. The others are stronger or older, or they are many. So it is hard to make them stop.',
        'They may hit, laugh, take things or leave somebody out. It can also happen on a phone.',
      ],
    },
  },
  items: {
    bullied: 'Think of the last two months. How often were other pupils mean to you on purpose?',
    hit: 'Think of the last two months. How often did others hit, kick or push you on purpose?',
    'mean-words': 'Think of the last two months. How often did others say mean words or laugh at you?',
    'left-out': 'Think of the last two months. How often did others leave you out on purpose?',
    'things-taken':
      'Think of the last two months. How often did others take or break your things on purpose?',
    'bullied-online':
      'Think of the last two months. How often was somebody mean to you on purpose online? It can be in chats, in games or with photos.',
    'bullies-others': 'Think of the last two months. How often were you mean to another pupil on purpose?',
    where: 'Where were others mean to you?',
    told: 'Whom did you tell about it?',
    safe: 'How safe do you feel at our school?',
    helped: 'When somebody is mean to me, other pupils help me.',
    'adults-act': 'When somebody is hurt, the adults at our school do something.',
    belonging: 'In my class I feel that I belong.',
  },
  options: {
    where: {
      classroom: 'In the classroom',
      corridor: 'In the corridor or on the stairs',
      toilets: 'In the toilets',
      changing: 'In the changing room',
      canteen: 'Where we eat',
      yard: 'Outside, in the school yard',
      way: 'On the way to school or home',
      online: 'On a phone or online',
      elsewhere: 'Somewhere else',
    },
    told: {
      friend: 'A friend',
      home: 'Somebody at home',
      school: 'A teacher or another adult at school',
      nobody: 'Nobody',
    },
  },
  scales: {
    often,
    agree,
    safely: ['Not safe at all', 'Not very safe', 'In between', 'Mostly safe', 'Very safe'],
  },
};

export default en;
