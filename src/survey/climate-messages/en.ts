import {plural} from '../../i18n/format.js';
import answers from './answers-en.js';
import shipped from './measures-en.js';

/** A measure in a few words, and what its number says. */
export interface MeasureWords {
  readonly name: string;
  readonly meaning: string;
  /** Of a distribution, from the least worth. */
  readonly answers?: readonly string[];
}

const measures: Readonly<Record<string, MeasureWords>> = {
  ...shipped,
  ...answers,
  bullied: {
    name: 'Bullied',
    meaning:
      'Pupils who say that others were mean to them on purpose two or three times a month or more often, in the last two months.',
  },
  'bullied-online': {
    name: 'Bullied online',
    meaning:
      'Pupils who say that this happened to them on a phone or online two or three times a month or more often, in the last two months.',
  },
  'left-out': {
    name: 'Left out',
    meaning:
      'Pupils who say that others left them out on purpose two or three times a month or more often, in the last two months.',
  },
  'bullies-others': {
    name: 'Bullying others',
    meaning:
      'Pupils who say that they were mean to others on purpose two or three times a month or more often, in the last two months.',
  },
  climate: {
    name: 'Climate',
    meaning:
      'How far pupils agree that they feel safe, are helped by others, that adults act, and that they belong: from 0 (not true at all) to 4 (completely true). Higher is better.',
  },
};

const en = {
  title: 'Climate',
  intro: 'What pupils said in anonymous surveys, for groups large enough to protect each of them.',
  survey: 'Survey',
  surveyOption: (title: string, day: string) => `${title} (${day})`,
  released: (day: string) => `Released on ${day}`,
  answered: (people: string) => `at least ${people} pupils answered`,
  peopleShort: (people: string) => `${people}+ pupils`,
  whole: 'All who took part',
  years: (titles: readonly string[]) =>
    titles.length === 0 ? 'Year not known' : `Year ${titles.join(' + ')}`,
  pick: 'Show',
  measures,
  byGroup: 'By year and class',
  value: (value: string, low: string, high: string) => `${value}, between ${low} and ${high}`,
  between: (low: string, high: string) => `${low} to ${high}`,
  sentence: (value: string, low: string, high: string) =>
    `All who took part: ${value}. Chance alone could move it between ${low} and ${high}.`,
  parts: {neither: 'Neither', harmed: 'Bullied', harming: 'Bullying others', both: 'Both'},
  partShare: (part: string, share: string) => `${part} ${share}`,
  sentenceGroups: (parts: string) => `All who took part: ${parts}. Each pupil is in one of the four.`,
  sentenceAnswers: (parts: string) => `All who took part: ${parts}.`,
  worth: (worth: string) => `Answer worth ${worth}`,
  garbled: (oneIn: string) =>
    `This is an estimate. By lot, one device in ${oneIn} said yes whatever its pupil chose, so that no yes accuses anybody. The share behind it is reckoned from what was recorded, and its line is longer for that.`,
  higher: (others: string) => `higher than all others (${others})`,
  lower: (others: string) => `lower than all others (${others})`,
  marks: (count: number) =>
    plural('en', count, {
      one: '# group differs from all others by more than chance explains; it is marked. Every other difference is within chance.',
      other:
        '# groups differ from all others by more than chance explains; they are marked. Every other difference is within chance.',
    }),
  noMarks: 'No group differs from all others by more than chance explains.',
  marksText:
    'Each year and class is compared with all others who took part. With so many comparisons some look large by chance alone, so the mark asks for more: of all the marks in a release, about one in twenty is expected to be chance. A mark says that there is something to ask about, not why.',
  marksName: 'Marks',
  topics: {
    bullying: 'Bullying',
    forms: 'What happened',
    where: 'Where it happened',
    told: 'Who was told',
    online: 'Online',
    climate: 'Climate and safety',
    wellbeing: 'How pupils feel',
    other: 'Other',
  },
  map: 'Map of the school',
  mapMeaning:
    'Of the pupils who say that something was done to them at least once: how many name each place. A place that nobody asked about is blank.',
  place: 'Place',
  placeShare: 'Pupils who name it',
  mostNamed: (place: string, share: string) => `Named most often: ${place} (${share}).`,
  noPlace: 'No place can be shown for this group.',
  placesWithheld: (count: number) =>
    plural('en', count, {one: '# place is withheld.', other: '# places are withheld.'}),
  stepUnder: (share: string) => `under ${share}`,
  stepFrom: (share: string) => `${share} and more`,
  trend: 'From survey to survey',
  trendText:
    'Only surveys with the same questions are laid side by side. In another school year a class or a year is not the same pupils.',
  otherClasses: 'Not the same classes took part in each of these surveys.',
  trendNothing: (people: string) =>
    `No survey has a number here from ${people} answers or more that may be shown.`,
  trendOnly: 'There is nothing to compare it with yet.',
  changeReal: (value: string, low: string, high: string) =>
    `Since the survey before: ${value}, between ${low} and ${high}. That is more than chance explains.`,
  changeChance: (value: string, low: string, high: string) =>
    `Since the survey before: ${value}, between ${low} and ${high}. Chance may explain all of it.`,
  result: 'Result',
  tooFew: 'too few',
  notAlone: 'not by itself',
  print: 'Print all',
  saveCsv: 'Save as table (CSV)',
  saveJson: 'Save as data (JSON)',
  saveFailed: 'The file could not be saved. Try again, or print the page.',
  'level-school': 'School',
  'level-year': 'Year',
  'level-class': 'Class',
  columns: {
    level: 'Level',
    measure: 'Measure',
    part: 'Part',
    kind: 'Kind',
    value: 'Value',
    low: 'From',
    high: 'To',
    answered: 'Answers, at least',
    oneIn: 'Garbled, one in',
    others: 'All others',
  },
  careOnly: 'Only the care team sees this.',
  leftOut: (classes: string) =>
    `Not in these results: ${classes}. An earlier release of the same questions tells of the same weeks. Shown twice, the two could be subtracted from each other.`,
  toldBefore: (measures: string) =>
    `Withheld here: ${measures}. Results of another questionnaire tell of it for some of these classes in the same weeks. Shown twice, the two could be subtracted from each other.`,
  sentenceWithheld: 'For all who took part together it is withheld, and so for every group.',
  withheld: 'Withheld to protect pupils',
  withheldShort: 'withheld',
  table: 'All numbers as a table',
  group: 'Group',
  pupils: 'Pupils, at least',
  explain: 'How to read this',
  line: 'The line',
  lineText:
    'A result from few pupils can be high or low by chance. The line shows how far: of 100 surveys like this one, about 95 would have the true value on their line. Where two lines overlap, the difference may be chance.',
  withheldText:
    'A number is not shown where fewer than three pupils, or all but fewer than three, gave an answer, or where too few answered. Neighbouring groups are then held back with it, so that nobody can work it out by subtracting. A gap does not mean that something is wrong in that class.',
  together: 'Put together',
  togetherText: (people: string, classPeople: string) =>
    `A class is shown by itself from ${classPeople} answers on, a year from ${people}. Smaller ones are put together with the next: “7 A + 7 B” is one group.`,
  steps: 'Steps of five',
  stepsText: 'Numbers of pupils are rounded down to the next five, so that one more answer cannot be seen.',
  empty: 'Nothing has been released yet.',
  emptyHelp:
    'When a survey is closed, the psychologist releases its results, and they appear here for all staff who may see them.',
  allWithheld: 'Everything in this release is withheld.',
  allWithheldHelp:
    'Too few pupils answered, or their answers are too much alike, to show anything without telling on somebody. A survey with more classes may show more.',
  contested: 'Two different results were released for this survey.',
  contestedHelp:
    'Shown side by side, they could give away what each of them protects. Nothing is shown until one of them is kept.',
  contestedAsk: 'Ask the psychologist to choose.',
  choice: (day: string, people: string) => `Released on ${day}, at least ${people} pupils`,
  keep: 'Keep this one',
};

export default en;
export type ClimateTerms = typeof en;
