import {number, plural} from '../../i18n/format.js';

const auditTexts = {
  title: 'Are the records whole?',
  about:
    'Each device’s records name the one before them. This check finds what is missing, was changed or cannot be read. It changes nothing.',
  check: 'Check now',
  checking: 'Checking…',
  again: 'Check again',
  ledgers: {
    care: 'Cases, flags and surveys',
    school: 'Class lists and registers',
    public: 'Published surveys',
  },
  counted: (count: number) => plural('en', count, {one: 'One record', other: '# records'}),
  whole: 'Nothing is missing or altered.',
  found: (count: number) => plural('en', count, {one: 'One thing was found', other: '# things were found'}),
  more: (count: number) => plural('en', count, {one: 'and one more', other: 'and # more'}),
  missing: (device: string, from: number, to: number) =>
    from === to
      ? `Device ${device}: record ${number('en', from)} is missing.`
      : `Device ${device}: records ${number('en', from)} to ${number('en', to)} are missing.`,
  forked: (device: string) =>
    `Device ${device}: two devices write under this one name, as after copying a browser’s profile.`,
  altered: (id: string) => `Record ${id} was changed after it was written, or is damaged.`,
  doubled: (id: string) => `Record ${id} is here more than once.`,
  unreadable: (id: string) => `Record ${id} is kept and cannot be understood here.`,
  unknownKind: (id: string) => `Record ${id} is of a kind that a newer version of Pana writes.`,
  whatNow:
    'A missing record often lies on a device that has not shared yet: bring the devices together and check again. A damaged one mends itself when a whole copy comes. What stays is a matter for whoever looks after the devices.',
  devices: (count: number) => plural('en', count, {one: 'One device', other: '# devices'}),
  device: (device: string, last: number) => `Device ${device}: known up to record ${number('en', last)}`,
  erased: (count: number) =>
    plural('en', count, {one: 'one erased with a reason', other: '# erased with a reason'}),
  unlinked: (count: number) =>
    plural('en', count, {
      one: 'one from before records named each other',
      other: '# from before records named each other',
    }),
  end: 'Whether a device wrote more after that cannot be known from here.',
  save: (ledger: string) => `Save “${ledger}” as a file`,
  saveHelp:
    'For a check elsewhere with “pana-audit”. The file holds everything of these records, about every child, and is not locked. Keep it where only the care team can reach it.',
  saveFailed: 'The file could not be saved. Try again.',
  fileName: (ledger: string, day: string) => `pana-${ledger}-${day}.jsonl`,
};

export type AuditTerms = typeof auditTexts;
export default auditTexts;
