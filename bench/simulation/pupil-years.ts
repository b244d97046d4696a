import {randomFrom, type Random} from '../../demo/school/random.js';
import type {PupilKey} from '../../src/kernel/ids.js';
import type {KnownInputs, PupilYear} from '../../src/signals/model/inputs.js';
import {beta, normal} from './chance.js';

/**
 * Years of made-up pupils: half a year of inputs, and whether the pupil missed a tenth of the rest of it. The logistic
 * model is wrong about them on purpose: pupils' rates are beta-distributed, the rest of a year drifts away from its first
 * half, one in fifteen has something happen that nothing told beforehand, and grades are missing for newcomers.
 */
export function pupilYears(seed: number, pupils: number, years: number): readonly PupilYear[] {
  const random = randomFrom('pupil years', seed);
  return Array.from({length: pupils}, (_, at) => {
    const rate = beta(random, 1.2, 26);
    const gift = normal(random);
    return Array.from({length: years}, (_year, year) =>
      yearOf(random, {pupil: `pupil-${at}` as PupilKey, year: String(2023 + year), rate, gift}),
    );
  }).flat();
}

interface Life {
  readonly pupil: PupilKey;
  readonly year: string;
  readonly rate: number;
  readonly gift: number;
}

function yearOf(random: Random, {pupil, year, rate, gift}: Life): PupilYear {
  const now = Math.min(0.9, rate * Math.exp(0.3 * normal(random)));
  const troubles = drawn(random, 10, 0.02 + now / 2);
  const drift = 0.1 * troubles - 0.25 * gift + 0.4 * normal(random);
  const later = random.chance(1 / 15) ? now + 0.15 : Math.min(0.9, now * Math.exp(drift));
  const absent = drawn(random, 90, now);
  const attendance: KnownInputs = {
    absence: absent / 90,
    unexcused: (100 * drawn(random, absent, 0.2 + now)) / 90,
    late: (100 * drawn(random, 90, 0.02 + now / 3)) / 90,
    spells: (100 * drawn(random, absent, 0.6)) / 90,
  };
  const inputs = {
    ...attendance,
    incidents: troubles,
    ...(random.chance(0.9) && gradesOf(random, gift - 4 * now)),
  };
  return {pupil, year, inputs, outcome: drawn(random, 90, later) >= 9};
}

function gradesOf(random: Random, gift: number): KnownInputs {
  const grades = Array.from({length: 8}, () => 0.62 + 0.12 * gift + 0.12 * normal(random));
  return {
    'grades-mean': grades.reduce((sum, grade) => sum + grade, 0) / grades.length,
    'failed-subjects': grades.filter((grade) => grade < 0.4).length,
    'grades-change': 0.05 * normal(random),
  };
}

function drawn(random: Random, trials: number, chance: number): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial += 1) if (random.chance(chance)) count += 1;
  return count;
}
