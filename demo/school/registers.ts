import type {SchoolDay} from '../../src/kernel/school-day.js';
import {csvOf} from './csv.js';
import {marksOf, type DemoMark, type Surroundings} from './attendance.js';
import {classes, type DemoPupil} from './people.js';
import {randomFrom} from './random.js';
import type {Stories} from './stories.js';

/** One pupil's line in a register that was taken. */
export interface DemoLine extends DemoMark {
  readonly date: SchoolDay;
  readonly slot: 'day';
  readonly classSourcedId: string;
  readonly userSourcedId: string;
}

/** Share of registers that nobody took. */
const forgotten = 0.012;

/** Every line by day, then class, then pupil; those present too, so that it shows which registers were taken. */
export function drawLines(
  pupils: readonly DemoPupil[],
  stories: Stories,
  around: Surroundings,
): readonly DemoLine[] {
  const random = randomFrom(around.seed, 'registers');
  const marks = new Map(pupils.map((pupil) => [pupil, marksOf(pupil, stories.of(pupil.sourcedId), around)]));
  const members = (id: string) => pupils.filter(({classSourcedId}) => classSourcedId === id);
  const groups = classes.map(({sourcedId}) => members(sourcedId));
  const linesOn = (date: SchoolDay, pupil: DemoPupil): readonly DemoLine[] => {
    const mark = marks.get(pupil)?.get(date);
    const {classSourcedId, sourcedId: userSourcedId} = pupil;
    return mark ? [{date, slot: 'day', classSourcedId, userSourcedId, ...mark}] : [];
  };
  return around.days.flatMap((date) =>
    groups
      .filter(() => !random.chance(forgotten))
      .flatMap((group) => group.flatMap((pupil) => linesOn(date, pupil))),
  );
}

export function attendanceCsv(lines: readonly DemoLine[]): string {
  const rows = lines.map((line) => ({...line}));
  return csvOf(['date', 'slot', 'classSourcedId', 'userSourcedId', 'code', 'reason'], rows);
}
