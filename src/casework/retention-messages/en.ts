import {plural} from '../../i18n/format.js';
import type {ErasureReason} from '../../kernel/erasable.js';
import type {Outcome} from '../case-kinds.js';
import type {EraseRefusal} from '../retention/erase-case.js';

const en = {
  title: 'Keeping and access',
  lead: 'Closed cases by the day until which they are kept. Nothing is erased by itself: a person decides.',
  none: 'There is no closed case, and none that somebody holds.',
  due: 'Its time is over',
  soon: 'Its time is over soon',
  later: 'Kept for longer',
  held: 'Held',
  unsure: 'Has no end here',
  back: 'Came after the erasure',
  untilDay: (day: string) => `Kept until ${day}`,
  unreadable: (count: number) =>
    plural('en', count, {
      one: '# entry of it cannot be read here; it is not erased.',
      other: '# entries of it cannot be read here; it is not erased.',
    }),
  noDay: 'An older version closed it without a day. Open it again and close it, and its time begins.',
  noName: 'A case without a name here',
  came: (day: string) =>
    `This case was erased on ${day}. What lies here was written on a device that did not know of it. Read it before you erase it too.`,
  heldSince: (day: string, who: string) => `Held since ${day} by ${who}`,
  lifted: 'No longer held',
  open: 'Open the case',
  hold: 'Hold',
  holdThis: 'Hold this case from being erased',
  liftThere: (screen: string) => `It is lifted under “${screen}”.`,
  holdWhy: 'Why it must be kept',
  holdHint: 'While a case is held nobody can erase it: for a court, an inquiry, a complaint.',
  lift: 'Lift the hold',
  liftWhy: 'Why it is needed no more',
  erase: 'Erase',
  eraseTitle: 'Erase this case for good',
  eraseHint:
    'Words, files, conversations, handed actions and the access log of this case go from this device and from every device that it shares with. What another child is named in stays. It cannot be undone. Backups and files that somebody has saved are not reached.',
  why: 'Why',
  reasons: {
    expired: 'Its time is over',
    'not-needed': 'It is needed no more',
    asked: 'The family asked for it',
    'by-mistake': 'It was opened by mistake',
  } satisfies Record<ErasureReason, string>,
  erased: 'Erased',
  saved: 'Saved',
  refused: {
    gone: 'There is nothing left of it here.',
    held: 'Somebody holds this case: it cannot be erased until the hold is lifted.',
    'not-closed': 'The case is open: it cannot be erased.',
    'parts-unreadable': 'Part of the case cannot be read on this device: nobody knows what would go.',
    'no-reason': 'Choose a reason.',
    'not-due': 'Its time is not over yet: choose another reason.',
  } satisfies Record<EraseRefusal, string>,
  whyMissing: 'Say why.',
  notHeld: 'It is not held any more.',
  certificates: (count: number) => plural('en', count, {one: '# erased case', other: '# erased cases'}),
  certificate: (day: string, who: string, reason: string) => `Erased ${day} by ${who}: ${reason}`,
  counts: (entries: number, files: number, looks: number) =>
    `Entries: ${entries}, files: ${files}, looks: ${looks}`,
  times: {
    title: 'For how long a closed case is kept',
    lead: 'By how the child was when the case was closed. The time begins with the closing; while two people have set different times, the longer counts.',
    contested: 'Two people have set different times. The longer counts until somebody sets them again.',
    usual: 'These are the times that Pana comes with. Nobody has set others.',
    setBy: (day: string, who: string) => `Set ${day} by ${who}`,
    change: 'Change the times',
    years: (count: number) => plural('en', count, {one: '# year', other: '# years'}),
    outcomes: {
      better: 'Better',
      'partly-better': 'Partly better',
      unchanged: 'Unchanged',
      worse: 'Worse',
      'not-known': 'Not known',
    } satisfies Record<Outcome, string>,
    exploitation: 'Exploitation was confirmed, if that is longer',
    hint: 'Whole years from 1 to 75. What is kept already follows the new times at once; nothing is erased by it.',
    why: 'Why these times? For example the law or a decision of the school',
    bounds: (min: number, max: number) => `Write a whole number of years from ${min} to ${max}.`,
  },
  looks: 'Who looked at which case',
  looksHint: 'One line for each time that somebody sat with a case. Lines of an erased case go with it.',
  noLooks: 'Nobody fits.',
  find: 'Case or person',
  day: 'Day',
  when: 'When',
  who: 'Who looked',
  whose: 'Whose case',
  more: (count: number) => `And ${count} more: search, or save the table.`,
  save: 'Save as a table (CSV)',
  unsaved: 'The browser did not take the file. Try again.',
  file: 'access-log',
};

export type CaseKeepingTerms = typeof en;
export default en;
