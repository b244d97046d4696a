import {randomFrom} from '../../demo/school/random.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import {fitModel} from '../../src/signals/model/fit-model.js';
import {modelInputs, type ModelInput, type PupilYear} from '../../src/signals/model/inputs.js';
import type {UsedModel} from '../../src/signals/model/model-kinds.js';
import type {OutcomePercent} from '../../src/signals/model/outcome.js';
import {pupilKey} from './school.js';

/**
 * Terms of made-up pupils: the more of a term they missed and the more subjects they did not pass, the more often they miss much of the
 * next.
 */
export function termsOfPupils(pupils = 260, terms = 2): readonly PupilYear[] {
  const random = randomFrom('terms of pupils', 1);
  return Array.from({length: pupils}, (_, at) =>
    Array.from({length: terms}, (_term, term): PupilYear => {
      const absence = random.chance(0.3) ? 0.12 + 0.15 * random.next() : 0.08 * random.next();
      const failed = random.chance(0.3) ? 1 + random.below(4) : 0;
      const inputs = {
        absence,
        unexcused: 60 * absence * random.next(),
        late: random.below(7),
        spells: 40 * absence,
        'grades-mean': 0.7 - 0.08 * failed,
        'failed-subjects': failed,
      };
      const outcome = random.chance(Math.min(0.9, 0.08 + 2.4 * absence + 0.12 * failed));
      return {pupil: pupilKey(`m${at}`), year: `term ${term}`, inputs, isAtLevel: absence >= 0.1, outcome};
    }),
  ).flat();
}

const fitted = new Map<string, UsedModel>();

/** A model that was fitted on such pupils, as a school would use it. */
export function usedModel({
  percent = 20,
  capacity = 12,
  inputs = modelInputs,
}: {percent?: OutcomePercent; capacity?: number; inputs?: readonly ModelInput[]} = {}): UsedModel {
  const key = JSON.stringify([capacity, inputs]);
  const known = fitted.get(key);
  if (known) return {...known, outcome: {kind: 'absence-next-term', percent}};
  const model = fitModel({years: termsOfPupils(), inputs, capacity, seed: 1});
  if (isRefusal(model)) throw new Error(model.refused);
  const used: UsedModel = {
    model,
    outcome: {kind: 'absence-next-term', percent},
    fittedOn: [
      {yearTitle: '2025/26', from: day('2025-09-01'), until: day('2025-12-29'), pupils: 260},
      {yearTitle: '2025/26', from: day('2025-11-03'), until: day('2026-03-20'), pupils: 260},
    ],
  };
  fitted.set(key, used);
  return used;
}
