import {randomFrom, type Random} from '../../demo/school/random.js';
import {Backoff} from '../../src/sync/backoff.js';
import {Agenda} from './agenda.js';

export interface Morning {
  readonly schools: number;
  /** Devices in a school that wait at its registers. */
  readonly devices: number;
  /** Registers of a school, each saved once by a device of its own. */
  readonly registers: number;
  /** Seconds in which they are saved. */
  readonly within: number;
  /** Requests that the servers answer in a second, all together. */
  readonly rate: number;
}

export interface MorningEnd {
  readonly saved: number;
  readonly stored: number;
  /** Came again, since the answer to the first try was lost. */
  readonly again: number;
  readonly requests: number;
  /** Requests that were sent in the busiest second. */
  readonly busiest: number;
  /** Answers that came too late for who had asked. */
  readonly late: number;
  /** Seconds from a save to the word that it is stored, of each register that got it. */
  readonly delays: readonly number[];
}

interface Device {
  readonly school: School;
  readonly backoff: Backoff;
  readonly savedAt: number | undefined;
  step: number;
  seen: number;
  waiting: boolean;
  saidStored: boolean;
  quiet: number;
  /** What is due of an older watch is passed over. */
  watch: number;
  watching: boolean;
}

interface School {
  readonly devices: Device[];
  readonly ids: Set<Device>;
}

/** Seconds; the runner's own figures. */
const [hold, least, patience, quietWatches] = [25, 0.5, 30, 12];
/** Of a round: epoch, two ledgers, and what waits. */
const [steps, schoolStep, pushStep] = [4, 1, 3];

/**
 * Plays a morning event by event as `SyncRunner` acts: rounds of single requests, a watch, a round where it tells of something
 * or a register is saved, backoff with full jitter where an answer takes over half a minute. The servers are one line of
 * requests that is served at a fixed rate; who gave up is served nevertheless. Ends when all is shared, or two hours later.
 */
export function playMorning(morning: Morning): MorningEnd {
  return new MorningPlay(morning).run();
}

class MorningPlay {
  readonly #agenda = new Agenda<(now: number) => void>();
  readonly #schools: School[];
  readonly #delays: number[] = [];
  readonly #bySecond = new Map<number, number>();
  #free = 0;
  #requests = 0;
  #late = 0;
  #again = 0;

  constructor(private readonly morning: Morning) {
    const random = randomFrom('morning', morning.schools, morning.rate);
    this.#schools = Array.from({length: morning.schools}, () => this.#school(random));
  }

  run(): MorningEnd {
    const end = this.morning.within + 2 * 3600;
    const saved = this.morning.schools * this.morning.registers;
    for (let due = this.#agenda.next(); due && due.at < end; due = this.#agenda.next()) {
      if (due.at > this.morning.within && this.#delays.length === saved) break;
      due.what(due.at);
    }
    return {
      saved,
      stored: this.#schools.reduce((sum, {ids}) => sum + ids.size, 0),
      again: this.#again,
      requests: this.#requests,
      busiest: Math.max(...this.#bySecond.values()),
      late: this.#late,
      delays: this.#delays,
    };
  }

  /** Devices lie in their watches when the morning begins, each at another place of it. */
  #school(random: Random): School {
    const school: School = {devices: [], ids: new Set()};
    for (let at = 0; at < this.morning.devices; at += 1) {
      const savedAt = at < this.morning.registers ? random.next() * this.morning.within : undefined;
      const device = newDevice(school, savedAt, random);
      school.devices.push(device);
      this.#agenda.add(random.next() * hold, (now) => this.#endRound(device, now));
      if (savedAt !== undefined) this.#agenda.add(savedAt, (now) => this.#save(device, now));
    }
    return school;
  }

  #save(device: Device, now: number): void {
    device.waiting = true;
    // A server that is out of reach does not come back because somebody wrote.
    if (device.watching && device.backoff.isCalm) this.#round(device, now);
  }

  #round(device: Device, now: number): void {
    device.watching = false;
    device.watch += 1;
    device.quiet = 0;
    device.step = 0;
    this.#ask(device, now);
  }

  /** @returns when the servers are through with it */
  #served(now: number): number {
    this.#requests += 1;
    const second = Math.floor(now);
    this.#bySecond.set(second, (this.#bySecond.get(second) ?? 0) + 1);
    this.#free = Math.max(now, this.#free) + 1 / this.morning.rate;
    return this.#free;
  }

  #ask(device: Device, now: number): void {
    if (device.step === pushStep && !device.waiting) {
      this.#endRound(device, now);
      return;
    }
    const served = this.#served(now);
    const {step} = device;
    const isLate = served - now > patience;
    if (isLate) this.#agenda.add(now + patience, (at) => this.#giveUp(device, at));
    this.#agenda.add(served, (at) => {
      this.#serve(device, step, at);
      if (!isLate) this.#answered(device, at);
    });
  }

  /** What reached the servers is done, whether or not anybody waits for the word. */
  #serve(device: Device, step: number, now: number): void {
    const {school} = device;
    if (step !== pushStep) return;
    if (school.ids.has(device)) this.#again += 1;
    else {
      school.ids.add(device);
      for (const other of school.devices) if (other.watching) this.#tell(other, now);
    }
  }

  #answered(device: Device, now: number): void {
    const {step, school} = device;
    if (step === schoolStep) device.seen = school.ids.size;
    // The feed shows it as well as the word does, where the answer to an earlier try was lost.
    if (step === pushStep || (step === schoolStep && school.ids.has(device))) this.#isStored(device, now);
    device.step += 1;
    if (device.step < steps) this.#ask(device, now);
    else this.#endRound(device, now);
  }

  #isStored(device: Device, now: number): void {
    device.waiting = false;
    if (!device.saidStored && device.savedAt !== undefined) this.#delays.push(now - device.savedAt);
    device.saidStored = true;
  }

  #giveUp(device: Device, now: number): void {
    this.#late += 1;
    device.watching = false;
    device.watch += 1;
    this.#agenda.add(now + device.backoff.next() / 1000, (at) => this.#round(device, at));
  }

  #endRound(device: Device, now: number): void {
    device.backoff.reset();
    if (device.waiting) this.#round(device, now);
    else this.#watch(device, now);
  }

  /** A watch reaches the servers as all else does, and is held there. */
  #watch(device: Device, now: number): void {
    const served = this.#served(now);
    const watch = (device.watch += 1);
    const isOpen = () => device.watch === watch && device.watching;
    device.watching = true;
    if (served - now > patience + hold) {
      this.#agenda.add(now + patience + hold, (at) => isOpen() && this.#giveUp(device, at));
      return;
    }
    this.#agenda.add(Math.max(served, now + least), (at) => {
      if (isOpen() && device.seen < device.school.ids.size) this.#round(device, at);
    });
    this.#agenda.add(Math.max(served, now) + hold, (at) => isOpen() && this.#endQuietly(device, at));
  }

  #tell(device: Device, now: number): void {
    const {watch} = device;
    this.#agenda.add(now + least / 2, (at) => {
      if (device.watching && device.watch === watch) this.#round(device, at);
    });
  }

  #endQuietly(device: Device, now: number): void {
    device.quiet += 1;
    if (device.quiet >= quietWatches) this.#round(device, now);
    else this.#watch(device, now);
  }
}

function newDevice(school: School, savedAt: number | undefined, random: Random): Device {
  return {
    school,
    savedAt,
    backoff: new Backoff(() => random.next()),
    step: 0,
    seen: 0,
    waiting: false,
    saidStored: false,
    quiet: random.below(quietWatches),
    watch: 0,
    watching: false,
  };
}
