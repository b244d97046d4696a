import type {GuideTexts} from '../guide-text.js';

const texts: GuideTexts = {
  title: 'Being hurt by others at school',
  purpose: 'For a pupil who may be bullied, left out or threatened.',
  before: [
    'Choose a place where nobody listens or comes in, and a time when the child misses nothing dear to them.',
    'Talk with one child at a time. Never with the one who was hurt and the one who hurt together.',
    'Listen more than you ask. A pause is no gap to fill.',
  ],
  opening: [
    'Thank you for coming. My name is …, and my work here is to see that children are well at school.',
    'I was not there, so only you can tell me how it was. There are no right or wrong answers.',
    'You may say “I don’t know” or “I don’t want to talk about that”. If I get something wrong, please tell me.',
    'I cannot promise to keep everything to myself. If you or another child is in danger, I must ask other adults for help. I will tell you first whom.',
  ],
  parts: {
    arrive: 'Arriving',
    told: 'In the child’s own words',
    detail: 'What belongs to it',
    help: 'Who knows and what helped',
    safety: 'Safe now?',
    next: 'What comes next',
  },
  questions: {
    'usual-day': {
      ask: 'Tell me about an ordinary day at school, from coming in to going home.',
      hint: 'An easy beginning. Let the child choose what to tell.',
    },
    happened: {
      ask: 'I heard that something has been hard for you. Tell me about it. Begin wherever you like.',
      hint: 'Let them finish. Then only: “Tell me more about that”, “And what happened next?” Write down the child’s own words.',
    },
    'last-time': {
      ask: 'Tell me about the last time, from the beginning to the end.',
      hint: 'One single time is easier to tell than “always”.',
    },
    what: {
      ask: 'What of this has the child told?',
      hint: 'Tick what was said. Do not read the list out. If something is unclear: “You said …, tell me about that.”',
      options: {
        words: 'Names, mocking, rumours',
        'left-out': 'Left out, nobody speaks with them',
        body: 'Pushed, hit, held',
        things: 'Things taken or broken, money asked for',
        online: 'Messages, groups, games',
        pictures: 'Pictures or films of the child passed on',
        forced: 'Made to do something',
        other: 'Something else',
      },
    },
    'online-told': {
      ask: 'Tell me about what happens on the phone or online.',
      hint: 'Do not look through the phone. Ask whether something is still there, and that it is not deleted. Do not ask to be sent pictures.',
    },
    who: {
      ask: 'Who was there when it happened?',
      hint: 'Names go into your own words at the end, not into this list.',
      options: {
        one: 'One pupil',
        several: 'Several pupils',
        older: 'Older pupils',
        class: 'Much of the class',
        unknown: 'Somebody the child does not know',
        adult: 'An adult',
      },
    },
    where: {
      ask: 'Where were you then?',
      options: {
        class: 'In class',
        break: 'Yard or corridor',
        toilet: 'Toilets or changing room',
        sport: 'Gym or sports field',
        way: 'On the way',
        online: 'Online',
        home: 'At home or nearby',
        other: 'Somewhere else',
      },
    },
    often: {
      ask: 'Has it happened one time or more than one time?',
      hint: 'If more: “Tell me about this week. And the week before?”',
      options: {
        once: 'Once',
        sometimes: 'Now and then',
        weekly: 'Every week',
        daily: 'Nearly every day',
        unsure: 'The child is not sure',
      },
    },
    since: {
      ask: 'When did it begin? What else was going on at that time?',
      options: {
        week: 'This week',
        month: 'This month',
        longer: 'Longer ago',
        unsure: 'The child is not sure',
      },
    },
    knows: {
      ask: 'Who knows about it?',
      options: {
        friend: 'A friend',
        family: 'Somebody in the family',
        teacher: 'Somebody at school',
        other: 'Somebody else',
        nobody: 'Nobody until now',
      },
    },
    'since-told': {ask: 'What happened after they knew?'},
    helped: {
      ask: 'Was there anything that made it better, even a little?',
      hint: 'What the child has tried already is worth knowing. Do not judge it.',
    },
    safe: {
      ask: 'How safe do you feel at school at the moment?',
      options: {safe: 'Safe', partly: 'Not everywhere or not always', not: 'Not safe'},
    },
    'unsafe-where': {ask: 'Where or when do you feel least safe?'},
    'way-home': {ask: 'Is there anything about going home today that worries you?'},
    'way-home-with': {
      ask: 'What would help you to get home safely today?',
      hint: 'Agree on it before the child leaves the room, and see to it today.',
    },
    wish: {ask: 'What would you like to be different? What should happen first?'},
    beside: {
      ask: 'Whom would you like at your side? Who should know, and is there somebody who should not?',
      hint: 'Say honestly what can be kept and what cannot.',
    },
  },
  stops: {
    'stop-adult':
      'Do not ask on about it: further questions are for people trained to ask them once. Stay with the child, write down their words as they were said, and call who is responsible.',
  },
  signs: {
    life: {
      sign: 'Does not want to live, or hurts themselves',
      act: 'Do not leave the child alone. Follow the protocol for danger to life now, then come back.',
    },
    wounded: {sign: 'An injury, or pain now', act: 'See that a doctor or nurse looks at it now.'},
    'by-adult': {
      sign: 'An adult hurts or threatens the child',
      act: 'Make sure that this adult does not meet the child today. Tell the head, or whoever is responsible if it is the head.',
    },
    sexual: {
      sign: 'Touched or shown something sexual, or asked for pictures',
      act: 'Do not ask for details. Call the service for child protection or the police now.',
    },
    weapon: {sign: 'A weapon, or a threat to kill or wound', act: 'Call the head and the police now.'},
    'afraid-home': {sign: 'Afraid of going home', act: 'Ask about it apart, before the day ends.'},
    'body-signs': {
      sign: 'Sleeps or eats badly, aches, misses school',
      act: 'Note since when. Talk with the family about a doctor.',
    },
    'blames-self': {
      sign: 'Thinks it is their own fault',
      act: 'Say: “What others did to you is not your fault.”',
    },
  },
  closing: [
    'Thank you for telling me. It was right to tell.',
    'This is what I will do now, and this is when you will hear from me: …',
    'If it happens again or you remember something, come to me. You can also call a help line.',
  ],
};

export default texts;
