import type {SchoolDay} from '../../src/kernel/school-day.js';
import type {SchoolCalendar} from '../../src/roster/calendar.js';
import {answersFor, type DemoAnswers} from './answers.js';
import {calendarOf, firstDayOf, lastSchoolDayBefore, startYearOn, taughtDays} from './calendar.js';
import {drawConcerns, type DemoConcern} from './concerns.js';
import {effectsOf} from './effects.js';
import {classes, drawPupils, drawStaff, type DemoClass, type DemoPupil, type DemoStaff} from './people.js';
import {attendanceCsv, drawLines, type DemoLine} from './registers.js';
import {oneRosterZip, type OneRosterVersion} from './oneroster.js';
import {autumnOf, noStories, plantStories, type Stories, type Story} from './stories.js';

/** A school of 620 pupils that never was, with what its office would import. */
export interface DemoSchool {
  readonly calendar: SchoolCalendar;
  /** The last day with registers. */
  readonly until: SchoolDay;
  readonly classes: readonly DemoClass[];
  readonly pupils: readonly DemoPupil[];
  readonly staff: readonly DemoStaff[];
  readonly stories: readonly Story[];
  /** What teachers told the care team; nothing in a control school. */
  readonly concerns: readonly DemoConcern[];
  readonly lines: readonly DemoLine[];
  /** OneRoster as a zip of CSV files. */
  oneRoster(version: OneRosterVersion): Uint8Array;
  /** `date,slot,classSourcedId,userSourcedId,code,reason`, one line a pupil and register taken. */
  attendance(): string;
  /** By pupil's id. */
  answersFor(classSourcedId: string): ReadonlyMap<string, DemoAnswers>;
}

export interface DemoSchoolOptions {
  readonly today: SchoolDay;
  readonly seed?: string;
  /** Where the registers end; else the latest school day before today. */
  readonly until?: SchoolDay;
  /** A control school: nothing is planted, all else is drawn alike. */
  readonly control?: boolean;
}

/** Same options, same school, to the byte. */
export function demoSchool({today, seed = 'pana', until: wanted, control}: DemoSchoolOptions): DemoSchool {
  const startYear = startYearOn(today);
  const calendar = calendarOf(startYear);
  const until = wanted ?? lastSchoolDayBefore(calendar, today);
  const {pupils, stories} = drawPeople({seed, startYear, from: firstDayOf(calendar), control});
  const days = taughtDays(calendar, until);
  const autumn = autumnOf(startYear);
  const effects = effectsOf(seed, calendar, days, autumn);
  const lines = drawLines(pupils, stories, {seed, days, effects, autumn});
  const school: DemoSchool = {
    calendar,
    until,
    classes,
    pupils,
    staff: drawStaff(seed),
    stories: stories.list,
    concerns: control ? [] : drawConcerns({seed, pupils, stories: stories.list, days}),
    lines,
    oneRoster: (version) => oneRosterZip(school, version),
    attendance: () => attendanceCsv(lines),
    answersFor: (classSourcedId) => answersFor(seed, pupils, classSourcedId),
  };
  return school;
}

interface PeopleOptions {
  readonly seed: string;
  readonly startYear: number;
  readonly from: SchoolDay;
  readonly control?: boolean | undefined;
}

function drawPeople({seed, startYear, from, control}: PeopleOptions): {
  readonly pupils: readonly DemoPupil[];
  readonly stories: Stories;
} {
  const drawn = drawPupils(seed, from);
  const stories = control ? noStories : plantStories(seed, drawn);
  const {joins} = autumnOf(startYear);
  const pupils = drawn.map((pupil) =>
    stories.of(pupil.sourcedId) === 'late-joiner' ? {...pupil, from: joins} : pupil,
  );
  return {pupils, stories};
}
