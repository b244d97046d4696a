import type {WaveId} from '../../src/kernel/ids.js';
import {day, type SchoolDay} from '../../src/kernel/school-day.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import type {Answers} from '../../src/survey/instrument/answers.js';
import {askedOf, type Asked, type Instrument} from '../../src/survey/instrument/instrument.js';
import {wholeAnswers} from '../../src/survey/instrument/walk.js';
import {teenInstrument} from '../../src/survey/instruments/teen.js';
import {makeReleases, type Releases} from '../../src/survey/make-release.js';
import {tallied} from '../disclosure/linked/schools.js';
import {chance} from '../disclosure/tables.js';

/** What is rarer the more it is worth; of agreement the other way round. */
const rare = [0.5, 0.2, 0.13, 0.1, 0.07];

/** A wave of four years with three classes each, as pupils might answer the questionnaire for ages 12 to 17. */
export function answeredReleases(
  at: {readonly wave?: string; readonly day?: SchoolDay; readonly shift?: number; readonly odd?: string} = {},
  instrument: Instrument = teenInstrument,
): Releases {
  const random = chance(4711 + (at.shift ?? 0) * 1000);
  const tallies = ['07', '08', '09', '10'].flatMap((year) =>
    ['a', 'b', 'c'].map((letter) => {
      const key = `${Number(year)}${letter}`;
      const pupils = Array.from({length: 22 + Math.floor(random() * 7)}, () =>
        answersOf(instrument, random, (at.shift ?? 0) + (key === at.odd ? 0.9 : 0)),
      );
      return tallied(instrument, year, key, pupils as Parameters<typeof tallied>[3]);
    }),
  );
  const releases = makeReleases({
    wave: (at.wave ?? 'wave-1') as WaveId,
    title: 'Autumn 2026',
    instrument,
    day: at.day ?? day('2026-11-20'),
    tallies,
  });
  if (isRefusal(releases)) throw new Error(releases.refused);
  return releases;
}

function answersOf(instrument: Instrument, random: () => number, shift: number): Answers {
  // To about half of them nothing happens at all: what happens to one pupil hangs together.
  const isSpared = random() < 0.55 - shift * 0.3;
  const given = askedOf(instrument).map((item) => {
    const isNothing = isSpared && item.kind === 'single' && item.scale === 'often';
    return [item.id, isNothing ? 0 : answerTo(item, instrument, random, shift)] as const;
  });
  return wholeAnswers(instrument, Object.fromEntries(given) as Answers);
}

function answerTo(item: Asked, {scales}: Instrument, random: () => number, shift: number): unknown {
  switch (item.kind) {
    case 'single':
      return worthOf(scales[item.scale] ?? [], item.scale === 'agree', random, shift);
    case 'matrix':
      return Object.fromEntries(
        item.rows.map((row) => [row, worthOf(scales[item.scale] ?? [], true, random, shift)]),
      );
    case 'multiple': {
      const {options, alone = []} = item;
      const chosen = options.filter((option, at) => !alone.includes(option) && random() < 0.5 / (1 + at / 2));
      return chosen.length > 0 ? chosen : options.slice(-1);
    }
    default:
      return null;
  }
}

/** @param shift so much worse: more happens, and less is agreed to */
function worthOf(worths: readonly number[], isGood: boolean, random: () => number, shift: number): number {
  let left = Math.min(0.999, random() + shift * 0.3);
  const order = isGood ? worths.toReversed() : worths;
  return order.find((_, at) => (left -= rare[at] ?? 0) <= 0) ?? order[0] ?? 0;
}
