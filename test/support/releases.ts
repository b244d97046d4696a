import type {School} from '../../src/host/school.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import type {ClassKey, WaveId} from '../../src/kernel/ids.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import {makeRelease, makeReleases, type CountedWave, type Releases} from '../../src/survey/make-release.js';
import {
  careReleased,
  careReleaseSubject,
  releaseSubject,
  waveReleased,
  type Release,
} from '../../src/survey/release.js';
import type {ClassTally} from '../../src/survey/tally.js';

/** A class of `people` in which some say yes to every share and the climate is `mean` on average. */
export function tallyOf(
  year: string,
  classKey: string,
  people: number,
  {n = people, yes = Math.round(n / 5), mean = 2.5} = {},
): ClassTally {
  const shares = firstInstrument.measures.filter(({kind}) => kind === 'share');
  return {
    classKey: classKey as ClassKey,
    year,
    people,
    shares: Object.fromEntries(shares.map(({id}) => [id, {yes, n}])),
    groups: {
      'four-groups': {
        neither: n - Math.ceil(1.5 * yes),
        harmed: Math.ceil(yes / 2),
        harming: Math.ceil(yes / 2),
        both: Math.floor(yes / 2),
      },
    },
    means: {climate: {n, sum: mean * n}},
  };
}

/** A closed wave of two years with two classes each. */
export function countedWave(more: Partial<CountedWave> = {}): CountedWave {
  return {
    wave: 'wave-1' as WaveId,
    title: 'Autumn 2026',
    instrument: firstInstrument,
    day: day('2026-11-20'),
    tallies: [
      tallyOf('07', '7a', 24, {mean: 2.9}),
      tallyOf('07', '7b', 28, {mean: 1.6, yes: 9}),
      tallyOf('08', '8a', 26),
      tallyOf('08', '8b', 25, {yes: 1}),
    ],
    ...more,
  };
}

export function releaseOf(more: Partial<CountedWave> = {}): Release {
  const release = makeRelease(countedWave(more));
  if (isRefusal(release)) throw new Error(release.refused);
  return release;
}

/** As large as four groups need to be shown: five years of four classes. */
export function groupsRelease(more: Partial<CountedWave> = {}): Release {
  return releaseOf(wideWave(more));
}

/** One measure of it is for the care team alone. */
export function careReleases(): Releases {
  const measures = firstInstrument.measures.map((measure) =>
    measure.id === 'left-out' ? {...measure, audience: 'care' as const} : measure,
  );
  const releases = makeReleases(countedWave(wideWave({instrument: {...firstInstrument, measures}})));
  if (isRefusal(releases)) throw new Error(releases.refused);
  return releases;
}

function wideWave(more: Partial<CountedWave>): Partial<CountedWave> {
  const tallies = ['05', '06', '07', '08', '09'].flatMap((year, at) =>
    ['a', 'b', 'c', 'd'].map((letter, place) =>
      tallyOf(year, `${Number(year)}${letter}`, 26, {yes: 4 + ((at + place) % 3)}),
    ),
  );
  return {tallies, ...more};
}

/** A wave of seven years, with small classes, shares that must be withheld and a climate of every kind. */
export function largeRelease(): Release {
  const years = ['05', '06', '07', '08', '09', '10', '11'];
  const tallies = years.flatMap((year, at) =>
    ['a', 'b', 'c', 'd'].slice(0, year > '09' ? 2 : 4).map((letter, place) => {
      const people = 14 + ((at * 7 + place * 5) % 15);
      const yes = (at * 3 + place * 2) % 7;
      return tallyOf(year, `${Number(year)}${letter}`, people, {
        yes,
        mean: 1.4 + ((at + place * 2) % 7) * 0.3,
      });
    }),
  );
  return releaseOf({tallies});
}

/** The same school, with these releases written into its journal one after the other. */
export async function withReleases(school: School, ...releases: readonly Release[]): Promise<School> {
  const drafts = releases.map((release) => draft(waveReleased, releaseSubject(release.wave), release));
  await school.journal.append({school: drafts});
  return school;
}

/** The same school, with both parts of a release. */
export async function withBothParts(school: School, {staff, care}: Releases): Promise<School> {
  if (!care) throw new Error('nothing for the care team');
  await school.journal.append({care: [draft(careReleased, careReleaseSubject(care.wave), care)]});
  return withReleases(school, staff);
}
