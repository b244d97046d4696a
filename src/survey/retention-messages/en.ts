import {plural} from '../../i18n/format.js';

const en = {
  heading: 'How long the answers are kept',
  kept: (day: string) =>
    `The sealed answers and the key that opens them are kept until ${day}. After that they are destroyed by themselves, as soon as somebody of the care team opens Pana.`,
  keptUnreleased: (day: string) =>
    `The sealed answers and the key that opens them are kept until ${day}. Nothing is destroyed by itself before the results are released.`,
  soon: (day: string) =>
    `The time of these answers ends on ${day}, and nobody has released the results. Release them, or decide that they will never be shown.`,
  due: (day: string) =>
    `The time of these answers ended on ${day}. They are still here because nobody has released the results. Release them, or destroy the answers without results.`,
  dueReleased: (day: string) =>
    `The time of these answers ended on ${day}. They are destroyed as soon as this device gets to it and, where pupils wrote in their own words, somebody has read that.`,
  held: (day: string) =>
    `Kept since ${day}. While this stands nothing is destroyed, and the days do not count.`,
  why: 'Reason',
  lift: 'The reason is gone: let the time run on',
  hold: {
    summary: 'Keep the answers longer',
    hint: 'For an inquiry or a court. Everybody in the care team sees the reason: write no names.',
    label: 'Why must they be kept?',
    set: 'Keep them',
  },
  destroy: 'Destroy the answers and the key',
  confirm: {
    heading: 'Destroy the answers and the key?',
    goes: 'What goes: the sealed answers, the key that opens them and the list of slips.',
    stays:
      'What stays: the questions, the results that were released, what was set aside, and a certificate.',
    forEver:
      'It cannot be undone. Nobody can count these answers again, and the recovery sheet opens nothing any more.',
    unreleased: 'The results were never released. If you go on, nobody will ever see what these pupils said.',
    yes: 'Destroy for good',
    yesUnreleased: 'Destroy without results',
  },
  certificate: {
    heading: 'The answers were destroyed',
    when: 'When',
    by: 'By',
    why: 'Why',
    what: 'What',
    reasons: {expired: 'Their time was over', 'not-needed': 'They were needed no more'},
    onDevice: (name: string) => `${name}’s device, by itself`,
    answers: (atLeast: number) =>
      atLeast === 0 ? 'fewer than five sealed answers' : `${atLeast} sealed answers, or up to four more`,
    slips: (count: number) => plural('en', count, {one: 'the list of # slip', other: 'the list of # slips'}),
    keys: (count: number) => plural('en', count, {one: '# copy of the key', other: '# copies of the key'}),
    paper:
      'A printed recovery sheet opens nothing here any more. Shred it all the same, and delete copies that somebody made of this device before: there the sealed answers may still lie.',
    late: (count: number) =>
      plural('en', count, {
        one: '# answer came in since then and was destroyed unread.',
        other: '# answers came in since then and were destroyed unread.',
      }),
    refused: (count: number) =>
      plural('en', count, {
        one: '# thing that the certificate names may not be destroyed and is still here. Tell whoever looks after Pana.',
        other:
          '# things that the certificate names may not be destroyed and are still here. Tell whoever looks after Pana.',
      }),
  },
  refused: {
    'no-reason': 'Write why they must be kept.',
    'long-reason': (most: number) => `Use ${most} characters at most.`,
    held: 'Somebody keeps these answers for a reason. Lift that first.',
    'not-held': 'Nothing keeps these answers any more.',
    'not-closed': 'Close the wave first.',
    'not-released': 'The results are not released.',
    unread: 'Somebody has to read first what the pupils wrote.',
    destroyed: 'These answers are destroyed already.',
  },
};

export default en;
export type RetentionTerms = typeof en;
