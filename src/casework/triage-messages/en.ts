import {plural} from '../../i18n/format.js';
import type {DismissReason, Urgency} from '../../signals/flag.js';
import type {SetAsideReason} from '../../voices/set-aside.js';

const en = {
  title: 'Triage',
  waiting: (count: number) => plural('en', count, {one: '# flag waits', other: '# flags wait'}),
  pupils: (count: number) =>
    plural('en', count, {one: 'about # pupil or class', other: 'about # pupils and classes'}),
  lifeSafetyCount: (count: number) =>
    plural('en', count, {
      one: '# concern speaks of danger to life. Look at it first.',
      other: '# concerns speak of danger to life. Look at them first.',
    }),
  urgencies: {now: 'Danger to life', today: 'Today', soon: 'Soon', routine: 'Routine'} satisfies Record<
    Urgency,
    string
  >,
  /** For whoever reads it first. */
  danger: [
    'Find out now where the child is, and make sure that an adult stays with them.',
    'If life or health is at risk, call 112.',
    'Tell the head in person. Open the case: the rest is written down afterwards.',
  ],
  /** A flag that nobody has looked at within the school's hours. */
  overdue: 'Past its time',
  overdueCount: (past: number, all: number) =>
    `${plural('en', past, {one: '# flag is past its time', other: '# flags are past their time'})}, of ${all}.`,
  within: (hours: number) =>
    `${plural('en', hours, {one: 'Somebody should look within # hour', other: 'Somebody should look within # hours'})}; weekends and holidays do not count, except for danger to life and for what waits for an answer today.`,
  waits: (since: string, until: string) => `Waits since ${since}. To be looked at by ${until}.`,
  reckoned: 'The clock of the device that raised it was wrong, so this is counted from the day of the data.',
  clockBehind:
    'Until when somebody should look cannot be told: the clock of this device stands before the day of the data. Look now, and set the clock.',
  clockBehindCount: (count: number) =>
    `${plural('en', count, {one: 'Of # flag', other: 'Of # flags'})} it cannot be told whether it is late: the clock of this device stands before the days of the data.`,
  list: 'Flags that wait',
  keys: 'Arrow keys move. O open, J join, R reopen, W watch, D dismiss; Ctrl+Enter saves, Escape goes back.',
  back: 'Back to the list',
  place: (at: number, of: number) => `${at} of ${of}`,
  empty: 'No flags wait.',
  emptyUnknown: 'No flags wait in what is recorded. That is no all-clear: what is missing stands above.',
  dataUntil: (day: string) => `Registers reach until ${day}.`,
  noData: 'No register was taken yet, so absence has raised nothing.',
  stale: (day: string) => `The latest register is of ${day}. What happened since then has raised nothing.`,
  behind: (count: number) =>
    plural('en', count, {
      one: '# class has older registers or none.',
      other: '# classes have older registers or none.',
    }),
  mayBeMore: 'Some records could not be read, so a flag may be missing here.',
  /** Sealed messages that are kept and not shown, by reason. */
  setAside: {
    'not-understood': (count: number) =>
      plural('en', count, {
        one: '# sealed message was opened and could not be understood. It is kept. Ask colleagues whether a concern of theirs is missing here.',
        other:
          '# sealed messages were opened and could not be understood. They are kept. Ask colleagues whether a concern of theirs is missing here.',
      }),
    damaged: (count: number) =>
      plural('en', count, {
        one: '# message in the inbox is damaged: it has a size that no sealed message has. It is kept.',
        other:
          '# messages in the inbox are damaged: they have a size that no sealed message has. They are kept.',
      }),
    'too-long': (count: number) =>
      plural('en', count, {
        one: '# sealed message is longer than any form allows, so no form of Pana wrote it. It is kept and not shown.',
        other:
          '# sealed messages are longer than any form allows, so no form of Pana wrote them. They are kept and not shown.',
      }),
  } satisfies Record<SetAsideReason, (count: number) => string>,
  watching: (count: number) =>
    plural('en', count, {one: '# flag is being watched.', other: '# flags are being watched.'}),
  why: 'Why it was raised',
  ask: 'What to ask',
  others: 'Other flags of this pupil',
  openCase: (step: string) => `Has an open case: ${step}`,
  goToCase: 'Go to the case',
  aboutClass:
    'This is about a whole class. It opens no child’s case: watch it or dismiss it, and note what you do with the class.',
  survey: 'Survey',
  school: 'The school',
  aboutSchool:
    'This is about the school or a place in it. It opens no child’s case: watch it or dismiss it, and note what you do.',
  foundWrong: 'Dismissed since as wrong: not counted any more',
  counted: 'The concerns that were counted',
  unreadConcerns: (count: number) =>
    plural('en', count, {
      one: '# concern was counted elsewhere and cannot be read here yet.',
      other: '# concerns were counted elsewhere and cannot be read here yet.',
    }),
  aboutNobody:
    'Nobody is named who was harmed or who harmed. Read it, find out who needs help, and choose that pupil; or note what you do.',
  aboutSurvey:
    'This is about a survey, and nobody knows who wrote it. It opens no child’s case: note what you do, then dismiss it or watch.',
  contact: {
    choose: 'Choose the pupil',
    confirm: 'Take into the pupil’s case',
    which: 'Which pupil is it?',
    whichHint:
      'Type the beginning of a name or a class, and compare with what was written. Nothing is chosen for you.',
    found: (count: number) => plural('en', count, {one: '# pupil found', other: '# pupils found'}),
    more: (count: number) => plural('en', count, {one: '# more; type on', other: '# more; type on'}),
    none: 'Nobody is called so. Try fewer letters.',
    takes: 'Opens the pupil’s case, or adds to the one that is open.',
    late: (day: string) => `The pupil was told that somebody would answer by ${day}. That day has passed.`,
  },
  contested: 'Two people decided differently. Decide anew; both decisions stay in the record.',
  decidedBy: (what: string, who: string, when: string) => `${what} — ${who}, ${when}`,
  decisions: {
    opened: 'Case opened',
    joined: 'Added to the case',
    watched: (day: string) => `Watched until ${day}`,
    dismissed: (reason: string) => `Dismissed: ${reason}`,
  },
  earlier: 'Earlier decisions',
  open: 'Open a case',
  join: 'Add to the case',
  reopen: 'Reopen the case',
  watch: 'Watch',
  dismiss: 'Dismiss',
  takesAll: (count: number) =>
    plural('en', count, {
      one: 'Takes this flag into the case.',
      other: 'Takes all # flags of this pupil into the case.',
    }),
  talked: 'I talked with the pupil',
  talkedHint: (days: number) =>
    `What registers show of this pupil is then less urgent for ${String(days)} days. What people say stays as urgent.`,
  eased: (day: string) =>
    `Somebody was in contact with this pupil on ${day}, so this waits among the routine flags.`,
  cameAgain: 'A case took this up and was closed. It has gone on since.',
  past: (looked: number, led: number) =>
    `Of ${String(looked)} flags of this rule that were looked at, ${String(led)} led to something: a case, or help was there already.`,
  pastFew: (fewest: number) =>
    `Fewer than ${String(fewest)} flags of this rule were looked at: too few to say how often it leads to something.`,
  note: 'Note (optional)',
  watchUntil: 'Watch until',
  watchHint: 'It comes back on that day, at most 90 days from now.',
  week: '1 week',
  weeks: '2 weeks',
  month: '1 month',
  reason: 'Why is nothing needed?',
  reasons: {
    'already-helped': 'Somebody already helps',
    'not-applicable': 'It does not apply to this child',
    'wrong-data': 'The data are wrong',
    'not-useful': 'The flag is of no use',
  } satisfies Record<DismissReason, string>,
  confirmOpen: 'Open the case',
  confirmJoin: 'Add to the case',
  confirmReopen: 'Reopen the case',
  confirmWatch: 'Watch',
  confirmDismiss: 'Dismiss',
  refused: {
    'day-missing': 'Choose a day.',
    'day-past': 'Choose a day after today.',
    'day-far': 'Choose a day within 90 days.',
    'pupil-missing': 'Choose the pupil who asked.',
    'reason-missing': 'Choose one of the four reasons.',
    'already-open': 'This pupil has an open case now. Add the flag to it instead.',
    closed: 'That case was closed meanwhile. Open it again, or open a new one.',
  },
  did: (what: string, who: string) => `${what}: ${who}`,
  remain: (count: number) => plural('en', count, {one: '# more waits', other: '# more wait'}),
  change: 'Change this decision',
  changing: 'Decided already. Choose anew to change it.',
};

export default en;
export type TriageTerms = typeof en;
