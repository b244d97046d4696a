import type {SceneId} from '../plot.js';

/** What is said around the walk, and what people write in it. */
export interface WalkWords {
  readonly page: PageWords;
  readonly scenes: Readonly<Record<SceneId, {readonly title: string; readonly text: string}>>;
  readonly story: StoryWords;
}

interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly clock: string;
  readonly open: string;
  readonly week: (week: number) => string;
  readonly as: (name: string) => string;
  readonly goThere: string;
  readonly here: string;
  readonly next: string;
  readonly all: string;
  readonly ownHand: string;
  readonly teller: string;
  readonly child: (name: string) => string;
  readonly looking: string;
  readonly done: string;
  readonly notDone: string;
  readonly doIt: string;
  readonly doAll: string;
  readonly working: string;
  readonly stuck: (scene: string) => string;
  readonly failed: string;
}

interface StoryWords {
  readonly concern: string;
  readonly lead: string;
  readonly answers: Readonly<
    Record<'usual-day' | 'happened' | 'last-time' | 'helped' | 'unsafe-where' | 'wish' | 'beside', string>
  >;
  readonly afterTalk: string;
  readonly risk: string;
  readonly mother: string;
  readonly motherRole: string;
  readonly thirdGoal: string;
  readonly thirdAction: string;
  readonly need: string;
  readonly answered: string;
  readonly childView: string;
  readonly service: string;
  readonly contact: string;
  readonly purpose: string;
  readonly age: string;
  readonly language: string;
  readonly events: string;
  readonly health: string;
  readonly doctor: string;
  readonly accepted: string;
  readonly results: Readonly<Record<'talk' | 'adult' | 'places' | 'family' | 'class' | 'again', string>>;
  readonly review: string;
  readonly serviceDone: string;
  readonly ends: Readonly<Record<'safe' | 'friends' | 'learning', string>>;
  readonly closure: string;
  readonly childSays: string;
  readonly familySays: string;
  readonly worked: string;
}

export const en: WalkWords = {
  page: {
    title: 'Eight weeks with one child',
    lead: 'From a teacher’s first worry to a closed case. Each step leads to its day and its person, on the same screens as any other day. Do it yourself there, or have it done and look at what it left behind.',
    clock:
      'The school’s day goes on with you, and does not come back. Begin anew by starting the demo again in a private window.',
    open: 'Eight weeks with one child',
    week: (week) => `Week ${week}`,
    as: (name) => `as ${name}`,
    goThere: 'Go to this day',
    here: 'You are here',
    next: 'On to the next day',
    all: 'All steps',
    ownHand: 'Below is the screen on which it is done.',
    teller: 'This step',
    child: (name) => `The child: ${name}`,
    looking: 'Looking what is done already …',
    done: 'Done: look at it below.',
    notDone: 'Not done yet. Do it below, or have it done.',
    doIt: 'Do this step for me',
    doAll: 'Do everything up to here for me',
    working: 'Working …',
    stuck: (scene) =>
      `It cannot be done so any more: “${scene}” was decided otherwise. Go on by hand on the screen below.`,
    failed: 'That did not work. Reload the page and try once more.',
  },
  scenes: {
    lists: {
      title: 'The office brings in the lists',
      text: 'A new school: class lists and the attendance of this year come from the files of the school’s register.',
    },
    concern: {
      title: 'A teacher is worried',
      text: 'The class teacher of 6 А has seen something at break. She tells the care team, and nobody else can read it.',
    },
    triage: {
      title: 'The psychologist looks at it',
      text: 'The concern waits in triage. One child, one case: it is opened with the words of the teacher in it.',
    },
    talk: {
      title: 'A talk with the child',
      text: 'A guide helps to ask and to listen. What the child does not say is not a no.',
    },
    assessment: {
      title: 'How great is the risk?',
      text: 'A person decides, with a reason. With a risk and an assessment the case is assessed.',
    },
    plan: {
      title: 'A plan of three goals',
      text: 'Two goals come from the template for a child who is bullied, one is the school’s own. Each action has a person and a day; one goes to a teacher.',
    },
    answer: {
      title: 'The teacher answers',
      text: 'A colleague finds what she is asked to do, with what she needs to know and nothing more of the case.',
    },
    referral: {
      title: 'Consent and a referral',
      text: 'Child and mother say yes to the clinic. It is told what it needs for its part, and the goals stay at school.',
    },
    accepted: {
      title: 'The clinic takes it on',
      text: 'The answer came by telephone and is written down, with the day to ask again.',
    },
    review: {
      title: 'A look at the plan',
      text: 'What was done, and how it went. A day is set for the next look.',
    },
    goals: {
      title: 'What was reached',
      text: 'The clinic has finished. Each goal is ended with a reason.',
    },
    closure: {
      title: 'The case is closed',
      text: 'With an outcome and a reason. Its timeline stays, and a new signal would open it again.',
    },
  },
  story: {
    concern:
      'At break three classmates kept the bag and threw it around until the bell; this is the third time in two weeks. Nobody plays along any more. Sat alone in the corridor on Friday and did not want to go out.',
    lead: 'Third time in two weeks, and now stays away from break.',
    answers: {
      'usual-day': 'Gets up alone, walks with the neighbour’s girl. School is fine “until ten o’clock”.',
      happened: 'They take the bag and throw it. In the class chat they write that nobody should answer.',
      'last-time': 'On Friday, by the stairs. Then hid in the library.',
      helped: 'The librarian let me stay.',
      'unsafe-where': 'In the yard behind the gym, and in the changing room.',
      wish: 'That it stops without them knowing that I told.',
      beside: 'The librarian, and Mum.',
    },
    afterTalk: 'Speaks calmly, sleeps badly before school days. Promised: no step without telling first.',
    risk: 'Repeated for weeks by several, and sleeps badly. No danger to life, and nobody was hurt.',
    mother: 'The mother',
    motherRole: 'mother',
    thirdGoal: 'Takes part in lessons as before',
    thirdAction: 'Have an eye on the yard behind the gym at the long break, and be there first',
    need: 'Three pupils of 6 А take things from another there. Please be there from the first minute, and speak to nobody of whom it is about.',
    answered: 'Was there every day. On Tuesday they came, saw me and left. Quiet since.',
    childView: 'Yes, if Mum comes along. They need not know what the others wrote.',
    service: 'Children’s clinic No. 4',
    contact: 'Reception, mornings',
    purpose: 'To look at the trouble with sleep, and to say what helps.',
    age: '12',
    language: 'Speaks Kazakh and Russian',
    events: 'Has been teased and shut out by classmates for about a month; the school is acting on it.',
    health: 'Falls asleep late and wakes at night before school days, for about three weeks.',
    doctor: 'The children’s psychologist of the clinic',
    accepted: 'First appointment next Thursday with the mother.',
    results: {
      talk: 'Talked alone, twenty minutes; knows what happens next.',
      adult: 'The library, at any time.',
      places: 'The three sit apart now; an adult is in the yard.',
      family: 'The mother had noticed the bad sleep; tells us at once if something comes up.',
      class: 'The class wrote its own rules for the chat.',
      again: 'Nothing for two weeks, in the chat neither.',
    },
    review:
      'Seen together with the class teacher: no incident for two weeks, goes out at break with two others, sleeps better.',
    serviceDone: 'Three appointments. Sleeps through; no further treatment needed.',
    ends: {
      safe: 'No incident for four weeks, says so too.',
      friends: 'Is with two classmates at every break.',
      learning: 'All teachers say so.',
    },
    closure: 'Nothing for five weeks. Child and mother agree that the plan can end.',
    childSays: 'It is good again. I go out at break.',
    familySays: 'We are content, and know whom to call.',
    worked: 'That an adult was there first, and that nothing was done without telling the child.',
  },
};
