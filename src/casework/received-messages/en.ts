import type {PackageProblem} from '../received/open-package-work.js';
import type {TakeUpRefusal} from '../received/take-up.js';

const en = {
  title: 'Open a locked file',
  intro:
    'A school sent you a file about a child, and told you the passphrase by telephone. It is opened on this device and goes nowhere.',
  chosen: 'File',
  choose: 'Choose the file',
  orDrop: 'or drop it here',
  accepted: 'Its name begins with “pana-” and ends with “.json”.',
  passphrase: 'Passphrase',
  passphraseHint: 'Capital letters and the number of spaces do not matter.',
  open: 'Open',
  opening: 'Opening …',
  print: 'Print',
  close: 'Close the file',
  closeHint: 'Closing forgets the file and the passphrase.',
  reply: (person: string, school: string, reference: string) =>
    `Answer by telephone: ${[person, school].filter(Boolean).join(', ')}. Name the reference ${reference}.`,
  takeUp: 'Take it up as a case',
  takeUpIntro:
    'The child goes to your school now. What was sent comes into the child’s case, and you lead it if it is new. Then tell the other school that you have it: until then their lead stays responsible.',
  which: 'Who of your school is it?',
  pupilHint: 'Begin the name or the class.',
  choosePupil: 'This child',
  found: (count: number) => `Found: ${count}`,
  more: (count: number) => `${count} more; type on`,
  none: 'No pupil begins so. Ask the office for the class lists.',
  take: 'Take up',
  taken: 'Taken up. Now tell the other school.',
  takenBefore: 'This file was taken up before.',
  toCase: 'Go to the case',
  received: (school: string) => `Received from ${school}`,
  purpose: 'Asked for',
  reference: 'Reference',
  problems: {
    'no-passphrase': 'Type the passphrase.',
    'wrong-passphrase':
      'The passphrase does not fit this file. Listen to it once more, word by word; another file has another one.',
    'no-file': 'This is not a locked file of Pana. Choose the file that the school sent.',
    'later-version': 'The file was made with a newer Pana. Use a newer one to read it.',
    damaged: 'The file was damaged on the way: something is missing or was changed. Ask for it again.',
    altered: 'The content is not what was locked. Do not trust this file, and ask for it again.',
    'no-referral': 'The file was opened, but there is no referral in it.',
    'too-large': 'The file is too large to be one of these. Choose the file that the school sent.',
    unreadable: 'The browser could not read the file. Is it still there?',
  } satisfies Record<PackageProblem, string>,
  refused: {
    'not-for-a-school': 'This was sent to a service, not to a school.',
    'taken-already': 'This file was taken up before.',
    'pupil-missing': 'Choose who of your school it is.',
    'text-missing': 'There is nothing in it to take up.',
  } satisfies Record<TakeUpRefusal, string>,
};

export default en;
export type ReceivedTerms = typeof en;
