import {plural} from '../../i18n/format.js';
import refused from './refusals-en.js';

const en = {
  heading: 'Anonymous surveys',
  plan: 'Plan a wave',
  empty:
    'No wave yet. A wave is one run of the questionnaire for the classes you choose: you print slips, each pupil draws one and answers once, and nobody can tell whose answer is whose.',
  back: 'All waves',
  status: {
    planned: 'Not open yet',
    open: 'Open',
    over: 'Window over',
    closed: 'Closed',
    released: 'Released',
  },
  from: (from: string, until: string) => `${from} – ${until}`,
  classes: (count: number) => plural('en', count, {one: '# class', other: '# classes'}),
  form: {
    portal: 'Pupils may also answer in the portal',
    portalHint:
      'Who is signed in there needs no slip: the portal gives out one blind ticket each, and cannot tell which answer is whose. Give slips only to those who cannot sign in.',
    heading: 'Plan a wave',
    title: 'Title',
    titleHint: 'Pupils see it on the slip and on the first screen. For example: Autumn 2026.',
    opens: 'Opens on',
    days: 'Days open',
    daysHint: 'Short is better: one or two weeks.',
    language: 'Language of the slips',
    languageHint: 'On the screen every pupil chooses a language.',
    classes: 'Classes',
    year: (year: string) => `Year ${year}`,
    noYear: 'Without a year',
    whole: (year: string) => `All of ${year}`,
    pupils: (count: number) => plural('en', count, {one: '# pupil', other: '# pupils'}),
    reader: (name: string) =>
      `${name} holds the key that opens the answers, and with it the duty to read the results.`,
    questionnaire: 'Questionnaire',
    ages: (from: number, to: number) => `Ages ${from} to ${to}`,
    questions: (count: number) => plural('en', count, {one: '# question', other: '# questions'}),
    minutes: (count: number) => `about ${plural('en', count, {one: '# minute', other: '# minutes'})}`,
    findings: (count: number) =>
      plural('en', count, {
        one: 'One thing to look at before you publish',
        other: '# things to look at before you publish',
      }),
    requests:
      'After their answers, and apart from them, pupils can ask by name that an adult contacts them. They are told that somebody comes by the next school day: such a request is a flag with the urgency “Today”.',
    readers: 'Who reads the answers?',
    readersHint:
      'They get the key that opens the answers, and with it the duty to read the results. Whoever prints the slips should not be among them, where the team has two people.',
    you: '(you)',
    make: (slips: number) =>
      plural('en', slips, {one: 'Make # slip and publish', other: 'Make # slips and publish'}),
  },
  refused,
  altered: (count: number) =>
    plural('en', count, {
      one: '# entry tries to change what this wave promised: its questions, its key or the smallest group shown. It is not followed. Tell whoever looks after Pana.',
      other:
        '# entries try to change what this wave promised: its questions, its key or the smallest group shown. They are not followed. Tell whoever looks after Pana.',
    }),
  strays: (count: number) =>
    plural('en', count, {
      one: '# entry calls itself a wave that this team did not publish. It is not followed.',
      other: '# entries call themselves waves that this team did not publish. They are not followed.',
    }),
  pin: {
    heading: 'For whoever sets up the survey app',
    text: 'Put this line into the survey app’s config.json. From then on pupils’ devices answer only surveys that your care team signed, even if the server that hands them out is taken over. Without it they trust that server.',
    label: 'Line for config.json',
    copy: 'Copy',
  },
  recovery: {
    heading: 'Recovery sheet',
    why: 'If every device of the readers is lost or broken, this sheet still opens the answers.',
    once: 'Print it now: it is shown once and kept nowhere. Whoever has this sheet and gets hold of the sealed envelopes can open them. Lock it away, apart from the slips.',
    leave: 'Done. Forget the key',
    title: (title: string) => `Recovery sheet for ${title}`,
    keep: (readers: string) =>
      `Opens the answers of this wave. To be kept under lock by: ${readers}. Destroy it when the results are released.`,
    use: 'To use it: open the wave in Pana, choose “I have the recovery sheet” and type the nine groups, or scan the code into the field.',
  },
  restore: {
    heading: 'I have the recovery sheet',
    label: 'The nine groups from the sheet',
    hint: 'Capital or small letters, Latin or Cyrillic keyboard, gaps and line breaks: all are fine.',
    take: 'Take the key from the sheet',
  },
  making: {
    heading: 'Making slips',
    text: 'Each code is drawn by chance and scrambled before anything is stored. Please leave this page open.',
    progress: (done: number, total: number) => `${done} of ${total}`,
  },
  slips: {
    heading: (title: string) => `Slips for ${title}`,
    once: 'Print them now: the codes are kept nowhere. Once you leave this page they cannot be shown again. Further slips can be made later.',
    insiders: (reads: boolean, others: boolean): string => {
      if (!reads)
        return 'You print the slips, and somebody else holds the key to the answers. Keep it so: do not write down codes, and let the slips be handed out folded, for each pupil to draw one.';
      const both =
        'You print the slips and you hold the key to the answers. Nobody should be able to join the two: do not write down codes, and let another adult hand the slips out, folded, for each pupil to draw one.';
      return others
        ? `${both} Another member of the team has a key as well: next time let one of you print and the other read.`
        : both;
    },
    noServer:
      'No server is connected here, so pupils’ devices cannot reach this wave yet. Ask whoever looks after Pana to set up the survey app.',
    waiting:
      'The school’s server does not have this wave yet. Pupils cannot answer until it does; it is sent again when you open the wave.',
    print: 'Print',
    leave: 'Printed. Forget the codes',
    cover: (title: string, count: number) =>
      `${title} · ${plural('en', count, {one: '# slip', other: '# slips'})}`,
    coverHint: 'Cut, fold, mix. Every pupil draws one. Keep no list of who has which.',
  },
  aside: {
    heading: 'Set aside when the wave was closed. None of it counts:',
    reasons: {
      'no-ticket': (count: number) =>
        plural('en', count, {
          one: '# answer under a code that was never printed for this wave',
          other: '# answers under codes that were never printed for this wave',
        }),
      forged: (count: number) =>
        plural('en', count, {
          one: '# answer with a ticket that the portal did not issue',
          other: '# answers with tickets that the portal did not issue',
        }),
      replayed: (count: number) =>
        plural('en', count, {
          one: '# answer that used a ticket a second time',
          other: '# answers that used a ticket a second time',
        }),
      foreign: (count: number) =>
        plural('en', count, {
          one: '# answer for another wave or another class',
          other: '# answers for another wave or another class',
        }),
      late: (count: number) =>
        plural('en', count, {
          one: '# answer that came after the wave was closed, destroyed unread',
          other: '# answers that came after the wave was closed, destroyed unread',
        }),
      unreadable: (count: number) =>
        plural('en', count, {
          one: '# envelope that is damaged or that nobody here can open',
          other: '# envelopes that are damaged or that nobody here can open',
        }),
    },
    declined: (atLeast: number) =>
      `At least ${String(atLeast)} pupils went through the survey without answering any question. They are in no result. The number is rounded down to a step of five, so that nobody stands out.`,
    overfull: (responses: number, pupils: number) =>
      `${String(responses)} answers came from a class of ${String(pupils)} when the wave was planned. Perhaps pupils have joined since, or some answered by slip and in the portal. Look into it before you release.`,
  },
  wave: {
    window: 'Window',
    participation: 'Participation',
    participationHint:
      'In steps of five, and not more than once a lesson, so that nobody’s answer is seen to arrive.',
    countedAt: (time: string) => `Counted at ${time}.`,
    notCounted: 'Not counted yet.',
    recount: 'Count again',
    classMode: 'A class answers on this device',
    classModeHint:
      'Pana locks itself into this survey: pupils answer in turn with their slips, without a network, until you unlock it.',
    class: 'Class',
    answered: (atLeast: number, of: number) =>
      atLeast === 0 ? 'Fewer than five answered' : `About ${atLeast} of ${of} answered`,
    more: 'More slips',
    moreHint:
      'For slips that were lost or spoilt. Old slips stay good: give out no more than there are pupils.',
    moreClass: 'For class',
    moreCount: 'How many',
    moreMake: 'Make slips',
    close: 'Close the wave',
    closeWarning:
      'Closing cannot be undone. The answers that are here now are the ones that count, and nobody can answer any more.',
    closeEarly: 'The window is still open: pupils who wanted to answer later cannot.',
    closeYes: 'Close for good',
    closed: 'Closed. No further answer counts. The next step is to release the results.',
    contested:
      'Two devices closed this wave, each with the answers it had. Join the two, and every answer that one of them had will count.',
    join: 'Join the two',
    release: 'Release the results',
    releaseWarning:
      'Teachers, psychologists and the head will see percentages and means for the school, for years and for classes that are large enough. Smaller groups are merged or withheld. Nobody sees one pupil’s answers, not even you. What is released stays as it is.',
    releaseYes: 'Release to staff',
    released: 'Released. Staff find the results under “Climate”.',
    setAside: (count: number) =>
      plural('en', count, {
        one: '# envelope held no answer to this wave and was set aside.',
        other: '# envelopes held no answer to this wave and were set aside.',
      }),
  },
};

export default en;
export type SurveysTerms = typeof en;
