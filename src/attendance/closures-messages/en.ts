import {number, plural, sentence} from '../../i18n/format.js';
import type {CloseClassRefusal} from '../../roster/close-class.js';

const en = {
  title: (schoolClass: string) => `Closed days of ${schoolClass}`,
  intro:
    'Days on which this class alone is not taught, such as quarantine or a flooded room. They count for nobody, and no register is asked for. Holidays of the whole school belong in the calendar.',
  back: 'Back to the register',
  none: 'No closed days are noted for this class.',
  days: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  notedBy: (who: string, when: string) => `Noted by ${who}, ${when}`,
  contested: 'There are two versions of these days. Until one is chosen, only days in both count as closed.',
  reopenedToo:
    'Somebody took these days back while somebody else changed them. Until that is settled they count as taught.',
  keepThese: 'Keep this version',
  taken: (days: string) =>
    `There are registers of these days all the same (${days}). They count. If the class was taught, take the closed days back or shorten them.`,
  change: 'Change',
  takeBack: 'Take back',
  ofDays: (what: string, days: string) => `${what}: ${days}`,
  notYours: 'Closed days are noted by the class’s own teachers and the office.',
  newOnes: 'Note closed days',
  changeOnes: (from: string) => `Change closed days from ${from}`,
  from: 'First day',
  until: 'Last day',
  reason: 'Reason, in a few words',
  reasonHint: 'All staff read it. Name nobody, and nobody’s illness: “quarantine”, “no heating”.',
  others: (ticked: number) =>
    ticked === 0
      ? 'The same for other classes'
      : plural('en', ticked, {one: 'The same for # other class', other: 'The same for # other classes'}),
  allClasses: (count: number) => `All ${number('en', count)}`,
  ofClass: (schoolClass: string, what: string) => `${schoolClass}: ${what}`,
  save: 'Close these days',
  saveChange: 'Save change',
  done: {
    closed: (days: string) => sentence(`Noted: closed ${days}`),
    'taken-back': (days: string) => `Taken back (${days}): the class counts as taught.`,
  },
  inClasses: (said: string, count: number) =>
    `${said} ${plural('en', count, {one: '# class.', other: '# classes.'})}`,
  refused: {
    'unknown-class': 'This class is no longer in the class lists.',
    'no-first-day': 'Choose the first closed day.',
    'no-last-day': 'Choose the last closed day; for a single day the same one.',
    'ends-before-it-begins': 'The last day lies before the first.',
    'outside-year': 'These days are not within the terms of this school year.',
    'no-school-day': 'Nobody is taught on any of these days anyway.',
    'no-reason': 'Say in a few words why.',
    'reason-too-long': 'Shorten the reason to 80 signs.',
    overlaps: 'Some of these days are noted as closed already. Change that note, or choose other days.',
    stale: 'Somebody else has just changed this. Look at it above, then press again.',
    'nothing-changed': 'It says so already.',
  } satisfies Record<CloseClassRefusal, string>,
};

export default en;
export type ClosuresTerms = typeof en;
