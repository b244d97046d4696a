import type {Role} from '../../kernel/rights.js';

const en = {
  opening: 'Opening the school’s records…',
  practice: 'Practice mode: no real pupils.',
  practiceWhy: 'Records on this device are not locked yet. Use invented names only.',
  inPage: 'This is shown inside another site’s page: scripts of that page could read it.',
  signInTitle: 'Try Pana on this device',
  signInLead: 'No portal has signed you in. Choose whom you want to be; everything stays in this browser.',
  roles: {
    office: 'School office',
    teacher: 'Teacher',
    psychologist: 'School psychologist',
    lead: 'Lead of the care team',
    head: 'Head of school',
  } satisfies Record<Role, string>,
  roleDoes: {
    office: 'Imports class lists and past attendance.',
    teacher: 'Takes registers and logs concerns.',
    psychologist: 'Runs surveys, looks at flags, follows cases.',
    lead: 'Does what a psychologist does, and answers for the team.',
    head: 'Sees the climate of the school.',
  } satisfies Record<Role, string>,
  whichClass: 'Your class',
  whichSignIn: 'Your sign-in',
  newSignIn: 'Somebody who has no keys yet',
  signInSealed:
    'Names and classes are locked. Take the sign-in that your keys were made for; your classes come when you have unlocked.',
  signIn: 'Continue',
  signedInAs: (name: string) => `Signed in as ${name}`,
  signOut: 'Change role',
  sealed: 'This school’s records are sealed.',
  lockNow: 'Lock now',
  gateMissing: 'The part that unlocks could not be loaded. Try again when you are connected.',
  tokenRefused:
    'The portal’s sign-in was not accepted. Reload the portal’s page; if that does not help, tell its administrator.',
};

export default en;
export type SchoolTerms = typeof en;
