import {plural} from '../../i18n/format.js';

/** Why something could not be done, by the reason that the decision gives. */
const refused = {
  'issuer-unreachable':
    'The portal’s ticket issuer cannot be reached. Nothing was published. Try again later, or plan this wave with slips alone.',
  'singles-out':
    'In these classes the questionnaire could single somebody out. What must be changed stands below it.',
  'instrument-broken': 'This questionnaire is not whole, so no wave can ask it.',
  'free-text': (most: number) =>
    `Pupils write in their own words here, and that may tell of danger. Say who reads it, and within how many school hours (1 to ${most}).`,
  'free-text-reader': 'Who reads what pupils write has to be among those who open the answers.',
  'free-text-few': (floor: number) =>
    `Pupils write in their own words here. With fewer than ${floor} pupils on the lists nobody could read it without guessing who wrote what. Choose more classes or another questionnaire.`,
  'too-much-text': 'This questionnaire asks for more writing than a sealed envelope holds.',
  'too-large':
    'This questionnaire is too large to send to pupils’ devices. Use fewer or smaller pictures, recordings or languages.',
  'no-title': 'Give the wave a title.',
  'no-class': 'Choose at least one class.',
  'no-pupils': (title: string) =>
    `No pupil is on the list of ${title}. Leave it out, or have the list repaired.`,
  'no-reader': 'A wave needs somebody who holds the key and reads the results.',
  'no-reader-key':
    'One of the readers has no key yet. They get one when they open Pana on this device for the first time.',
  'window-past': 'The first day lies in the past.',
  'window-length': (most: number) => `Choose from 1 to ${most} days.`,
  closed: 'This wave is closed already.',
  'server-unreachable':
    'The school’s server cannot be reached. Answers that lie there would not count, so the wave stays open. Try again later.',
  'no-key':
    'You cannot open this wave’s answers here. One of its readers releases it, or type in the key from its recovery sheet.',
  'sheet-empty': 'Type what is on the recovery sheet first.',
  'sheet-sign': 'One of these signs is on no recovery sheet. Compare it with the paper.',
  'sheet-length': (count: number) =>
    `A recovery sheet has 72 signs. These are ${count}: some are missing or too many.`,
  'sheet-check': (group: number) => `Something is mistyped in group ${group}. Compare it with the paper.`,
  'sheet-of-other': (title: string) =>
    `This is the recovery sheet of another wave: ${title}. Look for the one of this wave.`,
  'sheet-unknown': 'This sheet was typed as it stands on the paper, but it opens no wave that is known here.',
  'answers-missing': (count: number) =>
    plural('en', count, {
      one: '# counted answer is not on this device yet. Release when the server can be reached.',
      other: '# counted answers are not on this device yet. Release when the server can be reached.',
    }),
  destroyed:
    'The answers of this wave and the key that opens them were destroyed. Nothing opens them any more.',
  'already-released': 'This wave is released already.',
  'not-closed': 'Close the wave first.',
  'too-few':
    'Too few pupils answered. Results of so small a group could point to one of them, so none can be shown.',
  'shown-before':
    'Too few pupils answered in classes that are not in an earlier release of the same weeks. What an earlier release tells of a class is not told again within four weeks: the two could be subtracted from each other.',
};

export default refused;
export type RefusalTerms = typeof refused;
