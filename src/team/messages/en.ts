import {plural} from '../../i18n/format.js';
import type {Way} from '../known-secret.js';
import type {TeamFault} from '../team-words.js';

const en = {
  title: 'Keys',
  noKeys: 'This page keeps no keys. The school’s portal has to open Pana’s staff page.',
  notSetUp:
    'The school’s keys are not set up yet. The school psychologist or the lead of the care team does that.',
  shut: 'Locked. Unlock to see members and keys.',
  setUp: {
    title: 'Set up your school’s keys',
    points: [
      'From then on all records on this device are locked, and only members of your school open them.',
      'You become the first member; then you invite your colleagues, one by one.',
      'You open the records with a passphrase or a passkey, and with a printed code when that is forgotten.',
      'Whoever loses the passphrase and the printed code while being the only member has lost the records: nobody can bring them back.',
    ],
    name: 'Your name, as colleagues know you',
    submit: 'Make the keys',
    ready: 'The school’s keys are made. Invite a second member soon: then forgetting is no disaster.',
  },
  members: {
    title: 'Members',
    care: 'Reads cases',
    school: 'Reads registers and what is handed to them',
    you: 'You',
    since: (moment: string) => `Since ${moment}`,
    devices: (count: number) => plural('en', count, {one: '# device', other: '# devices'}),
    digits: 'Numbers to compare',
    digitsHint: 'Read them to each other when in doubt: both must see the same.',
    alone:
      'You are the only member. If you forget your passphrase and lose your printed code, nobody can open the records.',
  },
  invite: {
    title: 'Invited and waiting',
    none: 'Nobody is invited.',
    open: 'Invite somebody',
    who: 'Who',
    choose: 'Choose',
    other: 'Somebody who is not in the staff list',
    staff: 'Their sign-in',
    staffHint: 'As the school’s portal names them.',
    reads: 'What they read',
    ledgers: {school: 'Registers and what is handed to them', care: 'All of that, and cases: the care team'},
    until: 'The code works until',
    submit: 'Make a code',
    codeTitle: 'Invitation code',
    codeFor: (name: string, day: string) => `For ${name}, until ${day}. It works once.`,
    codeLead:
      'Give it by hand or read it out by telephone. Never send it by e-mail or messenger: who reads it there could take their place.',
    codeOnce: 'It is shown now and never again. If it is lost, make another.',
    passedOn: 'I have passed it on',
    until2: (day: string) => `Works until ${day}`,
    over: (day: string) => `Ran out on ${day}`,
    by: (name: string) => `Invited by ${name}. Only they can admit: their device knows the code.`,
    awaited: 'No answer yet',
    answered: 'Has answered',
  },
  admit: {
    open: 'Admit',
    name: 'Name, as colleagues shall read it',
    lead: 'They get the keys of all that was written before, too.',
    came: 'Keys that came in answer',
    ready: (name: string) => `${name} is a member now.`,
  },
  strangers: {
    title: 'Keys that nobody has admitted',
    lead: 'Made by this sign-in, and not believed. If somebody of you waits here, invite them anew.',
  },
  leave: {
    open: 'Remove',
    title: (name: string) => `Remove ${name}`,
    lead: 'New keys are made, which they do not have: they read nothing that is written from now on. What they could read until today they may have kept.',
    work: 'What they have in hand',
    workLead:
      'Actions go over at once. Whom you ask to lead a case says yes or no; until then it stands under the old name.',
    leads: 'leads the case',
    actions: (count: number) => plural('en', count, {one: '# action', other: '# actions'}),
    goesTo: (child: string) => `${child} goes to`,
    stays: 'Nobody yet',
    noName: 'A case without a name here',
    handedOn: (name: string) => `${name} left the care team.`,
    onlyThey: (count: number) =>
      plural('en', count, {
        one: '# case can be opened by nobody but them. Let them add a colleague first, or it is lost with their keys.',
        other:
          '# cases can be opened by nobody but them. Let them add a colleague first, or they are lost with their keys.',
      }),
    submit: 'Remove for good',
    ready: (name: string) => `${name} has no keys any more.`,
  },
  own: {
    title: 'Your keys',
    ways: {
      passphrase: 'Passphrase',
      passkey: 'Passkey',
      code: 'Printed code',
    } satisfies Record<Way, string>,
    has: 'set',
    hasNot: 'none',
    change: 'Change passphrase or add a passkey',
    changeSubmit: 'Change',
    print: 'Print the code anew',
    printLead: 'The code that you have on paper then opens nothing any more.',
    printSubmit: 'Make a new code',
    now: 'What opens your keys today',
    old: 'Whoever copied your keys before and learns what opened them then can still open that copy. If you fear that, let a colleague remove and invite you anew.',
    changed: 'Changed.',
    lock: 'Lock now',
  },
  refused: {
    'already-set-up':
      'Somebody else has just set up the school’s keys. Reload the page and ask them for a code.',
    'not-care': 'Only a member of the care team can do that.',
    'already-member': 'They are a member already.',
    past: 'That day has passed.',
    'no-invitation': 'This invitation is not here any more.',
    'not-inviter': 'Only who made the code can admit: their device knows it.',
    'nobody-answered': 'Nobody has answered yet.',
    'forged-answer':
      'The keys that came do not prove that their owner had your code: somebody may have put them there. Do not admit them. Call your colleague, compare the numbers below, and invite anew.',
    'several-answers':
      'Two sets of keys came, both by somebody who had the code: it was passed on. Nobody was admitted. Call your colleague and invite anew.',
    expired: 'This code has run out. Invite anew.',
    'already-used': 'Somebody came in by this code already. Invite anew.',
    yourself: 'Nobody removes themselves. A colleague does that.',
    'not-a-member': 'They have no keys any more.',
    'staff-missing': 'Say whom you invite.',
    'day-missing': 'Choose a day.',
    'member-name-missing': 'Write the name.',
  } satisfies Record<TeamFault, string>,
};

export default en;
export type TeamTerms = typeof en;
