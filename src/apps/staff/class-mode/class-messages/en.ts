import {plural} from '../../../../i18n/format.js';
import type {PinProblem} from '../pin.js';

const en = {
  start: {
    heading: 'A class answers on this device',
    does: [
      'Pupils answer in turn, each with a slip. After each of them the screen is as it was before.',
      'Answers are sealed and stay on this device. No network is needed. Where you have a server, they go there once you have unlocked and signed in.',
      'Until you unlock, no page for staff can be opened here: not by going back, not by reloading, not in another tab. What stands unsaved in other tabs of this app is lost: save it first.',
      'Somebody walks away in the middle? Press “Leave quickly”: the next pupil begins at the start.',
    ],
    slipsOnly:
      'Tickets from the portal do not work here: each pupil needs a paper slip. You can make more of them on the survey’s page.',
    asked:
      'Pupils can ask here that an adult contacts them, and are told that somebody comes by the next school day. Such a request lies on this device until you unlock it: do so right after the lesson and sign in, so that the people who help see it the same day.',
    written:
      'Pupils write in their own words here. Somebody may write of danger, and they are told by when it is read: nobody can read it before you unlock this device. Do so right after the lesson and sign in.',
    limitsHeading: 'What this lock does not hold',
    limits: [
      'It is a lock inside this page. A determined pupil can close the browser, open another program, use the browser’s developer tools or clear its data, and clearing deletes what is recorded on this device. Stay in the room.',
      'If the device can lock itself to one app (guided access, app pinning, kiosk), switch that on as well.',
      'While there is no network, do not close this page and do not reload it: it could not be loaded again.',
    ],
    framed:
      'The portal around this page is not locked, and you are signed in there. After locking, sign out of the portal, and let the class answer in a tab of its own at this address:',
    forgotten:
      'If you forget the PIN, only the recovery sheet of this wave unlocks the device. Make sure that it is at hand.',
    pin: 'PIN to unlock',
    pinHint: (least: number) => `At least ${least} digits. Take one that you use nowhere else.`,
    again: 'The same PIN again',
    lock: 'Lock and begin',
    notKept:
      'This browser did not keep the lock, so nothing was locked. Is it a private window, or is the device full?',
  },
  pinProblems: {
    empty: 'Choose a PIN first.',
    digits: 'A PIN has digits only.',
    short: 'This PIN is too short.',
    easy: 'Pupils try a PIN like this first. Choose another one.',
    different: 'The two are not the same. Type both again.',
  } satisfies Record<PinProblem, string>,
  ready: {
    title: 'It is your turn!',
    text: 'Have your slip of paper with you. Nobody else should look at the screen now.',
    go: 'Begin',
  },
  thanks: {
    title: 'Thank you, you are done!',
    text: 'Your answers lie in a closed envelope. Nobody who comes after you can see them. Now it is somebody else’s turn.',
    asked:
      'Did you ask an adult to contact you? Your request lies here too, in an envelope of its own. If it cannot wait, tell an adult near you now or call a number below.',
    go: 'Next pupil',
  },
  staff: 'For staff: unlock',
  unlock: {
    heading: 'Unlock this device',
    pin: 'PIN',
    open: 'Unlock',
    back: 'Back to the pupils',
    wrong: 'This is not the PIN.',
    wait: (seconds: number) =>
      plural('en', seconds, {
        one: 'The next try is possible in # second.',
        other: 'The next try is possible in # seconds.',
      }),
    failed: 'That did not work. Please try again.',
    forgotten: 'PIN forgotten? The recovery sheet of this wave unlocks the device too.',
  },
  failed: 'The survey cannot begin',
  damaged: {
    title: 'This device is locked',
    text: 'The lock is damaged, so that no PIN opens it. Please tell whoever looks after Pana.',
  },
};

export default en;
export type ClassTerms = typeof en;
