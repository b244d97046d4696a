import type {InstrumentTexts} from '../instrument/texts.js';
import {agree, often} from './scales-en.js';

const en: InstrumentTexts = {
  title: 'How we treat each other at school',
  pages: {
    definition: {
      title: 'What these questions are about',
      paragraphs: [
        'People quarrel, tease each other and make up again. That is not what we ask about.',
        'Bullying means that somebody is hurt on purpose, again and again. They cannot easily defend themselves, because the others are stronger or more popular, or there are more of them.',
        'It can be blows, insults, threats, lies and rumours, things that are taken, or never being let in. It can happen at school, on the way there, or on a phone.',
      ],
    },
  },
  items: {
    bullied: 'In the last two months, how often were other pupils mean to you on purpose?',
    'mean-words':
      'In the last two months, how often did others insult you or laugh at you in a way that hurt?',
    rumours: 'In the last two months, how often did others spread lies or rumours about you?',
    'left-out':
      'In the last two months, how often did others leave you out on purpose, so that you were alone?',
    hit: 'In the last two months, how often did others hit, kick or push you on purpose?',
    threatened:
      'In the last two months, how often did others threaten you, or force you to do something you did not want?',
    'things-taken':
      'In the last two months, how often did others take your money or things, or break them on purpose?',
    'sexual-comments':
      'In the last two months, how often did others make sexual comments, jokes or gestures at you that you did not want?',
    'bullied-online':
      'In the last two months, how often was somebody mean to you on purpose on a phone or online? In chats, in games, with photos or videos.',
    'bullies-others':
      'In the last two months, how often were you mean to another pupil on purpose? Alone or together with others.',
    where: 'Where did others treat you badly?',
    told: 'Whom have you told about it?',
    untold: 'You told nobody. Why was that?',
    seen: 'In the last two months, how often did you see or hear another pupil being treated badly on purpose?',
    'seen-did': 'Think of the last time you saw it. What did you do?',
    'safe-places': 'How often do you feel safe in these places?',
    low: 'On how many days in the last two weeks did you feel sad or low?',
    'self-harm-thoughts':
      'Sometimes everything gets too much. In the last two months, did you have thoughts of hurting yourself?',
    safe: 'I feel safe at our school.',
    helped: 'When somebody is mean to me, other pupils help me.',
    'adults-act': 'When somebody is treated badly, the adults at our school do something about it.',
    belonging: 'In my class I feel that I belong.',
  },
  options: {
    where: {
      classroom: 'In the classroom',
      corridor: 'In the corridors or on the stairs',
      toilets: 'In the toilets',
      changing: 'In the changing room',
      canteen: 'In the canteen',
      yard: 'Outside, on the school grounds',
      way: 'On the way to school or home',
      online: 'On a phone or online',
      elsewhere: 'Somewhere else',
    },
    told: {
      friend: 'A friend',
      home: 'Somebody at home',
      school: 'A teacher, the psychologist or another adult at school',
      'help-line': 'A help line',
      nobody: 'Nobody',
    },
    untold: {
      worse: 'I was afraid that it would get worse',
      useless: 'It would not change anything',
      ashamed: 'I felt ashamed',
      'no-adult': 'There is no adult I trust enough',
      myself: 'I wanted to deal with it by myself',
      other: 'Another reason',
    },
    'seen-did': {
      nothing: 'I did nothing',
      left: 'I went away',
      comforted: 'I stood by the one who was hurt, then or later',
      'said-stop': 'I told the others to stop',
      adult: 'I told an adult',
      joined: 'I laughed or joined in',
    },
  },
  rows: {
    'safe-places': {
      classroom: 'In the classroom',
      corridor: 'In the corridors and on the stairs',
      toilets: 'In the toilets',
      changing: 'In the changing room',
      yard: 'Outside, on the school grounds',
      way: 'On the way to school and home',
    },
  },
  scales: {
    often,
    agree,
    always: ['Never', 'Seldom', 'Sometimes', 'Mostly', 'Always'],
    days: ['On none', 'On one or two', 'On about half', 'On most', 'On all'],
    thoughts: ['No', 'Yes, once or twice', 'Yes, several times', 'Yes, often'],
  },
};

export default en;
