import {plural} from '../../i18n/format.js';
import type {ConcernKind, ConcernRole} from '../concern.js';
import type {ContactRequest} from '../contact-request.js';
import type {ConcernHour, IncidentKind} from '../happened.js';
import type {ConcernFault} from '../log-concern.js';
import {placeName, places} from './places-en.js';

const en = {
  /** What a child had to do with it, as the writer saw it: never a verdict. */
  roles: {
    harmed: 'May have been harmed',
    harming: 'May have harmed others',
    witness: 'Saw it or knows of it',
  } satisfies Record<ConcernRole, string>,
  kinds: {
    bullying: 'Bullying',
    violence: 'Violence or threats',
    'sexual-harm': 'Sexual harm or harassment',
    'self-harm': 'Self-harm or suicidal thoughts',
    neglect: 'Neglect or harm at home',
    work: 'Work instead of school',
    absence: 'Absence',
    other: 'Something else, or not sure',
  } satisfies Record<ConcernKind, string>,
  /** What happened, where a concern is about an incident: never a verdict about a child. */
  incidents: {
    theft: 'Theft',
    damage: 'Deliberate damage',
    substances: 'Alcohol, tobacco, vapes or drugs',
    weapon: 'Weapon',
    extortion: 'Money or things by threats',
    'sexual-harm': 'Sexual harm or harassment',
  } satisfies Record<IncidentKind, string>,
  places,
  placeName,
  hours: {
    before: 'Before lessons',
    lesson: 'In a lesson',
    break: 'In a break',
    after: 'After lessons',
  } satisfies Record<ConcernHour, string>,
  /** Of a kind that a later version added. */
  laterKind: 'Something that this version does not know',
  lifeSafety: 'Danger right now was named',
  nobodyNamed: 'Nobody is named',
  /** What a pupil wrote who asks for contact, in the order of the pupil’s own form. */
  contact: {
    name: 'Name',
    className: 'Class',
    about: 'What it is about',
    when: 'When and how',
    day: 'Asked on',
  } satisfies Record<keyof ContactRequest, string>,
  title: 'Log a concern',
  intro: 'It is sealed at once: only the care team can open it. It is not shown here again.',
  who: 'Who is it about?',
  whoHint: 'Begin a name or a class. Add everyone involved.',
  matches: (count: number) => plural('en', count, {one: '# pupil found', other: '# pupils found'}),
  noMatch: 'No pupil begins so. Try fewer letters, or the class.',
  more: (count: number) => plural('en', count, {one: '# more; type on', other: '# more; type on'}),
  added: (name: string) => `${name} was added. Choose their part below.`,
  removed: (name: string) => `${name} was removed.`,
  remove: (name: string) => `Remove ${name}`,
  part: (name: string) => `The part of ${name}`,
  kind: 'What is it about?',
  incident: 'Or an incident of',
  nobodyKnown: 'Nobody knows who took part',
  nobodyKnownHint:
    'It goes to the care team without a name. Where somebody was harmed, name them above instead.',
  orNobody: 'Or say below that nobody knows who took part.',
  where: 'Where did it happen?',
  optional: '(if you know)',
  room: 'Whose classroom?',
  roomUnknown: 'Not known',
  hour: 'Time of day',
  hourUnknown: 'Not known',
  when: 'When did you see or hear it?',
  text: 'What did you see or hear?',
  textHints: [
    'What happened, in order: where, who, what was said.',
    'The child’s own words, word for word.',
    'What you saw or heard yourself. No guesses.',
  ],
  left: (count: number) => plural('en', count, {one: '# character left', other: '# characters left'}),
  send: 'Hand to the care team',
  sending: 'Sealing…',
  sent: 'Handed to the care team',
  sentShared: 'It is sealed and on its way. Nobody but the care team can read it.',
  sentHere: 'It is sealed and saved on this device. Nobody but the care team can read it.',
  sentLater:
    'It is sealed and saved on this device. There is no connection now; it will be shared when the network is back.',
  urgentToo: 'A child in danger needs a person now: tell the psychologist or the head yourself.',
  another: 'Log another concern',
  noReader: 'Nobody could read it yet',
  noReaderHelp:
    'The care team has not set up its key, so a concern written here would reach nobody. Tell the school psychologist or the head in person. If a child is in danger, stay with them and call 112.',
  incomplete: 'Not sent yet. Complete what is marked.',
  faults: {
    'no-answer': 'Answer this first.',
    'no-pupil': 'Choose at least one pupil.',
    'too-many': 'At most 40 pupils in one concern. Log another one for the rest.',
    'unknown-pupil': 'Somebody here is no longer on the class lists. Remove them and choose again.',
    'no-role': 'Choose a part for each pupil.',
    'future-day': 'This day has not come yet.',
    'no-text': 'Write a sentence or two.',
    'too-long': 'This is too long to seal. Shorten it, or log the rest as another concern.',
    'about-team': 'Not here: that person would read it. Turn to those named above.',
  } satisfies Record<ConcernFault, string>,
};

export default en;
export type VoicesTerms = typeof en;
