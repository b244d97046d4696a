import type {GuideTexts} from '../guide-text.js';

const texts: GuideTexts = {
  title: 'Days away from school',
  purpose: 'For a pupil who is often away, late or leaves early.',
  before: [
    'Look at the attendance calendar first: which days, which lessons, since when.',
    'Being away is a sign and not a fault. Nobody is called to account here.',
    'Do not ask “why didn’t you come”. Ask what a day was like.',
  ],
  opening: [
    'Thank you for coming. My name is …, and my work here is to see that children are well at school.',
    'I noticed that you were not here on some days, and I would like to understand how things are for you.',
    'You may say “I don’t know” or “I don’t want to talk about that”. You will not be punished for what you tell me.',
    'I cannot promise to keep everything to myself. If you or another child is in danger, I must ask other adults for help. I will tell you first whom.',
  ],
  parts: {
    arrive: 'Arriving',
    told: 'In the child’s own words',
    detail: 'What belongs to it',
    here: 'Being here',
    next: 'What comes next',
  },
  questions: {
    'usual-morning': {
      ask: 'Tell me about an ordinary morning, from waking up to the first lesson.',
      hint: 'Who is there, who wakes whom, breakfast, the way: let the child tell it.',
    },
    'day-away': {
      ask: 'Tell me about one day when you were not here. What was it like, from the morning on?',
      hint: 'Then only: “Tell me more about that”, “And what happened next?” Write down the child’s own words.',
    },
    'at-home': {ask: 'What do you do on such days, and who is with you?'},
    reasons: {
      ask: 'What of this has the child told?',
      hint: 'Tick what was said. Do not read the list out.',
      options: {
        ill: 'Ill',
        worry: 'Worry, tummy ache, headache before school',
        pupils: 'Afraid of other pupils',
        teacher: 'Afraid of an adult at school',
        lessons: 'Lessons are too hard or make no sense',
        sleep: 'Tired, sleeps little',
        caring: 'Looks after somebody at home',
        work: 'Works or helps to earn',
        means: 'No clothes, shoes, food or money',
        way: 'The way is long, unsafe or without a bus',
        trip: 'Travel or family days',
        elsewhere: 'Was somewhere else with friends',
        other: 'Something else',
      },
    },
    doctor: {ask: 'Has a doctor seen you about it?'},
    'worry-when': {ask: 'When does it begin in your body, and when does it go away?'},
    'afraid-of': {
      ask: 'Tell me what you would like to stay away from.',
      hint: 'If somebody hurts the child, go on with the conversation about being hurt.',
    },
    'hard-lessons': {ask: 'Tell me about a lesson in which it is hard to sit.'},
    'caring-whom': {ask: 'Tell me about looking after them. What do you do?'},
    'caring-hours': {
      ask: 'How many hours was it in the last seven days?',
      hint: 'Count it together, day by day.',
    },
    'work-told': {
      ask: 'Tell me about the work. What do you do there?',
      hint: 'There is a conversation of its own about work. Begin it today or agree on a day.',
    },
    lacking: {ask: 'What would you need to get here every day?'},
    'sleep-told': {ask: 'Tell me about your evenings and nights.'},
    'good-day': {ask: 'Tell me about a day here that was good. What was different?'},
    'catch-up': {
      ask: 'How is it to come back to lessons after being away?',
      options: {easy: 'Easy', somewhat: 'Takes some time', hard: 'Hard', unsure: 'The child is not sure'},
    },
    hardest: {ask: 'In which lessons is it hardest? What would help there?'},
    'close-to': {
      ask: 'Whom do you like to meet here? To whom could you go?',
      options: {friend: 'A friend', teacher: 'A teacher', 'other-adult': 'Another adult', nobody: 'Nobody'},
    },
    easier: {ask: 'What would make it easier to come tomorrow?'},
    'first-step': {
      ask: 'What could be a first small step, and who should help with it?',
      hint: 'One that can be done this week.',
    },
  },
  stops: {
    'stop-harm':
      'Do not ask on about it: further questions are for people trained to ask them once. Stay with the child, write down their words as they were said, and call who is responsible. Do not call the family first.',
  },
  signs: {
    life: {
      sign: 'Does not want to live, or hurts themselves',
      act: 'Do not leave the child alone. Follow the protocol for danger to life now, then come back.',
    },
    'hurt-home': {
      sign: 'Is hit, hurt or touched at home',
      act: 'The child does not go home before it is clear that it is safe. Call the service for child protection or the police now.',
    },
    marriage: {
      sign: 'Is to be married, or to be taken away',
      act: 'Call the service for child protection or the police now. Do not call the family first.',
    },
    alone: {sign: 'Nobody is at home for days or nights', act: 'Ask who looks after the child tonight.'},
    hungry: {
      sign: 'Hungry, cold, without medicine',
      act: 'See to food and warmth today. Tell social services.',
    },
    working: {sign: 'Works much or in hard conditions', act: 'Begin the conversation about work.'},
    'afraid-school': {sign: 'Afraid of somebody at school', act: 'Begin the conversation about being hurt.'},
    'body-signs': {sign: 'Aches without an illness', act: 'Note when. Talk with the family about a doctor.'},
  },
  closing: [
    'Thank you for telling me how it is for you.',
    'This is what I will do now, and this is when you will hear from me: …',
    'I am glad whenever you are here, also for half a day. If something comes up, come to me.',
  ],
};

export default texts;
