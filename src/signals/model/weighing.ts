import type {Flag} from '../flag.js';
import {hasPartsOfDays, valueOf} from '../flag-values.js';
import type {Weighing} from '../reason-kinds.js';
import {modelInputs, type ModelInput} from './inputs.js';

/** Inputs that a flag names: more than three nobody keeps in mind. */
export const mostWeighing = 3;

/** Numbers of the inputs by weight, as a flag's values hold them: `weighs1: 1` is absence. */
export function weighsValues(inputs: readonly ModelInput[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    inputs.slice(0, mostWeighing).map((input, at) => [`weighs${at + 1}`, modelInputs.indexOf(input) + 1]),
  );
}

/** @returns what weighs most, the heaviest first; an input that a later version has is passed over */
export function weighingIn(flag: Flag): readonly Weighing[] {
  return Array.from(
    {length: mostWeighing},
    (_, at) => modelInputs[valueOf(flag, `weighs${at + 1}`) - 1],
  ).flatMap((input) => (input ? [weighingOf(flag, input)] : []));
}

function weighingOf(flag: Flag, input: ModelInput): Weighing {
  switch (input) {
    case 'absence': {
      const [absent, possible] = [valueOf(flag, 'absent'), valueOf(flag, 'possible')];
      return {input, absent, possible, partsOfDays: hasPartsOfDays(flag)};
    }
    case 'unexcused':
    case 'late':
    case 'spells':
    case 'incidents':
      return {input, count: valueOf(flag, input)};
    case 'failed-subjects':
      return {input, failed: valueOf(flag, 'failed'), subjects: valueOf(flag, 'subjects')};
    case 'grades-mean':
      return {input, place: valueOf(flag, 'place') / 100};
    case 'grades-change':
      return {input};
  }
}
