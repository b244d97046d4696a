import type {ProtocolLine, TemplateId} from '../plan/templates.js';

interface TemplateTexts {
  readonly title: string;
  /** For whom it is meant, and what to know before it is used. */
  readonly when: string;
  readonly goals: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string>>;
}

const en = {
  choose: 'Which situation?',
  intro:
    'A proposal to think with. Change the words to fit this child, and say of each action who does it and by when.',
  goal: 'Goal',
  action: 'Action',
  skip: 'Leave this out',
  proposed: (day: string) => `Proposed: ${day}`,
  takeDays: 'Take the proposed days',
  use: 'Put it into the plan',
  stays: 'Who stays with the child?',
  staysHint: 'Not for a minute alone, until another named adult takes over.',
  calls: 'Who makes the calls?',
  callsHint: 'Best somebody else, so that nobody has to leave the child.',
  notHere: 'If this is not to be done: why not? Else leave it empty.',
  orders: 'In this order, today',
  begin: 'Begin, and put these names down',
  lines: {
    stay: 'Stay with the child. Somebody is within reach at every moment, at the toilet and on the way too.',
    emergency:
      'Call the emergency number first if the child is hurt, has taken something, or could act on it now. Say where you are, what happened, and who stays with the child.',
    means:
      'Put out of reach what the child could hurt themselves with: medicines, blades, cords; keep away from windows and roofs. Ask calmly what they have with them.',
    ask: 'Listen, and ask directly: do you think of killing yourself, how, when, do you have what you would need? Asking plants no idea. Promise no secret, argue with nothing, and say what happens next.',
    lead: 'Tell the head and the lead of the care team now, by voice, and nobody else. A message can be overlooked.',
    family:
      'Call the parents or guardian, and have them come. Not if danger comes from home: then child protection is told instead.',
    protection: 'Tell child protection, where home is not safe or nobody of the family can be reached today.',
    help: 'Arrange to be seen today by a doctor or a mental-health service, and have an adult go along. Ask for the name of whoever takes over.',
    'hand-over':
      'Leave only when a named adult has taken over. Write down who, when, and what was agreed for tonight and tomorrow morning.',
  } satisfies Record<ProtocolLine, string>,
  goalOfProtocol: 'Lives through this, and is not alone with it',
  refused: {
    'template-missing': 'Choose a situation.',
    'nothing-taken': 'Everything was left out. Keep one action at least.',
    'stays-missing': 'Say who stays with the child.',
    'calls-missing': 'Say who makes the calls.',
    'nobody-told': 'Either the family or child protection has to be told today.',
    'already-begun': 'It was begun already. Its lines stand at the head of the case.',
  },
  templates: {
    bullied: {
      title: 'A child is bullied',
      when: 'For the child who is harmed. Whoever harms has a case of their own. The two are not brought together to talk it over.',
      goals: {
        safe: 'Nobody hurts this child at school, on the way or online',
        friends: 'Has somebody to be with at breaks',
      },
      lines: {
        talk: 'Talk alone: what happens, where, who sees it, what should happen now. Promise no secret; say what you will do, and ask whether it could make things worse.',
        adult: 'Agree on an adult and a place to go to at any time, without asking first',
        places:
          'Have adults where it happens; give another seat or group to those who harm, not to this child',
        family: 'Tell the family what is known and what the school does; ask what they notice at home',
        class:
          'A lesson with the class on standing by each other, in which nobody is named or can be guessed',
        again: 'Ask again, alone: has it stopped? Not “is it better”, but what happened this week',
      },
    },
    bullying: {
      title: 'A child hurts others',
      when: 'For the child who harms. It is the behaviour that must end, not the place in the class.',
      goals: {stop: 'Stops hurting others', seen: 'Is noticed for something else'},
      lines: {
        talk: 'Talk alone and calmly: what was seen, that it ends now, and who will look. Then listen: what goes on in their own life?',
        family: 'Talk with the family about what was done, without shaming; agree on what each side does',
        amends:
          'Find a way to make good what can be made good, if the harmed child wants it; without a meeting of the two',
        task: 'A task or a group in which they are good, with an adult who likes them',
        again: 'Look back together at two weeks, with what adults saw',
      },
    },
    witness: {
      title: 'A child saw it happen',
      when: 'For children who watched or know of it. Their names are told to nobody who was part of it.',
      goals: {'not-alone': 'Knows what to do next time, and is not alone with it'},
      lines: {
        talk: 'Thank them; ask what they saw and how they have slept since. Telling is not telling on somebody',
        adult: 'Agree on an adult to come to when it happens again, and on a way that nobody notices',
        family: 'Tell the family, if the child agrees, what helps at home',
      },
    },
    absence: {
      title: 'Often absent',
      when: 'When days are missed again and again. First the reasons, then the step: most children who stay away have one.',
      goals: {come: 'Comes on most days of the next four weeks', 'catch-up': 'Keeps up with what was missed'},
      lines: {
        talk: 'Ask what makes coming hard: sleep, fear, the way, clothes or money, work, illness, care for somebody at home',
        family: 'Ask the family the same, without blame; agree on whom they tell in the morning',
        visit: 'Visit at home, two of you, if nobody can be reached',
        step: 'Agree on one small step for two weeks: being met at the gate, a later first lesson, a lift',
        help: 'Choose with the teachers what of the missed matters, and when it is caught up',
      },
    },
    work: {
      title: 'Work keeps from school',
      when: 'For paid or unpaid work that takes hours, sleep or health. The conversation guide on work helps to ask. Warn no employer.',
      goals: {free: 'Does no work that harms or keeps from school', lessons: 'Is in lessons again'},
      lines: {
        talk: 'Ask calmly: what work, which hours, with what tools, who asked for it, what happens if they stop',
        inform:
          'Where it is dangerous, forced or far from home: tell child protection, and with them the labour inspectorate',
        family: 'Talk with the family about what the money is needed for, and what the child needs',
        support: 'Help to apply for support: food, clothes, money, childcare',
        help: 'Agree with the teachers on how lessons and homework can be managed until then',
      },
    },
    home: {
      title: 'Conflict at home',
      when: 'When quarrels, drink or parting weigh on a child. Where the child is hurt or threatened, child protection comes first and the family is not told before.',
      goals: {safe: 'Is not hurt or threatened at home', calm: 'The family has help with its conflict'},
      lines: {
        talk: 'Ask alone: are you hurt, hungry, afraid to go home today? What do you do when it begins?',
        inform: 'Tell child protection the same day if the child is hurt, threatened or goes hungry',
        place: 'Agree where the child can go when it gets bad, by day and by night, and whom to call',
        family: 'Speak with the parents, one by one if need be: about the child, not about who is right',
        support: 'Offer counselling for families or for drinking, with a name and a number',
      },
    },
    newcomer: {
      title: 'New, and without friends',
      when: 'For a child who came lately and stays alone. If others keep them away on purpose, it is bullying.',
      goals: {friends: 'Has somebody to sit, eat and go home with', follow: 'Can follow the lessons'},
      lines: {
        talk: 'Ask what they like, whom they would like to know, and what is hard here',
        seat: 'A seat beside a friendly classmate whom you have asked before',
        group: 'A club, choir, team or task in which they meet others, with an adult who looks out for them',
        class:
          'Something for the whole class in changing groups; without putting the new child in the middle',
        help: 'Find out what is hard: the language, other books, gaps; agree on help',
      },
    },
    illness: {
      title: 'Back after a long illness',
      when: 'For the return after weeks of illness. The child says what the class may know.',
      goals: {
        back: 'Comes back step by step, without too much at once',
        class: 'Belongs to the class again',
        'catch-up': 'Learns what matters of what was missed',
      },
      lines: {
        family:
          'Agree with the family, and through them with the doctor: which hours, what is not possible, medicines, whom to call',
        teachers:
          'Tell the teachers what they need for their lessons, and not the illness: shorter days, rest, no sport until when',
        talk: 'Ask after the first week: what was good, what was too much, who was kind',
        tell: 'Ask the child what the class may know; tell it that, and no more',
        help: 'Leave out what does not matter; a plan for the rest, with a teacher for each subject',
      },
    },
  } satisfies Record<TemplateId, TemplateTexts>,
};

export default en;
export type TemplateTerms = typeof en;
