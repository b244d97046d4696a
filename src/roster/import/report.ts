/** One line of a file that a person should look at. */
export interface Repair<Problem extends string = string> {
  readonly file: string;
  /** As a text editor counts, the header is line 1. */
  readonly line: number;
  readonly problem: Problem;
  /** What stands there, shortened. */
  readonly value: string;
  /** Taken in spite of it, or left out. */
  readonly taken: boolean;
  /** The line that this one collides with. */
  readonly firstLine?: number;
}

/** What was left out on purpose. */
export interface Dropped<What extends string = string> {
  readonly file: string;
  readonly what: What;
  readonly count: number;
}

/** Every row of a file is in exactly one of the three: nothing is lost in silence. */
export interface FileCount {
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly dropped: number;
  readonly leftOut: number;
}

const valueLength = 80;

/** Where readers write down what becomes of every row. */
export interface Recorder<Problem extends string, What extends string> {
  rows(file: string, count: number): void;
  use(file: string, count?: number): void;
  /** Rows that Pana does not need. */
  drop(file: string, what: What, count?: number): void;
  /** Columns, cells and whole files: no rows. */
  dropPart(file: string, what: What, count?: number): void;
  leaveOut(file: string, line: number, problem: Problem, value: string, firstLine?: number): void;
  /** Lists a line whose row is counted elsewhere: one that is used and not as it should be. */
  remark(file: string, line: number, problem: Problem, value: string, taken?: boolean): void;
}

/** Keeps account of every row while files are read. */
export class Report<Problem extends string, What extends string> implements Recorder<Problem, What> {
  readonly #repairs: Repair<Problem>[] = [];
  readonly #dropped = new Map<string, Dropped<What>>();
  readonly #counts = new Map<string, FileCount>();

  get repairs(): readonly Repair<Problem>[] {
    return this.#repairs;
  }

  get dropped(): readonly Dropped<What>[] {
    return [...this.#dropped.values()];
  }

  get files(): readonly FileCount[] {
    return [...this.#counts.values()];
  }

  /** An account to go on with, beside this one. */
  copy(): Report<Problem, What> {
    const copy = new Report<Problem, What>();
    for (const repair of this.#repairs) copy.#repairs.push(repair);
    for (const [key, dropped] of this.#dropped) copy.#dropped.set(key, dropped);
    for (const [file, count] of this.#counts) copy.#counts.set(file, count);
    return copy;
  }

  rows(file: string, count: number): void {
    this.#count(file, {rows: count});
  }

  use(file: string, count = 1): void {
    this.#count(file, {used: count});
  }

  drop(file: string, what: What, count = 1): void {
    this.#count(file, {dropped: count});
    this.dropPart(file, what, count);
  }

  dropPart(file: string, what: What, count = 1): void {
    const key = `${file}\n${what}`;
    this.#dropped.set(key, {file, what, count: (this.#dropped.get(key)?.count ?? 0) + count});
  }

  leaveOut(file: string, line: number, problem: Problem, value: string, firstLine?: number): void {
    this.#count(file, {leftOut: 1});
    this.#list(file, line, problem, value, false, firstLine);
  }

  remark(file: string, line: number, problem: Problem, value: string, taken = true): void {
    this.#list(file, line, problem, value, taken);
  }

  #list(
    file: string,
    line: number,
    problem: Problem,
    value: string,
    taken: boolean,
    firstLine?: number,
  ): void {
    const shown = value.length > valueLength ? `${value.slice(0, valueLength)}…` : value;
    this.#repairs.push({
      file,
      line,
      problem,
      value: shown,
      taken,
      ...(firstLine !== undefined && {firstLine}),
    });
  }

  #count(file: string, more: Partial<FileCount>): void {
    const known = this.#counts.get(file) ?? {file, rows: 0, used: 0, dropped: 0, leftOut: 0};
    this.#counts.set(file, {
      file,
      rows: known.rows + (more.rows ?? 0),
      used: known.used + (more.used ?? 0),
      dropped: known.dropped + (more.dropped ?? 0),
      leftOut: known.leftOut + (more.leftOut ?? 0),
    });
  }
}
