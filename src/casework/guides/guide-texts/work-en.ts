import type {GuideTexts} from '../guide-text.js';

const texts: GuideTexts = {
  title: 'Work',
  purpose: 'For a pupil who works, helps to earn or has much to do at home.',
  before: [
    'Helping at home and in the field is part of many good childhoods. Ask without blame, of the child and of the family.',
    'Only what was said counts. If something was not said, leave it open: nothing will be concluded from it.',
    'Listen for force, threats and danger. Do not ask the child about them straight out.',
  ],
  opening: [
    'Thank you for coming. My name is …, and my work here is to see that children are well at school.',
    'I would like to know what your days are like: school, home, and helping or working. Many children help, and that is something to be proud of.',
    'You may say “I don’t know” or “I don’t want to talk about that”. If I get something wrong, please tell me.',
    'I cannot promise to keep everything to myself. If you or another child is in danger, I must ask other adults for help. I will tell you first whom.',
  ],
  parts: {
    before: 'Before it begins',
    told: 'In the child’s own words',
    time: 'What and how long',
    conditions: 'What it is like there',
    terms: 'Pay and papers',
    home: 'Chores at home',
    next: 'What comes next',
  },
  questions: {
    age: {ask: 'How old is the child, in whole years?', hint: 'From the school’s papers.'},
    'usual-day': {ask: 'Tell me about yesterday, from getting up to going to sleep.'},
    'work-told': {
      ask: 'Tell me about what you do to help or to earn: at home, in the field, with animals, in a shop, for other people.',
      hint: 'Then only: “Tell me more about that”, “What else?” Write down the child’s own words.',
    },
    kinds: {
      ask: 'What of this has the child told?',
      hint: 'Tick what was said. Tick the last one only if the child said that there is no work. Chores at home come later.',
      options: {
        family: 'In the family’s field, herd, shop or workshop',
        'for-others': 'For other people, paid or not',
        alone: 'Sells or earns on their own',
        none: 'No work',
      },
    },
    what: {ask: 'Tell me how such a day of work goes. What do you do first, and then?'},
    'hours-week': {
      ask: 'How many hours was it in the last seven days?',
      hint: 'Count it together, day by day. Without chores at home. 0 if there was no work in these days.',
    },
    'hours-busiest': {
      ask: 'Think of the week with most work since school began. How many hours was that?',
      hint: 'Harvest, lambing, holidays, market days.',
    },
    lessons: {ask: 'Were there lessons or days at school that you missed because there was work?'},
    'lessons-told': {ask: 'Tell me about these days.'},
    'place-told': {
      ask: 'Tell me about the place where you work. What is good there, what is hard on you?',
      hint: 'Only then tick what was said below. If something was left out: “And what do you work with? What is the weather like there? Until when do you work?”',
    },
    places: {
      ask: 'Which of these places did the child speak of?',
      hint: 'The last one only after you have asked about the place.',
      options: {
        heights: 'High up: roofs, trees, ladders',
        underground: 'Underground or in a narrow closed space',
        water: 'In or under water',
        'heat-cold': 'In great heat or cold',
        none: 'None of these',
      },
    },
    things: {
      ask: 'Which of these things does the child work with?',
      hint: 'The last one only after you have asked about it.',
      options: {
        machines: 'Dangerous machines, vehicles or tools',
        loads: 'Heavy loads',
        chemicals: 'Sprays, chemicals, dust or smoke',
        noise: 'Great noise or shaking',
        none: 'None of these',
      },
    },
    treatment: {
      ask: 'What else did the child tell about it?',
      hint: 'The last one only after you have asked until when they work and how people are with them.',
      options: {
        night: 'Works at night, between 22 and 6',
        'kept-in': 'May not leave the place or go home',
        hurt: 'Is hit, frightened, humiliated or touched there',
        none: 'None of these',
      },
    },
    injured: {ask: 'Have you ever been hurt at work, or fallen ill from it?'},
    'injured-told': {ask: 'Tell me what happened then.'},
    paid: {
      ask: 'What do you get for it?',
      options: {
        child: 'Money, for the child',
        family: 'Money, for the family',
        goods: 'Food, things, a place to sleep',
        nothing: 'Nothing',
        unsure: 'The child is not sure',
      },
    },
    papers: {
      ask: 'Is there a contract, and a parent’s written consent?',
      hint: 'Ask the family, not the child.',
    },
    'not-going': {
      ask: 'If one day you did not want to go to work, what would happen then?',
      hint: 'Listen for threats, debts and force. Do not suggest them.',
    },
    'chores-told': {
      ask: 'Tell me about what you do at home: cooking, cleaning, water, little ones, looking after somebody.',
    },
    'chore-hours': {
      ask: 'How many hours of that was it in the last seven days?',
      hint: 'Count it together. Without the work above.',
    },
    wish: {ask: 'What would you like to keep, and what would you like to be different?'},
  },
  stops: {
    'stop-worst':
      'Do not ask on about it: further questions are for people trained to ask them once. Stay with the child, write down their words as they were said, and call who is responsible.',
  },
  signs: {
    life: {
      sign: 'Does not want to live, or hurts themselves',
      act: 'Do not leave the child alone. Follow the protocol for danger to life now, then come back.',
    },
    held: {
      sign: 'Kept at work by force, threats or a debt',
      act: 'The child does not go back there today. Call the service for child protection or the police now.',
    },
    taken: {
      sign: 'Was brought to the work from elsewhere by others, or is to be taken away',
      act: 'Call the service for child protection or the police now. Do not warn those who brought the child.',
    },
    sexual: {
      sign: 'Anything sexual, for money or things',
      act: 'Do not ask for details. Call the service for child protection or the police now.',
    },
    illicit: {
      sign: 'Made to steal, to beg, or to carry drugs',
      act: 'The child needs protection, not blame. Call the service for child protection now.',
    },
    injury: {
      sign: 'Wounds, burns, pain from work',
      act: 'See that a doctor looks at it this week, today if it is fresh.',
    },
    exhausted: {
      sign: 'Falls asleep, cannot go on',
      act: 'Note since when. Talk with teachers about the load.',
    },
    proud: {sign: 'Is proud of the work', act: 'Say so. A plan keeps what is good.'},
  },
  closing: [
    'Thank you for telling me. You do a lot.',
    'This is what I will do now, and this is when you will hear from me: …',
    'If something happens at work that frightens or hurts you, come to me or call a help line at any time.',
  ],
};

export default texts;
