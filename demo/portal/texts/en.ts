import type {Role} from '../../../src/kernel/rights.js';
import type {PageName} from '../page-list.js';

interface PageTexts {
  readonly title: string;
  readonly lead: string;
}

export interface PortalTexts {
  readonly portal: string;
  readonly menu: string;
  readonly skip: string;
  readonly language: string;
  readonly signIn: string;
  readonly signInLead: string;
  readonly signOut: string;
  readonly demo: string;
  readonly chooseClass: string;
  readonly answer: string;
  readonly answerLead: string;
  readonly pupil: string;
  readonly pupilsDoor: string;
  readonly openAlone: string;
  readonly notFound: string;
  readonly notForYou: string;
  readonly bells: string;
  readonly lesson: (number: number) => string;
  readonly canteen: string;
  readonly canteenToday: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly pages: Readonly<Record<PageName, PageTexts>>;
  readonly news: readonly PageTexts[];
}

export const en: PortalTexts = {
  portal: 'School portal',
  menu: 'Main menu',
  skip: 'Skip to the content',
  language: 'Language',
  signIn: 'Sign in',
  signInLead:
    'Choose who you are. There is no password: this portal is a demonstration, and its people are invented.',
  signOut: 'Sign out',
  demo: 'Demonstration: no real pupils',
  chooseClass: 'Class',
  answer: 'Answer the survey',
  answerLead: 'Who is signed in needs no slip. The portal cannot tell which answers are yours.',
  pupil: 'Pupil',
  pupilsDoor: 'I am a pupil and have a slip with a code',
  openAlone: 'Open in a window of its own',
  notFound: 'There is no such page.',
  notForYou: 'This page is not for your role.',
  bells: 'Bells',
  lesson: (number) => `Lesson ${number}`,
  canteen: 'Canteen',
  canteenToday: 'Lentil soup, pilaf, apple, tea',
  roles: {
    office: 'Office',
    teacher: 'Teacher',
    psychologist: 'School psychologist',
    lead: 'Lead of the care team',
    head: 'Head',
  },
  pages: {
    home: {title: 'News', lead: 'What is going on at school.'},
    register: {title: 'Register', lead: 'Take the register in the first ten minutes of the lesson.'},
    concern: {
      title: 'Log a concern',
      lead: 'What you have seen or heard goes to the care team, and to nobody else.',
    },
    actions: {title: 'Asked of me', lead: 'What you are asked to do for a child, and your answer.'},
    triage: {title: 'Triage', lead: 'Pupils whom somebody should look at.'},
    caseload: {title: 'Caseload', lead: 'Who needs what, and by when.'},
    pupil: {title: 'Pupils', lead: 'One pupil’s year: attendance, flags, concerns, cases.'},
    surveys: {title: 'Surveys', lead: 'Plan a survey, print the slips, close it, release its results.'},
    instrument: {
      title: 'Questionnaires',
      lead: 'What surveys can ask: look at each, bring your own, check whom it could single out.',
    },
    climate: {title: 'Climate', lead: 'What pupils said in released surveys, by school and class.'},
    received: {
      title: 'Locked file',
      lead: 'What another school sent about a child, opened with its passphrase.',
    },
    records: {
      title: 'Grades and behaviour',
      lead: 'Grades and incidents from the files of the school’s system, for the care team alone.',
    },
    rules: {title: 'Rules', lead: 'From which point somebody is pointed out, and what a change would mean.'},
    team: {title: 'Keys', lead: 'What opens the school’s records for you, and who else has keys.'},
    import: {title: 'Import', lead: 'Class lists and attendance from the files of the school’s register.'},
    pupils: {
      title: 'Survey for pupils',
      lead: 'Type in the code from your slip. Nobody will know which answers are yours.',
    },
  },
  news: [
    {
      title: 'Parents’ evening',
      lead: 'On Thursday at 18:30, each class in its own room. Please bring a second pair of shoes.',
    },
    {title: 'Ice on the yard', lead: 'Until it is cleared, come in through the gate by the gym.'},
    {title: 'Library', lead: 'Books for the holidays can be borrowed from Monday.'},
  ],
};
