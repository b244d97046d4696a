import {list, number, plural} from '../../i18n/format.js';
import type {Sensitivity} from '../instrument/instrument.js';
import type {Trait} from '../instrument/marks.js';
import type {Check} from '../lint/findings.js';

const pupils = (count: number): string => plural('en', count, {one: '# pupil', other: '# pupils'});

const en = {
  levels: {blocks: 'Must be changed', warns: 'Please look'},
  fineHeading: 'Fine',
  fine: {
    groups: 'No answers put beside each other make a group that is too small.',
    names: 'Nobody is asked for a name.',
    sensitive: 'Help stands beside every question that may hurt.',
    texts: 'Nobody writes freely, or somebody reads it in time.',
    length: 'The length fits the age.',
    languages: 'Every language of the pupils’ screens is there, translated.',
    wording: 'No very long sentences.',
    counted: 'Something of every question is counted.',
  } satisfies Record<Check, string>,
  traits: {
    name: 'name or contact',
    gender: 'gender',
    age: 'age',
    class: 'class or year',
    language: 'language',
    origin: 'origin',
    family: 'family',
    faith: 'faith',
    health: 'health',
    address: 'where they live',
  } satisfies Record<Trait, string>,
  sensitive: {
    'self-harm': 'self-harm',
    violence: 'violence',
    'sexual-harm': 'sexual harm',
    family: 'trouble at home',
  } satisfies Record<Sensitivity, string>,
  smallGroups: (what: readonly string[]) =>
    `${capital(list('en', what))}: these answers make very small groups`,
  smallGroupsText:
    'An answer names its class. Whoever put these answers beside it could tell which pupil it is from.',
  withText: 'Pupils also write in their own words here. So the groups must be larger still.',
  counted: (title: string, least: number, of: number) =>
    `${title}: ${pupils(least)} in the smallest group, of ${number('en', of)}`,
  even: (title: string, least: number, of: number) =>
    `${title}: at best ${pupils(least)} to a group, of ${number('en', of)}; really some groups are smaller`,
  change: 'What to change (one of these is enough)',
  remedies: {
    drop: (item: string, least: number) =>
      `Leave out “${item}”. Then the smallest group has ${pupils(least)}.`,
    'drop-all': (least: number) =>
      `Leave out all of these questions. Then the smallest group is a whole class of ${pupils(least)}.`,
    coarsen: (item: string, answers: number, least: number) =>
      `Give “${item}” no more than ${number('en', answers)} answers. Then the smallest group has ${pupils(least)}.`,
    'merge-year': (least: number) =>
      `Let whole years answer as one group, not classes. Then the smallest group has ${pupils(least)}.`,
    'merge-school': (least: number) =>
      `Let all these classes answer as one group. Then the smallest group has ${pupils(least)}.`,
    'drop-text': 'Leave out the questions in own words: smaller groups are enough then.',
  },
  smallClass: 'Very small classes',
  smallClassText:
    'In so small a class each answer nearly has a name. Results are merged with another class before anybody sees them; choose whether these classes should take part.',
  noPupils: 'Classes without pupils',
  noPupilsText: 'Nobody is on these lists. Leave the classes out, or have the lists repaired.',
  ofPupils: (title: string, count: number) => `${title}: ${pupils(count)}`,
  genderUnknown: 'Girls and boys could not be counted',
  genderUnknownText:
    'The class lists hold no gender, so halves were taken in its place. Where a class is uneven, the smaller half is smaller than reckoned. You can type the numbers in above.',
  asksName: (item: string) => `“${item}” asks who the pupil is`,
  asksNameText:
    'An anonymous survey cannot ask for this. Leave the question out; pupils can ask for contact in another place.',
  asksClass: (item: string) => `“${item}” asks what the slip knows already`,
  asksClassText:
    'Every slip knows its class and year. Leave the question out: it only makes pupils feel watched.',
  mayTell: (item: string) => `Does “${item}” tell who answers?`,
  mayTellText: (answers: number) =>
    `It has ${plural('en', answers, {one: '# answer', other: '# answers'})} and nothing is counted of it, so it may be a question about the pupil. Say what it tells, or that it tells nothing.`,
  unmarked: (item: string) => `“${item}” may hurt`,
  unmarkedText: (like: string) =>
    `It sounds like ${like}. Mark it, so that help stands beside it at once, or say that it hurts nobody.`,
  textUnread: 'Pupils write in their own words',
  textUnreadText:
    'Somebody may write of danger. The plan of a wave must name who reads it, and within how many school hours.',
  tooLong: (minutes: number, most: number) =>
    `About ${number('en', minutes)} minutes: more than ${number('en', most)} at this age`,
  tooLongText: 'Pupils who are tired answer anything. Leave questions out, or make two questionnaires of it.',
  agesUnknown: 'For whom is it?',
  agesUnknownText:
    'Nobody has said what ages the wording is for. Length was reckoned for pupils of 12 and older.',
  missing: (languages: readonly string[]) => `Not in ${list('en', languages)}`,
  missingText: 'Pupils who choose this language see the questions in another one.',
  unspoken: (languages: readonly string[]) => `No screen in ${list('en', languages)}`,
  unspokenText:
    'The buttons around the questions do not speak this language yet, so pupils cannot choose it.',
  untranslated: (language: string, as: string, count: number) =>
    `${language}: ${plural('en', count, {one: '# question is', other: '# questions are'})} word for word as in ${as}`,
  untranslatedText: 'Nobody has translated them, or the file had no words for them.',
  longSentence: (item: string) => `“${item}” has a very long sentence`,
  longSentenceText: (language: string, words: number, most: number) =>
    `${language}: ${number('en', words)} words; up to ${number('en', most)} are easier to read at this age.`,
  nothingCounted: 'Nothing is counted',
  nothingCountedText: 'Without something to count, the results are empty. Choose which answers count.',
  notCounted: (count: number) =>
    `Nothing is counted of ${plural('en', count, {one: '# question', other: '# questions'})}`,
  notCountedText: 'A question asked in vain costs trust. Count something of it, or leave it out.',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export default en;
export type LintTerms = typeof en;
