import type {ClassKey, PupilKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {isSchoolDay} from '../../roster/calendar.js';
import {isEnrolled, type Pupil} from '../../roster/roster.js';
import type {Slot} from '../marks.js';
import {
  classNames,
  type AttendanceProblem,
  type AttendanceReport,
  type SchoolData,
} from './attendance-rows.js';
import {dayOf} from './days.js';
import {slotOf} from './slots.js';

/** A register that a source says was taken, in the words of the source. */
export interface TakenLine {
  readonly file: string;
  readonly line: number;
  readonly day: string;
  readonly className: string;
  readonly slots: readonly string[];
}

/** What a source that records absences alone says besides: which registers were taken at all. */
export interface TakenEvidence {
  readonly lines: readonly TakenLine[];
  /** Something could not be read that may have been anybody's absence on any day. */
  readonly isBlind: boolean;
}

/** What a line says of a pupil, whether it was taken or left out. */
export interface Spoken {
  readonly pupil: string;
  readonly day: string;
  /** Empty where it speaks of the whole day, `?` where a class is meant and not named. */
  readonly className: string;
}

/** A register that was taken, and those of its pupils of whom the source says nothing: they were present. */
export interface TakenRegister {
  readonly file: string;
  readonly line: number;
  readonly classKey: ClassKey;
  readonly day: SchoolDay;
  readonly slot: Slot;
  readonly present: readonly PupilKey[];
}

/**
 * Who was present: the register was taken, and no line speaks of the pupil there. Lines that had to be left out speak all
 * the same, lines that cannot be read may be anybody's, and a line about the whole day speaks for each of its lessons. Each
 * register that says nothing after all is listed.
 */
export function takenRegisters(
  {lines, isBlind}: TakenEvidence,
  spoken: readonly Spoken[],
  school: SchoolData,
  report: AttendanceReport,
): readonly TakenRegister[] {
  const reader = new TakenReader(school, new Silence(spoken, classNames(school.roster)));
  const seen = new Map<string, number>();
  return lines.flatMap((line) => {
    const problem = isBlind ? 'taken-unsure' : spoken.length === 0 ? 'absences-missing' : undefined;
    const read = problem ?? reader.read(line);
    if (typeof read === 'string') {
      report.leaveOut(line.file, line.line, read, `${line.className}, ${line.day}`);
      return [];
    }
    const key = read.map(({classKey, day, slot}) => `${classKey} ${day} ${slot}`).join();
    const firstLine = seen.get(key);
    if (firstLine !== undefined) {
      report.leaveOut(line.file, line.line, 'duplicate-line', `${line.className}, ${line.day}`, firstLine);
      return [];
    }
    seen.set(key, line.line);
    return read;
  });
}

class TakenReader {
  readonly #school: SchoolData;
  readonly #classes: (named: string) => ClassKey | undefined;
  readonly #silence: Silence;
  readonly #pupils = new Map<ClassKey, Pupil[]>();

  constructor(school: SchoolData, silence: Silence) {
    this.#school = school;
    this.#silence = silence;
    this.#classes = classNames(school.roster);
    for (const pupil of school.roster.pupils)
      for (const classKey of new Set(pupil.enrolments.map((enrolment) => enrolment.classKey)))
        this.#pupils.set(classKey, [...(this.#pupils.get(classKey) ?? []), pupil]);
  }

  /** @returns why the line says nothing of this school */
  read({file, line, ...said}: TakenLine): readonly TakenRegister[] | AttendanceProblem {
    if (!said.day || !said.className) return 'missing-cell';
    const day = dayOf(said.day, 'day-first');
    if (!day) return 'bad-date';
    const classKey = this.#classes(said.className);
    if (!classKey) return 'unknown-class';
    if (!isSchoolDay(this.#school.calendar, day)) return 'no-school-day';
    if (this.#silence.isBrokenOn(day)) return 'taken-unsure';
    const enrolled = (this.#pupils.get(classKey) ?? []).filter((pupil) => isIn(pupil, classKey, day));
    if (enrolled.length === 0) return 'not-enrolled';
    const slots = said.slots.map(slotOf);
    const silent = enrolled.filter(({sourcedId}) => this.#silence.isKept(sourcedId, day, classKey));
    const registers = slots.flatMap((slot, at) => {
      if (!slot) return [];
      // A lesson of unknown number stands for the day of those alone who have no other class.
      const isNamed = said.slots[at] !== '';
      const own = isNamed ? silent : silent.filter((pupil) => hasOneClass(pupil, day));
      const isPlaced = isNamed || enrolled.some((pupil) => hasOneClass(pupil, day));
      return isPlaced ? [{file, line, classKey, day, slot, present: own.map(({key}) => key)}] : [];
    });
    return registers.length > 0 ? registers : 'unknown-slot';
  }
}

/** Of whom, when and where nothing is said. */
class Silence {
  readonly #broken = new Set<string>();
  readonly #brokenDays = new Set<SchoolDay>();
  readonly #brokenPupils = new Set<string>();
  #isBroken = false;

  constructor(spoken: readonly Spoken[], classOf: (named: string) => ClassKey | undefined) {
    const days = new Map<string, SchoolDay | undefined>();
    for (const {pupil, day: text, className} of spoken) {
      if (!days.has(text)) days.set(text, dayOf(text, 'day-first'));
      const day = days.get(text);
      const isAnywhere = className === '' || className === '?';
      if (day && pupil)
        this.#broken.add(keyOf(pupil, day, isAnywhere ? '' : (classOf(className) ?? className)));
      else if (day) this.#brokenDays.add(day);
      else if (pupil) this.#brokenPupils.add(pupil);
      else this.#isBroken = true;
    }
  }

  isBrokenOn(day: SchoolDay): boolean {
    return this.#isBroken || this.#brokenDays.has(day);
  }

  isKept(pupil: string, day: SchoolDay, classKey: ClassKey): boolean {
    if (this.#brokenPupils.has(pupil)) return false;
    return !this.#broken.has(keyOf(pupil, day, '')) && !this.#broken.has(keyOf(pupil, day, classKey));
  }
}

function keyOf(pupil: string, day: SchoolDay, where: string): string {
  return `${pupil}\n${day}\n${where}`;
}

/** @returns is the pupil in no second class on that day? */
export function hasOneClass({enrolments}: Pupil, day: SchoolDay): boolean {
  const classes = enrolments.filter((enrolment) => isEnrolled(enrolment, day));
  return new Set(classes.map(({classKey}) => classKey)).size === 1;
}

function isIn(pupil: Pupil, classKey: ClassKey, day: SchoolDay): boolean {
  return pupil.enrolments.some((enrolment) => enrolment.classKey === classKey && isEnrolled(enrolment, day));
}
