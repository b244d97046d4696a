import {dayAndMonth, list, number, percent, plural} from '../../i18n/format.js';
import type {Refusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Auc} from '../../signals/model/auc.js';
import type {BesideLevel} from '../../signals/model/beside-level.js';
import type {FitRefusal} from '../../signals/model/fit-model.js';
import type {ModelInput} from '../../signals/model/inputs.js';
import type {AtCapacity, Calibrated} from '../../signals/model/judge.js';
import type {OutcomePercent} from '../../signals/model/outcome.js';
import type {SetModelRefusal} from '../../signals/model/set-model.js';

const n = (value: number, digits = 0): string => number('en', value, digits);
const pupils = (count: number): string => plural('en', count, {one: '# pupil', other: '# pupils'});
const inHundred = (share: number): string => n(share * 100);

/** Why no model is fitted; `detail` says how many there are and how many there must be. */
export type Missing = Refusal<FitRefusal | 'no-terms'>;

const en = {
  title: 'A model of our own past years',
  intro:
    'From the terms that are over, Pana can learn which pupils missed much of the term that followed. Once a term it then names as many pupils as you can see. It looks at attendance, grades and behaviour and never at sex, language, origin, home or benefits.',
  none: 'No model is used.',
  outcome: (share: OutcomePercent): string => `Misses ${percent('en', share / 100)} or more of the next term`,
  inUse: (version: number, capacity: number): string =>
    `Version ${n(version)} is used: ${pupils(capacity)} a term at most.`,
  by: (who: string, when: string): string => `${who}, ${when}`,
  why: (reason: string): string => `Why: ${reason}`,
  reportInUse: 'Its report',
  fittedOn: (years: readonly string[], terms: number): string =>
    `Fitted on ${plural('en', terms, {one: '# term', other: '# terms'})} of ${list('en', years)}.`,
  stoppedBy: (who: string, when: string): string => `${who} stopped it, ${when}:`,
  contested:
    'Two people said different things about the model without knowing of each other. Until one of you settles it, by using one or stopping it, every model that is used makes its list.',
  unreadable: (count: number): string =>
    plural('en', count, {
      one: 'One record about the model could not be read here; perhaps a newer Pana wrote it. Another device may make another list.',
      other:
        '# records about the model could not be read here; perhaps a newer Pana wrote them. Another device may make another list.',
    }),
  stop: {
    ask: 'Stop using it…',
    why: 'Why you stop',
    button: 'Stop using it',
    after: 'No further list is made. Pupils who are named already stay until somebody has looked.',
  },
  stopped: 'No model is used any more.',
  used: (version: number): string => `Version ${n(version)} is used from the next list on.`,
  fit: {
    title: 'Fit a model',
    outcome: 'What it tells beforehand',
    capacity: 'Pupils we can see a term',
    capacityHint: 'So many are named once a term, no more.',
    capacityWrong: (most: number): string => `A whole number from 1 to ${n(most)}.`,
    button: 'Fit it and show the report',
    cancel: 'Stop',
    gathering: 'Looking through past terms…',
    fitting: 'Fitting and checking…',
  },
  fitted: 'The report is ready.',
  atHand: {
    title: 'Terms that are known together with the next one',
    span: (from: SchoolDay, until: SchoolDay): string =>
      `${dayAndMonth('en', from)} to ${dayAndMonth('en', until)}`,
    head: {
      term: 'Term',
      pupils: 'Pupils',
      came: (share: OutcomePercent): string => `Missed ${percent('en', share / 100)} or more of the next`,
    },
  },
  missing: ({refused, detail}: Missing): string => {
    const [have, need] = [n(Number(detail?.['have'] ?? 0)), n(Number(detail?.['need'] ?? 0))];
    switch (refused) {
      case 'no-terms':
        return 'No term is over yet together with the one after it, with ten days of registers for a pupil in both. A model also needs at least 200 pupils, and 50 who missed that much.';
      case 'too-few-pupils':
        return `Too few pupils: ${have}, and at least ${need} are needed. Below that no figure about a model can be trusted. Other rules go on as they are.`;
      case 'came-too-seldom':
        return `It came about too seldom: ${have} different pupils missed that much, and at least ${need} are needed. Choose the lower share above, or wait for another year.`;
      case 'came-too-often':
        return `Nearly everybody missed that much: only ${have} pupils did not, and at least ${need} are needed. A model could not tell anybody apart.`;
      case 'nothing-varies':
        return 'All pupils look alike in what is recorded: there is nothing to learn from.';
      case 'repeated-year':
        return 'Some pupils stand twice in one term: look at the class list for the same pupil under two ids.';
      case 'numbers-gave-out':
        return 'The reckoning did not come to an end with these records. Nothing is changed; the other rules go on.';
    }
  },
  report: {
    title: 'What it is worth',
    of: (people: number, terms: number, events: number, share: OutcomePercent): string =>
      `Checked on ${pupils(people)} and ${plural('en', terms, {one: '# term', other: '# terms'})} of theirs. In ${n(events)} of these, ${percent('en', share / 100)} or more of the next term was missed. Each pupil was judged by a model that had not seen that pupil.`,
    order: ({value, interval}: Auc): string =>
      `Order: of two pupils, one who missed that much and one who did not, it puts the right one first in ${inHundred(value)} of 100 cases${interval ? ` (likely ${inHundred(interval.low)} to ${inHundred(interval.high)})` : ''}. A coin would in 50.`,
    list: ({capacity, listed, found, precision, precisionInterval: {low, high}}: AtCapacity): string =>
      `Lists of ${n(capacity)} a term: of ${n(listed)} names on them, ${n(found)} missed that much (${percent('en', precision)}, likely ${percent('en', low)} to ${percent('en', high)}).`,
    missed: ({events, found}: AtCapacity): string =>
      `Of ${n(events)} times that it came about, ${n(events - found)} were on no list.`,
    byAbsence: ({found}: AtCapacity): string =>
      `Lists just as long of those who had missed most would have held ${n(found)}.`,
    byLevel: ({listed, found, modelFound}: BesideLevel): string =>
      `The plain rule “a tenth missed since the year began” named ${n(listed)}; of these, ${n(found)} missed that much. As many names from the model: ${n(modelFound)}.`,
    honest: ({error, byChance}: Calibrated): string =>
      `Honesty: its chances are off by ${n(error * 100, 1)} of 100 on average; chance alone would make it ${n(byChance * 100, 1)}.`,
    heaviest: (inputs: string): string => `What weighs, the heaviest first: ${inputs}.`,
    leftOut: (inputs: string): string =>
      `Not used, since it is seldom recorded or the same of everybody: ${inputs}.`,
    tooLittleKnown: (terms: number): string =>
      `Left out because too little was recorded: ${plural('en', terms, {one: '# term of a pupil', other: '# terms of pupils'})}.`,
  },
  verdict: {
    better:
      'It finds more pupils than the plain rule, and more than chance explains. It is still wrong about many of those it names: a list to talk with, not a forecast.',
    noBetter:
      'It is no better than the plain rule “a tenth missed since the year began”. We advise against using it: the plain rule says the same, and everybody can follow it.',
    unknown:
      'It could not be compared with the plain rule, since that named nobody. We advise against using it.',
  },
  inputs: {
    absence: 'share missed',
    unexcused: 'days without an excuse',
    late: 'late days',
    spells: 'how often absences began',
    'grades-mean': 'grades',
    'failed-subjects': 'subjects not passed',
    'grades-change': 'fall of grades',
    incidents: 'incidents of behaviour',
  } satisfies Record<ModelInput, string>,
  use: {
    why: 'Why you use it',
    whyHint: 'In a sentence, without names of pupils. It stays with the version.',
    button: 'Use it from the next list on',
    instead: 'Use it instead of the one that is used',
    after:
      'The list is made in the first days of each term but the first, on the care team’s device. If grades count, it waits for them for two weeks. Flags name what weighed, never a chance.',
  },
  refused: {
    stale: 'Somebody else said something about the model meanwhile. Look at what holds now, and press again.',
    'reason-missing': 'Say why in a sentence.',
    'reason-too-long': 'At most 500 characters.',
    'too-few': 'This model was fitted on too few pupils.',
    'not-in-use': 'No model is used.',
  } satisfies Record<SetModelRefusal, string>,
  history: {
    title: 'Versions of the model',
    head: {version: 'Version', what: 'What', reason: 'Why', who: 'Who and when'},
    used: (capacity: number, share: OutcomePercent): string =>
      `used: ${pupils(capacity)} a term, ${percent('en', share / 100)} or more`,
    stopped: 'stopped',
  },
  limits:
    'It knows nothing of what was done for a pupil: those who were helped look as if they had never been in danger. It cannot tell bullying. docs/model.md has all of it for a statistician.',
};

export default en;
export type ModelTerms = typeof en;
