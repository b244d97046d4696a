import {plural} from '../../i18n/format.js';
import type {AskedFact, Hazard, WorstForm} from '../guides/work/facts.js';
import type {Gap, ProfileId, Source} from '../guides/work/profile.js';
import type {WorkStatus} from '../guides/work/statuses.js';
import type {Advice} from '../guides/work/recommend.js';

const hours = (count: number): string => plural('en', count, {one: '# hour', other: '# hours'});

const en = {
  words: {
    begun: 'Conversation begun',
    finished: 'Conversation finished',
    open: (count: number) =>
      plural('en', count, {one: '# question without an answer', other: '# questions without an answer'}),
    answer: 'Answer in a conversation',
    sign: 'Noticed in a conversation',
    heard: 'noticed',
    notHeard: 'not noticed after all',
    acted: 'child safe, help called',
    notSaid: 'Asked, nothing said',
    takenBack: 'Taken back',
    yes: 'Yes',
    no: 'No',
    proposed: 'Work: what the answers point to',
    decided: 'Work: status for the record',
    statuses: {
      'no-work': 'no work was told of',
      'within-limits': 'light work within the limits for this age',
      'not-enough': 'too little was said for a proposal',
      'below-minimum-age': 'work for others below the age for it',
      'over-hours': 'more hours than the law has for this age',
      'child-labour': 'as many hours as statistics count as child labour at this age',
      hazardous: 'hazardous work',
      'possible-worst-form': 'signs of one of the worst forms of child labour',
    } satisfies Record<WorkStatus, string>,
  },
  none: 'No conversation yet.',
  which: 'Which conversation?',
  intro: 'What the child says is kept as you go. You can stop at any time and go on later.',
  begin: 'Begin',
  goOn: 'Go on',
  look: 'Look or add',
  halfDone: (count: number) =>
    plural('en', count, {one: 'Half done, # answer', other: 'Half done, # answers'}),
  addedTo: 'Added to since it was finished',
  finished: 'Finished',
  lostBeginning: 'Its beginning cannot be read here.',
  otherVersion: (version: number, answers: number) =>
    plural('en', answers, {
      one: `Held with version ${version} of the guide, which is not here. Its # answer is kept; a newer Pana shows it.`,
      other: `Held with version ${version} of the guide, which is not here. Its # answers are kept; a newer Pana shows them.`,
    }),
  textsMissing: 'The questions could not be fetched. Nothing is lost.',
  leave: 'Back to the case',
  alone:
    'The rest of the case is hidden and what to listen for is folded away: the child may look at the screen.',
  readIn: 'Read the questions in',
  before: 'Before you begin',
  opening: 'Say first',
  closing: 'Say at the end:',
  start: 'To the first question',
  progress: (done: number, of: number) => `${done} of ${of} answered`,
  byAdult: 'For you to fill in',
  next: 'Save and go on',
  notSaid: 'Asked, nothing said',
  previous: 'Back',
  later: 'Skip',
  takeBack: 'Take the answer back',
  hoursUnit: 'Hours, 0 to 168.',
  yearsUnit: (from: number, to: number) => `A whole number, ${from} to ${to}.`,
  twoAnswers: 'Two devices kept different answers. The more careful one counts until you answer again.',
  listen: 'Listen for',
  listenHint: 'Tick what you notice, whatever is being asked.',
  heardCount: (count: number) => plural('en', count, {one: '# noticed', other: '# noticed'}),
  heardTitle: 'Noticed:',
  atOnce: 'at once',
  contested: 'two answers',
  first: 'First see that the child is safe',
  acted: 'The child is safe, help is called',
  mistaken: 'I ticked it by mistake',
  overview: 'All questions',
  open: 'not asked yet',
  needed: 'still wanted',
  end: 'To the end',
  endTitle: 'End of the conversation',
  stop: 'Stop asking here',
  missing: 'Not asked yet:',
  missingHint: 'You may finish without it. Nothing is concluded from what was not said.',
  outside: 'Answers outside the path',
  outsideHint: 'They are kept. What was said later closed the questions they belong to.',
  ownWords: 'In your own words',
  ownWordsHint: 'What you saw, names, what you agreed on. It goes into a note together with the answers.',
  summary: 'What the note will say',
  finish: 'Finish',
  profile: 'Law to read the answers by',
  profileHint: 'Statistics count the same everywhere; ages and hours in the law differ.',
  profiles: {generic: 'International', kz: 'Kazakhstan', kg: 'Kyrgyzstan'} satisfies Record<
    ProfileId,
    string
  >,
  status: {
    title: 'Work: status for the record',
    pointTo: (status: string) => `The answers point to: ${status}`,
    noVerdict: 'A proposal from what was said, and no verdict on the child or the family. You decide.',
    from: 'What it comes from',
    ask: 'Not said, and worth asking',
    consider: 'To consider',
    found: {
      worstForm: (signs: string) => `Noticed: ${signs}.`,
      hazard: (hazards: string) => `Told of: ${hazards}.`,
      hours: (found: {
        readonly hours: number;
        readonly threshold: number;
        readonly from: number;
        readonly to: number;
        readonly week: 'last' | 'busiest';
      }) =>
        `${hours(found.hours)} in the ${found.week === 'last' ? 'last seven days' : 'busiest week'}; at ${found.from} to ${found.to} years statistics count from ${hours(found.threshold)} on.`,
      tooYoung: ({age, minimum}: {readonly age: number; readonly minimum: number}) =>
        `${age} years old; light work beside school may begin at ${minimum}.`,
      notLight: ({age, minimum}: {readonly age: number; readonly minimum: number}) =>
        `${age} years old; before ${minimum} work may take no lessons away, and some were missed.`,
      overHours: (found: {readonly hours: number; readonly most: number; readonly age: number}) =>
        `${hours(found.hours)} in a week; at ${found.age} the law has ${found.most} at the most.`,
    },
    hazards: {
      heights: 'work high up',
      underground: 'work underground or in a narrow space',
      water: 'work in or under water',
      'heat-cold': 'great heat or cold',
      machines: 'dangerous machines or tools',
      loads: 'heavy loads',
      chemicals: 'chemicals, dust or smoke',
      noise: 'great noise or shaking',
      night: 'work at night',
      'kept-in': 'not being allowed to leave',
      hurt: 'being hit, frightened, humiliated or touched',
    } satisfies Record<Hazard, string>,
    worstForms: {
      held: 'force, threats or a debt',
      taken: 'being brought or taken away for work',
      sexual: 'something sexual for money or things',
      illicit: 'being made to steal, beg or carry drugs',
    } satisfies Record<WorstForm, string>,
    chores: (count: number) =>
      `Chores at home: ${hours(count)} in a week. From 21 hours on, statistics that include chores count them at 5 to 14 years.`,
    facts: {
      age: 'the age',
      kinds: 'what kind of work it is',
      'hours-week': 'hours in the last seven days',
      'hours-busiest': 'hours in the busiest week',
      lessons: 'whether lessons were missed',
      places: 'what the places are like',
      things: 'what the child works with',
      treatment: 'until when, and how people are there',
    } satisfies Record<AskedFact, string>,
    advice: {
      protocol:
        'Follow the protocol and refer today: the child’s safety first, and no further questions from us.',
      'end-hazard': 'Speak with the family about ending the dangerous part now, with help to replace it.',
      inspectorate: 'Ask the labour inspectorate or the commission for minors.',
      'fewer-hours': 'Agree with the family on fewer hours, and on none in lesson time.',
      papers: 'Ask for the contract and a parent’s written consent.',
      learning: 'Help to catch up at school, free of charge.',
      family: 'Ask social services about benefits and help for the family.',
      'share-chores': 'Talk about who else could share the chores at home.',
      season: 'Ask again before and after the season with most work.',
      'stay-light': 'Ask again next term whether it is still so.',
      'ask-more': 'Ask what was not said, when the child is ready for it.',
    } satisfies Record<Advice, string>,
    gaps: {
      'light-work-age':
        'The age for light work is the international one: this country’s was not established.',
      'week-hours': 'No limit of hours by law is checked: none was established.',
    } satisfies Record<Gap, string>,
    works: {
      c138: 'ILO Convention 138',
      c182: 'ILO Convention 182',
      r146: 'ILO Recommendation 146',
      r190: 'ILO Recommendation 190',
      icls: 'ICLS resolution on child labour statistics (2008, amended 2018)',
      sdg: 'SDG indicator 8.7.1, metadata',
      'kz-labour-code': 'Labour Code of Kazakhstan',
      normlex: 'ILO NORMLEX, declaration of Kyrgyzstan',
    } satisfies Record<Source['work'], string>,
    cite: {
      article: (work: string, place: string) => `${work}, art. ${place}`,
      paragraph: (work: string, place: string) => `${work}, para. ${place}`,
    },
    confirm: 'Confirm for the record',
    other: 'Record another status',
    which: 'Status',
    why: 'Why?',
    whyHint: 'Both stay in the record: what was proposed, and what you decide.',
    decided: (status: string) => `For the record: ${status}`,
    proposedWas: (status: string) => `Proposed was: ${status}`,
  },
  refused: {
    'no-answer': 'Write or choose what was said. If nothing was said, press “Asked, nothing said”.',
    'no-words': 'Write what was said.',
    'out-of-bounds': 'Write a number within the bounds below the field.',
    'alone-only': 'The last one goes with none of the others.',
    'one-only': 'Choose one.',
    'unknown-option': 'Choose one of those shown.',
    'not-this-kind': 'This is no answer to the question.',
    'other-version': 'This conversation belongs to another version of the guide. Open it again.',
    'unknown-question': 'This question is not in the guide. Open the conversation again.',
    'unknown-sign': 'This sign is not in the guide. Open the conversation again.',
    'nothing-said': 'Nothing was said or noticed yet.',
    'act-first': 'First see that the child is safe.',
    'guide-missing': 'Choose a conversation.',
    closed: 'The case was closed meanwhile. Reopen it first.',
    'nothing-proposed': 'There is no proposal yet.',
    'status-missing': 'Choose a status.',
    'reason-missing': 'Say why it is another one.',
  },
};

export default en;
export type GuidesTerms = typeof en;
