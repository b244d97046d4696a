import {plural} from '../../i18n/format.js';
import type {LedgerName} from '../../journal/entry.js';
import type {RefusedReason, SetAside} from '../../journal/sharing.js';

const en = {
  alone: 'Saved on this device. Records are not shared with other devices.',
  aloneWhy:
    'No server of the school is set here for records. Whoever needs them elsewhere takes them along as a file; what this device loses is lost.',
  lines: {
    storage: 'The storage of this device failed. Open to see what to do.',
    'signed-out': 'Saved here. The school’s server does not accept this sign-in.',
    refused: (count: number) =>
      plural('en', count, {
        one: 'Saved here. # record was refused by the school’s server.',
        other: 'Saved here. # records were refused by the school’s server.',
      }),
    offline: 'Saved here. No connection to the school’s server.',
    fault: 'Saved here. The school’s server answers in a way that is not understood.',
    waiting: 'Saved here. Not all is shared yet.',
    aside: 'Saved here and shared with the school. Something on the server was set aside.',
    shared: 'Saved here and shared with the school.',
    looking: 'Saved here. Looking at what the school’s server has…',
  },
  waits: (count: number) => plural('en', count, {one: '# waits.', other: '# wait.'}),
  heard: (when: string) => `Server last heard: ${when}.`,
  rows: {
    here: 'On this device',
    shared: 'With the school',
    waiting: 'Waiting',
    refused: 'Refused',
    aside: 'Set aside',
    heard: 'Server last heard',
  },
  hereAll: 'All that you saved lies here.',
  hereFailed: 'Not sure: the storage failed.',
  sharedAll: 'The server has said that it has all of it.',
  sharedNot: 'Not all of it, as far as is known.',
  never: 'Not yet',
  none: 'None',
  problems: {
    'signed-out':
      'What you save stays here and waits. Sign in to the school’s portal anew and open this page again.',
    offline: 'What you save stays here and is sent when the connection is back. You can go on working.',
    fault: 'What you save stays here and waits. Tell the person who looks after Pana.',
    full: 'This device is full. What was being saved or fetched may be missing here. Free some space, then try again.',
    storage:
      'The storage of this browser failed. Close other tabs of this school, reload the page and try again.',
  },
  refusedLead:
    'These lie on this device. The school’s server does not have them, so others may not see them.',
  ledgers: {
    care: 'Cases and help',
    school: 'Registers, class lists and keys',
    public: 'Published surveys',
    inbox: 'Messages to the care team',
  } satisfies Record<LedgerName, string>,
  reasons: {
    taken: 'Something else lies on the server under the same name. Tell the person who looks after Pana.',
    erased: 'It was erased for the whole school; word of that has not come here yet.',
    forbidden: 'This sign-in has no right to put it there. Somebody with the right has to sign in here.',
    'too-large': 'It is too large for the server.',
    malformed: 'The server does not accept its shape. A newer version of Pana may help.',
    unsealed: 'It is not locked with the school’s keys, so it was not sent. Set up or unlock the keys first.',
  } satisfies Record<RefusedReason, string>,
  noReason: 'The server did not take it.',
  serverSaid: (words: string) => `The server says: ${words}`,
  asideLead: 'These lie on the server and were not taken in here: nobody can vouch for them.',
  asides: {
    'not-its-name': 'Its content is not what its name promises.',
    malformed: 'It has a shape that is not known here.',
    differs: 'Two different contents lie under one name.',
  } satisfies Record<SetAside['why'], string>,
  trying: 'Trying…',
  tried: 'It is offered to the server again.',
};

export default en;
export type SyncTerms = typeof en;
