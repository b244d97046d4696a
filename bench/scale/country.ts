/** What is assumed of a country and of its mornings; docs/scale.md says of each figure where it comes from. */
export const country = {
  schools: 7800,
  pupils: 3_800_000,
  classSize: 25,
  schoolDays: 170,
  /** Open on a school morning, in one school: of teachers, and of the care team. */
  teachers: 23,
  care: 2,
  /** Messages to the care team, in one school and day. */
  messages: 0.2,
  /** Answers to questionnaires, of one pupil in a year. */
  answers: 2,
  /** Small requests that one node answers in a second. */
  nodeRate: 1000,
  /** Copies of each database, where there are three nodes or more. */
  copies: 3,
  morning: 20 * 60,
} as const;

/** Requests in an hour of a device on which nobody does anything: test/sync/idle-device.test.ts. */
export const idle = {
  teacher: {waits: 145, all: 184},
  care: {waits: 290, all: 355},
} as const;
