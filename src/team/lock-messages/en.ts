import {number} from '../../i18n/format.js';
import type {Strength} from '../../vault/passphrase.js';
import type {OwnFault} from '../own-fault.js';
import type {TypedGroup} from '../typed-groups.js';

const en = {
  locked: {
    title: 'The school’s records are locked',
    lead: 'Open them with what you chose when you made your keys. Nothing was lost.',
    ways: 'How do you want to unlock?',
    passphrase: 'Passphrase',
    passkey: 'Passkey',
    code: 'Printed code',
    passphraseField: 'Your passphrase',
    codeField: 'The printed code',
    codeHint:
      'Five groups of eight signs, from the sheet that you printed. Capital or small letters, gaps or none.',
    passkeyLead: 'Your device asks for your finger, your face or its own code.',
    unlock: 'Unlock',
    working: 'Unlocking. This takes about a second.',
    forgotten: 'I have forgotten everything',
    forgottenLead:
      'Nobody can open your keys for you, and the makers of Pana cannot either. A colleague of the care team opens “Keys”, removes your old keys and invites you anew. You then read again all that the team reads. If you are the only member, only your printed code opens the records.',
  },
  stranger: {
    title: 'Join your school’s keys',
    lead: 'The records of this school are locked. A colleague of the care team gives you a code, by hand or by telephone; it works once.',
    codeField: 'Invitation code',
    codeHint: 'Three groups of eight signs. Capital or small letters, gaps or none.',
    join: 'Make my keys',
    none: 'You have no code? Ask the school psychologist or the lead of the care team. They make one under “Keys”.',
  },
  waiting: {
    title: 'Your answer is on its way',
    lead: 'The colleague who invited you admits you now: a psychologist or the lead of the care team, under “Keys”, on their own device. This page looks again by itself.',
    digits: 'If they ask, read these numbers to them. Both of you must see the same.',
  },
  moving: {
    title: 'The records are being locked',
    lead: 'You can go on working. If this page is closed it goes on at the next unlocking.',
    bar: 'Records that are locked',
    text: (done: number, total: number) => `${number('en', done)} of ${number('en', total)}`,
    ready: (before: number, after: number) =>
      `Records before: ${number('en', before)}. Records now: ${number('en', after)}. None was lost.`,
    differs: (before: number, after: number) =>
      `Records before: ${number('en', before)}. Records now: ${number('en', after)}. Some could not be locked and lie as they were; tell the person who looks after Pana.`,
  },
  secret: {
    ways: 'What shall open your keys?',
    passphrase: 'A passphrase',
    passkey: 'A passkey of this device',
    passphraseField: 'New passphrase',
    passphraseHint: 'Five or more words that do not belong together. Spaces and small letters are fine.',
    draw: 'Draw one for me',
    passkeyHint:
      'Your finger, your face or the device’s own code. It opens on this device, and where your passkeys go along.',
    show: 'Show what I type',
    strength: 'Strength',
    strengths: {
      empty: '',
      weak: 'Too easily guessed. Add a word or two.',
      fair: 'Good enough',
      strong: 'Strong',
    } satisfies Record<Strength, string>,
  },
  sheet: {
    title: 'Your printed code',
    lead: 'It opens your keys when nothing else does. It is shown now and never again, and lies nowhere but on your paper.',
    keep: 'Print it or copy it by hand. Keep it in a locked drawer or a safe, not beside this device and not as a photo.',
    of: (name: string) => `For ${name}`,
    print: 'Print',
    confirmTitle: 'Do you have it on paper?',
    confirm: (group: number) => `Type group ${group} from your paper`,
    ready: 'I have it on paper',
  },
  groups: {
    label: (group: number) => `Group ${group}`,
    states: {
      empty: 'nothing yet',
      begun: 'not complete',
      fits: 'fits',
      wrong: 'does not fit: look again',
    } satisfies Record<TypedGroup, string>,
  },
  refused: {
    'wrong-secret':
      'That does not open your keys. Look at capital letters and the keyboard’s language, and try again.',
    damaged:
      'What lies here of your keys is damaged. Try the printed code; if that does not help, a colleague invites you anew.',
    altered:
      'What lies under this lock is not what you locked: somebody put it together. Nothing was opened. Tell the person who looks after Pana.',
    'later-version': 'Your keys were made by a newer Pana. Reload the page to get it.',
    'no-such-lock': 'Your keys have no such way of opening. Take another one.',
    'low-parameters':
      'Somebody has weakened this lock: nothing was tried. Take the printed code, and tell the person who looks after Pana.',
    'high-parameters':
      'This lock asks for more than any device has: nothing was tried. Take the printed code, and tell the person who looks after Pana.',
    'cannot-stretch':
      'This browser cannot work out passphrases, or has no memory left. Close other tabs, or take the passkey or the printed code.',
    'no-code': 'This is no complete code. Look at the groups that do not fit.',
    'no-invitation-code': 'This is no complete code. Look at the groups that do not fit.',
    'weak-passphrase': 'Too easily guessed. Add a word or two.',
    'no-passkeys': 'This browser knows no passkeys here. Take a passphrase.',
    'no-prf':
      'This passkey cannot open keys. Take a passphrase, or another browser or device; you may remove the passkey in the system’s list.',
    cancelled: 'The device was not unlocked, or it took too long. Try again, or take another way.',
    failed: 'The passkey did not work. Try again, or take another way.',
    'no-invitation':
      'Nothing is known here under this code. It may not have arrived on this device yet; try again in a minute.',
    expired: 'This code is no longer valid. Ask for a new one.',
    'forged-invitation':
      'This invitation was tampered with on its way: it is not what your colleague wrote. Do not go on; tell the care team.',
    'not-yours': 'This code was made for somebody else’s sign-in. Ask for one of your own.',
    'already-set-up':
      'Somebody else has just set up the school’s keys. Reload the page and ask them for a code.',
    'already-member': 'You have keys here already. Unlock them.',
    'name-missing': 'Write the name by which colleagues know you.',
    'not-same': 'That is not this group. Look at your paper again.',
  } satisfies Record<OwnFault, string>,
};

export default en;
export type LockTerms = typeof en;
