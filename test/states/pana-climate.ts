import '../../src/define/pana-climate.js';
import type {School} from '../../src/host/school.js';
import type {ClassKey} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Roster} from '../../src/roster/roster.js';
import type {ClimateElement, climateStates} from '../../src/survey/climate-element.js';
import type {Release} from '../../src/survey/release.js';
import {groupsRelease, largeRelease, releaseOf, tallyOf, withReleases} from '../support/releases.js';
import {schoolOf, smallRoster} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';

const letters = ['А', 'Ә', 'Б', 'В'];

const roster: Roster = {
  ...smallRoster,
  classes: ['05', '06', '07', '08', '09', '10', '11'].flatMap((year) =>
    letters.map((letter, at) => ({
      key: `${Number(year)}${'abcd'[at] ?? ''}` as ClassKey,
      sourcedId: `${year}${letter}`,
      title: year === '11' && at === 0 ? '<b>11 "А"</b> \u202e🙂' : `${Number(year)} ${letter}`,
      year,
      teachers: [],
    })),
  ),
};

async function schoolWith(...releases: readonly Release[]): Promise<School> {
  return withReleases(await schoolOf('psychologist', {roster}), ...releases);
}

async function show(container: HTMLElement, state: string, school?: School): Promise<ClimateElement> {
  const element = document.createElement('pana-climate');
  if (school) element.school = school;
  return mounted(container, element, state);
}

class UnreadableReplica extends MemoryReplica {
  broken = false;

  override async read(...given: Parameters<MemoryReplica['read']>): ReturnType<MemoryReplica['read']> {
    if (this.broken) throw new JournalError('blocked');
    return super.read(...given);
  }
}

const states: ElementStates<typeof climateStates> = {
  tag: 'pana-climate',
  show: {
    loading: async (container) => {
      await show(container, 'loading');
    },
    'not-allowed': async (container) => {
      await show(container, 'not-allowed', await schoolOf('office'));
    },
    empty: async (container) => {
      await show(container, 'empty', await schoolOf('teacher'));
    },
    full: async (container) => {
      await show(
        container,
        'full',
        await schoolWith(
          largeRelease(),
          releaseOf({wave: earlier, title: 'Spring 2026', day: day('2026-04-17')}),
        ),
      );
    },
    groups: async (container) => {
      const element = await show(container, 'full', await schoolWith(groupsRelease()));
      element.renderRoot.querySelector<HTMLInputElement>('[value="four-groups"]')?.click();
      await element.updateComplete;
    },
    withheld: async (container) => {
      const tallies = [tallyOf('07', '7a', 22, {yes: 1, n: 9}), tallyOf('08', '8a', 23, {yes: 0, n: 0})];
      await show(container, 'withheld', await schoolWith(releaseOf({tallies})));
    },
    contested: async (container) => {
      const other = releaseOf({tallies: releaseTallies()});
      await show(container, 'contested', await schoolWith(releaseOf(), other));
    },
    failed: async (container) => {
      const replica = new UnreadableReplica();
      const school = await schoolOf('head', {replica});
      replica.broken = true;
      await show(container, 'failed', school);
    },
  },
};

const earlier = 'wave-0' as Release['wave'];

function releaseTallies() {
  return [tallyOf('07', '7a', 24), tallyOf('07', '7b', 28), tallyOf('08', '8a', 26)];
}

export default states;
