import type {JournalErrorKind} from '../../journal/journal-error.js';
import {plural} from '../format.js';

const en = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading…',
  working: 'Saving…',
  saved: 'Saved on this device.',
  notSignedIn: 'Nobody is signed in here.',
  notAllowed: 'This page is for other members of staff.',
  noRoster: 'There is no class list yet. The office imports it first.',
  unreadable: (count: number) =>
    plural('en', count, {
      one: 'One record could not be read. It is kept.',
      other: '# records could not be read. They are kept.',
    }),
  /** Under keys that this person was not given. */
  forOthers: (count: number) =>
    plural('en', count, {
      one: 'One record lies in a colleague’s case. It is not damaged; only those in the case can read it.',
      other:
        '# records lie in colleagues’ cases. They are not damaged; only those in these cases can read them.',
    }),
  failed: {
    blocked: 'The storage of this browser is not open. Close other tabs of this school and reload the page.',
    quota: 'This device is full. Nothing was saved; your entry is still here. Free some space and try again.',
    closed: 'The storage was closed. Nothing was lost; reload the page and try again.',
    corrupt: 'Stored data is damaged. What can be read is shown; tell the person who looks after Pana.',
    locked: 'This is locked, or its key was never given to you. Nothing was saved; unlock and try again.',
    'not-allowed': 'This sign-in has no right to do that. Nothing was saved; your entry is still here.',
    unknown: 'That did not work. Your entry is still here; try again.',
  } satisfies Record<JournalErrorKind, string>,
};

export default en;
export type CommonTerms = typeof en;
